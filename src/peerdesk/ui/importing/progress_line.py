"""How far a long piece of work has come, with a way to stop it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton
from peerdesk.ui.widgets.inline_message import announce
from peerdesk.ui.widgets.labels import line_label
from peerdesk.ui.wording.importing import progress_words


class ProgressLine(QWidget):
    """Hidden until something takes long."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._what = ""
        self._words = line_label("")
        self.bar = QProgressBar(minimum=0, maximum=0, textVisible=False)
        self.cancel = PlainButton("Cancel")
        self.cancel.setToolTip("Cancel  (Esc)")
        self.cancel.clicked.connect(self.cancelled)
        column = QVBoxLayout()
        column.setSpacing(SPACE.s)
        column.addStretch(1)
        column.addWidget(self._words)
        column.addWidget(self.bar)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.l)
        row.addLayout(column, 1)
        row.addWidget(self.cancel)
        self.hide()

    def begin(self, what: str) -> None:
        """Say what is being done, without showing it yet."""
        self._what = what
        self.bar.setAccessibleName(what)
        self.bar.setRange(0, 0)
        self._words.setText(what)

    @Slot()
    def appear(self) -> None:
        """Show it, and let Enter or Esc stop the work."""
        self.show()
        self.cancel.setFocus()
        announce(self, self._what)

    @Slot(int, int)
    def show_progress(self, done: int, of: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        self._words.setText(progress_words(self._what, done, of))
