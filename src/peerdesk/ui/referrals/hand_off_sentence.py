"""The one sentence about what happened: editable, counted, guarded, kept nowhere."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from peerdesk.desk.sentence_guard import (
    SENTENCE_LIMIT,
    NameIndex,
    findings,
    name_index,
)
from peerdesk.ui.referrals.new_referral_caution import Caution
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.field import Field
from peerdesk.ui.widgets.labels import Kind, line_label, text_label
from peerdesk.ui.wording.handoff import (
    RARITY,
    SENTENCE,
    counter_words,
    guard_words,
)

_PAUSE_MS = 120
_HINTS = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
_COPY = QKeySequence.StandardKey.Copy
_CUT = QKeySequence.StandardKey.Cut


class SentenceLine(QLineEdit):
    """A line that hands what is copied to whoever clears it again."""

    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__(maxLength=SENTENCE_LIMIT)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        self.setInputMethodHints(_HINTS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(_COPY) or event.matches(_CUT):
            if self.hasSelectedText():
                self.copied.emit(self.selectedText())
            if event.matches(_CUT):
                self.insert("")
            return
        super().keyPressEvent(event)

    def forget(self) -> None:
        """Empty the line, its undo history, and what marking it with the mouse left."""
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection() and clipboard.ownsSelection():
            clipboard.clear(QClipboard.Mode.Selection)
        self.setText("")


class SentencePart(QWidget):
    """The line with its counter, its question, and what the guard points at."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = SentenceLine()
        self.guard = Caution()
        self._names: NameIndex = name_index([])
        self._counter = line_label("", Kind.SMALL)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self.line.textChanged.connect(self._follow)
        below = QHBoxLayout()
        below.addWidget(text_label(RARITY, Kind.SMALL), 1)
        below.addWidget(self._counter, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        column.addWidget(Field(SENTENCE, self.line))
        column.addLayout(below)
        column.addWidget(self.guard)

    def know(self, names: NameIndex) -> None:
        """Look again with the names this program knows."""
        self._names = names
        self.look()

    def compose(self, sentence: str) -> None:
        """Begin with a composed sentence; whatever stood there cannot come back."""
        self.line.setText(sentence)
        self.line.setCursorPosition(0)
        self.look()

    def sentence(self) -> str:
        """Return the sentence as it would travel."""
        return self.line.text().strip()

    def forget(self) -> None:
        """Leave nothing behind."""
        self._pause.stop()
        self.line.forget()
        self.guard.say("")

    @Slot()
    def look(self) -> None:
        """Say at once what the guard points at."""
        self._pause.stop()
        sentence = self.line.text()
        self.guard.say(guard_words(findings(sentence, self._names), sentence))

    @Slot()
    def _follow(self) -> None:
        self._counter.setText(counter_words(len(self.line.text()), SENTENCE_LIMIT))
        self._pause.start()
        self.edited.emit()
