"""Buttons: pressed by Enter and by Space."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from peerdesk.ui.appearance import Appearance
from peerdesk.ui.widgets.buttons import IconButton, PlainButton
from peerdesk.ui.widgets.choices import Segmented

pytestmark = pytest.mark.usefixtures("themed")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    QVBoxLayout(page)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    return page


def put_on(page: QWidget, widget: QWidget) -> None:
    layout = page.layout()
    assert layout is not None
    layout.addWidget(widget)
    widget.setFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("kind", ["words", "icon"])
def test_a_button_with_the_focus_is_pressed_once_by(
    page: QWidget, key: Qt.Key, kind: str
) -> None:
    words = kind == "words"
    button: QAbstractButton = PlainButton("Go") if words else IconButton("x", "Go")
    put_on(page, button)
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append("once"))

    QTest.keyClick(button, key)

    assert pressed == ["once"]


def test_ctrl_and_enter_stay_the_key_of_the_page(page: QWidget, qtbot: QtBot) -> None:
    button = PlainButton("Go")
    put_on(page, button)
    both = QShortcut(QKeySequence("Ctrl+Return"), page)

    with qtbot.waitSignal(both.activated), qtbot.assertNotEmitted(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return, CTRL)


def test_a_button_comes_before_a_page_that_listens_for_enter(
    page: QWidget, qtbot: QtBot
) -> None:
    button = PlainButton("Go")
    put_on(page, button)
    enter = QShortcut(QKeySequence("Return"), page)

    with qtbot.waitSignal(button.clicked), qtbot.assertNotEmitted(enter.activated):
        QTest.keyClick(button, Qt.Key.Key_Return)


def test_enter_on_a_segment_chooses_it(page: QWidget, qtbot: QtBot) -> None:
    segments = Segmented([(1, "List"), (2, "Board")], name="View")
    put_on(page, segments)

    with qtbot.waitSignal(segments.chosen) as heard:
        QTest.keyClick(segments.findChildren(QPushButton)[1], Qt.Key.Key_Return)

    assert heard.args == [2]


@pytest.mark.parametrize("kind", ["words", "icon"])
def test_an_icon_follows_the_size_of_text_and_back(
    page: QWidget, themed: Appearance, kind: str
) -> None:
    words = kind == "words"
    button = PlainButton("Go", "x") if words else IconButton("x", "Go")
    put_on(page, button)
    before = button.iconSize()

    themed.choose(text_percent=200)
    assert button.iconSize().height() == 2 * before.height()
    themed.choose(text_percent=100)

    assert button.iconSize() == before
