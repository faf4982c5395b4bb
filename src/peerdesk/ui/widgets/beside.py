"""Two parts of a page beside each other, or one below the other when it is narrow."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SPACE

_LEAST_HEIGHT = 240
_NO_LIMIT = 16_777_215


class Beside(QWidget):
    """*aside* is as wide as asked, *main* takes the rest but at least *least*.

    Where there is no room for both, as with very large text in a small window, they
    stand below each other, and the window scrolls the page.
    """

    def __init__(
        self, left: QWidget, right: QWidget, *, aside: QWidget, width: int, least: int
    ) -> None:
        super().__init__()
        self._parts = (left, right)
        self._aside, self._width, self._least = aside, width, least
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE.l)
        for part in self._parts:
            self._row.addWidget(part, 0 if part is aside else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Stand as the room allows; call it when the size of text has changed."""
        wanted = scaled(self._width)
        if self.width() >= wanted + scaled(self._least) + SPACE.l:
            self._stand_beside(wanted)
        else:
            self._stand_below()

    def _stand_beside(self, width: int) -> None:
        self._row.setDirection(QBoxLayout.Direction.LeftToRight)
        self._aside.setFixedWidth(width)
        for part in self._parts:
            part.setMinimumHeight(0)

    def _stand_below(self) -> None:
        self._row.setDirection(QBoxLayout.Direction.TopToBottom)
        self._aside.setMinimumWidth(0)
        self._aside.setMaximumWidth(_NO_LIMIT)
        for part in self._parts:
            part.setMinimumHeight(scaled(_LEAST_HEIGHT))
