"""The roster as a table model: few enough to be held, sorted and searched in full."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from peerdesk.domain.people import Supporter
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.ui.roster.entries import Column, Entry, Only, narrowed, ordered
from peerdesk.ui.widgets.caseload_bar import Caseload

CASELOAD_ROLE = int(Qt.ItemDataRole.UserRole)
_HEADERS = {
    Column.NAME: "Name",
    Column.SPECIALTY: "Specialty",
    Column.RANK: "Rank",
    Column.UNIT: "Unit",
    Column.CASELOAD: "Caseload",
    Column.OPEN: "Open now",
    Column.TRAINING: "Training",
    Column.AVAILABILITY: "Availability",
}
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RosterModel(QAbstractTableModel):
    """Supporters of one group that match a search, by one column."""

    def __init__(self, tree: SpecialtyTree, cap: int, parent: QObject) -> None:
        super().__init__(parent)
        self._tree = tree
        self._cap = cap
        self._all: list[Entry] = []
        self._shown: list[Entry] = []
        self._only, self._search = Only.ALL, ""
        self._column, self._falling = Column.NAME, False

    def show_entries(self, entries: Iterable[Entry]) -> None:
        """Show other lines, narrowed and sorted as before."""
        self._all = list(entries)
        self._renew()

    def narrow(self, *, only: Only | None = None, search: str | None = None) -> None:
        """Show only one group, or what a search finds."""
        self._only = self._only if only is None else only
        self._search = self._search if search is None else search
        self._renew()

    def row_of(self, number: int) -> int | None:
        """Return where a supporter stands, unless hidden."""
        numbers = (entry.supporter.number for entry in self._shown)
        return next((row for row, n in enumerate(numbers) if n == number), None)

    def supporter(self, row: int) -> Supporter:
        """Return who stands in *row*."""
        return self._shown[row].supporter

    def shown(self) -> Sequence[Entry]:
        """Return the lines as they stand."""
        return self._shown

    def total(self) -> int:
        """Return how many there are without narrowing."""
        return len(self._all)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - Qt's border
        if orientation == Qt.Orientation.Horizontal and (
            role == Qt.ItemDataRole.DisplayRole
        ):
            return _HEADERS[Column(section)]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's border
        entry = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return entry.cells[index.column()]
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(entry, Column(index.column()))
            case _ if role == CASELOAD_ROLE:
                supporter = entry.supporter
                return Caseload(supporter.cases, supporter.target, self._cap)
            case _:
                return None

    def sort(
        self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder
    ) -> None:
        if not 0 <= column < len(Column):
            return
        self._column = Column(column)
        self._falling = order == Qt.SortOrder.DescendingOrder
        self._renew()

    def _renew(self) -> None:
        self.beginResetModel()
        kept = narrowed(self._all, self._only, self._search, self._tree)
        self._shown = ordered(kept, self._column, falling=self._falling)
        self.endResetModel()


def _spoken(entry: Entry, column: Column) -> str:
    """Return the whole line for the name, and what the column means otherwise."""
    if column is Column.NAME:
        told = (f"{_HEADERS[c]} {entry.cells[c]}" for c in list(Column)[Column.RANK :])
        return f"{entry.cells[0]}, {entry.cells[1]}, {', '.join(told)}"
    return f"{_HEADERS[column]} {entry.cells[column]}"
