"""A message in the page itself, instead of a box in front of it."""

from enum import Enum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import IconButton
from peerdesk.ui.widgets.labels import text_label
from peerdesk.ui.widgets.picture import Picture
from peerdesk.ui.widgets.restyle import restyle


class Tone(Enum):
    """How a message is meant."""

    INFO = "info"
    WARNING = "warning"
    REFUSAL = "refusal"


_ICONS = {
    Tone.INFO: ("info", "text"),
    Tone.WARNING: ("triangle-alert", "warn"),
    Tone.REFUSAL: ("triangle-alert", "danger"),
}


class InlineMessage(QFrame):
    """Hidden until there is something to say; it can be closed."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inline")
        self._picture = Picture("info")
        self._words = text_label("")
        self._words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
        )
        close = IconButton("x", "Close this message")
        close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.l, SPACE.s, SPACE.s, SPACE.s)
        row.setSpacing(SPACE.m)
        row.addWidget(self._picture)
        row.addWidget(self._words, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_message(self, text: str, tone: Tone = Tone.INFO) -> None:
        """Show *text*, and have it read aloud."""
        self._words.setText(text)
        self._picture.show_icon(*_ICONS[tone])
        self.setAccessibleName(text)
        restyle(self, "tone", tone.value)
        self.show()
        announce(self, text)

    def words(self) -> str:
        """Return what is being said, or nothing."""
        return "" if self.isHidden() else self._words.text()

    @Slot()
    def clear(self) -> None:
        """Take the message away."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say *text* without moving the focus."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
