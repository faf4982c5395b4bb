"""The supporters: who there is, how much each has done, who is away."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from peerdesk.desk.change import Change
from peerdesk.desk.clock import Clock, today
from peerdesk.domain.action import Action, Role
from peerdesk.domain.people import Standing, Supporter, paused, trained
from peerdesk.domain.policy import Policy
from peerdesk.store.vault import Vault

_REFRESHER_DUE_DAYS = 60


class Availability(Enum):
    """Whether a supporter could be offered today, and if not, what keeps them."""

    AVAILABLE = "available"
    LEAVING = "leaving"
    UNTRAINED = "untrained"
    AWAY = "away"
    RESTING = "resting"
    YEARLY_CAP = "yearly_cap"
    OPEN_LIMIT = "open_limit"


class Training(Enum):
    """How long the training still holds."""

    HOLDS = "holds"
    DUE = "due"
    ENDED = "ended"
    TO_COME = "to_come"


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


def availability(supporter: Supporter, policy: Policy, today: date) -> Availability:
    """Return whether *supporter* could be offered, or the weightiest reason why not."""
    if supporter.standing is not Standing.ACTIVE:
        return Availability.LEAVING
    if not trained(supporter, today):
        return Availability.UNTRAINED
    if paused(supporter, today):
        return Availability.AWAY
    return _room_for_more(supporter, policy, today)


def training(supporter: Supporter, today: date) -> Training:
    """Return whether a refresher should be planned."""
    if today < supporter.trained_on:
        return Training.TO_COME
    if supporter.valid_until < today:
        return Training.ENDED
    soon = today + timedelta(days=_REFRESHER_DUE_DAYS)
    return Training.DUE if supporter.valid_until <= soon else Training.HOLDS


def balance(supporters: Sequence[Supporter]) -> Balance | None:
    """Return how evenly outreach is spread; None while nobody takes part."""
    active = [s for s in supporters if s.standing is Standing.ACTIVE]
    if not active:
        return None
    cases = [supporter.cases for supporter in active]
    never = [s for s in active if s.cases == 0 and s.last_asked_on is None]
    return Balance(len(active), max(cases), min(cases), len(never))


def _room_for_more(supporter: Supporter, policy: Policy, today: date) -> Availability:
    rest = supporter.rest_until
    if supporter.cases >= policy.yearly_cap:
        return Availability.YEARLY_CAP
    if supporter.open_count >= supporter.open_limit:
        return Availability.OPEN_LIMIT
    if rest is not None and today <= rest:
        return Availability.RESTING
    return Availability.AVAILABLE
