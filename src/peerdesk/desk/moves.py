"""A referral's step together with what it does to its supporter, and the way back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from peerdesk.desk.change import Change
from peerdesk.desk.clock import Clock, today
from peerdesk.domain.action import Action, Role
from peerdesk.domain.adverse_event import heavy
from peerdesk.domain.days import Month
from peerdesk.domain.errors import MovedOnError
from peerdesk.domain.people import Supporter
from peerdesk.domain.policy import Policy
from peerdesk.domain.referral import Referral
from peerdesk.store.records import Records
from peerdesk.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Move:
    """One step of one referral.

    *outreach* and *open_now* say by how much the supporter's caseload and open
    count go up; *supporter* is the supporter as they were before.
    """

    done: Action
    before: Referral
    after: Referral
    supporter: Supporter | None = None
    outreach: int = 0
    open_now: int = 0
    rest_until: date | None = None
    parts_them: bool = False


Step = Callable[[Records, Referral], Move]


@dataclass(frozen=True, slots=True)
class Mover:
    """Carries out moves, in one transaction over both files."""

    vault: Vault
    clock: Clock

    def carry_out(self, numbers: Sequence[int], step: Step) -> Change:
        """Make the step for each of them; nothing is kept if anything is refused."""
        moves: list[Move] = []
        with self.vault.write() as records:
            for number in numbers:
                moves.append(step(records, records.referrals.referral(number)))
                apply_move(records, moves[-1], today(self.clock))
        return _change(moves[0].done, moves, undo=lambda: self._take_back(moves))

    def _take_back(self, moves: Sequence[Move]) -> Change:
        """Take all of it back, the last step first, as each saw the one before."""
        with self.vault.write() as records:
            for move in reversed(moves):
                reverse_move(records, move, today(self.clock))
        return _change(Action.TAKEN_BACK, moves, undo=None)


def plain(done: Action, after: Callable[[Referral], Referral]) -> Step:
    """Return a step that concerns nobody but the referral."""
    return lambda _, referral: Move(done, referral, after(referral))


def put_back(referral: Referral, supporter: Supporter | None) -> Move:
    """Return the move back to waiting; what was reached out stays in the caseload."""
    made = referral.reached_out_on is not None
    return Move(
        Action.PUT_BACK,
        referral,
        referral.back_to_waiting(),
        supporter,
        outreach=0 if made else -1,
        open_now=-1,
    )


def rest_until(referral: Referral, policy: Policy, day: date) -> date:
    """Return the last day of rest after outreach on *day*: 14 days, 30 if heavy."""
    kind = referral.adverse_event.kind
    days = policy.rest_days_heavy if heavy(kind) else policy.rest_days
    return day + timedelta(days=days)


def apply_move(records: Records, move: Move, day: date) -> None:
    """Keep a move with all it does to its supporter, and log it."""
    records.referrals.keep(move.after)
    supporter = move.supporter
    if supporter is not None:
        _count(records, move, by=1)
        if move.done is Action.ASSIGNED:
            records.roster.asked(supporter.number, day)
        if move.rest_until is not None:
            records.roster.rest(supporter.number, move.rest_until)
        if move.parts_them:
            records.peers.add_pair(move.before.peer.number, supporter.number)
    records.program.log(Role.DIRECTOR, move.done, day)


def reverse_move(records: Records, move: Move, day: date) -> None:
    """Put everything back as it was before; `MovedOnError` if it has moved on."""
    if records.referrals.referral(move.before.number) != move.after:
        raise MovedOnError(move.before.number)
    records.referrals.keep(move.before)
    supporter = move.supporter
    if supporter is not None:
        _count(records, move, by=-1)
        if move.done is Action.ASSIGNED:
            records.roster.asked(supporter.number, supporter.last_asked_on)
        if move.rest_until is not None:
            records.roster.rest(supporter.number, supporter.rest_until)
        if move.parts_them:
            records.peers.remove_pair(move.before.peer.number, supporter.number)
    records.program.log(Role.DIRECTOR, Action.TAKEN_BACK, day)


def _count(records: Records, move: Move, *, by: int) -> None:
    assigned = move.after.assigned_on or move.before.assigned_on
    if move.supporter is None or assigned is None:
        return
    number = move.supporter.number
    if move.outreach:
        records.roster.raise_caseload(number, Month.of(assigned), by * move.outreach)
    if move.open_now:
        records.roster.raise_open(number, by * move.open_now)


def _change(
    done: Action, moves: Sequence[Move], *, undo: Callable[[], Change] | None
) -> Change:
    concerned = {move.supporter.number for move in moves if move.supporter}
    numbers = tuple(move.before.number for move in moves)
    return Change(done, numbers, tuple(sorted(concerned)), undo)
