"""What an import has done, in a few large numbers."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.desk.importing.plan import Report
from peerdesk.ui.importing.tiles import Tiles
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.inline_message import announce
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.wording.importing import (
    DONE_TITLE,
    found_words,
    report_lines,
    report_words,
)


class DoneStep(QWidget):
    """The report; nothing is asked any more."""

    def __init__(self) -> None:
        super().__init__()
        self._tiles = Tiles()
        self._found = text_label("", Kind.MUTED)
        self._words = text_label("", Kind.MUTED)
        card = Card(spacing=SPACE.l)
        card.body.addWidget(text_label(DONE_TITLE, Kind.HEADING))
        card.body.addWidget(self._tiles)
        card.body.addWidget(self._found)
        card.body.addWidget(self._words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)

    def show_report(self, report: Report) -> None:
        """Show what was done, and have it read aloud."""
        lines = report_lines(report)
        self._tiles.show_counts(lines)
        for label, words in (
            (self._found, found_words(report)),
            (self._words, report_words(report)),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        announce(self, ", ".join(f"{count:,} {words}" for count, words in lines))
