"""What one transaction can read and write, by subject."""

from dataclasses import dataclass

from sqlalchemy import Connection

from peerdesk.domain.action import Role
from peerdesk.domain.errors import KeyMissingError
from peerdesk.store.contacts import ContactRecords
from peerdesk.store.counters import CounterRecords
from peerdesk.store.program import ProgramRecords
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
    def program(self) -> ProgramRecords:
        """The program itself: name, policy, scope, accountability."""
        return ProgramRecords(self.connection, self.role)

    @property
    def referrals(self) -> ReferralRecords:
        """Referrals; `KeyMissingError` with the administrator's key."""
        self._require_director()
        return ReferralRecords(self.connection)

    @property
    def counters(self) -> CounterRecords:
        """Raw counters; `KeyMissingError` with the administrator's key."""
        self._require_director()
        return CounterRecords(self.connection)

    def _require_director(self) -> None:
        if self.role is not Role.DIRECTOR:
            raise KeyMissingError
