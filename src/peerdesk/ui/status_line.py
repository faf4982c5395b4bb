"""The line at the foot: the promise, what was just done, and the time to lock."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from peerdesk.ui.theme.tokens import SIZE, SPACE
from peerdesk.ui.widgets.inline_message import announce
from peerdesk.ui.widgets.labels import Kind, elided_label, line_label
from peerdesk.ui.widgets.restyle import restyle
from peerdesk.ui.widgets.toast import Toast

PROMISE = "Encrypted on this computer. Nothing that was said is stored."
STAY = "Move the mouse to stay."  # most keys would act on the page
OR_SHIFT = "The Shift key does it too."
_WARN_FROM_SECONDS = 60


class StatusLine(QFrame):
    """Calm until something has to be said."""

    undo_asked = Signal()

    def __init__(self, *, caution: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setMinimumHeight(SIZE.status_line)
        self._promise = elided_label(PROMISE, Kind.SMALL)
        self._caution = elided_label(caution, Kind.SMALL)
        self._working = line_label("Working…", Kind.SMALL)
        self._working.hide()
        self._left = line_label("", Kind.SMALL)
        self._warned = False
        self.toast = Toast()
        self.toast.undo_asked.connect(self.undo_asked)
        self.toast.turned.connect(self._make_room)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.xl, 0, SPACE.xl, 0)
        row.setSpacing(SPACE.l)
        row.addWidget(self._promise)
        row.addWidget(self._caution)
        row.addStretch(1)
        row.addWidget(self.toast)
        row.addStretch(1)
        row.addWidget(self._working)
        row.addWidget(self._left)
        self._caution.setVisible(bool(caution))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @Slot()
    def _make_room(self) -> None:
        """Let the promise stand back while there is no room for it beside the toast."""
        parts = (self._promise, self.toast, self._left)
        wanted = sum(part.sizeHint().width() + SPACE.xl for part in parts)
        fits = wanted <= self.width()
        self._promise.setVisible(fits or self.toast.isHidden())

    @Slot(int)
    def show_remaining(self, seconds: int) -> None:
        """Show the time to lock; in the last minute it is a warning."""
        soon = seconds <= _WARN_FROM_SECONDS
        self._left.setText(lock_words(seconds))
        restyle(self._left, "tone", "warning" if soon else "calm")
        if soon and not self._warned:
            announce(self, f"This window locks in a minute. {STAY} {OR_SHIFT}")
        self._warned = soon

    @Slot(bool)
    def show_busy(self, busy: bool) -> None:  # noqa: FBT001 - a slot's signature
        """Say that something takes a while."""
        self._working.setVisible(busy)

    def time_to_lock(self) -> str:
        """Return the words about the lock."""
        return self._left.text()


def lock_words(seconds: int) -> str:
    """Return the time to lock in words."""
    if seconds <= _WARN_FROM_SECONDS:
        return f"Locks in {seconds} s. {STAY}"
    return f"Locks in {seconds // 60}:{seconds % 60:02d}"
