"""Two parts of equal weight: beside each other, or one below the other when narrow."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SPACE

_LEAST = 330  # of one part, before the text is made larger


class Pair(QWidget):
    """Both are read from left to right, or from top to bottom."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE.l)
        for part in (first, second):
            self._row.addWidget(part, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= 2 * scaled(_LEAST) + SPACE.l
        beside, below = (
            QBoxLayout.Direction.LeftToRight,
            QBoxLayout.Direction.TopToBottom,
        )
        self._row.setDirection(beside if wide else below)
