"""A supporter's outreach of the last twelve months against the yearly target."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerdesk.ui.theme.current import colours
from peerdesk.ui.theme.tokens import SPACE

_HEIGHT = 6
_GAP = 3
_SEGMENT = 16


@dataclass(frozen=True, slots=True)
class Caseload:
    """How many, of how many in a year, and how many at the very most."""

    cases: int
    target: int
    cap: int


def caseload_words(caseload: Caseload) -> str:
    """Return the caseload as it stands beside its bar; colour alone says nothing."""
    return f"{caseload.cases} of {caseload.target}"


def bar_colour(caseload: Caseload) -> str:
    """Return which of the tokens colours the bar."""
    if caseload.cases >= caseload.cap:
        return "bar_full"
    return "bar_near" if caseload.cases >= caseload.target else "bar"


def paint_caseload(painter: QPainter, room: QRectF, caseload: Caseload) -> None:
    """Draw one segment for each of the target's outreaches, centred in *room*."""
    count = max(1, caseload.target)
    width = (room.width() - _GAP * (count - 1)) / count
    top = room.center().y() - _HEIGHT / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for place in range(count):
        filled = place < caseload.cases
        name = bar_colour(caseload) if filled else "track"
        painter.setBrush(QColor(getattr(colours(), name)))
        left = room.left() + place * (width + _GAP)
        painter.drawRoundedRect(QRectF(left, top, width, _HEIGHT), 2, 2)
    painter.restore()


class CaseloadBar(QWidget):
    """The bar with its words, e.g. "2 of 5"."""

    def __init__(self, cases: int = 0, target: int = 5, cap: int = 8) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._caseload = Caseload(cases, target, cap)
        self.show_caseload(cases, target, cap)

    def show_caseload(self, cases: int, target: int, cap: int) -> None:
        """Show another caseload."""
        self._caseload = Caseload(cases, target, cap)
        self.setAccessibleName(f"Caseload {caseload_words(self._caseload)}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = metrics.horizontalAdvance(caseload_words(self._caseload))
        return QSize(self._bar_width() + SPACE.s + words, metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        bar = QRectF(0, 0, self._bar_width(), self.height())
        words = self.rect().adjusted(self._bar_width() + SPACE.s, 0, 0, 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            bar.moveRight(self.width())
            words = self.rect().adjusted(0, 0, -self._bar_width() - SPACE.s, 0)
        paint_caseload(painter, bar, self._caseload)
        painter.setPen(QColor(colours().muted))
        painter.drawText(
            words, Qt.AlignmentFlag.AlignVCenter, caseload_words(self._caseload)
        )

    def _bar_width(self) -> int:
        return max(1, self._caseload.target) * (_SEGMENT + _GAP) - _GAP
