"""The field for the passphrase: hidden, revealed on demand, aware of Caps Lock."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from peerdesk.ui.theme.icons import icon

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_LONGEST = 256
_HINTS = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


class PassphraseField(QLineEdit):
    """Pasting is welcome; nothing is kept once it is cleared."""

    caps_lock = Signal(bool)
    revealed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, maxLength=_LONGEST)
        self.setProperty("kind", "passphrase")
        self.setInputMethodHints(_HINTS)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._reveal = QAction(self)
        self._reveal.triggered.connect(self._toggle)
        self.addAction(self._reveal, QLineEdit.ActionPosition.TrailingPosition)
        self._show_reveal()

    def is_revealed(self) -> bool:
        """Whether what is typed can be read."""
        return self.echoMode() == QLineEdit.EchoMode.Normal

    def reveal(self) -> None:
        """Show what is typed."""
        self._echo(QLineEdit.EchoMode.Normal)

    def hide_again(self) -> None:
        """Cover what is typed."""
        self._echo(QLineEdit.EchoMode.Password)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = caps_lock_held(event.text(), shift=bool(event.modifiers() & _SHIFT))
        if held is not None:
            self.caps_lock.emit(held)
        elif event.key() == Qt.Key.Key_CapsLock:
            self.caps_lock.emit(False)  # noqa: FBT003 - known again at the next letter
        super().keyPressEvent(event)

    @Slot()
    def _toggle(self) -> None:
        if self.is_revealed():
            self.hide_again()
        else:
            self.reveal()

    def _echo(self, mode: QLineEdit.EchoMode) -> None:
        self.setEchoMode(mode)
        self._show_reveal()
        self.revealed.emit(self.is_revealed())

    def _show_reveal(self) -> None:
        hidden = not self.is_revealed()
        self._reveal.setIcon(icon("eye" if hidden else "eye-off", "muted"))
        self._reveal.setText("Show what is typed" if hidden else "Hide what is typed")


def caps_lock_held(typed: str, *, shift: bool) -> bool | None:
    """Return whether Caps Lock must be on for *typed*; None when it cannot be told."""
    if len(typed) != 1 or typed.lower() == typed.upper():
        return None
    return typed.isupper() != shift
