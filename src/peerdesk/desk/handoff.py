"""Giving the peer's name and contact to the supporter.  Nothing of it is stored."""

from dataclasses import dataclass

from peerdesk.desk.sentence_guard import NameIndex, name_index
from peerdesk.domain.adverse_event import AdverseEvent
from peerdesk.domain.errors import MoveRefusedError
from peerdesk.domain.people import Clinician
from peerdesk.domain.policy import SentenceMode
from peerdesk.domain.referral import standing
from peerdesk.store.vault import Vault


@dataclass(frozen=True, slots=True)
class HandOff:
    """What the hand-off screen needs; the words are composed there and only there."""

    number: int
    supporter: Clinician
    peer: Clinician
    adverse_event: AdverseEvent
    sentence: SentenceMode
    program: str
    phone: str


@dataclass(frozen=True, slots=True)
class HandoffDesk:
    """The director's hand-off to a supporter."""

    vault: Vault

    def prepare(self, number: int) -> HandOff:
        """Return who hands what to whom; the referral must be assigned."""
        with self.vault.read() as records:
            referral = records.referrals.referral(number)
            if referral.supporter is None:
                raise MoveRefusedError(number, standing(referral), "handed off")
            return HandOff(
                number,
                supporter=records.roster.clinician(referral.supporter),
                peer=records.peers.person(referral.peer.number),
                adverse_event=referral.adverse_event,
                sentence=records.program.policy().sentence,
                program=records.program.name(),
                phone=records.program.phone(),
            )

    def names(self) -> NameIndex:
        """Return the names the sentence must not hold, for the guard."""
        with self.vault.read() as records:
            return name_index(records.peers.all_names())
