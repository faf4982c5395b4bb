"""The type of a row: its fonts, measured once for each size of text."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QStaticText

from peerdesk.ui.theme.current import points
from peerdesk.ui.theme.tokens import FONT

_DOTS = Qt.TextElideMode.ElideRight
_MOST = 2048


class Written(NamedTuple):
    """A line laid out once, to be painted often, and how wide it is."""

    text: QStaticText
    width: int


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """A font with its measures, and the lines it has laid out before."""

    font: QFont
    metrics: QFontMetrics
    _written: dict[tuple[str, int], Written] = field(default_factory=dict)

    def written(self, words: str, width: int) -> Written:
        """Return *words* as they fit into *width*, with dots if they do not."""
        key = (words, width)
        known = self._written.get(key)
        if known is None:
            if len(self._written) >= _MOST:
                self._written.clear()
            known = self._written[key] = self._write(words, width)
        return known

    def width(self, words: str) -> int:
        """Return how wide *words* are."""
        return self.metrics.horizontalAdvance(words)

    def _write(self, words: str, width: int) -> Written:
        shown = self.metrics.elidedText(words, _DOTS, width)
        text = QStaticText(shown)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.prepare(font=self.font)
        return Written(text, self.width(shown))


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
