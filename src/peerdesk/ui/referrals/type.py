"""The type of a row: its fonts, measured once for each size of text."""

from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from peerdesk.ui.theme.current import points
from peerdesk.ui.theme.tokens import FONT

_DOTS = Qt.TextElideMode.ElideRight
_MOST = 4096


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """A font with its measures, and the words it has shortened before."""

    font: QFont
    metrics: QFontMetrics
    _elided: dict[tuple[str, int], str] = field(default_factory=dict)

    def elided(self, words: str, width: int) -> str:
        """Return *words* as they fit into *width*, with dots if they do not."""
        key = (words, width)
        known = self._elided.get(key)
        if known is None:
            if len(self._elided) >= _MOST:
                self._elided.clear()
            known = self._elided[key] = self.metrics.elidedText(words, _DOTS, width)
        return known

    def width(self, words: str) -> int:
        """Return how wide *words* are."""
        return self.metrics.horizontalAdvance(words)


@dataclass(frozen=True, slots=True, eq=False)
class RowType:
    """What stands first, what is strong, and what stands second or small."""

    first: Face
    strong: Face
    second: Face


def row_type(font: QFont) -> RowType:
    """Return the type of rows in a view with this font."""
    return _row_type(font.toString(), points(FONT.small))


@lru_cache(maxsize=8)
def _row_type(described: str, small: float) -> RowType:
    first = QFont()
    first.fromString(described)
    strong, second = QFont(first), QFont(first)
    strong.setWeight(QFont.Weight.DemiBold)
    second.setPointSizeF(small)
    return RowType(_face(first), _face(strong), _face(second))


def _face(font: QFont) -> Face:
    return Face(font, QFontMetrics(font))
