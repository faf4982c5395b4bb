"""The outer window: its title, its size, and whether it shows the lock page."""

from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QWidget

from peerdesk.ui.remembered import Remembered, recall, remember
from peerdesk.ui.theme.tokens import SIZE

TITLE = "PeerDesk"  # never a name: titles are seen in the task bar


class Frame(QMainWindow):
    """One top-level window for everything, so that nothing jumps at unlocking."""

    closing = Signal()

    def __init__(self, remembered: Remembered) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self.setMinimumSize(*SIZE.window_least)
        self.resize(fitting(remembered.size))
        self._maximized = remembered.maximized

    def open(self, content: QWidget) -> None:
        """Appear with *content* in it."""
        self.setCentralWidget(content)
        if self._maximized:
            self.showMaximized()
        else:
            self.show()

    def show_instead(self, content: QWidget) -> None:
        """Show *content*; what was shown stays whole, for whoever comes back to it."""
        if self.centralWidget() is not content:
            self.takeCentralWidget()
            self.setCentralWidget(content)
            content.show()

    def remember_size(self) -> None:
        """Keep the size for the next start."""
        size = self.normalGeometry().size()
        held = (size.width(), size.height())
        remember(replace(recall(), size=held, maximized=self.isMaximized()))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)


def fitting(wanted: tuple[int, int]) -> QSize:
    """Return *wanted*, no larger than the screen and no smaller than useful."""
    screen = QGuiApplication.primaryScreen().availableSize()
    return QSize(*wanted).boundedTo(screen).expandedTo(QSize(*SIZE.window_least))
