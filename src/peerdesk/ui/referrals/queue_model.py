"""The queue as Qt reads it: all numbers in order, and rows where somebody looks."""

from array import array
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from peerdesk.domain.queue import QueueRow
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.ui.referrals.queue_cells import (
    TITLES,
    Column,
    ShownRow,
    shown_row,
    spoken,
)
from peerdesk.ui.referrals.row_pages import PAGE, Page, RowPages, span

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_TEXT = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole})
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
PLACEHOLDER = "…"


class QueueModel(QAbstractTableModel):
    """Nothing is read here: a missing page is asked for and lands later."""

    page_wanted = Signal(int)

    def __init__(
        self, tree: SpecialtyTree, now: datetime, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tree, self._now = tree, now
        self._numbers = array("q")
        self._pages = RowPages()
        self._told: dict[int, ShownRow] = {}
        self.generation = 0

    def show_queue(
        self,
        numbers: "array[int]",
        pages: Sequence[tuple[int, Sequence[QueueRow]]],
        now: datetime,
    ) -> None:
        """Show another queue; *pages* are those that are looked at at once."""
        self.beginResetModel()
        self.generation += 1
        self._numbers, self._now = numbers, now
        self._pages.clear()
        self._told.clear()
        for page, rows in pages:
            self._pages.take(page, self._aligned(page, rows))
        self.endResetModel()

    def take_page(self, generation: int, page: int, rows: Sequence[QueueRow]) -> None:
        """Keep a page that was asked for; one of an earlier queue is dropped."""
        if generation != self.generation:
            return
        self._pages.take(page, self._aligned(page, rows))
        self._tell(page)

    def tell_time(self, now: datetime) -> None:
        """Let every age be as of *now*."""
        self._now = now
        self._told.clear()
        for page, _ in self._pages.pages():
            self._tell(page)

    def numbers_on(self, page: int) -> list[int]:
        """Return the referrals of a page."""
        return [self._numbers[place] for place in span(page, len(self._numbers))]

    def number_at(self, place: int) -> int | None:
        """Return which referral stands at *place*."""
        return self._numbers[place] if 0 <= place < len(self._numbers) else None

    def place_of(self, number: int | None) -> int | None:
        """Return where a referral stands, if it is shown."""
        if number is None:
            return None
        try:
            return self._numbers.index(number)
        except ValueError:
            return None

    def shown(self, place: int) -> ShownRow | None:
        """Return the row at *place*; if it is not here yet, ask for its page."""
        found = self._pages.row(place)
        if found is not None:
            return self._in_words(found)
        if 0 <= place < len(self._numbers):
            page = self._pages.ask_once(place)
            if page is not None:
                self.page_wanted.emit(page)
        return None

    def pages(self) -> list[tuple[int, Page]]:
        """Return the pages that are here, the one looked at last at the end."""
        return self._pages.pages()

    def joined(self, place: int) -> bool:
        """Whether the row at *place* and the next one share an adverse event."""
        above, below = self._pages.row(place), self._pages.row(place + 1)
        if above is None or below is None or place < 0:
            return False
        return above.adverse_event == below.adverse_event

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt takes any value
        if role not in _TEXT and role != _SPOKEN:
            return None
        shown = self.shown(index.row())
        if shown is None:
            return PLACEHOLDER if role != Qt.ItemDataRole.ToolTipRole else None
        cell = shown.cells[index.column()]
        if role == _SPOKEN and index.column() == Column.PEER:
            return spoken(shown)
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.first
        return ", ".join(part for part in (cell.first, cell.second) if part)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - Qt takes any value
        if (
            orientation == Qt.Orientation.Horizontal
            and role == Qt.ItemDataRole.DisplayRole
        ):
            return TITLES[Column(section)]
        return None

    def _aligned(self, page: int, rows: Sequence[QueueRow]) -> list[QueueRow | None]:
        """Return the rows in their places, so that no name stands for another."""
        by_number = {row.number: row for row in rows}
        return [by_number.get(number) for number in self.numbers_on(page)]

    def _in_words(self, row: QueueRow) -> ShownRow:
        """Return a row with its words, made when it is looked at for the first time."""
        told = self._told.get(row.number)
        if told is None or told.row is not row:
            told = self._told[row.number] = shown_row(row, self._tree, self._now)
        return told

    def _tell(self, page: int) -> None:
        last = min(len(self._numbers), (page + 1) * PAGE) - 1
        if last >= page * PAGE:
            self.dataChanged.emit(
                self.index(page * PAGE, 0), self.index(last, len(Column) - 1)
            )
