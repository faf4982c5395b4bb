"""Parts that take turns in one place; only the one that is shown asks for room.

Qt's own ask for as much as the largest of them, so that one tall part would push the
feet of all the others out of a small window.
"""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedLayout, QStackedWidget


class Layers(QStackedLayout):
    """Parts that fill a page."""

    def minimumSize(self) -> QSize:
        shown = self.currentWidget()
        return QSize() if shown is None else shown.minimumSizeHint()


class Turns(QStackedWidget):
    """Parts within a page."""

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return QSize() if shown is None else shown.minimumSizeHint()
