"""The foot of the first run: back, on, what is not yet done, and what is being done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PrimaryButton, QuietButton
from peerdesk.ui.widgets.inline_message import announce
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.wording.first_run import LOCKED_SOON, NOT_YET

_LAST_SECONDS = 60


class Footer(QWidget):
    """Stays where it is while the pages above it change."""

    back_asked = Signal()
    next_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back = QuietButton("Back", "arrow-left")
        self.back.setToolTip("Back  (Esc)")
        self.next = PrimaryButton("Next")
        self._said = text_label(NOT_YET, Kind.SMALL)
        self._working = QProgressBar(minimum=0, maximum=0, textVisible=False)
        self._working.setAccessibleName("Making the program")
        self._working.hide()
        self.back.clicked.connect(self.back_asked)
        self.next.clicked.connect(self.next_asked)
        row = QHBoxLayout()
        row.setSpacing(SPACE.l)
        row.addWidget(self.back)
        row.addWidget(self._said, 1)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        column.addWidget(self._working)
        column.addLayout(row)

    def show_ways(self, *, forward: str, first: bool) -> None:
        """Offer the way back and *forward*."""
        self.back.setText("Leave" if first else "Back")
        self.next.setText(forward)
        self.next.setToolTip(f"{forward}  (Ctrl+Enter)")

    def show_work(self, words: str) -> None:
        """Say what is being done; without words nothing is."""
        for way in (self.back, self.next):
            way.setEnabled(not words)
        self._working.setVisible(bool(words))
        self._said.setText(words or NOT_YET)
        if words:
            announce(self, words)

    def said(self) -> str:
        """Return what is being said."""
        return self._said.text()

    def show_remaining(self, seconds: int) -> None:
        """Say when it is about to start over because nobody is there."""
        if self._working.isVisible():
            return
        soon = seconds <= _LAST_SECONDS
        self._said.setText(LOCKED_SOON.format(seconds=seconds) if soon else NOT_YET)
