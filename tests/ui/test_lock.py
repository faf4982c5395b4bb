"""The lock page: one field, plain words, nothing to get lost in."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from peerdesk.ui.lock import LockPage
from peerdesk.ui.passphrase import caps_lock_held

pytestmark = pytest.mark.usefixtures("themed")
PLACE = Path("Mercy West.peerdesk")


@pytest.fixture
def page(qtbot: QtBot) -> LockPage:
    page = LockPage(PLACE)
    qtbot.addWidget(page)
    with qtbot.waitActive(page), qtbot.waitSignal(page.painted):
        page.show()
    return page


def button(page: LockPage, words: str) -> QPushButton:
    return {each.text(): each for each in page.findChildren(QPushButton)}[words]


def press(field: QLineEdit, letter: str) -> None:
    """Press one key, which types *letter*."""
    key = Qt.Key.Key_A
    held = Qt.KeyboardModifier.NoModifier
    pressed = QKeyEvent(QEvent.Type.KeyPress, key, held, letter)
    QCoreApplication.sendEvent(field, pressed)


def test_the_program_is_named_and_the_field_waits_for_typing(page: LockPage) -> None:
    shown = [label.text() for label in page.findChildren(QLabel)]

    assert "Mercy West" in shown
    assert page.secret.hasFocus()
    assert page.secret.echoMode() == QLineEdit.EchoMode.Password


def test_enter_asks_to_unlock_and_shows_that_it_is_at_work(
    page: LockPage, qtbot: QtBot
) -> None:
    QTest.keyClicks(page.secret, "five calm words")

    with qtbot.waitSignal(page.unlock_asked) as heard:
        QTest.keyClick(page.secret, Qt.Key.Key_Return)

    assert heard.args == ["five calm words", False]
    assert not button(page, "Unlocking…").isEnabled()


def test_an_empty_field_asks_for_nothing(page: LockPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.unlock_asked):
        QTest.keyClick(page.secret, Qt.Key.Key_Return)


def test_a_refusal_is_said_beside_the_field_and_typed_over(page: LockPage) -> None:
    QTest.keyClicks(page.secret, "wrong")
    page.set_busy(busy=True)

    page.refuse("That passphrase does not open this program.")

    assert page.error() == "That passphrase does not open this program."
    assert page.secret.selectedText() == "wrong"
    assert page.secret.hasFocus()
    QTest.keyClick(page.secret, Qt.Key.Key_F)
    assert page.error() == ""


def test_what_is_typed_can_be_shown_and_hidden(page: LockPage) -> None:
    reveal = page.secret.actions()[0]

    reveal.trigger()
    assert page.secret.echoMode() == QLineEdit.EchoMode.Normal
    assert reveal.text() == "Hide what is typed"

    reveal.trigger()
    assert page.secret.echoMode() == QLineEdit.EchoMode.Password


def test_caps_lock_is_hinted_at_while_typing(page: LockPage) -> None:
    press(page.secret, "A")
    assert page.error() == "Caps Lock is on."

    press(page.secret, "b")
    assert page.error() == ""


@pytest.mark.parametrize(
    ("typed", "shift", "held"),
    [
        ("a", False, False),
        ("A", True, False),
        ("A", False, True),
        ("a", True, True),
        ("5", False, None),
        ("", False, None),
        ("日", False, None),
    ],
)
def test_caps_lock_shows_in_what_a_key_types(
    typed: str,
    shift: bool,  # noqa: FBT001 - a row of the table
    held: bool | None,  # noqa: FBT001 - a row of the table
) -> None:
    assert caps_lock_held(typed, shift=shift) is held


def test_the_recovery_code_has_the_same_field(page: LockPage, qtbot: QtBot) -> None:
    QTest.mouseClick(button(page, "Use the recovery code"), Qt.MouseButton.LeftButton)
    assert page.secret.accessibleName() == "Recovery code"
    QTest.keyClicks(page.secret, "ABCD")

    with qtbot.waitSignal(page.unlock_asked) as heard:
        QTest.keyClick(page.secret, Qt.Key.Key_Return)

    assert heard.args == ["ABCD", True]
    assert button(page, "Use the passphrase").isVisible()


def test_another_program_is_chosen_without_a_waiting_dialog(
    page: LockPage, qtbot: QtBot, tmp_path: Path
) -> None:
    other = tmp_path / "Northside.peerdesk"
    other.mkdir()
    QTest.mouseClick(button(page, "Open another program…"), Qt.MouseButton.LeftButton)
    dialog = page.findChildren(QFileDialog)[0]

    with qtbot.waitSignal(page.place_chosen) as heard:
        dialog.fileSelected.emit(str(other))

    assert heard.args == [other]
    shown = [label.text() for label in page.findChildren(QLabel)]
    assert "Northside" in shown


@pytest.fixture
def empty(qtbot: QtBot) -> LockPage:
    """The page on a computer that knows no program."""
    page = LockPage(None, caution="This system has no filter.")
    qtbot.addWidget(page)
    with qtbot.waitActive(page), qtbot.waitSignal(page.painted):
        page.show()
    return page


def test_without_a_program_there_is_nothing_to_type(empty: LockPage) -> None:
    assert not empty.secret.isVisible()
    assert button(empty, "Set up your program").hasFocus()


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Set up your program", "new_asked"),
        ("Look around in a made-up hospital", "demo_asked"),
    ],
)
def test_without_a_program_there_are_ways_to_one(
    empty: LockPage, qtbot: QtBot, words: str, asked: str
) -> None:
    with qtbot.waitSignal(getattr(empty, asked)):
        QTest.keyClick(button(empty, words), Qt.Key.Key_Return)


def test_a_program_that_is_there_already_can_be_opened_first(
    empty: LockPage, tmp_path: Path
) -> None:
    QTest.mouseClick(button(empty, "Open a program…"), Qt.MouseButton.LeftButton)
    empty.findChildren(QFileDialog)[0].fileSelected.emit(str(tmp_path))

    assert empty.place() == tmp_path
    assert empty.secret.hasFocus()
    assert not button(empty, "Set up your program").isVisible()


def test_beside_a_program_a_new_one_can_be_begun(page: LockPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.new_asked):
        QTest.keyClick(button(page, "New program…"), Qt.Key.Key_Return)


def test_while_something_is_made_nothing_else_can_begin(empty: LockPage) -> None:
    empty.show_work("Making a hospital …")
    shown = [label.text() for label in empty.findChildren(QLabel) if label.isVisible()]
    assert "Making a hospital …" in shown
    assert not button(empty, "Set up your program").isEnabled()

    empty.show_work("")
    assert button(empty, "Set up your program").hasFocus()


def test_every_part_of_the_page_has_a_name(page: LockPage) -> None:
    buttons = page.findChildren(QPushButton)

    assert all(each.accessibleName() or each.text() for each in buttons)
    assert page.secret.accessibleName() == "Passphrase"
