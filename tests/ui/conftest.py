"""A dressed application, and pages over a real encrypted program."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from peerdesk.desk.opening import Desk
from peerdesk.desk.store_thread import StoreThread
from peerdesk.ui.appearance import Appearance
from peerdesk.ui.opened import Host, Opened, make_context
from peerdesk.ui.page import WindowContext
from peerdesk.ui.requests import Requests
from peerdesk.ui.theme.tokens import Mode
from tests.hospital import ADMINISTRATOR, DIRECTOR, opened

Settle = Callable[[], None]


@pytest.fixture(autouse=True)
def _own_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes what this account remembers."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def themed(qapp: QApplication) -> Iterator[Appearance]:
    look = Appearance(qapp, Mode.LIGHT)
    yield look
    look.choose(mode=Mode.LIGHT, text_percent=100)
    look.setParent(None)
    look.deleteLater()


@pytest.fixture
def store() -> Iterator[StoreThread]:
    thread = StoreThread()
    yield thread
    thread.stop()


def _opened(store: StoreThread, program: Path, secret: str) -> Iterator[Desk]:
    desk = store.submit(lambda: opened(program, secret)).result()
    yield desk
    store.submit(desk.close).result()


@pytest.fixture
def desk(store: StoreThread, program: Path) -> Iterator[Desk]:
    yield from _opened(store, program, DIRECTOR)


@pytest.fixture
def administrators_desk(store: StoreThread, program: Path) -> Iterator[Desk]:
    yield from _opened(store, program, ADMINISTRATOR)


@pytest.fixture
def host(themed: Appearance) -> Host:
    return Host(Requests(None, None), themed)


@pytest.fixture
def context(store: StoreThread, desk: Desk, host: Host) -> WindowContext:
    """What a page of the director's window is given."""
    return make_context(Opened(store, desk), host)


@pytest.fixture
def administrators_context(
    store: StoreThread, administrators_desk: Desk, host: Host
) -> WindowContext:
    """What a page of the administrator's window is given."""
    return make_context(Opened(store, administrators_desk), host)


@pytest.fixture
def settle(context: WindowContext, qtbot: QtBot) -> Settle:
    """Wait until all that was asked of the director's desk has been answered."""
    return _settled(context, qtbot)


@pytest.fixture
def administrators_settle(
    administrators_context: WindowContext, qtbot: QtBot
) -> Settle:
    """Wait until all that was asked of the administrator's desk has been answered."""
    return _settled(administrators_context, qtbot)


def _settled(context: WindowContext, qtbot: QtBot) -> Settle:
    def wait() -> None:
        qtbot.waitUntil(context.operations.is_settled, timeout=10_000)

    return wait
