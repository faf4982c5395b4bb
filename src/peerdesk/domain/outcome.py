"""What is counted when a referral is closed, and then forgotten.

Every answer starts at "not known", because not knowing is the normal case: PeerDesk
never asks what was said.
"""

from dataclasses import dataclass
from enum import Enum


class Reply(Enum):
    """How the offer was met."""

    NOT_KNOWN = "not_known"
    SPOKE = "spoke"
    DID_NOT_WANT = "did_not_want"
    NO_REPLY = "no_reply"


class Answer(Enum):
    """Yes, no, or not known."""

    NOT_KNOWN = "not_known"
    YES = "yes"
    NO = "no"


class Contacts(Enum):
    """How often they were in contact: the module plans one or two."""

    NOT_KNOWN = "not_known"
    ONE = "one"
    TWO = "two"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answers of the closing dialog.  Counted for the whole program, once."""

    reply: Reply = Reply.NOT_KNOWN
    onward_help: Answer = Answer.NOT_KNOWN
    contacts: Contacts = Contacts.NOT_KNOWN
    sheet_given: Answer = Answer.NOT_KNOWN


NOTHING_KNOWN = Outcome()
