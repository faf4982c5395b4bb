"""The referral queue as it is asked for and as it is shown."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from peerdesk.domain.adverse_event import Kind, Setting
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.referral import State


class Order(Enum):
    """What the queue is sorted by."""

    URGENCY = "urgency"
    RECEIVED = "received"
    PEER = "peer"
    SPECIALTY = "specialty"
    RANK = "rank"
    KIND = "kind"
    UNIT = "unit"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Query:
    """Which referrals, in which order.  Without *states*, all open ones.

    A row is found when *search* is part of the peer's, the supporter's or the
    unit's name, or when its kind or specialty is among those the text stands for.
    """

    states: frozenset[State] = frozenset()
    search: str = ""
    kinds: frozenset[Kind] = frozenset()
    specialties: frozenset[str] = frozenset()
    order: Order = Order.URGENCY
    descending: bool = False


ALL_OPEN = Query()


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One referral as the queue shows it."""

    number: int
    adverse_event: int
    together: int
    peer: int
    peer_name: str
    role_group: RoleGroup
    specialty: str
    rank: Rank
    unit: str
    kind: Kind
    setting: Setting
    state: State
    received_at: datetime
    due_on: date | None
    asked_on: date | None
    handed_off_on: date | None
    attempts: int
    supporter: int | None
    supporter_name: str | None
    ask_director_first: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """How many referrals stand where; the chips and the Today line."""

    waiting: int = 0
    assigned: int = 0
    reached_out: int = 0
    closed: int = 0
    overdue: int = 0
    to_close: int = 0
