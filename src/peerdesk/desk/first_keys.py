"""The first keys of a program: two passphrases, and a recovery code on paper.

All of it happens before there is a program, so that nobody makes one and only then
finds out that nothing opens it.
"""

import secrets
from enum import Enum
from functools import cache

from peerdesk.desk.clock import Clock, today
from peerdesk.domain.errors import SamePassphraseError, WeakPassphraseError
from peerdesk.sheets.content import read_texts
from peerdesk.sheets.page import Paper
from peerdesk.sheets.recovery_sheet import RecoverySheet, recovery_sheet
from peerdesk.shipped import shipped
from peerdesk.store.recovery import code_groups, is_group, new_recovery_code
from peerdesk.store.slots import SHORTEST_PASSPHRASE, length, require_good

__all__ = [
    "READ_BACK",
    "SHORTEST_PASSPHRASE",
    "Flaw",
    "code_groups",
    "drawn_groups",
    "drawn_words",
    "flaw",
    "is_group",
    "length",
    "new_recovery_code",
    "recovery_pdf",
]

READ_BACK = 2
_WORDS = 5


class Flaw(Enum):
    """What keeps two passphrases from being taken."""

    SHORT = "short"
    SAME = "same"


def drawn_words() -> str:
    """Return five random words; whoever knows the list still has 2**54 guesses."""
    return " ".join(secrets.choice(passphrase_words()) for _ in range(_WORDS))


@cache
def passphrase_words() -> tuple[str, ...]:
    """Return the words that passphrases are drawn from."""
    text = shipped("passphrase-words.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return tuple(" ".join(lines).split())


def flaw(director: str, administrator: str) -> Flaw | None:
    """Return why the store would refuse these passphrases, or None."""
    try:
        require_good(director, administrator)
    except WeakPassphraseError:
        return Flaw.SHORT
    except SamePassphraseError:
        return Flaw.SAME
    return None


def drawn_groups(code: str) -> tuple[int, ...]:
    """Return which groups of *code* to read back from the paper, first one 1."""
    places = range(1, len(code_groups(code)) + 1)
    return tuple(sorted(secrets.SystemRandom().sample(places, READ_BACK)))


def recovery_pdf(program: str, code: str, paper: Paper, clock: Clock) -> bytes:
    """Return the sheet with *code* on it, for the printer and for nothing else."""
    sheet = RecoverySheet(
        program=program,
        groups=code_groups(code),
        texts=read_texts("recovery-sheet", "en"),
        paper=paper,
        printed_on=today(clock),
    )
    return recovery_sheet(sheet).pdf
