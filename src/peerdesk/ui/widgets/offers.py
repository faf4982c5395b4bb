"""The list that opens under a type-ahead field; the field keeps the focus."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from peerdesk.ui.theme.current import colours, scaled
from peerdesk.ui.theme.tokens import SIZE, SPACE

_MOST_SHOWN = 8
_Index = QModelIndex | QPersistentModelIndex
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing to pick: what it is for the page, its text, and a quieter detail."""

    key: object
    text: str
    detail: str = ""


class OfferList(QListView):
    """Floats over the window, under the field it belongs to."""

    def __init__(self, field: QWidget, name: str) -> None:
        super().__init__(field.window())
        self.setObjectName("offers")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self._offers = _Offers()
        self.setModel(self._offers)
        self.setItemDelegate(_OfferDelegate(self))
        self.hide()

    def open_under(self, field: QWidget, offers: Sequence[Offer]) -> None:
        """Show *offers* with the first one marked; hide when there is none."""
        self._offers.show_offers(offers)
        if not offers:
            self.hide()
            return
        if self.parentWidget() is not field.window():
            self.setParent(field.window())
        self.setGeometry(self._room(field, len(offers)))
        self.setCurrentIndex(self._offers.index(0))
        self.show()
        self.raise_()

    def move_by(self, steps: int) -> None:
        """Mark the next or the previous one; the ends hold."""
        row = self.currentIndex().row() + steps
        self.setCurrentIndex(
            self._offers.index(min(max(row, 0), self._offers.rowCount() - 1))
        )

    def marked(self) -> Offer | None:
        """Return the marked offer, if the list is open."""
        index = self.currentIndex()
        if self.isHidden() or not index.isValid():
            return None
        return self._offers.offer(index.row())

    def offer_at(self, index: QModelIndex) -> Offer:
        """Return the offer a mouse was pressed on."""
        return self._offers.offer(index.row())

    def _room(self, field: QWidget, count: int) -> QRect:
        """Return the room under *field*, or over it where there is more."""
        corner = field.mapTo(field.window(), QPoint(0, field.height() + SPACE.xs))
        height = min(count, _MOST_SHOWN) * scaled(SIZE.control) + 2 * SPACE.xs + 2
        below = field.window().height() - corner.y() - SPACE.s
        above = field.mapTo(field.window(), QPoint(0, 0)).y() - SPACE.xs
        if below >= min(height, above):
            height = min(height, below)
        else:
            height = min(height, above)
            corner.setY(above - height)
        return QRect(corner, QSize(field.width(), height))


class _Offers(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Offer] = []

    def show_offers(self, offers: Sequence[Offer]) -> None:
        self.beginResetModel()
        self._rows = list(offers)
        self.endResetModel()

    def offer(self, row: int) -> Offer:
        return self._rows[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        offer = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (offer.text, offer.detail) if part)
        return offer.detail if role == Qt.ItemDataRole.UserRole else None


class _OfferDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), scaled(SIZE.control))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        state, rect = option.state, option.rect
        marked = bool(state & QStyle.StateFlag.State_Selected)
        ink = colours().on_selection if marked else colours().text
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours().selection))
            painter.drawRoundedRect(rect, SIZE.radius_small, SIZE.radius_small)
        room = rect.adjusted(SPACE.s, 0, -SPACE.s, 0)
        _write(painter, room, index, ink)
        painter.restore()


def _write(painter: QPainter, room: QRect, index: _Index, ink: str) -> None:
    text = str(index.data(Qt.ItemDataRole.DisplayRole))
    detail = str(index.data(Qt.ItemDataRole.UserRole))
    metrics = painter.fontMetrics()
    dots = Qt.TextElideMode.ElideRight
    painter.setPen(QColor(ink))
    painter.drawText(room, _MIDDLE, metrics.elidedText(text, dots, room.width()))
    rest = room.adjusted(metrics.horizontalAdvance(text) + SPACE.l, 0, 0, 0)
    if rest.width() > SPACE.xxl:
        painter.setPen(QColor(colours().muted))
        shown = metrics.elidedText(detail, dots, rest.width())
        painter.drawText(rest, _MIDDLE | Qt.AlignmentFlag.AlignRight, shown)
