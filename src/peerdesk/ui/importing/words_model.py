"""Unknown words and what they mean, as a table model: a file may hold hundreds."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor

from peerdesk.desk.importing.fields import CHOSEN_FROM_A_LIST, Field
from peerdesk.desk.importing.people_file import Word
from peerdesk.desk.importing.plan import UnknownWord
from peerdesk.ui.theme.current import colours
from peerdesk.ui.wording.importing import field_words, offered_words

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns."""

    SHOWN = 0
    FIELD = 1
    ROWS = 2
    MEANING = 3


_HEADERS = {
    Column.SHOWN: "In the file",
    Column.FIELD: "As",
    Column.ROWS: "Rows",
    Column.MEANING: "Means",
}


class WordsModel(QAbstractTableModel):
    """Every word that was asked about, answered or not."""

    def __init__(
        self, words: Mapping[Field, Mapping[str, str]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._asked: list[UnknownWord] = []
        self._meanings: dict[Word, str] = {}

    def show_asked(
        self, asked: Sequence[UnknownWord], meanings: Mapping[Word, str]
    ) -> None:
        """Ask about these words, some of which may be answered."""
        self.beginResetModel()
        self._asked = sorted(asked, key=_most_rows_first)
        known = {one.word for one in asked}
        self._meanings = {w: code for w, code in meanings.items() if w in known}
        self.endResetModel()

    def asked(self, row: int) -> UnknownWord:
        """Return the word in *row*."""
        return self._asked[row]

    def meaning(self, row: int) -> str | None:
        """Return the code that was chosen for the word in *row*."""
        return self._meanings.get(self._asked[row].word)

    def meanings(self) -> dict[Word, str]:
        """Return every answer there is."""
        return dict(self._meanings)

    def answer(self, row: int, code: str) -> None:
        """Let the word in *row* mean *code*."""
        self._meanings[self._asked[row].word] = code
        self.dataChanged.emit(self.index(row, 0), self.index(row, Column.MEANING))

    def open_row(self, after: int = -1) -> int | None:
        """Return the next row without an answer, from the top again at the end."""
        rows = range(len(self._asked))
        ordered = [*rows[after + 1 :], *rows[: after + 1]]
        return next((row for row in ordered if self.meaning(row) is None), None)

    def left(self) -> int:
        """Return how many words have no answer yet."""
        return len(self._asked) - len(self._meanings)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._asked)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - Qt's border
        shown = role == Qt.ItemDataRole.DisplayRole
        if orientation == Qt.Orientation.Horizontal and shown:
            return _HEADERS[Column(section)]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's border
        row, column = index.row(), Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._cell(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, column)
            case Qt.ItemDataRole.ForegroundRole:
                quiet = column is not Column.SHOWN and self.meaning(row) is None
                return QColor(colours().muted) if quiet else None
            case _:
                return None

    def said(self, field: Field, code: str | None) -> str | None:
        """Return a code of ours in words."""
        return None if code is None else self._words[field].get(code, code)

    def _cell(self, row: int, column: Column) -> str:
        asked = self._asked[row]
        match column:
            case Column.SHOWN:
                return asked.shown
            case Column.FIELD:
                return field_words(asked.word.field)
            case Column.ROWS:
                return f"{len(asked.lines):,}"
            case Column.MEANING:
                field, chosen = asked.word.field, self.meaning(row)
                offer = offered_words(self.said(field, asked.nearest))
                return self.said(field, chosen) or offer

    def _spoken(self, row: int, column: Column) -> str:
        if column is not Column.SHOWN:
            return f"{_HEADERS[column]}: {self._cell(row, column)}"
        cells = [f"{_HEADERS[one]} {self._cell(row, one)}" for one in Column]
        return ", ".join(cells)


def _most_rows_first(asked: UnknownWord) -> tuple[int, int, str]:
    field = CHOSEN_FROM_A_LIST.index(asked.word.field)
    return field, -len(asked.lines), asked.word.folded
