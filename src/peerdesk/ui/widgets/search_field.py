"""A line that searches while one types, and never asks more often than needed."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QShowEvent, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from peerdesk.ui.theme.icons import icon

_PAUSE_MS = 120
_LIMIT = 80
_ONWARD = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class SearchField(QLineEdit):
    """Says what to search for a moment after typing, at once on Enter.

    Enter and Down then lead on to what was found.  While it is hidden, it waits.
    """

    searched = Signal(str)
    left = Signal()

    def __init__(
        self, placeholder: str, *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, placeholderText=placeholder, maxLength=_LIMIT)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(False)
        decoration = QAction(icon("search", "muted"), name, self)
        self.addAction(decoration, QLineEdit.ActionPosition.LeadingPosition)
        decoration.triggered.connect(self.setFocus)
        self._said = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._say)
        self.textChanged.connect(self._wait)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._say()
        elif event.key() in _ONWARD:
            self._say()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._pause.stop()
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.text().strip() != self._said:
            self._pause.start()

    @Slot()
    def _wait(self) -> None:
        self._pause.start()

    @Slot()
    def _say(self) -> None:
        self._pause.stop()
        text = self.text().strip()
        if text != self._said:
            self._said = text
            self.searched.emit(text)
