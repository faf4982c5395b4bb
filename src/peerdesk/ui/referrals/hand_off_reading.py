"""Large type for reading out by phone: the way to hand off that leaves nothing."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.desk.handoff import HandOff
from peerdesk.ui.referrals.hand_off_address import by_mail
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton, PrimaryButton
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.key_hint import KeyHint
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.widgets.scrolled import scrolled
from peerdesk.ui.wording.handoff import (
    WRITE_NOTHING_DOWN,
    contact_words,
    read_ask_words,
)


class ReadingPage(QWidget):
    """What to say, one line under the other."""

    left = Signal()

    def __init__(self, done: QAction) -> None:
        super().__init__()
        self.call = text_label("", Kind.HEADING)
        self.name = text_label("", Kind.DISPLAY)
        self.contact = text_label("", Kind.DISPLAY)
        self.sentence = text_label("", Kind.TITLE)
        self.ask = text_label("", Kind.HEADING)
        self.back = PlainButton("Back to the message")
        self.back.clicked.connect(self.left)
        self._lay_out(PrimaryButton(action=done))

    def show_hand_off(self, hand_off: HandOff, sentence: str) -> None:
        """Show what to say about this one."""
        supporter = hand_off.supporter
        mail = by_mail(supporter.contact)
        self.call.setText(contact_words(supporter, by_mail=mail))
        self.ask.setText(read_ask_words(by_mail=mail))
        self.name.setText(hand_off.peer.name)
        self.contact.setText(hand_off.peer.contact)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.back.setFocus()

    def forget(self) -> None:
        """Clear everything."""
        for label in (self.call, self.name, self.contact, self.sentence, self.ask):
            label.setText("")

    def _lay_out(self, done: PrimaryButton) -> None:
        card = Card(spacing=SPACE.l)
        last = text_label(WRITE_NOTHING_DOWN, Kind.HEADING)
        said = (self.call, self.name, self.contact, self.sentence, self.ask, last)
        for label in said:
            card.body.addWidget(label)
        card.body.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.m)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(KeyHint("Ctrl+Enter"))
        buttons.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.l)
        column.addWidget(scrolled(_around(card)), 1)
        column.addLayout(buttons)


def _around(card: Card) -> QWidget:
    room = QWidget()
    column = QVBoxLayout(room)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(card)
    return room
