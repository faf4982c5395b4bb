"""One hand-off on the screen: who, the sentence, the message, and the tick."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.desk.handoff import HandOff
from peerdesk.domain.policy import SentenceMode
from peerdesk.ui.referrals.hand_off_address import by_mail
from peerdesk.ui.referrals.hand_off_message import MessageCard
from peerdesk.ui.referrals.hand_off_people import HandOffPeople
from peerdesk.ui.referrals.hand_off_sentence import SentencePart
from peerdesk.ui.referrals.two_halves import TwoHalves
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton, PrimaryButton
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.key_hint import KeyHint
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.widgets.scrolled import scrolled
from peerdesk.ui.wording.handoff import NO_SENTENCE, composed_sentence, message


class HandOffActions(NamedTuple):
    """What can be done with one hand-off."""

    copy: QAction
    mail: QAction
    read_out: QAction
    done: QAction


class HandOffPage(QWidget):
    """Shows one hand-off; knows the words and nothing else."""

    later = Signal()

    def __init__(self, actions: HandOffActions) -> None:
        super().__init__()
        self._hand_off: HandOff | None = None
        self.people = HandOffPeople()
        self.sentence = SentencePart()
        self.message = MessageCard(actions.copy, actions.mail, actions.read_out)
        self._without = text_label(NO_SENTENCE, Kind.MUTED)
        self.later_button = PlainButton("Back")
        self.later_button.clicked.connect(self.later)
        self.sentence.edited.connect(self._write)
        self._lay_out(PrimaryButton(action=actions.done))

    def show_hand_off(self, hand_off: HandOff, today: date) -> None:
        """Show it with a freshly composed sentence."""
        self._hand_off = hand_off
        composed = hand_off.sentence is SentenceMode.COMPOSED
        self.people.show_people(hand_off)
        self.sentence.setVisible(composed)
        self._without.setVisible(not composed)
        words = composed_sentence(hand_off.adverse_event, today) if composed else ""
        self.sentence.compose(words)
        self._write()
        self.setEnabled(True)

    def ready_message(self) -> str:
        """Return the message as it would travel now."""
        return self.message.words.text()

    def forget(self) -> None:
        """Leave nothing behind, not even to undo."""
        self._hand_off = None
        self.people.forget()
        self.sentence.forget()
        self.message.forget()
        self.setEnabled(False)

    def _lay_out(self, done: PrimaryButton) -> None:
        left = Card(spacing=SPACE.xl)
        for part in (self.people, self.sentence, self._without):
            left.body.addWidget(part)
        left.body.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.m)
        buttons.addWidget(self.later_button)
        buttons.addStretch(1)
        buttons.addWidget(KeyHint("Ctrl+Enter"))
        buttons.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.l)
        column.addWidget(scrolled(TwoHalves(left, self.message)), 1)
        column.addLayout(buttons)

    @Slot()
    def _write(self) -> None:
        if self._hand_off is not None:
            contact = self._hand_off.supporter.contact
            sentence = self.sentence.sentence()
            words = message(self._hand_off, sentence, by_mail=by_mail(contact))
            self.message.show_message(words)
