"""What surrounds a referral and decides who may not be offered.

Gathered by the store in one read, so that matching stays a plain function.
"""

from dataclasses import dataclass

from peerdesk.domain.people import Peer
from peerdesk.domain.referral import Referral


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Facts about a referral that exclusions need; all people are numbers.

    *supervisor_known* is False for a peer typed by name: a rule that could not be
    checked is said, never skipped silently.
    """

    referral: Referral
    involved: frozenset[int] = frozenset()
    already_in_event: frozenset[int] = frozenset()
    must_not_meet: frozenset[int] = frozenset()
    open_peers: frozenset[int] = frozenset()
    supervisor: int | None = None
    supervises: frozenset[int] = frozenset()
    supervisor_known: bool = True

    @property
    def peer(self) -> Peer:
        """The peer."""
        return self.referral.peer
