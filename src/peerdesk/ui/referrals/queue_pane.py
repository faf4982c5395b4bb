"""The left side of the page: the queue, and which of its rows is chosen."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QWidget

from peerdesk.domain.queue import Query, QueueRow
from peerdesk.ui.page import WindowContext
from peerdesk.ui.referrals.queue_model import QueueModel
from peerdesk.ui.referrals.queue_reading import Reading, read_queue
from peerdesk.ui.referrals.queue_view import QueueView
from peerdesk.ui.widgets.empty_state import EmptyState

_NOBODY = ("Nobody is waiting.", "New referrals appear here. Press Ctrl+N to add one.")
_NO_MATCH = ("No referral matches.", "Try another word, or another chip above.")


class QueuePane(QWidget):
    """Shows one query; whatever happens, exactly the chosen row is told."""

    row_chosen = Signal(object)  # the number of a referral that is shown, or None
    tallied = Signal(object)  # a Tally

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._keep: int | None = None
        now = context.desk.clock.now()
        self.model = QueueModel(context.desk.tree, now, self)
        self.view = QueueView(self.model)
        self._empty = EmptyState("inbox", *_NOBODY)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self.view)
        self._layers.addWidget(self._empty)
        self.model.page_wanted.connect(self._fetch)
        self.view.row_moved.connect(self._moved)

    def load(
        self, query: Query, *, keep: int | None = None, fallback: int | None = None
    ) -> None:
        """Read the queue again; choose *keep* if shown, else the row at *fallback*."""
        self._keep = self._keep if keep is None else keep
        self._empty.say(*(_NO_MATCH if query.search or query.states else _NOBODY))
        place = self.view.place() if fallback is None else fallback
        wanted = self.number() if self._keep is None else self._keep
        desk = self._context.desk
        self._context.operations.ask(
            lambda: read_queue(desk.referrals, query, keep=wanted, fallback=place),
            self._show,
            on=self,
            topic="queue",
        )

    def number(self) -> int | None:
        """Return the referral that is chosen."""
        return self.model.number_at(self.view.place())

    def row(self, number: int | None) -> QueueRow | None:
        """Return a referral's row, if it is shown and here."""
        place = self.model.place_of(number)
        shown = None if place is None else self.model.shown(place)
        return shown.row if shown else None

    def chosen_rows(self) -> list[QueueRow]:
        """Return the rows that are chosen, from top to bottom."""
        rows = [self.row(number) for number in self.view.chosen_numbers()]
        return [row for row in rows if row is not None]

    def following(self) -> int | None:
        """Return the referral after the chosen one; at the end the one before it."""
        place = self.view.place()
        after = self.model.number_at(place + 1)
        return self.model.number_at(place - 1) if after is None else after

    def tell_time(self) -> None:
        """Let every age on the screen be as of now."""
        self.model.tell_time(self._context.desk.clock.now())

    def _show(self, reading: Reading) -> None:
        moved_to = self.number() if self._keep is None else None
        self.view.blockSignals(True)  # noqa: FBT003 - Qt takes no keyword
        self.model.show_queue(
            reading.queue.numbers, reading.pages, self._context.desk.clock.now()
        )
        self._keep = None
        place = self.model.place_of(moved_to)
        self.view.go_to(reading.place if place is None else place)
        self.view.blockSignals(False)  # noqa: FBT003 - Qt takes no keyword
        self._layers.setCurrentIndex(0 if reading.queue.numbers else 1)
        self.tallied.emit(reading.queue.tally)
        self.row_chosen.emit(self.number())

    @Slot()
    def _moved(self) -> None:
        self._keep = None
        self.row_chosen.emit(self.number())

    @Slot(int)
    def _fetch(self, page: int) -> None:
        numbers = self.model.numbers_on(page)
        desk = self._context.desk
        self._context.operations.ask(
            lambda: desk.referrals.rows(numbers),
            partial(self.model.take_page, self.model.generation, page),
            on=self,
        )
