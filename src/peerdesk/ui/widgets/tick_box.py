"""A box to tick, with an outline that is seen in light and dark alike."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QWidget

from peerdesk.ui.theme.current import colours, scaled
from peerdesk.ui.theme.icons import icon
from peerdesk.ui.theme.tokens import SIZE, SPACE


class TickBox(QCheckBox):
    """The box, the tick and the ring of the focus are drawn from the tokens."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        width = _side() + SPACE.s + words + SPACE.xs
        return QSize(width, max(scaled(SIZE.target), self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, place: object) -> bool:
        del place
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, room = _side(), self.rect()
        box = QRect(2, (room.height() - side) // 2, side, side)
        words = room.adjusted(side + SPACE.s, 0, 0, 0)
        direction = self.layoutDirection()
        self._paint_box(painter, QStyle.visualRect(direction, room, box))
        painter.setPen(QColor(colours().text))
        words = QStyle.visualRect(direction, room, words)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _paint_box(self, painter: QPainter, box: QRect) -> None:
        shown = colours()
        ring = SIZE.focus_ring if self.hasFocus() else 1
        line = shown.focus if self.hasFocus() else shown.border
        painter.setPen(QPen(QColor(line), ring))
        painter.setBrush(QColor(shown.accent if self.isChecked() else shown.surface))
        painter.drawRoundedRect(QRectF(box), SPACE.xs, SPACE.xs)
        if self.isChecked():
            icon("check", "on_accent").paint(painter, box.adjusted(2, 2, -2, -2))


def _side() -> int:
    return scaled(SIZE.icon)
