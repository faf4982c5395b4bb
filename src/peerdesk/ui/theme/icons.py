"""Lucide icons, drawn in the colours in force and crisp at any scale."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from peerdesk.shipped import shipped
from peerdesk.ui.theme.current import colours

_CLEAR = Qt.GlobalColor.transparent


def icon(name: str, colour: str = "text", *, chosen: str = "") -> QIcon:
    """Return an icon by its Lucide name, in a colour of the tokens.

    It follows the theme by itself; *chosen* is its colour on a checked control.
    """
    return QIcon(_Engine(name, colour, chosen or colour))


class _Engine(QIconEngine):
    """Looks up the colour at the moment of drawing, so nothing goes stale."""

    def __init__(self, name: str, colour: str, chosen: str) -> None:
        super().__init__()
        self._name, self._colour, self._chosen = name, colour, chosen

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._colour, self._chosen)

    def paint(
        self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State
    ) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        # Qt gives the size without the scale; a picture of that size is blurred.
        drawn = _drawn(self._name, self._shown_in(mode, state), *_real(size, scale))
        sharp = QPixmap(drawn)
        sharp.setDevicePixelRatio(scale)
        return sharp

    def _shown_in(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return colours().border
        name = self._chosen if state == QIcon.State.On else self._colour
        return str(getattr(colours(), name))


def _real(size: QSize, scale: float) -> tuple[int, int]:
    return round(size.width() * scale), round(size.height() * scale)


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, width: int, height: int) -> QPixmap:
    # A square at the left: what is wider leaves air between an icon and its words.
    picture = QPixmap(max(1, width), max(1, height))
    picture.fill(_CLEAR)
    side = min(width, height)
    square = QRectF(0, (height - side) / 2, side, side)
    painter = QPainter(picture)
    svg = _source(name).replace("currentColor", colour)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, square)
    painter.end()
    return picture


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return shipped("icons", f"{name}.svg").read_text(encoding="utf-8")
