"""Two cards beside each other where there is room, and below each other where not."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SPACE

_LEAST_BESIDE = 720
_BESIDE = QBoxLayout.Direction.LeftToRight
_BELOW = QBoxLayout.Direction.TopToBottom


class TwoHalves(QWidget):
    """Turns with the width of the window and with the size of the text."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._box = QBoxLayout(_BESIDE, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(SPACE.l)
        self._box.addWidget(first, 1)
        self._box.addWidget(second, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = event.size().width() >= scaled(_LEAST_BESIDE)
        self._box.setDirection(_BESIDE if wide else _BELOW)
        super().resizeEvent(event)
