"""The top of the panel: who it is about, what happened, and where it stands."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.desk.referrals import Panel
from peerdesk.domain.queue import QueueRow
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.ui.referrals.remark import Remark
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.wording.adverse_event import kind_words, setting_words
from peerdesk.ui.wording.days import days_words, week_words
from peerdesk.ui.wording.people import BETWEEN, rank_words, specialty_words
from peerdesk.ui.wording.referral import together_words, wants_closing, wish_words

_OLD = (
    "Close or withdraw: open for {age}. Nothing open is ever erased silently, so it "
    "stays on top until you decide."
)


class Who(QWidget):
    """Names the peer, and says in two lines what a supporter needs to suit."""

    def __init__(self, tree: SpecialtyTree) -> None:
        super().__init__()
        self._tree = tree
        self.name = text_label("", Kind.HEADING)
        self._about = text_label("", Kind.SMALL)
        self._what = text_label("", Kind.SMALL)
        self._wishes = Remark("heart-handshake", Kind.BODY)
        self.old = Remark("clock", Kind.STRONG, "warn")
        self._details = (self._about, self._what)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        for part in (self.old, self.name, *self._details, self._wishes):
            column.addWidget(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_whole()

    def show_details(self, *, shown: bool) -> None:
        """Leave room for something else, or come back."""
        for part in self._details:
            part.setVisible(shown)

    def show_row(self, row: QueueRow, today: date) -> None:
        """Show what the queue knows already, while the rest is being read."""
        what = (kind_words(row.kind), setting_words(row.setting))
        self._show(row, (*what, together_words(row.together)), "", today)

    def show_panel(self, panel: Panel, today: date) -> None:
        """Show everything."""
        row, event = panel.row, panel.referral.adverse_event
        what = (
            kind_words(event.kind),
            setting_words(event.setting),
            week_words(event.week, today),
            "interventional" if event.interventional else "",
            together_words(row.together),
        )
        wishes = wish_words(panel.referral.wishes, _wished_name(panel))
        asked = f"Asked for {', '.join(wishes)}." if wishes else ""
        self._show(row, what, asked, today)

    def _show(
        self, row: QueueRow, what: Sequence[str], asked: str, today: date
    ) -> None:
        rank = rank_words(row.role_group, row.rank)
        about = (rank, specialty_words(self._tree, row.specialty), row.unit)
        self.name.setText(row.peer_name)
        self._about.setText(_joined(about))
        self._what.setText(_joined(what))
        self._wishes.say(asked)
        self.old.say(_old_words(row, today))
        self.show_details(shown=True)
        self._keep_whole()

    def _keep_whole(self) -> None:
        """Let no line be cut where the window is low and the type is large."""
        for label in (self.name, *self._details):
            label.setMinimumHeight(max(0, label.heightForWidth(self.width())))


def _joined(facts: Sequence[str]) -> str:
    return BETWEEN.join(fact for fact in facts if fact)


def _wished_name(panel: Panel) -> str:
    number, found = panel.referral.wishes.supporter, panel.shortlist
    people = [panel.supporter] if panel.supporter else []
    if found is not None:
        people += [one.supporter for one in (*found.candidates, *found.relaxable)]
        people += [one.supporter for one in found.excluded]
    return next((one.name for one in people if one.number == number), "")


def _old_words(row: QueueRow, today: date) -> str:
    if not wants_closing(row, today):
        return ""
    days = (today - row.received_at.date()).days
    return _OLD.format(age=days_words(days))
