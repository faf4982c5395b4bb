"""What one transaction can read and write, by subject."""

from dataclasses import dataclass

from sqlalchemy import Connection

from peerdesk.domain.action import Role
from peerdesk.domain.errors import KeyMissingError
from peerdesk.store.adverse_events import AdverseEventRecords
from peerdesk.store.contacts import ContactRecords
from peerdesk.store.counters import CounterRecords
from peerdesk.store.peers import PeerRecords
from peerdesk.store.prints import PrintRecords
from peerdesk.store.program import ProgramRecords
from peerdesk.store.queue import QueueRecords
from peerdesk.store.referrals import ReferralRecords
from peerdesk.store.roster import RosterRecords


@dataclass(frozen=True, slots=True)
class Records:
    """Takes and returns domain values; rows never leave the store."""

    connection: Connection
    role: Role

    @property
    def roster(self) -> RosterRecords:
        """Clinicians and supporters."""
        return RosterRecords(self.connection)

    @property
    def contacts(self) -> ContactRecords:
        """Lines on the sheets."""
        return ContactRecords(self.connection)

    @property
    def prints(self) -> PrintRecords:
        """Which sheets were printed."""
        return PrintRecords(self.connection)

    @property
    def program(self) -> ProgramRecords:
        """The program itself: name, policy, scope, accountability."""
        return ProgramRecords(self.connection, self.role)

    @property
    def referrals(self) -> ReferralRecords:
        """Referrals; `KeyMissingError` with the administrator's key."""
        self._require_director()
        return ReferralRecords(self.connection)

    @property
    def queue(self) -> QueueRecords:
        """The referrals as a list; `KeyMissingError` as above."""
        self._require_director()
        return QueueRecords(self.connection)

    @property
    def adverse_events(self) -> AdverseEventRecords:
        """What happened, as codes; `KeyMissingError` as above."""
        self._require_director()
        return AdverseEventRecords(self.connection)

    @property
    def peers(self) -> PeerRecords:
        """Who was referred, by name; `KeyMissingError` as above."""
        self._require_director()
        return PeerRecords(self.connection)

    @property
    def counters(self) -> CounterRecords:
        """Raw counters; `KeyMissingError` with the administrator's key."""
        self._require_director()
        return CounterRecords(self.connection)

    def _require_director(self) -> None:
        if self.role is not Role.DIRECTOR:
            raise KeyMissingError
