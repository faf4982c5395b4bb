"""Whether an export may take the place of a file that is there already."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton, QuietButton
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.labels import text_label
from peerdesk.ui.widgets.picture import Picture


class ReplaceQuestion(Card):
    """Asked in the page, so that nothing is blocked while nobody answers."""

    replace = Signal(object)
    elsewhere = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._target = Path()
        self._words = text_label("")
        self._yes = PlainButton("Replace it")
        self._no = QuietButton("Another name")
        self._yes.clicked.connect(self._agree)
        self._no.clicked.connect(self._refuse)
        self.body.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addWidget(Picture("info", "muted"))
        row.addWidget(self._words, 1)
        row.addWidget(self._yes)
        row.addWidget(self._no)
        self.body.addLayout(row)
        self.hide()

    def ask(self, target: Path) -> None:
        """Ask about *target*."""
        self._target = target
        self._words.setText(f"“{target.name}” is there already.")
        self.show()
        self._no.setFocus()

    def event(self, event: QEvent) -> bool:
        """Take Esc before the window's other keys do: it means neither."""
        if event.type() is QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _is_escape(event):
            super().keyPressEvent(event)
            return
        self.hide()
        self.left.emit()

    @Slot()
    def _agree(self) -> None:
        self.hide()
        self.replace.emit(self._target)

    @Slot()
    def _refuse(self) -> None:
        self.hide()
        self.elsewhere.emit()


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
