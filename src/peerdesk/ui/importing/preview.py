"""The rows of a file as they were read, before anybody says what they mean."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QTableView

from peerdesk.desk.importing.people_file import PeopleFile
from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SIZE
from peerdesk.ui.widgets.lists import dress_table

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SHOWN = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole
_ROW = "Row"
_LOOKED_AT = 40
_FEWEST = 2
_WIDEST = 260


class PreviewModel(QAbstractTableModel):
    """The number of each row, and its cells."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._file: PeopleFile | None = None

    def show_file(self, people_file: PeopleFile) -> None:
        """Show another file."""
        self.beginResetModel()
        self._file = people_file
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or self._file is None else len(self._file.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        if parent.isValid() or self._file is None:
            return 0
        return len(self._file.headings) + 1

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - Qt's border
        if orientation != Qt.Orientation.Horizontal or role not in _SHOWN:
            return None
        return self._file.headings[section - 1] if section and self._file else _ROW

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's border
        if self._file is None or role not in _SHOWN:
            return None
        row = self._file.rows[index.row()]
        return row.cells[index.column() - 1] if index.column() else str(row.line)


class Preview(QTableView):
    """Looks at the rows; nothing is chosen here."""

    def __init__(self) -> None:
        super().__init__()
        dress_table(self, name="The rows of the file")
        self._rows = PreviewModel(self)
        self.setModel(self._rows)
        self.horizontalHeader().setResizeContentsPrecision(_LOOKED_AT)
        self.verticalHeader().setResizeContentsPrecision(_LOOKED_AT)

    def show_file(self, people_file: PeopleFile) -> None:
        """Show the rows of *people_file*, each column as wide as it needs."""
        self._rows.show_file(people_file)
        least = scaled(SIZE.header) + _FEWEST * scaled(SIZE.row)
        self.setMinimumHeight(least)
        self.resizeColumnsToContents()
        for column in range(self._rows.columnCount() - 1):
            width = min(self.columnWidth(column), scaled(_WIDEST))
            self.setColumnWidth(column, width)
