"""PySide6 6.12.0 on Python 3.11 loses references to None until the program dies.

Every painted frame cost one, every emitted signal cost one to True; a short test
does not see it. This one does, and guards the day the pin is lifted.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

TIMES = 200
LOSS_ALLOWED = 20


class Painted(QWidget):
    """A widget that counts how often it was painted."""

    frames = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        self.frames += 1


class Bell(QObject):
    """Something that rings."""

    rung = Signal(bool)


def references() -> tuple[int, int]:
    return sys.getrefcount(None), sys.getrefcount(True)  # noqa: FBT003 - its subject


@contextmanager
def no_reference_lost() -> Iterator[None]:
    before = references()
    yield
    changes = [now - then for now, then in zip(references(), before, strict=True)]
    assert min(changes) >= -LOSS_ALLOWED


def test_two_hundred_painted_frames_lose_no_reference(qtbot: QtBot) -> None:
    widget = Painted()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()

    with no_reference_lost():
        for _ in range(TIMES):
            widget.repaint()

    assert widget.frames >= TIMES


@pytest.mark.usefixtures("qapp")
def test_two_hundred_emitted_signals_lose_no_reference() -> None:
    bell = Bell()
    heard: list[bool] = []
    bell.rung.connect(heard.append)

    with no_reference_lost():
        for number in range(TIMES):
            bell.rung.emit(number >= 0)

    assert len(heard) == TIMES
