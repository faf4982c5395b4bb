"""What became of everyone on the form."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.desk.intake import Received, Verdict
from peerdesk.domain.people import Clinician
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton, PrimaryButton
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.widgets.picture import Picture
from peerdesk.ui.wording.intake import added_words, verdict_words


class ReceivedSummary(QWidget):
    """One line each; Enter goes back to the queue."""

    left = Signal()
    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.heading = text_label("", Kind.HEADING)
        self.back = PrimaryButton("Back to the queue", "inbox")
        self.back.setDefault(True)
        self.back.setAutoDefault(True)
        another = PlainButton("Another referral", "plus")
        self.back.clicked.connect(self.left)
        another.clicked.connect(self.again)
        self._lines = Card(spacing=SPACE.l)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        buttons.addWidget(self.back)
        buttons.addWidget(another)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.l)
        column.addWidget(self.heading)
        column.addWidget(self._lines)
        column.addLayout(buttons)
        column.addStretch(1)

    def show_received(self, people: Sequence[Clinician], received: Received) -> None:
        """Show what became of *people*, in their order."""
        _empty(self._lines)
        self.heading.setText(added_words(len(received.numbers)))
        first = received.asks_first
        for person, verdict, asks in zip(people, received.verdicts, first, strict=True):
            line = _line(person, verdict, asks_first=asks)
            self._lines.body.addWidget(line)
            line.show()
        self.back.setFocus()

    def forget(self) -> None:
        """Clear the names."""
        _empty(self._lines)


def _line(person: Clinician, verdict: Verdict, *, asks_first: bool) -> QWidget:
    added = verdict is Verdict.ADDED
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE.m)
    picture = Picture("check", "ok") if added else Picture("info", "warn")
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(text_label(person.name, Kind.STRONG))
    became = verdict_words(verdict, person.role_group, asks_first=asks_first)
    words.addWidget(text_label(became, Kind.MUTED))
    row.addLayout(words, 1)
    return line


def _empty(card: Card) -> None:
    while (item := card.body.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
