"""What can be taken back.  It is forgotten when the window locks, with everything."""

from PySide6.QtCore import QObject, Signal, Slot

from peerdesk.desk.change import Change
from peerdesk.ui.operations import Operations


class UndoStack(QObject):
    """The changes of this window, newest last."""

    changed = Signal()

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._changes: list[tuple[Change, str]] = []
        operations.done.connect(self._hold)

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._changes)

    def push(self, change: Change, said: str = "") -> None:
        """Hold *change* with what was said of it, if it can be taken back at all."""
        if change.undo is not None:
            self._changes.append((change, said))
            self.changed.emit()

    @Slot()
    def clear(self) -> None:
        """Forget every step: what they stood on is no longer as it was."""
        if self._changes:
            self._changes.clear()
            self.changed.emit()

    @Slot()
    def undo(self) -> None:
        """Take back the newest change; the desk refuses what has moved on."""
        if self._changes:
            self._operations.take_back(*self._changes.pop())
            self.changed.emit()

    @Slot(object, str)
    def _hold(self, change: Change, said: str) -> None:
        self.push(change, said)
