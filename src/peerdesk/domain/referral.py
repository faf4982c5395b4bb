"""A referral: one peer, one adverse event, one outreach to arrange.

It waits, is assigned, is reached out and is closed.  Every move is a method that
returns the new referral or refuses; no other room changes a state.  How the
conversation went is nowhere here: a closed referral says only that it is complete.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum

from peerdesk.domain.adverse_event import AdverseEvent
from peerdesk.domain.days import add_working_days
from peerdesk.domain.errors import MoveRefusedError
from peerdesk.domain.people import Language, Peer

MOST_ATTEMPTS = 3
REMINDER_DAYS = (3, 7)
CLOSES_ITSELF_AFTER_DAYS = 21
CLOSE_OR_WITHDRAW_FROM_DAY = 76


class State(Enum):
    """How far a referral has come."""

    WAITING = "waiting"
    ASSIGNED = "assigned"
    REACHED_OUT = "reached_out"
    CLOSED = "closed"


class DepartmentWish(Enum):
    """From where the peer would like their supporter to come."""

    OWN = "own"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the peer asked for, as choices; none is the usual answer."""

    department: DepartmentWish | None = None
    language: Language | None = None
    supporter: int | None = None


NO_WISHES = Wishes()


@dataclass(frozen=True, slots=True)
class Referral:
    """A request to reach out to one peer after one adverse event.

    *due_on* is the day by which the next step is expected; *counted* says that the
    closing has been counted once and never will be again.
    """

    number: int
    adverse_event: AdverseEvent
    peer: Peer
    received_at: datetime
    wishes: Wishes = NO_WISHES
    state: State = State.WAITING
    supporter: int | None = None
    assigned_on: date | None = None
    asked_on: date | None = None
    handed_off_on: date | None = None
    reached_out_on: date | None = None
    due_on: date | None = None
    attempts: int = 0
    closed_on: date | None = None
    withdrawn_on: date | None = None
    counted: bool = False

    def __post_init__(self) -> None:
        if not _possible(self):
            raise ValueError(f"referral {self.number} contradicts itself")

    def assign(self, supporter: int, today: date) -> "Referral":
        """Return it in the hands of *supporter*; it must be waiting."""
        self._require("assigned", State.WAITING)
        return replace(
            self,
            state=State.ASSIGNED,
            supporter=supporter,
            assigned_on=today,
            due_on=add_working_days(today, 1),
        )

    def ask(self, today: date) -> "Referral":
        """Return it with the day its supporter was asked."""
        self._require("asked about", State.ASSIGNED)
        return replace(self, asked_on=today)

    def hand_off(self, today: date) -> "Referral":
        """Return it with the day the supporter got the peer's name and contact."""
        self._require("handed off", State.ASSIGNED)
        return replace(self, handed_off_on=today)

    def reach_out(self, today: date) -> "Referral":
        """Return it with the day the supporter reached out.

        The outreach itself is the intervention; it counts even if it was declined.
        """
        self._require("marked as reached out", State.ASSIGNED)
        return replace(
            self,
            state=State.REACHED_OUT,
            reached_out_on=today,
            due_on=today + timedelta(days=REMINDER_DAYS[0]),
            attempts=1,
        )

    def attempt(self) -> "Referral":
        """Return it with one more attempt; three are the most."""
        self._require("tried again", State.REACHED_OUT)
        if self.attempts >= MOST_ATTEMPTS or self.reached_out_on is None:
            raise MoveRefusedError(self.number, "tried three times", "tried again")
        wait = (*REMINDER_DAYS, CLOSES_ITSELF_AFTER_DAYS)[self.attempts]
        return replace(
            self,
            attempts=self.attempts + 1,
            due_on=self.reached_out_on + timedelta(days=wait),
        )

    def back_to_waiting(self) -> "Referral":
        """Return it waiting again, whoever had it; possible until closed."""
        self._require("put back", State.ASSIGNED, State.REACHED_OUT)
        return replace(
            self,
            state=State.WAITING,
            supporter=None,
            assigned_on=None,
            asked_on=None,
            handed_off_on=None,
            reached_out_on=None,
            attempts=0,
            due_on=first_due(self.received_at.date()),
        )

    def withdraw(self, today: date) -> "Referral":
        """Return it withdrawn: it counts nowhere, and its row goes that night."""
        self._require("withdrawn", State.WAITING, State.ASSIGNED, State.REACHED_OUT)
        return replace(self, withdrawn_on=today)

    def close(self, today: date) -> "Referral":
        """Return it complete, with its tries, due day and outreach day cleared."""
        self._require("closed", State.REACHED_OUT)
        return replace(
            self,
            state=State.CLOSED,
            closed_on=today,
            counted=True,
            attempts=0,
            due_on=None,
            reached_out_on=None,
        )

    def reopen(self, today: date) -> "Referral":
        """Return it open again; closing it a second time counts nothing."""
        self._require("reopened", State.CLOSED)
        return replace(
            self,
            state=State.REACHED_OUT,
            closed_on=None,
            reached_out_on=today,
            due_on=today + timedelta(days=REMINDER_DAYS[0]),
            attempts=1,
        )

    def _require(self, move: str, *states: State) -> None:
        if self.withdrawn_on is not None or self.state not in states:
            raise MoveRefusedError(self.number, standing(self), move)


def _possible(referral: Referral) -> bool:
    """Whether what it says fits its state; a closed one has forgotten the outreach."""
    state = referral.state
    forgotten = (referral.attempts, referral.due_on) == (0, None)
    return (
        (state is State.WAITING) == (referral.supporter is None)
        and (state is State.REACHED_OUT) == (referral.reached_out_on is not None)
        and (state is State.CLOSED) == (referral.closed_on is not None)
        and (state is not State.CLOSED or forgotten)
        and 0 <= referral.attempts <= MOST_ATTEMPTS
    )


def standing(referral: Referral) -> str:
    """Return where it stands, as a refusal says it."""
    if referral.withdrawn_on is not None:
        return "withdrawn"
    return referral.state.value.replace("_", " ")


def first_due(received_on: date) -> date:
    """Return the day by which a new referral is assigned: the next working day."""
    return add_working_days(received_on, 1)


def is_open(referral: Referral) -> bool:
    """Whether there is still something to do."""
    return referral.withdrawn_on is None and referral.state is not State.CLOSED


def overdue(referral: Referral, today: date) -> bool:
    """Whether the next step is late."""
    return is_open(referral) and referral.due_on is not None and today > referral.due_on


def asks_to_be_closed(referral: Referral, today: date) -> bool:
    """Whether it is so old that it heads the queue: close or withdraw.

    Nothing open is ever purged silently; purging is due 90 days after receipt.
    """
    age = (today - referral.received_at.date()).days
    return is_open(referral) and age >= CLOSE_OR_WITHDRAW_FROM_DAY
