"""Closing: four answers that start at "not known"; they are counted, never kept."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.outcome import Answer, Contacts, Outcome, Reply
from peerdesk.ui.referrals.question import Question
from peerdesk.ui.referrals.queue_view import is_enter
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PrimaryButton, QuietButton
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.widgets.scrolled import scrolled
from peerdesk.ui.wording.outcome import answer_words, contacts_words, reply_words

_COUNTED = "Each answer raises a counter of the whole program and is then forgotten."


class Closing(QWidget):
    """Enter closes, Esc goes back."""

    decided = Signal(object)  # an Outcome
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reply = Question("Did they talk?", list(Reply), reply_words, columns=2)
        self._onward = Question("Sent on for more help?", list(Answer), answer_words)
        self._contacts = Question("How many contacts?", list(Contacts), contacts_words)
        self._sheet = Question("Resource sheet given?", list(Answer), answer_words)
        self._questions = (self._reply, self._onward, self._contacts, self._sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        column.addWidget(scrolled(self._asked()), 1)
        column.addLayout(self._buttons())

    def start(self) -> None:
        """Begin with nothing known, at the first question."""
        for question in self._questions:
            question.begin()
        self._reply.take_focus()

    def outcome(self) -> Outcome:
        """Return the answers."""
        return Outcome(
            self._reply.answer(),
            self._onward.answer(),
            self._contacts.answer(),
            self._sheet.answer(),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self._decide()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _asked(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addWidget(text_label(_COUNTED, Kind.SMALL))
        for question in self._questions:
            column.addWidget(question)
        column.addStretch(1)
        return inside

    def _buttons(self) -> QHBoxLayout:
        close = PrimaryButton("Close referral", "check")
        close.clicked.connect(self._decide)
        back = QuietButton("Not now")
        back.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(close)
        return row

    @Slot()
    def _decide(self) -> None:
        self.decided.emit(self.outcome())
