"""The first run in a window, with cheap keys and a folder of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from peerdesk.desk.clock import FixedClock
from peerdesk.store.slots import TEST_FLOOR
from peerdesk.ui.appearance import Appearance
from peerdesk.ui.first_run.page import FirstRunPage
from peerdesk.ui.requests import Requests
from tests.hospital import ADMINISTRATOR, DIRECTOR, MONDAY
from tests.typist import Typist

Answered = Callable[[], None]


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this account keeps its programs."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "peerdesk"


@pytest.fixture
def page(themed: Appearance, programs: Path) -> Iterator[FirstRunPage]:
    del themed, programs
    clock = FixedClock(MONDAY)
    page = FirstRunPage(Requests(None, None), clock, measure=lambda: TEST_FLOOR)
    page.resize(1100, 800)
    yield page
    page.let_go()
    page.end()


@pytest.fixture
def typist(page: FirstRunPage, qtbot: QtBot) -> Typist:
    return Typist(page, qtbot)


@pytest.fixture
def answered(page: FirstRunPage, qtbot: QtBot) -> Answered:
    """Wait until everything that was asked has been answered."""
    return lambda: qtbot.waitUntil(page.operations.is_settled, timeout=30_000)


@pytest.fixture
def filled(page: FirstRunPage) -> FirstRunPage:
    """Everything is filled in but who is in, and the last step is shown."""
    steps = page.steps
    steps.program.name.line.setText("Mercy West")
    steps.passphrases.director.first.setText(DIRECTOR)
    steps.passphrases.administrator.first.setText(ADMINISTRATOR)
    steps.recovery.arrive()
    page.show_step(steps.kept)
    return page
