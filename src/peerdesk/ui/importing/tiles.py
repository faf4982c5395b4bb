"""A few large numbers, each with what it counts."""

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.labels import Kind, line_label


class Tiles(QWidget):
    """Read in two seconds."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE.xxl)
        self._row.addStretch(1)

    def show_counts(self, counts: Iterable[tuple[int, str]]) -> None:
        """Show other numbers."""
        while self._row.count() > 1:
            item = self._row.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, (count, words) in enumerate(counts):
            self._row.insertWidget(place, _tile(count, words))


def _tile(count: int, words: str) -> QWidget:
    tile = QWidget()
    number = line_label(f"{count:,}", Kind.DISPLAY)
    number.setAccessibleName(f"{count:,} {words}")
    column = QVBoxLayout(tile)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(number)
    column.addWidget(line_label(words, Kind.MUTED))
    return tile
