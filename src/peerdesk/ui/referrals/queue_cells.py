"""One referral as the queue shows it and as a screen reader says it."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from peerdesk.domain.queue import Order, QueueRow
from peerdesk.domain.referral import State
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.ui.wording.adverse_event import setting_words, short_kind_words
from peerdesk.ui.wording.days import age_words
from peerdesk.ui.wording.people import BETWEEN, rank_words, specialty_words
from peerdesk.ui.wording.referral import (
    days_overdue,
    due_words,
    state_words,
    tick_words,
    together_words,
    wants_closing,
)


class Column(IntEnum):
    """What stands side by side in the queue; each holds two related facts."""

    AGE = 0
    PEER = 1
    WHAT = 2
    STATE = 3


TITLES = {
    Column.AGE: "Received",
    Column.PEER: "Peer",
    Column.WHAT: "What happened",
    Column.STATE: "State",
}
ORDERS = {
    Column.AGE: Order.RECEIVED,
    Column.PEER: Order.PEER,
    Column.WHAT: Order.KIND,
    Column.STATE: Order.STATE,
}


@dataclass(frozen=True, slots=True)
class Cell:
    """Two lines, and perhaps a word *aside* the first.

    *late* ones ask for attention by their words and by an icon.
    """

    first: str
    second: str = ""
    aside: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A referral with its words, made once when it arrives."""

    row: QueueRow
    cells: tuple[Cell, ...]


def shown_row(row: QueueRow, tree: SpecialtyTree, now: datetime) -> ShownRow:
    """Return the referral with its words as of *now*."""
    return ShownRow(row, (_age(row, now), _peer(row, tree), _what(row), _state(row)))


def spoken(shown: ShownRow) -> str:
    """Return the whole row as one would say it."""
    age, peer, what, state = shown.cells
    said = (
        (peer.first, peer.second),
        (what.first, what.second, peer.aside),
        (state.first, state.second),
        (f"received {age.first} ago", age.second),
    )
    parts = (", ".join(word for word in part if word) for part in said)
    return ". ".join(parts).replace(BETWEEN, ", ")


def _age(row: QueueRow, now: datetime) -> Cell:
    today = now.date()
    late = wants_closing(row, today) or days_overdue(row, today) > 0
    return Cell(age_words(row.received_at, now), due_words(row, today), late=late)


def _peer(row: QueueRow, tree: SpecialtyTree) -> Cell:
    rank = rank_words(row.role_group, row.rank)
    about = f"{rank}{BETWEEN}{specialty_words(tree, row.specialty)}"
    return Cell(row.peer_name, about, aside=together_words(row.together))


def _what(row: QueueRow) -> Cell:
    place = (setting_words(row.setting), row.unit)
    where = BETWEEN.join(part for part in place if part)
    return Cell(short_kind_words(row.kind), where)


def _state(row: QueueRow) -> Cell:
    asks = row.ask_director_first and row.state is State.WAITING
    return Cell(state_words(row.state), "ask first" if asks else tick_words(row))
