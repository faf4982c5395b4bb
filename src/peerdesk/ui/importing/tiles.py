"""A few large numbers, each with what it counts."""

from collections.abc import Iterable

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.labels import Kind, line_label


class Tiles(QWidget):
    """Beside each other as far as there is room, then in a second row."""

    def __init__(self) -> None:
        super().__init__()
        self._tiles: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE.xxl)
        self._grid.setVerticalSpacing(SPACE.l)

    def show_counts(self, counts: Iterable[tuple[int, str]]) -> None:
        """Show other numbers."""
        for tile in self._tiles:
            tile.hide()
            tile.deleteLater()
        self._tiles = [_tile(count, words) for count, words in counts]
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._widest(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        each = self._widest() + SPACE.xxl
        across = max(1, (self.width() + SPACE.xxl) // each)
        across = across if across < len(self._tiles) else len(self._tiles) or 1
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, place // across, place % across)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        self._grid.setColumnStretch(across, 1)

    def _widest(self) -> int:
        return max((tile.sizeHint().width() for tile in self._tiles), default=0)


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
