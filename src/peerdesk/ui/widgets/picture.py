"""An icon that stands by itself and cannot be pressed."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.icons import icon
from peerdesk.ui.theme.tokens import SIZE


class Picture(QWidget):
    """An icon in a colour of the tokens; it follows the theme."""

    def __init__(
        self, name: str, colour: str = "muted", size: QSize | None = None
    ) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        side = scaled(SIZE.icon)
        self._size = size or QSize(side, side)
        self._icon = icon(name, colour)

    def show_icon(self, name: str, colour: str = "muted") -> None:
        """Show another icon."""
        self._icon = icon(name, colour)
        self.update()

    def sizeHint(self) -> QSize:
        return self._size

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        self._icon.paint(QPainter(self), self.rect())
