"""The ready message as it will travel, and the three ways for it to travel."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout

from peerdesk.ui.referrals.new_referral_caution import Caution
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton, QuietButton
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.wording.handoff import MAIL_WARNING


class MessageCard(Card):
    """Labels only: what is shown here can be read and copied, and not be marked."""

    mail_confirmed = Signal()

    def __init__(self, copy: QAction, mail: QAction, read_out: QAction) -> None:
        super().__init__(spacing=SPACE.m)
        self.words = text_label("")
        self.words.setAccessibleName("The message")
        confirm = QuietButton("Open the draft", "mail")
        confirm.clicked.connect(self._confirm)
        self.warning = Caution(confirm)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        for action in (copy, mail, read_out):
            buttons.addWidget(PlainButton(action=action))
        buttons.addStretch(1)
        self.body.addWidget(text_label("The message", Kind.HEADING))
        self.body.addLayout(buttons)
        self.body.addWidget(self.warning)
        self.body.addSpacing(SPACE.xs)
        self.body.addWidget(self.words)
        self.body.addStretch(1)

    def show_message(self, message: str) -> None:
        """Show the message as it will travel."""
        self.words.setText(message)

    def warn(self) -> None:
        """Say what a mail means, with the button that opens the draft."""
        self.warning.say(MAIL_WARNING)

    def forget(self) -> None:
        """Clear everything."""
        self.words.setText("")
        self.warning.say("")

    @Slot()
    def _confirm(self) -> None:
        self.warning.say("")
        self.mail_confirmed.emit()
