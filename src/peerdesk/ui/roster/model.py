"""The roster as a table model: few enough to be held, sorted and searched in full."""

from collections.abc import Iterable, Sequence
from enum import IntEnum
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
from peerdesk.ui.roster.entries import Entry, Fact, Only, narrowed, ordered

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns; most hold two facts, one above the other."""

    NAME = 0
    FIELD = 1
    CASELOAD = 2
    TRAINING = 3
    AVAILABILITY = 4


FACTS: dict[Column, tuple[Fact, ...]] = {
    Column.NAME: (Fact.NAME, Fact.RANK),
    Column.FIELD: (Fact.SPECIALTY, Fact.UNIT),
    Column.CASELOAD: (Fact.CASELOAD, Fact.OPEN),
    Column.TRAINING: (Fact.TRAINING,),
    Column.AVAILABILITY: (Fact.AVAILABILITY,),
}
_HEADERS = {
    Column.NAME: "Supporter",
    Column.FIELD: "Specialty and unit",
    Column.CASELOAD: "Twelve months",
    Column.TRAINING: "Training",
    Column.AVAILABILITY: "Availability",
}


class RosterModel(QAbstractTableModel):
    """Supporters of one group that match a search, by one fact."""

    def __init__(self, tree: SpecialtyTree, parent: QObject) -> None:
        super().__init__(parent)
        self._tree = tree
        self._all: list[Entry] = []
        self._shown: list[Entry] = []
        self._only, self._search = Only.ALL, ""
        self._fact, self._falling = Fact.NAME, False

    def show_entries(self, entries: Iterable[Entry]) -> None:
        """Show other rows, narrowed and sorted as before."""
        self._all = list(entries)
        self._renew()

    def narrow(self, *, only: Only | None = None, search: str | None = None) -> None:
        """Show only one group, or what a search finds."""
        self._only = self._only if only is None else only
        self._search = self._search if search is None else search
        self._renew()

    def sort_by(self, fact: Fact, *, falling: bool = False) -> None:
        """Sort by any fact, also by one that shares its column."""
        self._fact, self._falling = fact, falling
        self._renew()

    def row_of(self, number: int) -> int | None:
        """Return where a supporter stands, unless hidden."""
        numbers = (entry.supporter.number for entry in self._shown)
        return next((row for row, n in enumerate(numbers) if n == number), None)

    def entry(self, row: int) -> Entry:
        """Return what is said in *row*."""
        return self._shown[row]

    def supporter(self, row: int) -> Supporter:
        """Return who stands in *row*."""
        return self._shown[row].supporter

    def shown(self) -> Sequence[Entry]:
        """Return the rows as they stand."""
        return self._shown

    def total(self) -> int:
        """Return how many there are without narrowing."""
        return len(self._all)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
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

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's border
        entry, column = self._shown[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return ", ".join(entry.cells[fact] for fact in FACTS[column])
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(entry, column)
            case _:
                return None

    def _renew(self) -> None:
        self.beginResetModel()
        kept = narrowed(self._all, self._only, self._search, self._tree)
        self._shown = ordered(kept, self._fact, falling=self._falling)
        self.endResetModel()


def _spoken(entry: Entry, column: Column) -> str:
    """Return the whole row for the name, and what the column means otherwise."""
    if column is Column.NAME:
        return ", ".join(cell for cell in entry.cells if cell)
    words = ", ".join(entry.cells[fact] for fact in FACTS[column])
    return f"{_HEADERS[column]}: {words}"
