"""How a message travels: by the clipboard for a while, beside an empty mail draft."""

from peerdesk.domain.people import Clinician
from peerdesk.ui.page import WindowContext
from peerdesk.ui.referrals.hand_off_address import mail_address
from peerdesk.ui.widgets.inline_message import Tone
from peerdesk.ui.wording.handoff import (
    MAIL_REFUSED,
    MAIL_STARTED,
    NO_ADDRESS,
    copied_words,
)


class MessageWays:
    """Copies, and opens drafts; what a mail means is said once."""

    def __init__(self, context: WindowContext) -> None:
        self._context = context
        self._warned = False

    def copy(self, text: str) -> None:
        """Copy *text* and say when it is taken back."""
        clipboard = self._context.clipboard
        clipboard.copy(text)
        self._context.messages.say(copied_words(clipboard.seconds))

    def may_mail(self, supporter: Clinician) -> bool:
        """Whether there is an address; if not, say what works instead."""
        if mail_address(supporter.contact):
            return True
        self._context.messages.show(NO_ADDRESS, Tone.WARNING)
        return False

    def must_warn(self) -> bool:
        """Whether this is the first mail since the window was opened."""
        first, self._warned = not self._warned, True
        return first

    def open_draft(self, supporter: Clinician, message: str) -> None:
        """Copy the message and ask for an empty draft; only the address goes along."""
        self._context.clipboard.copy(message)
        address = mail_address(supporter.contact)
        self._context.requests.draft_mail(address, self._tell)

    def _tell(self, started: bool) -> None:  # noqa: FBT001 - as it is answered
        if started:
            self._context.messages.say(MAIL_STARTED)
        else:
            self._context.messages.show(MAIL_REFUSED, Tone.WARNING)
