"""The second step begins: two passphrases, because two people open different things."""

from PySide6.QtWidgets import QWidget

from peerdesk.desk.first_keys import Flaw, flaw
from peerdesk.ui.first_run.pair import Pair
from peerdesk.ui.first_run.passphrase_card import PassphraseCard
from peerdesk.ui.first_run.step import Step
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.wording.first_run import Stop

_SAME = "Please choose another one than the director's."
_ADVICE = (
    "Five random words are easier to remember than they look, and nobody can guess "
    "them. Write them down until you know them by heart. Is it only you for now? "
    "Choose both all the same: the second one opens the roster and leaves the "
    "referrals closed."
)


class PassphrasesStep(Step):
    """Neither is stored; each opens its keys and nothing else does."""

    STOP = Stop.KEYS
    TITLE = "Two passphrases"
    PROMISE = (
        "They encrypt everything. Nobody can look them up or reset them, "
        "and PeerDesk asks for one at every start."
    )

    def __init__(self) -> None:
        super().__init__()
        self.director = PassphraseCard(
            "Director's", "Opens everything, the referrals included."
        )
        self.administrator = PassphraseCard(
            "Administrator's", "Opens all but the referrals."
        )
        self.body.addWidget(Pair(self.director, self.administrator))
        self.body.addWidget(text_label(_ADVICE, Kind.SMALL))
        self.body.addStretch(1)

    def first_stop(self) -> QWidget:
        return self.director.first

    def missing(self) -> QWidget | None:
        for card in (self.director, self.administrator):
            where = card.missing()
            if where is not None:
                return where
        if flaw(self.director.text(), self.administrator.text()) is Flaw.SAME:
            self.administrator.say(_SAME)
            return self.administrator.first
        for card in (self.director, self.administrator):
            card.cover()
        return None

    def forget(self) -> None:
        self.director.forget()
        self.administrator.forget()
