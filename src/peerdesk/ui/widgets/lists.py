"""How every table and list is dressed."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListView,
    QTableView,
)

from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SIZE

_BY_PIXEL = QAbstractItemView.ScrollMode.ScrollPerPixel
_READ_ONLY = QAbstractItemView.EditTrigger.NoEditTriggers


def dress_table(view: QTableView, *, name: str) -> None:
    """Give *view* generous rows without a grid; Tab leaves it, rows are chosen."""
    _dress(view, name)
    view.installEventFilter(_Ends(view))
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setCornerButtonEnabled(False)
    rows = view.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(scaled(SIZE.row))
    columns = view.horizontalHeader()
    columns.setHighlightSections(False)
    columns.setStretchLastSection(True)
    columns.setDefaultAlignment(
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    )


def dress_list(view: QListView, *, name: str) -> None:
    """Give *view* the same manners as a table."""
    _dress(view, name)
    view.setResizeMode(QListView.ResizeMode.Adjust)


def _dress(view: QAbstractItemView, name: str) -> None:
    view.setAccessibleName(name)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setVerticalScrollMode(_BY_PIXEL)
    view.setHorizontalScrollMode(_BY_PIXEL)
    view.setEditTriggers(_READ_ONLY)
    view.setTextElideMode(Qt.TextElideMode.ElideRight)


class _Ends(QObject):
    """Lets Home and End go to the first and last row; Qt's tables go sideways."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            last = self._view.model().rowCount() - 1
            ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
            row = ends.get(Qt.Key(event.key()), -1)
            if row >= 0 and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                self._go_to(row)
                return True
        return super().eventFilter(watched, event)

    def _go_to(self, row: int) -> None:
        column = max(0, self._view.currentIndex().column())
        self._view.setCurrentIndex(self._view.model().index(row, column))
