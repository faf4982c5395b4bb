"""Somebody at the keyboard, who counts the keys; names are typed and not counted."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

_NONE = Qt.KeyboardModifier.NoModifier


class Typist:
    """Presses real keys wherever the focus is."""

    def __init__(self, window: QWidget, qtbot: QtBot) -> None:
        self.keys = 0
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = _NONE, *, times: int = 1
    ) -> None:
        """Press one key, perhaps several times."""
        for _ in range(times):
            QTest.keyClick(focus(), key, modifier)
            self.keys += 1

    def letter(self, letter: str) -> None:
        """Press a letter that jumps to a choice."""
        QTest.keyClicks(focus(), letter)
        self.keys += len(letter)

    def name(self, text: str) -> None:
        """Type a name."""
        QTest.keyClicks(focus(), text)

    def save(self) -> None:
        """Press Ctrl+Enter."""
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.keys += 1


def focus() -> QWidget:
    """Return the widget that hears the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
