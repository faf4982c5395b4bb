"""What the window says: a short word after an action, or a message in the page."""

from PySide6.QtCore import QObject, Signal, Slot

from peerdesk.desk.change import Change
from peerdesk.ui.operations import Operations
from peerdesk.ui.widgets.inline_message import Tone


class Messages(QObject):
    """Pages speak through this; the window decides where it is seen."""

    said = Signal(str, bool)  # the words, and whether they can be taken back
    shown = Signal(str, object)  # the words, and their tone
    cleared = Signal()

    def __init__(
        self, operations: Operations | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        if operations is not None:
            operations.done.connect(self._say_done)
            operations.undone.connect(self.say)
            operations.refusal.connect(self._say_refused)

    @Slot(str)
    def say(self, text: str) -> None:
        """Say *text* for a moment, in the status line."""
        self.said.emit(text, False)  # noqa: FBT003 - a signal takes no keywords

    def show(self, text: str, tone: Tone = Tone.INFO) -> None:
        """Show *text* above the page until it is closed."""
        self.shown.emit(text, tone)

    @Slot()
    def clear(self) -> None:
        """Take the message above the page away."""
        self.cleared.emit()

    @Slot(object, str)
    def _say_done(self, change: Change, said: str) -> None:
        self.cleared.emit()
        if said:
            self.said.emit(said, change.undo is not None)

    @Slot(str)
    def _say_refused(self, words: str) -> None:
        self.show(words, Tone.REFUSAL)
