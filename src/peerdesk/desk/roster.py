"""The supporters: who there is, how much each has done, who is away."""

from dataclasses import dataclass, replace
from datetime import date

from peerdesk.desk.change import Change
from peerdesk.desk.clock import Clock, today
from peerdesk.domain.action import Action, Role
from peerdesk.domain.people import Supporter
from peerdesk.store.vault import Vault


@dataclass(frozen=True, slots=True)
class RosterDesk:
    """What director and administrator may do with the roster."""

    vault: Vault
    clock: Clock
    role: Role

    def supporters(self) -> list[Supporter]:
        """Return every supporter who has not retired, by number."""
        with self.vault.read() as records:
            return records.roster.supporters(today(self.clock))

    def counts(self) -> tuple[int, int]:
        """Return how many clinicians the directory holds, and how many supporters."""
        with self.vault.read() as records:
            return records.roster.counts()

    def pause(self, number: int, until: date | None) -> Change:
        """Keep a supporter away through *until*, or bring them back with None.

        No reason is asked or kept.
        """
        with self.vault.write() as records:
            before = records.roster.supporter(number, today(self.clock))
            records.roster.keep_supporter(replace(before, paused_until=until))
            records.program.log(self.role, Action.SUPPORTER_CHANGED, today(self.clock))
        earlier = before.paused_until
        return Change(
            Action.SUPPORTER_CHANGED,
            supporters=(number,),
            undo=lambda: self.pause(number, earlier),
        )
