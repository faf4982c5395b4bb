"""Something to know about somebody on the form, at once and beside their name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout

from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.inline_message import announce
from peerdesk.ui.widgets.labels import text_label


class Caution(QFrame):
    """Hidden until there is something to say; it may offer one thing to do."""

    def __init__(self, offer: QAbstractButton | None = None) -> None:
        super().__init__()
        self.setObjectName("inline")
        self.setProperty("tone", "warning")
        self._words = text_label("")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        column.setSpacing(SPACE.xs)
        column.addWidget(self._words)
        if offer is not None:
            column.addWidget(offer, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def say(self, words: str) -> None:
        """Show *words*, or nothing."""
        changed = bool(words) and words != self._words.text()
        self._words.setText(words)
        self.setVisible(bool(words))
        if changed:
            announce(self, words)

    def words(self) -> str:
        """Return what is being said, or nothing."""
        return "" if self.isHidden() else self._words.text()
