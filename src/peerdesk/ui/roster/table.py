"""The list of supporters: which columns there is room for, and the caseload bar."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from peerdesk.domain.people import Supporter
from peerdesk.ui.roster.entries import Column
from peerdesk.ui.roster.model import CASELOAD_ROLE, RosterModel
from peerdesk.ui.theme.current import colours
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.caseload_bar import caseload_words, paint_caseload
from peerdesk.ui.widgets.lists import dress_table

_Index = QModelIndex | QPersistentModelIndex
_GIVEN_UP_FIRST = (Column.UNIT, Column.OPEN, Column.RANK, Column.TRAINING)
_BAR_WIDTH = 92
_SAMPLE = 200
_MOST = 260


class SupporterTable(QTableView):
    """Supporters, one in each row; `shown` says who is looked at, None for nobody."""

    shown = Signal(object)

    def __init__(self, model: RosterModel) -> None:
        super().__init__()
        dress_table(self, name="Supporters")
        self.setModel(model)
        self._roster = model
        self._wanted: int | None = None
        self.setSortingEnabled(True)
        self.sortByColumn(Column.NAME, Qt.SortOrder.AscendingOrder)
        self.setItemDelegateForColumn(Column.CASELOAD, CaseloadDelegate(self))
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.modelReset.connect(self._bind_again)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.fit_columns)

    def chosen(self) -> Supporter | None:
        """Return who is chosen and visible."""
        row = self.currentIndex().row()
        return self._roster.supporter(row) if row >= 0 else None

    def choose(self, number: int | None) -> None:
        """Choose a supporter if visible, otherwise the first one."""
        row = None if number is None else self._roster.row_of(number)
        if row is None:
            row = 0 if self._roster.rowCount() else -1
        if row >= 0:
            self.setCurrentIndex(self._roster.index(row, 0))
        self._tell()

    @Slot()
    def sort_by_next_column(self) -> None:
        """Sort by the next visible column; the way there for the keyboard."""
        column = self.horizontalHeader().sortIndicatorSection()
        following = [*range(column + 1, len(Column)), *range(column + 1)]
        target = next(c for c in following if not self.isColumnHidden(c))
        self.sortByColumn(target, Qt.SortOrder.AscendingOrder)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()

    def fit_columns(self) -> None:
        """Give every column what it needs; hide the least needed when it is narrow."""
        room = self.viewport().width()
        needed = {column: self._needed(column) for column in Column}
        for column in _GIVEN_UP_FIRST:
            if sum(needed.values()) > room:
                del needed[column]
        spare = max(0, room - sum(needed.values()))
        for column in Column:
            self.setColumnHidden(column, column not in needed)
            if column in needed:
                self.setColumnWidth(column, needed[column] + spare // len(needed))
        self.setColumnWidth(Column.AVAILABILITY, self._rest(needed, room))

    def _needed(self, column: Column) -> int:
        metrics = self.fontMetrics()
        around = 2 * SPACE.m + SPACE.s
        header = self._roster.headerData(column, Qt.Orientation.Horizontal)
        least = metrics.horizontalAdvance(f"{header}") + around + SPACE.l
        entries = self._roster.shown()[:_SAMPLE]
        widths = [metrics.horizontalAdvance(entry.cells[column]) for entry in entries]
        extra = _BAR_WIDTH + SPACE.s if column is Column.CASELOAD else 0
        return max(least, min(_MOST, max(widths, default=0)) + around + extra)

    def _rest(self, needed: dict[Column, int], room: int) -> int:
        others = [column for column in needed if column is not Column.AVAILABILITY]
        taken = sum(self.columnWidth(column) for column in others)
        return max(needed[Column.AVAILABILITY], room - taken)

    @Slot()
    def _bind_again(self) -> None:
        self.choose(self._wanted)
        self._later.start()

    @Slot()
    def _tell(self) -> None:
        chosen = self.chosen()
        self._wanted = self._wanted if chosen is None else chosen.number
        self.shown.emit(chosen)


class CaseloadDelegate(QStyledItemDelegate):
    """Draws the bar with its words beside it."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(
            QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget
        )
        caseload = index.data(CASELOAD_ROLE)
        inside = option.rect.adjusted(SPACE.m, 0, -SPACE.m, 0)
        bar = inside.adjusted(0, 0, 0, 0)
        bar.setWidth(min(_BAR_WIDTH, inside.width()))
        words = inside.adjusted(_BAR_WIDTH + SPACE.s, 0, 0, 0)
        towards = option.direction
        paint_caseload(
            painter, QRectF(QStyle.visualRect(towards, inside, bar)), caseload
        )
        painter.setPen(_ink(option))
        painter.drawText(
            QStyle.visualRect(towards, inside, words),
            Qt.AlignmentFlag.AlignVCenter,
            caseload_words(caseload),
        )


def _ink(option: QStyleOptionViewItem) -> QColor:
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    shown = colours()
    return QColor(shown.on_selection if chosen else shown.text)
