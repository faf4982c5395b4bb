"""The fourth step: what is never stored, how long the rest is kept, and who agrees."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from peerdesk.domain.policy import Policy
from peerdesk.ui.first_run.pair import Pair
from peerdesk.ui.first_run.step import Step
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.widgets.picture import Picture
from peerdesk.ui.wording.first_run import NEVER, Stop, kept_rows

_SHOW = (
    "You may want to show this page to your risk manager or counsel. Where nobody has "
    "approved the times, nothing is ever erased."
)


class KeptStep(Step):
    """There is nothing to fill in; it is read, and then it is done."""

    STOP = Stop.KEPT
    TITLE = "What PeerDesk keeps, and what it never does"
    PROMISE = (
        "The last button approves the times on this page as program director. The role "
        "and today's date are kept with them, and no name."
    )

    def __init__(self) -> None:
        super().__init__()
        never = Card()
        never.body.addWidget(text_label("Never stored, anywhere", Kind.HEADING))
        for words in NEVER:
            never.body.addLayout(_line("x", "muted", words))
        never.body.addStretch(1)
        kept = Card()
        kept.body.addWidget(text_label("Kept, and then erased", Kind.HEADING))
        for what, how_long in kept_rows(Policy()):
            kept.body.addLayout(_fact(what, how_long))
        kept.body.addStretch(1)
        self.body.addWidget(Pair(never, kept))
        self.body.addWidget(text_label(_SHOW, Kind.SMALL))
        self.body.addStretch(1)

    def next_words(self) -> str:
        return "Approve and make the program"


def _line(icon_name: str, ink: str, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE.s)
    row.addWidget(Picture(icon_name, ink), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text_label(words), 1)
    return row


def _fact(what: str, how_long: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(text_label(what, Kind.STRONG))
    column.addWidget(text_label(how_long, Kind.MUTED))
    return column
