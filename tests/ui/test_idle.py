"""Nobody at the desk for a while: the window locks, whatever the clock says."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from peerdesk.ui.idle import IdleLock, running_time

pytestmark = pytest.mark.usefixtures("qapp")


class Seconds:
    """A running time that only the test moves."""

    passed = 1000.0

    def __call__(self) -> float:
        return self.passed


def press_shift(page: QWidget) -> None:
    QTest.keyClick(page, Qt.Key.Key_Shift)


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def idle(seconds: Seconds) -> IdleLock:
    return IdleLock(10, clock=seconds)


def test_it_says_how_long_is_left(
    idle: IdleLock, seconds: Seconds, qtbot: QtBot
) -> None:
    seconds.passed += 19

    with qtbot.waitSignal(idle.remaining) as heard:
        idle.look()

    assert heard.args == [581]


def test_it_is_over_after_the_minutes_of_the_policy(
    idle: IdleLock, seconds: Seconds, qtbot: QtBot
) -> None:
    seconds.passed += 600

    with qtbot.waitSignal(idle.over):
        idle.look()


def test_a_key_begins_the_time_anew(
    idle: IdleLock, seconds: Seconds, qtbot: QtBot
) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    idle.start()

    seconds.passed += 599
    QTest.keyClick(line, Qt.Key.Key_A)
    seconds.passed += 599

    with qtbot.waitSignal(idle.remaining) as heard:
        idle.look()
    assert heard.args == [1]


@pytest.mark.parametrize("stay", [QTest.mouseMove, press_shift])
def test_the_mouse_or_shift_alone_begins_the_time_anew(
    idle: IdleLock, seconds: Seconds, qtbot: QtBot, stay: Callable[[QWidget], None]
) -> None:
    page = QWidget()  # it does not ask for the movements of the mouse
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    idle.start()

    seconds.passed += 599
    stay(page)
    seconds.passed += 599
    with qtbot.waitSignal(idle.remaining) as heard:
        idle.look()
    assert heard.args == [1]


def test_what_happens_without_anybody_counts_for_nothing(
    idle: IdleLock, seconds: Seconds, qtbot: QtBot
) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    idle.start()

    seconds.passed += 600
    with qtbot.waitExposed(line):
        line.show()

    with qtbot.waitSignal(idle.over):
        idle.look()


def test_ctrl_l_locks_while_a_dialog_keeps_the_keys(
    idle: IdleLock, qtbot: QtBot
) -> None:
    window = QWidget()
    dialog, line = QDialog(window), QLineEdit()
    QVBoxLayout(dialog).addWidget(line)
    qtbot.addWidget(window)
    window.show()
    dialog.open()
    idle.start()

    with qtbot.waitSignal(idle.over):
        QTest.keyClick(line, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def test_running_time_never_runs_backwards() -> None:
    assert running_time() <= running_time()
