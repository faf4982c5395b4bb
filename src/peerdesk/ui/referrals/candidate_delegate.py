"""How a candidate's card is painted."""

from typing import cast

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from peerdesk.ui.referrals.candidate_layout import (
    AROUND,
    BETWEEN,
    Layout,
    card_layout,
    caseload_of,
    disc_size,
)
from peerdesk.ui.referrals.candidate_lines import Line
from peerdesk.ui.referrals.candidate_model import CandidateModel, Index
from peerdesk.ui.referrals.type import row_type
from peerdesk.ui.theme.current import colours, scaled
from peerdesk.ui.theme.icons import icon
from peerdesk.ui.theme.tokens import SIZE, SPACE
from peerdesk.ui.widgets.caseload_bar import caseload_words, paint_caseload

_FOCUSED = QStyle.StateFlag.State_HasFocus
_WRAPS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_CENTRE = Qt.AlignmentFlag.AlignCenter


class CandidateDelegate(QStyledItemDelegate):
    """Cards are as tall as their words need at the width there is."""

    def __init__(self, view: QListView, cap: int) -> None:
        super().__init__(view)
        self._view, self._cap = view, cap
        self._layouts: dict[tuple[int, int, bool, str], Layout] = {}

    @Slot()
    def forget(self) -> None:
        """Forget the cards that were measured."""
        self._layouts.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = self._line(index)
        width = self._view.viewport().width()
        if line is None or line.fold is not None:
            return QSize(width, scaled(SIZE.control) + BETWEEN)
        layout = self._layout(line, option, width, index)
        return QSize(width, layout.height + BETWEEN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        line = self._line(index)
        if line is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = option.rect.adjusted(0, 0, 0, -BETWEEN)
        if line.fold is not None:
            _paint_fold(painter, option, card, line)
        else:
            self._paint_card(painter, option, index, line)
        painter.restore()

    def _paint_card(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        line: Line,
    ) -> None:
        card = option.rect.adjusted(0, 0, 0, -BETWEEN)
        chosen = self._is_chosen(index) and line.candidate is not None
        layout = self._layout(line, option, card.width(), index)
        focused = chosen and self._view.hasFocus()
        _paint_frame(painter, card, line, chosen=chosen, focused=focused)
        if line.candidate is not None:
            _paint_disc(painter, option, card, line, chosen=chosen)
        for part in layout.parts:
            room = _placed(part.room, card, option)
            ink = _on_ground(part.ink, chosen=chosen)
            painter.setFont(part.font)
            painter.setPen(QColor(getattr(colours(), ink)))
            painter.drawText(room, _WRAPS, part.words)
        self._paint_load(painter, option, card, line, layout, chosen=chosen)

    def _paint_load(  # noqa: PLR0913 - one painter's arguments, named at the call
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        card: QRect,
        line: Line,
        layout: Layout,
        *,
        chosen: bool,
    ) -> None:
        load = caseload_of(line, self._cap)
        if load is None or layout.bar is None or layout.bar_words is None:
            return
        paint_caseload(painter, QRectF(_placed(layout.bar, card, option)), load)
        painter.setFont(row_type(option.font).second.font)
        painter.setPen(QColor(getattr(colours(), _on_ground("muted", chosen=chosen))))
        room = _placed(layout.bar_words, card, option)
        painter.drawText(room, _MIDDLE, caseload_words(load))

    def _layout(
        self, line: Line, option: QStyleOptionViewItem, width: int, index: Index
    ) -> Layout:
        """Return the layout of a card, measured once for each look of it."""
        chosen = self._is_chosen(index)
        key = (index.row(), width, chosen, option.font.key())
        if key not in self._layouts:
            made = card_layout(line, row_type(option.font), width, chosen=chosen)
            self._layouts[key] = made
        return self._layouts[key]

    def _is_chosen(self, index: Index) -> bool:
        return bool(self._view.currentIndex().row() == index.row())

    def _line(self, index: Index) -> Line | None:
        return cast("CandidateModel", index.model()).line(index)


def _paint_frame(
    painter: QPainter, card: QRect, line: Line, *, chosen: bool, focused: bool
) -> None:
    shown = colours()
    edge = QColor(shown.accent if chosen else shown.hairline)
    wide = SIZE.focus_ring if focused else 1
    painter.setPen(QPen(edge, wide) if line.candidate else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(shown.selection if chosen else shown.surface))
    half = wide / 2
    room = QRectF(card).adjusted(half, half, -half, -half)
    painter.drawRoundedRect(room, SIZE.radius, SIZE.radius)


def _paint_disc(
    painter: QPainter,
    option: QStyleOptionViewItem,
    card: QRect,
    line: Line,
    *,
    chosen: bool,
) -> None:
    shown = colours()
    disc = _placed(QRect(AROUND, AROUND, disc_size(), disc_size()), card, option)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(shown.accent if chosen else shown.subtle))
    painter.drawEllipse(disc)
    if not line.order:
        spot = QRect(QPoint(0, 0), QSize(SPACE.l, SPACE.l))
        spot.moveCenter(disc.center())
        icon("user-plus", "on_accent" if chosen else "muted").paint(painter, spot)
        return
    painter.setPen(QColor(shown.on_accent if chosen else shown.text))
    painter.setFont(row_type(option.font).strong.font)
    painter.drawText(disc, _CENTRE, str(line.order))


def _paint_fold(
    painter: QPainter, option: QStyleOptionViewItem, card: QRect, line: Line
) -> None:
    shown = colours()
    focused = bool(option.state & _FOCUSED)
    name = "chevron-down" if line.open else "chevron-right"
    spot = QRect(SPACE.s, (card.height() - SIZE.icon) // 2, SIZE.icon, SIZE.icon)
    icon(name, "muted").paint(painter, _placed(spot, card, option))
    words = QRect(AROUND + SIZE.icon, 0, card.width() - 2 * AROUND, card.height())
    painter.setFont(row_type(option.font).second.font)
    painter.setPen(QColor(shown.muted))
    room = _placed(words, card, option)
    metrics = painter.fontMetrics()
    elided = metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _MIDDLE, elided)
    if focused:
        painter.setPen(QPen(QColor(shown.focus), SIZE.focus_ring))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = QRectF(card).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(ring, SIZE.radius_small, SIZE.radius_small)


def _placed(room: QRect, card: QRect, option: QStyleOptionViewItem) -> QRect:
    moved = room.translated(card.topLeft())
    return QStyle.visualRect(option.direction, card, moved)


def _on_ground(ink: str, *, chosen: bool) -> str:
    return "on_selection" if chosen and ink in {"text", "muted"} else ink
