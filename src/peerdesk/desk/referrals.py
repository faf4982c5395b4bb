"""The director's work on the queue: look, assign, hand over, close."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace

from peerdesk.desk.change import Change
from peerdesk.desk.clock import Clock, today
from peerdesk.desk.closing import Closer
from peerdesk.desk.moves import Move, Mover, plain, put_back, rest_until
from peerdesk.domain.action import Action, Role
from peerdesk.domain.errors import NotOfferedError
from peerdesk.domain.outcome import NOTHING_KNOWN, Outcome
from peerdesk.domain.people import Supporter
from peerdesk.domain.policy import Policy
from peerdesk.domain.queue import Query, QueueRow, Tally
from peerdesk.domain.referral import Referral, State, is_open
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.domain.surroundings import Surroundings
from peerdesk.matching.exclusions import NEVER_RELAXED, Rule, broken_rules
from peerdesk.matching.shortlist import Shortlist, pool, shortlist
from peerdesk.store.records import Records
from peerdesk.store.vault import Vault

OVERRIDES: dict[Rule, Action] = {
    Rule.AWAY: Action.OVERRIDE_AWAY,
    Rule.YEARLY_CAP: Action.OVERRIDE_YEARLY_CAP,
    Rule.OPEN_CAP: Action.OVERRIDE_OPEN_CAP,
    Rule.RESTING: Action.OVERRIDE_RESTING,
    Rule.WISH_DEPARTMENT: Action.OVERRIDE_WISH,
    Rule.WISH_LANGUAGE: Action.OVERRIDE_WISH,
    Rule.SAME_ADVERSE_EVENT: Action.OVERRIDE_SAME_EVENT,
}


@dataclass(frozen=True, slots=True)
class Queue:
    """The numbers of the referrals that match a query, in order, and the tally."""

    numbers: "array[int]"
    tally: Tally


@dataclass(frozen=True, slots=True)
class Panel:
    """One referral with what can be done about it.

    *shortlist* is there only while it waits, *supporter* only once assigned.
    """

    row: QueueRow
    referral: Referral
    shortlist: Shortlist | None
    supporter: Supporter | None


@dataclass(frozen=True, slots=True)
class ReferralDesk:
    """What the director may do with referrals; every action is one transaction."""

    vault: Vault
    clock: Clock
    tree: SpecialtyTree
    policy: Policy

    def queue(self, query: Query) -> Queue:
        """Return which referrals match, in order, and how many stand where."""
        found = replace(query, specialties=self._specialties(query.search))
        with self.vault.read() as records:
            numbers = records.queue.numbers(found, today(self.clock))
            return Queue(numbers, records.queue.tally(today(self.clock)))

    def rows(self, numbers: Sequence[int]) -> list[QueueRow]:
        """Return these referrals as rows, in the order of *numbers*."""
        with self.vault.read() as records:
            return records.queue.rows(numbers)

    def panel(self, number: int) -> Panel:
        """Return the referral and, while it waits, who could reach out and why."""
        with self.vault.read() as records:
            referral = records.referrals.referral(number)
            row = records.queue.rows([number])[0]
            if referral.state is State.WAITING and is_open(referral):
                return Panel(row, referral, self._shortlist(records, number), None)
            return Panel(row, referral, None, self._supporter(records, referral))

    def assign(
        self,
        number: int,
        supporter: int,
        *,
        overriding: frozenset[Rule] = frozenset(),
    ) -> Change:
        """Give a waiting referral to *supporter*.

        Rules that are never relaxed refuse; relaxable ones must be named in
        *overriding*, and are logged as a code.
        """

        def step(records: Records, referral: Referral) -> Move:
            chosen = records.roster.supporter(supporter, today(self.clock))
            surroundings = records.referrals.surroundings(number)
            rules = self._broken(surroundings, chosen)
            _refuse_unless(rules, overriding)
            for code in sorted({OVERRIDES[rule].value for rule in rules}):
                records.program.log(Role.DIRECTOR, Action(code), today(self.clock))
            after = referral.assign(supporter, today(self.clock))
            return Move(
                Action.ASSIGNED, referral, after, chosen, outreach=1, open_now=1
            )

        return self._mover.carry_out([number], step)

    def ask(self, *numbers: int) -> Change:
        """Tick that the supporter was asked whether they could reach out."""
        day = today(self.clock)
        return self._mover.carry_out(numbers, plain(Action.ASKED, lambda r: r.ask(day)))

    def hand_off(self, *numbers: int) -> Change:
        """Tick that the supporter has the peer's name and contact."""
        day = today(self.clock)
        step = plain(Action.HANDED_OFF, lambda referral: referral.hand_off(day))
        return self._mover.carry_out(numbers, step)

    def reach_out(self, *numbers: int) -> Change:
        """Tick that the supporter reached out; their rest begins today."""

        def step(records: Records, referral: Referral) -> Move:
            day = today(self.clock)
            after = referral.reach_out(day)
            return Move(
                Action.REACHED_OUT,
                referral,
                after,
                self._supporter(records, referral),
                rest_until=rest_until(referral, self.policy, day),
            )

        return self._mover.carry_out(numbers, step)

    def attempt(self, *numbers: int) -> Change:
        """Count one more attempt, up to three."""
        step = plain(Action.TRIED_AGAIN, lambda referral: referral.attempt())
        return self._mover.carry_out(numbers, step)

    def back_to_waiting(self, *numbers: int) -> Change:
        """Put it back; this supporter is not offered to this peer again.

        The caseload goes down unless outreach was made.  No reason is kept.
        """

        def step(records: Records, referral: Referral) -> Move:
            move = put_back(referral, self._supporter(records, referral))
            return replace(move, parts_them=True)

        return self._mover.carry_out(numbers, step)

    def withdraw(self, *numbers: int) -> Change:
        """Take it out of the queue: it counts nowhere, and is erased tonight."""

        def step(records: Records, referral: Referral) -> Move:
            supporter = self._supporter(records, referral)
            after = referral.withdraw(today(self.clock))
            down = -1 if supporter else 0
            return Move(
                Action.WITHDRAWN,
                referral,
                after,
                supporter,
                outreach=down,
                open_now=down,
            )

        return self._mover.carry_out(numbers, step)

    def close(self, number: int, outcome: Outcome = NOTHING_KNOWN) -> Change:
        """Mark it complete and raise the counters; the outcome is kept nowhere else.

        Taking it back reopens the referral; what was counted stays counted once.
        """
        with self.vault.write() as records:
            self._closer.close(records, number, outcome)
        return Change(Action.CLOSED, (number,), undo=lambda: self.reopen(number))

    def reopen(self, *numbers: int) -> Change:
        """Open a closed referral again."""

        def step(records: Records, referral: Referral) -> Move:
            after = referral.reopen(today(self.clock))
            supporter = self._supporter(records, referral)
            return Move(Action.REOPENED, referral, after, supporter, open_now=1)

        return self._mover.carry_out(numbers, step)

    def close_what_closes_itself(self) -> int:
        """Close what was reached out to 21 days ago as "not known"; how many."""
        with self.vault.write() as records:
            due = records.referrals.to_close(today(self.clock))
            for referral in due:
                self._closer.close(records, referral.number, NOTHING_KNOWN)
            return len(due)

    @property
    def _mover(self) -> Mover:
        return Mover(self.vault, self.clock)

    @property
    def _closer(self) -> Closer:
        return Closer(self.tree, self.policy, today(self.clock))

    def _shortlist(self, records: Records, number: int) -> Shortlist:
        day = today(self.clock)
        return shortlist(
            records.referrals.surroundings(number),
            pool(records.roster.supporters(day)),
            tree=self.tree,
            policy=self.policy,
            today=day,
            lot_key=self.vault.lot_key,
        )

    def _supporter(self, records: Records, referral: Referral) -> Supporter | None:
        if referral.supporter is None:
            return None
        return records.roster.supporter(referral.supporter, today(self.clock))

    def _broken(
        self, surroundings: Surroundings, supporter: Supporter
    ) -> frozenset[Rule]:
        return broken_rules(surroundings, supporter, self.policy, today(self.clock))

    def _specialties(self, search: str) -> frozenset[str]:
        return self.tree.matching(search) if search.strip() else frozenset()


def _refuse_unless(rules: frozenset[Rule], overriding: frozenset[Rule]) -> None:
    for rule in sorted(rules, key=lambda rule: rule.value):
        if rule in NEVER_RELAXED or rule not in overriding:
            raise NotOfferedError(rule.value.replace("_", " "))
