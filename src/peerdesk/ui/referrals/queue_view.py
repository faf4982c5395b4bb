"""The table of the queue: what fits is shown, and every move of the row is told."""

from functools import lru_cache
from typing import cast

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from peerdesk.ui.referrals.queue_cells import Column
from peerdesk.ui.referrals.queue_delegate import QueueDelegate, row_height
from peerdesk.ui.referrals.queue_model import QueueModel
from peerdesk.ui.referrals.type import RowType, row_type
from peerdesk.ui.theme.current import colours
from peerdesk.ui.theme.tokens import SIZE, SPACE
from peerdesk.ui.widgets.into_view import bring_into_view
from peerdesk.ui.widgets.lists import dress_table

_WIDEST = {
    Column.AGE: ("under 1 hour", "88 days overdue"),
    Column.PEER: ("Alexandra Novak-Silva", "Senior attending · Surgery"),
    Column.WHAT: ("Aggression or threat", "Operating room · OR 12"),
    Column.STATE: ("Reached out", "to hand off"),
}
_SPARE = {Column.PEER: 60, Column.WHAT: 40}
_WITH_MORE = frozenset({Column.AGE, Column.STATE})  # an icon, and a chip's ends
_LEAVE = (Column.WHAT, Column.STATE, Column.AGE)
_LOOKS = frozenset({QEvent.Type.FontChange, QEvent.Type.StyleChange})


class QueueView(QTableView):
    """Rows move with the arrow keys; Enter asks for the panel."""

    entered_row = Signal()
    row_moved = Signal()
    typed = Signal(str)

    def __init__(self, model: QueueModel) -> None:
        super().__init__()
        dress_table(self, name="Referral queue")
        self.setModel(model)
        self.setItemDelegate(QueueDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setStretchLastSection(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(False)
        # It shows no selection; following the rows' it would paint at every move.
        header.setSelectionModel(QItemSelectionModel(model, header))
        # Scrolling then moves what is painted, and only the new row is painted.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalHeader().setDefaultSectionSize(row_height())
        self.selectionModel().currentRowChanged.connect(self._tell)

    def place(self) -> int:
        """Return the current row, or -1."""
        return self.currentIndex().row()

    def go_to(self, place: int | None) -> None:
        """Make *place* the one chosen row; None lets go of all rows."""
        if place is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            return
        self.selectRow(place)
        self.scrollTo(self.model().index(place, 0))

    def step(self, by: int) -> None:
        """Move the current row up or down, as far as there are rows."""
        last = self.model().rowCount() - 1
        if last >= 0:
            self.go_to(min(last, max(0, self.place() + by)))

    def chosen_numbers(self) -> list[int]:
        """Return the referrals of all chosen rows, from top to bottom."""
        model = cast("QueueModel", self.model())
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        numbers = (model.number_at(place) for place in places)
        return [number for number in numbers if number is not None]

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint_ground(event.rect())
        super().paintEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        corners = self.viewport().rect()
        corners.setTop(corners.bottom() - SIZE.radius)
        self.viewport().update(corners)  # they do not move with the rows
        self.viewport().update(corners.translated(dx, dy))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.entered_row.emit()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Let letters that are no key begin a search."""
        self.typed.emit(search)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._needed()[Column.PEER], 3 * SIZE.row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _LOOKS:
            self.verticalHeader().setDefaultSectionSize(row_height())
            self.share_width()

    def share_width(self) -> None:
        """Hide what does not fit, the peer last; share the rest of the width."""
        room, needed = self.viewport().width(), self._needed()
        for column in _LEAVE:
            fits = sum(needed.values()) <= room
            self.setColumnHidden(column, not fits)
            if not fits:
                del needed[column]
        spare = max(0, room - sum(needed.values()))
        shares = {each: _SPARE.get(each, 0) for each in needed}
        for column, width in needed.items():
            extra = spare * shares[column] // sum(shares.values())
            self.setColumnWidth(column, width + extra)

    def _paint_ground(self, room: QRect) -> None:
        """Paint what the rows stand on, with the round corners of the frame."""
        painter, shown = QPainter(self.viewport()), colours()
        painter.fillRect(room, QColor(shown.canvas))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.viewport().pos())
        painter.setPen(QColor(shown.focus if self.hasFocus() else shown.hairline))
        painter.setBrush(QColor(shown.surface))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, SIZE.radius, SIZE.radius)

    @Slot()
    def _tell(self) -> None:
        self.row_moved.emit()
        if self.hasFocus():
            bring_into_view(self)

    def _needed(self) -> dict[Column, int]:
        return dict(_measured(row_type(self.font())))


def is_enter(event: QKeyEvent) -> bool:
    """Whether a key is Enter, on either side of the keyboard, and nothing with it."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not held


@lru_cache(maxsize=8)
def _measured(type_: RowType) -> dict[Column, int]:
    """Return how wide each column has to be."""
    return {
        column: max(type_.strong.width(first), type_.second.width(second))
        + (SPACE.m + SPACE.s)
        + (SPACE.l if column in _WITH_MORE else 0)
        for column, (first, second) in _WIDEST.items()
    }
