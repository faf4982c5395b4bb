"""A person at the keyboard, in front of a real window over a real program."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from peerdesk.desk.clock import FixedClock
from peerdesk.ui.visitor import Visitor
from tests.hospital import ADMINISTRATOR, DIRECTOR, MONDAY


@pytest.fixture(autouse=True)
def _own_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No journey reads or writes what this account remembers."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def visitor(qapp: QApplication, program: Path) -> Iterator[Visitor]:
    """Somebody in front of the lock page."""
    visitor = Visitor(qapp, program, clock=FixedClock(MONDAY))
    yield visitor
    visitor.leave()


@pytest.fixture
def director(visitor: Visitor) -> Visitor:
    visitor.unlock(DIRECTOR)
    return visitor


@pytest.fixture
def administrator(visitor: Visitor) -> Visitor:
    visitor.unlock(ADMINISTRATOR)
    return visitor
