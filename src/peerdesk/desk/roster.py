"""The supporters: who there is, how much each has done, who is away."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from peerdesk.desk.change import Change
from peerdesk.desk.clock import Clock, today
from peerdesk.domain.action import Action, Role
from peerdesk.domain.availability import takes_part
from peerdesk.domain.people import Supporter
from peerdesk.domain.policy import Policy
from peerdesk.domain.training import holds_until
from peerdesk.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Balance:
    """How evenly outreach is spread over the supporters who take part."""

    supporters: int
    busiest: int
    quietest: int
    never_asked: int


@dataclass(frozen=True, slots=True)
class RosterDesk:
    """What director and administrator may do with the roster."""

    vault: Vault
    clock: Clock
    role: Role
    policy: Policy

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
        before = self._change(number, lambda one: replace(one, paused_until=until))
        return _changed(number, lambda: self.pause(number, before.paused_until))

    def renew_training(self, number: int) -> Change:
        """Keep that a supporter was trained today, for as long as the policy says."""
        day = today(self.clock)
        return self._train(number, day, holds_until(day, self.policy.training_months))

    def _train(self, number: int, trained_on: date, valid_until: date) -> Change:
        before = self._change(
            number,
            lambda one: replace(one, trained_on=trained_on, valid_until=valid_until),
        )
        earlier = before.trained_on, before.valid_until
        return _changed(number, lambda: self._train(number, *earlier))

    def _change(
        self, number: int, change: Callable[[Supporter], Supporter]
    ) -> Supporter:
        """Keep the supporter as *change* makes them; return who they were."""
        day = today(self.clock)
        with self.vault.write() as records:
            before = records.roster.supporter(number, day)
            records.roster.keep_supporter(change(before))
            records.program.log(self.role, Action.SUPPORTER_CHANGED, day)
        return before


def _changed(number: int, undo: Callable[[], Change]) -> Change:
    return Change(Action.SUPPORTER_CHANGED, supporters=(number,), undo=undo)


def balance(supporters: Sequence[Supporter]) -> Balance | None:
    """Return how evenly outreach is spread; None while nobody takes part."""
    active = [s for s in supporters if takes_part(s)]
    if not active:
        return None
    cases = [supporter.cases for supporter in active]
    never = [s for s in active if s.cases == 0 and s.last_asked_on is None]
    return Balance(len(active), max(cases), min(cases), len(never))
