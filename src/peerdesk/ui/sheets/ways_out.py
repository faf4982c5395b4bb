"""How a sheet leaves the window: printed, or as a file."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.ui.printing.bar import PrintBar
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton, PrimaryButton


class WaysOut(QWidget):
    """Print matters most, unless a form or the bar itself has the button that does."""

    def __init__(self, printing: QAction, export: QAction, bar: PrintBar) -> None:
        super().__init__()
        self._bar, self._is_behind = bar, False
        self._print, self._later = (
            PrimaryButton(action=printing),
            PlainButton(action=printing),
        )
        self.export = PlainButton(action=export)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.s)
        for button in (self._print, self._later, self.export):
            row.addWidget(button)
        bar.came.connect(self._arrange)
        bar.left.connect(self._arrange)
        bar.left.connect(self._take_focus)
        self._arrange()

    def step_back(self, *, behind: bool) -> None:
        """Let another button of the page be the one that matters, or again this."""
        self._is_behind = behind
        self._bar.step_back(behind=behind)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        elsewhere = self._is_behind or not self._bar.isHidden()
        self._print.setVisible(not elsewhere)
        self._later.setVisible(elsewhere)

    @Slot()
    def _take_focus(self) -> None:
        shown = self._later if self._print.isHidden() else self._print
        shown.setFocus()
