"""How every table and list is dressed."""

from PySide6.QtCore import Qt
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
