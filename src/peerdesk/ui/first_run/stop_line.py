"""Four short lines with their names, which show how far one has come."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerdesk.ui.theme.current import colours, points
from peerdesk.ui.theme.tokens import FONT, SPACE
from peerdesk.ui.wording.first_run import Stop

_STOPS = tuple(Stop)
_HEIGHT = 4
_ROUND = 2


class StopLine(QWidget):
    """What lies behind is filled in, and the name of where one is stands out."""

    def __init__(self) -> None:
        super().__init__()
        self._stop = Stop.PROGRAM
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_stop(Stop.PROGRAM)

    def show_stop(self, stop: Stop) -> None:
        """Show that one is at *stop*."""
        self._stop = stop
        number = _STOPS.index(stop) + 1
        self.setAccessibleName(f"Step {number} of {len(_STOPS)}: {stop.value}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, _HEIGHT + SPACE.s + self._metrics_height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - SPACE.s * (len(_STOPS) - 1)) / len(_STOPS)
        for place, stop in enumerate(self._in_order()):
            left = place * (width + SPACE.s)
            self._paint_stop(painter, QRectF(left, 0, width, self.height()), stop)

    def _in_order(self) -> tuple[Stop, ...]:
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return _STOPS[::-1] if right_to_left else _STOPS

    def _paint_stop(self, painter: QPainter, room: QRectF, stop: Stop) -> None:
        here = _STOPS.index(stop) - _STOPS.index(self._stop)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours().accent if here <= 0 else colours().track))
        bar = QRectF(room.left(), 0, room.width(), _HEIGHT)
        painter.drawRoundedRect(bar, _ROUND, _ROUND)
        painter.setFont(self._font(strong=here == 0))
        painter.setPen(QColor(colours().text if here == 0 else colours().muted))
        words = room.adjusted(0, _HEIGHT + SPACE.s, 0, 0)
        shown = painter.fontMetrics().elidedText(
            stop.value, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignTop, shown)

    def _font(self, *, strong: bool) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(points(FONT.small))
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font

    def _metrics_height(self) -> int:
        return round(self.fontMetrics().height())
