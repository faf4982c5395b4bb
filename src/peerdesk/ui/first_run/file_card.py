"""One list of people to import: what it is for, how many are in, and the way to it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.labels import Kind, line_label, text_label
from peerdesk.ui.widgets.picture import Picture


class FileCard(Card):
    """Shows a tick once somebody is in."""

    def __init__(self, icon_name: str, title: str, purpose: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self._picture = Picture(icon_name)
        self.found = line_label("", Kind.STRONG)
        self.button = PlainButton("Import…", "upload")
        self.button.setAccessibleName(f"Import: {title}")
        words = QVBoxLayout()
        words.setSpacing(SPACE.xs)
        words.addWidget(text_label(title, Kind.STRONG))
        words.addWidget(text_label(purpose, Kind.MUTED))
        words.addWidget(self.found)
        row = QHBoxLayout()
        row.setSpacing(SPACE.l)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)

    def show_found(self, words: str, *, anybody: bool) -> None:
        """Say how many are in."""
        self.found.setText(words)
        self._picture.show_icon("check" if anybody else self._icon_name, _ink(anybody))
        self.button.setText("Import another file…" if anybody else "Import…")


def _ink(anybody: bool) -> str:  # noqa: FBT001 - one question, one answer
    return "ok" if anybody else "muted"
