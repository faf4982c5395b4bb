"""The foot of the page: back, on, and in between how far long work has come."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.ui.importing.progress_line import ProgressLine
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton, PrimaryButton


class Foot(QWidget):
    """Two buttons, which make room for the progress when something takes long."""

    back_asked = Signal()
    next_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back = PlainButton("Back", "arrow-left")
        self.back.setToolTip("Back  (Alt+Left)")
        self.next = PrimaryButton("Next")
        self.progress = ProgressLine()
        self._shown = (False, False)
        self.back.clicked.connect(self.back_asked)
        self.next.clicked.connect(self.next_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.s)
        row.addWidget(self.back)
        row.addWidget(self.progress, 1)
        row.addStretch(0)
        row.addWidget(self.next)

    def show_ways(self, *, back: bool, forward: str) -> None:
        """Offer these ways; without words there is no way forward."""
        self._shown = (back, bool(forward))
        self.next.setText(forward)
        self.next.setToolTip(f"{forward}  (Ctrl+Enter)")
        self._show_buttons()

    @Slot()
    def show_slow(self) -> None:
        """Show how far the work is, instead of the buttons."""
        self.back.hide()
        self.next.hide()
        self.progress.appear()

    @Slot()
    def show_ended(self) -> None:
        """Show the buttons again."""
        self.progress.hide()
        self._show_buttons()

    def _show_buttons(self) -> None:
        back, forward = self._shown
        self.back.setVisible(back)
        self.next.setVisible(forward)
