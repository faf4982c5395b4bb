"""What to know before a key to everything becomes a file on a disk."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton, QuietButton
from peerdesk.ui.widgets.labels import text_label
from peerdesk.ui.widgets.picture import Picture

_WORDS = (
    "A file with this code is a key lying on the disk. Backups and cloud folders copy "
    "it, and deleting it does not reach the copies. Printing it or writing it down by "
    "hand is safer. If you must, save it to a memory stick and lock that away."
)


class SaveWarning(QFrame):
    """Asked in the page; `confirmed` means: save it all the same."""

    confirmed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inline")
        self.setProperty("tone", "warning")
        self.setAccessibleName(_WORDS)
        self._rather_not = PlainButton("Rather not")
        save = QuietButton("Save it all the same…")
        self._rather_not.clicked.connect(self._leave)
        save.clicked.connect(self._confirm)
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addWidget(self._rather_not)
        row.addWidget(save)
        row.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(SPACE.m)
        words.addWidget(text_label(_WORDS))
        words.addLayout(row)
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        across.setSpacing(SPACE.m)
        picture = Picture("triangle-alert", "warn")
        across.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        self.hide()

    @Slot()
    def open(self) -> None:
        """Appear, with the safer answer at hand."""
        self.show()
        self._rather_not.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    @Slot()
    def _confirm(self) -> None:
        self.hide()
        self.confirmed.emit()
