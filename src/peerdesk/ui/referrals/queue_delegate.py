"""How a row of the queue is painted: two lines in each column, and few colours."""

from functools import lru_cache
from typing import cast

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from peerdesk.domain.referral import State
from peerdesk.ui.referrals.queue_cells import Cell, Column
from peerdesk.ui.referrals.queue_model import PLACEHOLDER, Index, QueueModel
from peerdesk.ui.referrals.type import Face, RowType, Written, row_type
from peerdesk.ui.theme.current import colours, scaled
from peerdesk.ui.theme.icons import icon
from peerdesk.ui.theme.tokens import SIZE, SPACE

_CHOSEN = QStyle.StateFlag.State_Selected
_MIRRORED = Qt.LayoutDirection.RightToLeft
_CHIPS = {
    State.WAITING: ("accent", "info_tint"),
    State.ASSIGNED: ("warn", "warn_tint"),
    State.REACHED_OUT: ("ok", "ok_tint"),
    State.CLOSED: ("muted", "subtle"),
}
_COLUMNS = tuple(Column)
_DOT = 3


def row_height() -> int:
    """Return how tall a row is at the text size in force."""
    return scaled(SIZE.row + SPACE.m)


class QueueDelegate(QStyledItemDelegate):
    """Paints itself, because two lines and a chip are no item of the style's."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(0, row_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        model = cast("QueueModel", index.model())
        chosen = bool(option.state & _CHOSEN)
        _paint_ground(painter, option.rect, chosen=chosen)
        shown = model.shown(index.row())
        drawing = Drawing(painter, option, row_type(option.font), chosen=chosen)
        if shown is None:
            drawing.line(drawing.upper(), PLACEHOLDER, drawing.type.second, "muted")
            return
        cell = shown.cells[index.column()]
        match _COLUMNS[index.column()]:
            case Column.AGE:
                _paint_thread(painter, option, model, index.row())
                drawing.age(cell)
            case Column.STATE:
                drawing.state(cell, shown.row.state)
            case Column.PEER:
                drawing.peer(cell)
            case Column.WHAT:
                drawing.two_lines(cell, drawing.type.first)


class Drawing:
    """One cell being painted."""

    def __init__(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        type_: RowType,
        *,
        chosen: bool,
    ) -> None:
        self._painter, self._option, self._chosen = painter, option, chosen
        self.type = type_
        room = option.rect.adjusted(SPACE.l, SPACE.s, 0, -SPACE.s)
        self._room = QStyle.visualRect(option.direction, option.rect, room)

    def upper(self) -> QRect:
        """Return the room of the first line."""
        return self._room.adjusted(0, 0, 0, -self._room.height() // 2)

    def lower(self) -> QRect:
        """Return the room of the second line."""
        return self._room.adjusted(0, self._room.height() // 2, 0, 0)

    def two_lines(self, cell: Cell, face: Face) -> None:
        """Paint the first fact above the second; alone, it stands in the middle."""
        if not cell.second:
            self.line(self._room, cell.first, face, "text")
            return
        self.line(self.upper(), cell.first, face, "text")
        self.line(self.lower(), cell.second, self.type.second, "muted")

    def peer(self, cell: Cell) -> None:
        """Paint the name, and beside it how many others there are."""
        self.two_lines(cell, self.type.strong)
        used = self.type.strong.width(cell.first) + SPACE.s
        room = self.upper()
        rest = QStyle.visualRect(
            self._option.direction, room, room.adjusted(used, 0, 0, 0)
        )
        if cell.aside and self.type.second.width(cell.aside) < rest.width():
            self.line(rest, cell.aside, self.type.second, "muted")

    def age(self, cell: Cell) -> None:
        """Paint how long ago, and what is due; what is late has an icon too."""
        if not cell.late:
            self.two_lines(cell, self.type.first)
            return
        self.line(self.upper(), cell.first, self.type.first, "text")
        room, size = self.lower(), scaled(SPACE.m)
        spot = QRect(room.left(), room.center().y() - size // 2 + 1, size, size)
        spot = QStyle.visualRect(self._option.direction, room, spot)
        icon("triangle-alert", "warn").paint(self._painter, spot)
        words = room.adjusted(size + SPACE.xs, 0, 0, 0)
        words = QStyle.visualRect(self._option.direction, room, words)
        self.line(words, cell.second, self.type.second, "warn")

    def state(self, cell: Cell, state: State) -> None:
        """Paint the state as a chip, with what was ticked below it."""
        ink, tint = _CHIPS[state]
        room = self.upper() if cell.second else self._room
        face = self.type.second
        words = face.written(cell.first, room.width())
        size = QSize(words.width + 2 * SPACE.s, face.metrics.height() + 2)
        chip = QRect(QPoint(room.left(), room.center().y() - size.height() // 2), size)
        chip = QStyle.visualRect(self._option.direction, room, chip)
        _paint_chip(self._painter, chip, "surface" if self._chosen else tint)
        self._text(chip.left() + SPACE.s, chip, words, face, ink)
        if cell.second:
            below = self.lower().adjusted(SPACE.xs, 0, 0, 0)
            self.line(below, cell.second, self.type.second, "muted")

    def line(self, room: QRect, words: str, face: Face, ink: str) -> None:
        """Paint one line that ends in dots when there is no room."""
        shown = face.written(words, room.width())
        if self._chosen and ink in {"text", "muted"}:
            ink = "on_selection"
        left = room.left()
        if self._option.direction == _MIRRORED:
            left = room.right() + 1 - shown.width
        self._text(left, room, shown, face, ink)

    def _text(
        self, left: int, room: QRect, words: Written, face: Face, ink: str
    ) -> None:
        """Paint a line that is laid out already: that costs half as much."""
        metrics = face.metrics
        base = room.center().y() + (metrics.ascent() - metrics.descent()) // 2 + 1
        self._painter.setFont(face.font)
        self._painter.setPen(_colour(getattr(colours(), ink)))
        self._painter.drawStaticText(left, base - metrics.ascent(), words.text)


@lru_cache(maxsize=128)
def _colour(code: str) -> QColor:
    return QColor(code)


def _paint_ground(painter: QPainter, room: QRect, *, chosen: bool) -> None:
    shown = colours()
    if chosen:
        painter.fillRect(room, _colour(shown.selection))
    line = QRect(room.left(), room.bottom(), room.width(), 1)
    painter.fillRect(line, _colour(shown.hairline))


def _paint_chip(painter: QPainter, room: QRect, tint: str) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_colour(getattr(colours(), tint)))
    painter.drawRoundedRect(QRectF(room), room.height() / 2, room.height() / 2)
    painter.restore()


def _paint_thread(
    painter: QPainter, option: QStyleOptionViewItem, model: QueueModel, place: int
) -> None:
    """Tie rows of one adverse event together with a line and a dot in each."""
    up, down = model.joined(place - 1), model.joined(place)
    if not (up or down):
        return
    room = option.rect
    strip = QRect(room.left() + _DOT, room.top(), 2 * _DOT, room.height())
    strip = QStyle.visualRect(option.direction, room, strip)
    middle, ink = strip.center(), _colour(colours().border)
    top = room.top() if up else middle.y()
    end = room.bottom() if down else middle.y()
    painter.fillRect(QRect(middle.x(), top, 1, end - top + 1), ink)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(middle, _DOT, _DOT)
    painter.restore()
