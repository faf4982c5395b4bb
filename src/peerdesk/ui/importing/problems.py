"""What is in the way of an import, row by row, with what to do about it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableView, QVBoxLayout

from peerdesk.desk.importing.plan import Problem
from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SIZE, SPACE
from peerdesk.ui.widgets.buttons import PrimaryButton
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.widgets.lists import dress_table
from peerdesk.ui.widgets.tick_box import TickBox
from peerdesk.ui.wording.importing import (
    EMPTY_SUPERVISORS,
    MEND,
    READ_AGAIN,
    problem_cells,
    problems_words,
)

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_HEADERS = ("Where", "Column", "What is wrong")
_SHOWN = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole
_FEWEST, _MOST = 2, 5
_WIDEST = 220


class ProblemsModel(QAbstractTableModel):
    """Problems in three cells each."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cells: list[tuple[str, str, str]] = []

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show other problems."""
        self.beginResetModel()
        self._cells = [problem_cells(problem) for problem in problems]
        self.endResetModel()

    def widest(self, column: int, metrics: QFontMetrics) -> int:
        """Return how much room the widest cell of a column needs."""
        cells = [_HEADERS[column], *(cells[column] for cells in self._cells)]
        return max(metrics.horizontalAdvance(cell) for cell in cells)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(_HEADERS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - Qt's border
        across = orientation == Qt.Orientation.Horizontal
        return _HEADERS[section] if across and role in _SHOWN else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's border
        cells = self._cells[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return ", ".join(cell for cell in cells if cell)
        return cells[index.column()] if role in _SHOWN else None


class ProblemsTable(QTableView):
    """As tall as a few rows at least, and as the room allows."""

    def __init__(self, model: ProblemsModel) -> None:
        super().__init__()
        dress_table(self, name="What is to be mended")
        self._problems = model
        self.setModel(model)
        self.setWordWrap(True)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        rows.setMinimumSectionSize(SIZE.control)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fit(self) -> None:
        """Take the room that these problems need."""
        count = max(_FEWEST, min(_MOST, self._problems.rowCount()))
        self.setMinimumHeight(scaled(SIZE.header) + count * scaled(SIZE.row))
        metrics = QFontMetrics(self.font())
        for column in range(len(_HEADERS) - 1):
            width = self._problems.widest(column, metrics) + 2 * SPACE.l
            self.setColumnWidth(column, min(width, scaled(_WIDEST)))
        self.setCurrentIndex(self._problems.index(0, 0))


class ProblemsCard(Card):
    """The list, and the two ways on: mend the file, or leave a field empty."""

    def __init__(self) -> None:
        super().__init__(spacing=SPACE.m)
        self._heading = text_label("", Kind.HEADING)
        self._model = ProblemsModel(self)
        self.table = ProblemsTable(self._model)
        self.empty_supervisors = TickBox(EMPTY_SUPERVISORS)
        self.again = PrimaryButton(READ_AGAIN, "refresh-cw")
        words = QVBoxLayout()
        words.setSpacing(SPACE.xs)
        words.addWidget(self._heading)
        words.addWidget(text_label(MEND, Kind.MUTED))
        head = QHBoxLayout()
        head.setSpacing(SPACE.l)
        head.addLayout(words, 1)
        head.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.empty_supervisors)

    def show_problems(
        self, problems: Sequence[Problem], *, may_empty_supervisors: bool
    ) -> None:
        """Show what is in the way; nothing is shown when nothing is."""
        self.setVisible(bool(problems))
        self._heading.setText(problems_words(problems))
        self._model.show_problems(problems)
        self.table.fit()
        self.empty_supervisors.setVisible(may_empty_supervisors)
