"""Enter presses the button that has the focus, as Space does.

Qt's buttons know Enter only inside dialogs.
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ALONE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class EnterButton(QPushButton):
    """A push button that Enter presses."""

    def event(self, event: QEvent) -> bool:
        return claims_enter(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)


def claims_enter(event: QEvent) -> bool:
    """Keep Enter from being a shortcut while a button has the focus."""
    if event.type() is not QEvent.Type.ShortcutOverride or not _is_enter(event):
        return False
    event.accept()
    return True


def pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press *button* if *event* is Enter without another key; say whether it was."""
    if not _is_enter(event):
        return False
    event.accept()
    if not event.isAutoRepeat():  # a key held down presses once
        button.click()
    return True


def _is_enter(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.key() in _ENTER
        and event.modifiers() in _ALONE
    )
