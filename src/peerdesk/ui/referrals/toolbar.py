"""What is above the queue: the title, the day's work, the search, and the chips."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from peerdesk.domain.queue import Order, Query, Tally
from peerdesk.domain.referral import State
from peerdesk.ui.referrals.queue_reading import searching
from peerdesk.ui.referrals.sideways import sideways
from peerdesk.ui.referrals.today_line import tell_today, today_line
from peerdesk.ui.theme.tokens import SIZE, SPACE
from peerdesk.ui.widgets.buttons import PlainButton, tip
from peerdesk.ui.widgets.choice_box import ChoiceBox
from peerdesk.ui.widgets.choices import Chips
from peerdesk.ui.widgets.labels import Kind, line_label
from peerdesk.ui.widgets.search_field import SearchField
from peerdesk.ui.wording.referral import order_words, state_words

_OPEN = "open"
_WIDE = 7 * SIZE.row


class Toolbar(QWidget):
    """Holds the query, and tells whenever the person changed it."""

    query_changed = Signal()

    def __init__(self, new_referral: QAction) -> None:
        super().__init__()
        self._query = Query()
        self.today = today_line()
        self.search = SearchField(
            "Search  (Ctrl+F)", name="Search by name, specialty, kind or unit"
        )
        self.chips = Chips(
            [(_OPEN, "Open"), *((state, state_words(state)) for state in State)],
            name="Show referrals",
        )
        self.sort = ChoiceBox(
            [(order, order_words(order)) for order in Order], name="Sort by"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        column.addLayout(self._top(new_referral))
        column.addLayout(self._below())
        self.search.searched.connect(self._search)
        self.chips.chosen.connect(self._filter)
        self.sort.chosen.connect(self._sort)

    def query(self) -> Query:
        """Return what the queue is asked for."""
        return self._query

    def show_tally(self, tally: Tally) -> None:
        """Show how many referrals stand where."""
        tell_today(self.today, tally)
        counts: dict[object, int] = {
            state: getattr(tally, state.value) for state in State
        }
        counts[_OPEN] = tally.waiting + tally.assigned + tally.reached_out
        self.chips.set_counts(counts)

    def sort_by(self, order: Order) -> None:
        """Sort by another order; the same one again turns it around."""
        again = order is self._query.order
        descending = again and not self._query.descending
        self._ask(replace(self._query, order=order, descending=descending))
        self.sort.choose(order)

    def _top(self, new_referral: QAction) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(line_label("Referrals", Kind.TITLE))
        words.addWidget(self.today)
        self.search.setMaximumWidth(_WIDE)
        self.search.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        )
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        row.addLayout(words, 3)
        row.addWidget(self.search, 2, Qt.AlignmentFlag.AlignBottom)
        begin = PlainButton(new_referral.text(), "plus")
        begin.setToolTip(tip(new_referral))
        begin.clicked.connect(new_referral.trigger)
        row.addWidget(begin, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _below(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        row.addWidget(sideways(_at_the_start(self.chips)), 1)
        row.addWidget(self.sort)
        return row

    def _ask(self, query: Query) -> None:
        self._query = query
        self.query_changed.emit()

    @Slot(str)
    def _search(self, text: str) -> None:
        self._ask(searching(self._query, text))

    @Slot(object)
    def _filter(self, chosen: object) -> None:
        states = frozenset({chosen}) if isinstance(chosen, State) else frozenset()
        self._ask(replace(self._query, states=states))

    @Slot(object)
    def _sort(self, order: Order) -> None:
        self._ask(replace(self._query, order=order, descending=False))


def _at_the_start(part: QWidget) -> QWidget:
    """Return *part* as wide as it needs to be, with the rest of the row empty."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(part)
    row.addStretch(1)
    return whole
