"""A key as it is printed on a keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QWidget


class KeyHint(QLabel):
    """A small key cap, e.g. Ctrl+Enter."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(key_words(keys), parent)
        self.setObjectName("key")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(f"Key {self.text()}")


def key_words(keys: str) -> str:
    """Return *keys* as this system prints them; Return is called Enter."""
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return native.replace("Return", "Enter")
