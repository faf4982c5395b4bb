"""What every page of the first run has: a title, a promise, room for a refusal."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.inline_message import InlineMessage, Tone
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.wording.first_run import Stop

_GO_ON = ("Ctrl+Return", "Ctrl+Enter")


class Step(QWidget):
    """One page; put its parts into `body`, and emit `go_on` to ask for the next."""

    go_on = Signal()
    changed = Signal()
    unfolded = Signal(object)  # a part that has just appeared and is to be seen

    STOP = Stop.PROGRAM
    TITLE = ""
    PROMISE = ""

    def __init__(self) -> None:
        super().__init__()
        self.message = InlineMessage()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, SPACE.l)
        self.body.setSpacing(SPACE.l)
        head = QVBoxLayout()
        head.setSpacing(SPACE.xs)
        head.addWidget(text_label(self.TITLE, Kind.TITLE))
        head.addWidget(text_label(self.PROMISE, Kind.MUTED))
        self.body.addLayout(head)
        self.body.addWidget(self.message)
        for keys in _GO_ON:  # also where a field keeps Enter for itself
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.go_on)

    def arrive(self) -> None:
        """Get ready to be shown."""

    def first_stop(self) -> QWidget | None:
        """Return what has the focus at first; None is the way on."""
        return None

    def missing(self) -> QWidget | None:
        """Say what is missing and return where; None when one may go on."""
        return None

    def next_words(self) -> str:
        """Return the words of the way on."""
        return "Next"

    def refuse(self, words: str) -> None:
        """Say why it did not work, where it can be mended."""
        self.say(words, Tone.REFUSAL)

    def say(self, words: str, tone: Tone) -> None:
        """Say something above everything else."""
        self.message.show_message(words, tone)
        self.unfolded.emit(self.message)

    def forget(self) -> None:
        """Empty what must not stay on the screen."""
