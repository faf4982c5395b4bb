"""What can be done with a referral, and which of it comes next."""

from dataclasses import dataclass
from enum import Enum

from peerdesk.domain.queue import QueueRow
from peerdesk.domain.referral import MOST_ATTEMPTS, Referral, State


class Step(Enum):
    """An action of the queue, by the name of its key and button."""

    ASSIGN = "assign"
    HAND_OFF = "hand_off"
    ASK = "ask"
    ASKED = "asked"
    REACHED_OUT = "reached_out"
    TRY_AGAIN = "try_again"
    CLOSE = "close"
    PUT_BACK = "put_back"
    WITHDRAW = "withdraw"
    REOPEN = "reopen"
    THANK = "thank"


@dataclass(frozen=True, slots=True)
class Steps:
    """One step is next; the others can be done too."""

    next: Step
    others: tuple[Step, ...] = ()

    def all(self) -> frozenset[Step]:
        """Return every step that can be done."""
        return frozenset({self.next, *self.others})


def steps(referral: Referral | QueueRow) -> Steps:
    """Return what can be done with *referral* where it stands."""
    match referral.state:
        case State.WAITING:
            return Steps(Step.ASSIGN, (Step.THANK, Step.WITHDRAW))
        case State.ASSIGNED:
            return _assigned(referral)
        case State.REACHED_OUT:
            again = (Step.TRY_AGAIN,) if referral.attempts < MOST_ATTEMPTS else ()
            return Steps(Step.CLOSE, (*again, Step.PUT_BACK, Step.WITHDRAW))
        case State.CLOSED:
            return Steps(Step.REOPEN)


def _assigned(referral: Referral | QueueRow) -> Steps:
    back = (Step.THANK, Step.PUT_BACK, Step.WITHDRAW)
    if referral.handed_off_on is None:
        return Steps(Step.HAND_OFF, (Step.REACHED_OUT, *back))
    asked = (Step.ASKED,) if referral.asked_on is None else ()
    return Steps(Step.REACHED_OUT, (Step.ASK, *asked, Step.HAND_OFF, *back))
