"""How a row of the roster is painted: two lines, a caseload bar, few colours."""

from typing import cast

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from peerdesk.domain.people import Supporter
from peerdesk.ui.roster.entries import Entry, Fact
from peerdesk.ui.roster.model import FACTS, Column, Index, RosterModel
from peerdesk.ui.theme.current import colours, points, scaled
from peerdesk.ui.theme.tokens import FONT, SIZE, SPACE
from peerdesk.ui.widgets.caseload_bar import Caseload, paint_caseload

BAR_WIDTH = 84
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_DOTS = Qt.TextElideMode.ElideRight


def row_height() -> int:
    """Return how tall a row is at the text size in force."""
    return scaled(SIZE.row + SPACE.m)


def second_font(font: QFont) -> QFont:
    """Return the type of the second line."""
    small = QFont(font)
    small.setPointSizeF(points(FONT.small))
    return small


class RosterDelegate(QStyledItemDelegate):
    """Paints itself, because two lines and a bar are no item of the style's."""

    def __init__(self, cap: int, parent: QObject) -> None:
        super().__init__(parent)
        self._cap = cap

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(0, row_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        _paint_ground(painter, option.rect, chosen=chosen)
        entry = cast("RosterModel", index.model()).entry(index.row())
        drawing = _Drawing(painter, option, chosen=chosen)
        column = Column(index.column())
        if column is Column.CASELOAD:
            drawing.caseload(entry, self._caseload(entry.supporter))
        else:
            drawing.lines([entry.cells[fact] for fact in FACTS[column]])

    def _caseload(self, supporter: Supporter) -> Caseload:
        return Caseload(supporter.cases, supporter.target, self._cap)


class _Drawing:
    """One cell being painted."""

    def __init__(
        self, painter: QPainter, option: QStyleOptionViewItem, *, chosen: bool
    ) -> None:
        self._painter, self._option, self._chosen = painter, option, chosen
        self._room = option.rect.adjusted(SPACE.l, SPACE.s, -SPACE.s, -SPACE.s)

    def lines(self, words: list[str]) -> None:
        """Paint one fact in the middle, or two above each other."""
        if len(words) == 1 or not words[1]:
            self._line(self._room, words[0], self._option.font, "text")
            return
        half = self._room.height() // 2
        upper = self._room.adjusted(0, 0, 0, -half)
        self._line(upper, words[0], self._option.font, "text")
        self._second(words[1])

    def caseload(self, entry: Entry, caseload: Caseload) -> None:
        """Paint the bar with its words, and what is open now below."""
        upper = self._room.adjusted(0, 0, 0, -(self._room.height() // 2))
        bar = QRect(upper)
        bar.setWidth(min(BAR_WIDTH, upper.width()))
        beside = upper.adjusted(BAR_WIDTH + SPACE.s, 0, 0, 0)
        paint_caseload(self._painter, QRectF(self._mirrored(upper, bar)), caseload)
        words = entry.cells[Fact.CASELOAD]
        self._line(self._mirrored(upper, beside), words, self._option.font, "text")
        self._second(entry.cells[Fact.OPEN])

    def _second(self, words: str) -> None:
        lower = self._room.adjusted(0, self._room.height() // 2, 0, 0)
        self._line(lower, words, second_font(self._option.font), "muted")

    def _mirrored(self, around: QRect, room: QRect) -> QRect:
        return QStyle.visualRect(self._option.direction, around, room)

    def _line(self, room: QRect, words: str, font: QFont, ink: str) -> None:
        shown = QFontMetrics(font).elidedText(words, _DOTS, room.width())
        colour = "on_selection" if self._chosen else ink
        self._painter.setFont(font)
        self._painter.setPen(QColor(getattr(colours(), colour)))
        self._painter.drawText(room, _MIDDLE, shown)


def _paint_ground(painter: QPainter, room: QRect, *, chosen: bool) -> None:
    shown = colours()
    if chosen:
        painter.fillRect(room, QColor(shown.selection))
    line = QRect(room.left(), room.bottom(), room.width(), 1)
    painter.fillRect(line, QColor(shown.hairline))
