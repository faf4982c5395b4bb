"""A short word after something was done, with a way back."""

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SIZE, SPACE
from peerdesk.ui.widgets.enter_key import EnterButton
from peerdesk.ui.widgets.inline_message import announce
from peerdesk.ui.widgets.labels import elided_label

_SHOWN_FOR_MS = 8_000


class Toast(QFrame):
    """Sits in the status line, so that it never covers what has the focus."""

    undo_asked = Signal()
    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._take_size()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._words = elided_label("")
        self._undo = EnterButton("Undo")
        self._undo.setToolTip("Undo  (Ctrl+Z)")
        self._undo.clicked.connect(self.undo_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.l, 0, SPACE.s, 0)
        row.setSpacing(SPACE.s)
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        self._over = QTimer(self, singleShot=True, interval=_SHOWN_FOR_MS)
        self._over.timeout.connect(self.hide)
        self.hide()

    def say(self, text: str, *, undo: bool = False) -> None:
        """Show *text* for a while; with *undo*, a button that takes it back."""
        self._words.setText(text)
        self._undo.setVisible(undo)
        self.setAccessibleName(text)
        self.show()
        self.turned.emit()
        self._over.start()
        announce(self, text)

    def words(self) -> str:
        """Return what is being said, or nothing."""
        return "" if self.isHidden() else self._words.text()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.turned.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.turned.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._take_size()

    def _take_size(self) -> None:
        self.setFixedHeight(scaled(SIZE.control))

    @Slot()
    def clear(self) -> None:
        """Take it away."""
        self._over.stop()
        self.hide()
