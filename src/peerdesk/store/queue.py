"""The queue: which referrals, in which order, as rows, and how many stand where.

Only numbers travel for the whole queue; rows are read for what is on the screen.
Everything is filtered and sorted by the database, and names are compared where they
are kept: there is no second copy to search in.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    Table,
    and_,
    case,
    false,
    func,
    or_,
    select,
    true,
    union_all,
)

from peerdesk.domain.queue import Order, Query, QueueRow, Tally
from peerdesk.domain.referral import CLOSE_OR_WITHDRAW_FROM_DAY, State
from peerdesk.store.names import folded
from peerdesk.store.paging import pages
from peerdesk.store.schema import (
    adverse_events,
    ask_first,
    clinicians,
    referrals,
    typed_peers,
    typed_units,
    units,
)

_OPEN = (State.WAITING, State.ASSIGNED, State.REACHED_OUT)
r = referrals.c

_OWN_KEYS: dict[Order, ColumnElement[Any]] = {
    Order.RECEIVED: r.received_at,
    Order.SPECIALTY: r.specialty,
    Order.RANK: r.rank,
}


@dataclass(frozen=True, slots=True)
class QueueRecords:
    """The referrals that were not withdrawn, as a list."""

    connection: Connection

    def numbers(self, query: Query, today: date) -> "array[int]":
        """Return the numbers that match *query*, in its order; ties by number."""
        chosen = select(r.number).where(_listed(query))
        chosen, keys = _ordered(chosen, query.order, today)
        if query.descending:
            keys = [key.desc() for key in keys]
        found = self.connection.execute(chosen.order_by(*keys, r.number))
        return array("q", found.scalars())

    def rows(self, numbers: Sequence[int]) -> list[QueueRow]:
        """Return these referrals in this order; those no longer held drop out."""
        found: dict[int, QueueRow] = {}
        for page in pages(numbers):
            rows = self.connection.execute(_rows().where(r.number.in_(page)))
            found.update({row.number: _queue_row(row) for row in rows})
        return [found[number] for number in numbers if number in found]

    def tally(self, today: date) -> Tally:
        """Return how many referrals stand where; *to_close* have waited 76 days."""
        visible = r.withdrawn_on.is_(None)
        states = {state.value: func.count().filter(r.state == state) for state in State}
        counts = select(
            *[count.label(name) for name, count in states.items()],
            func.count().filter(_overdue(today)).label("overdue"),
            func.count().filter(_too_old(today)).label("to_close"),
        ).where(visible)
        return Tally(**self.connection.execute(counts).mappings().one())


def _listed(query: Query) -> ColumnElement[bool]:
    states = query.states or _OPEN
    return and_(r.withdrawn_on.is_(None), r.state.in_(list(states)), _searched(query))


def _searched(query: Query) -> ColumnElement[bool]:
    text = folded(query.search)
    ways: list[ColumnElement[bool]] = []
    if query.kinds:
        of_kind = adverse_events.c.kind.in_(list(query.kinds))
        ways.append(r.adverse_event.in_(select(adverse_events.c.number).where(of_kind)))
    if query.specialties:
        ways.append(r.specialty.in_(list(query.specialties)))
    if text:
        ways.append(r.peer.in_(_named(clinicians, text)))
        ways.append(r.peer.in_(_named(typed_peers, text)))
        ways.append(r.supporter.in_(_named(clinicians, text)))
        ways.append(r.unit.in_(_named(units, text)))
        ways.append(r.unit.in_(_named(typed_units, text)))
    if ways:
        return or_(*ways)
    return false() if query.search.strip() else true()


def _named(table: Table, text: str) -> Select[Any]:
    return select(table.c.number).where(func.instr(func.folded(table.c.name), text) > 0)


def _ordered(
    chosen: Select[Any], order: Order, today: date
) -> tuple[Select[Any], list[ColumnElement[Any]]]:
    match order:
        case Order.URGENCY:
            return chosen, [_urgency(today), r.due_on]
        case Order.KIND:
            joined = r.adverse_event == adverse_events.c.number
            return chosen.join(adverse_events, joined), [adverse_events.c.kind]
        case Order.PEER:
            return _by_name(chosen, r.peer, clinicians, typed_peers)
        case Order.UNIT:
            return _by_name(chosen, r.unit, units, typed_units)
        case Order.STATE:
            return chosen, [_standing()]
        case Order.RECEIVED | Order.SPECIALTY | Order.RANK:
            return chosen, [_OWN_KEYS[order]]


def _by_name(
    chosen: Select[Any], number: ColumnElement[Any], known: Table, typed: Table
) -> tuple[Select[Any], list[ColumnElement[Any]]]:
    """Fold every name once, not once for each referral."""
    named = union_all(
        select(known.c.number, func.folded(known.c.name).label("name")),
        select(typed.c.number, func.folded(typed.c.name).label("name")),
    ).cte("named")
    return chosen.outerjoin(named, named.c.number == number), [named.c.name]


def _urgency(today: date) -> ColumnElement[int]:
    return case(
        (_too_old(today), 0),
        (_overdue(today), 1),
        else_=_standing() + 2,
    )


def _standing() -> ColumnElement[int]:
    places = {state: place for place, state in enumerate(State)}
    return case(*[(r.state == state, place) for state, place in places.items()])


def _overdue(today: date) -> ColumnElement[bool]:
    return and_(r.state != State.CLOSED, r.due_on < today)


def _too_old(today: date) -> ColumnElement[bool]:
    first = today - timedelta(days=CLOSE_OR_WITHDRAW_FROM_DAY - 1)
    midnight = datetime.combine(first, time.min)
    return and_(r.state != State.CLOSED, r.received_at < midnight)


def _rows() -> Select[Any]:
    peer, supporter = clinicians.alias("peer"), clinicians.alias("supporter")
    others = referrals.alias("others")
    together = (
        select(func.count())
        .where(
            others.c.adverse_event == r.adverse_event,
            others.c.withdrawn_on.is_(None),
        )
        .scalar_subquery()
    )
    asks = (
        select(ask_first.c.peer)
        .where(
            ask_first.c.peer == r.peer,
            ask_first.c.until >= func.substr(r.received_at, 1, 10),
        )
        .exists()
    )
    joined = (
        referrals.join(adverse_events, r.adverse_event == adverse_events.c.number)
        .outerjoin(peer, peer.c.number == r.peer)
        .outerjoin(typed_peers, typed_peers.c.number == r.peer)
        .outerjoin(supporter, supporter.c.number == r.supporter)
        .outerjoin(units, units.c.number == r.unit)
        .outerjoin(typed_units, typed_units.c.number == r.unit)
    )
    return select(
        *_PLAIN,
        adverse_events.c.kind,
        adverse_events.c.setting,
        func.coalesce(peer.c.name, typed_peers.c.name).label("peer_name"),
        supporter.c.name.label("supporter_name"),
        func.coalesce(units.c.name, typed_units.c.name, "").label("unit_name"),
        together.label("together"),
        asks.label("asks"),
    ).select_from(joined)


_PLAIN = (
    r.number,
    r.adverse_event,
    r.peer,
    r.role_group,
    r.specialty,
    r.rank,
    r.state,
    r.received_at,
    r.due_on,
    r.asked_on,
    r.handed_off_on,
    r.attempts,
    r.supporter,
)


def _queue_row(row: Row[Any]) -> QueueRow:
    plain = {column.name: getattr(row, column.name) for column in _PLAIN}
    return QueueRow(
        **plain,
        kind=row.kind,
        setting=row.setting,
        peer_name=row.peer_name,
        supporter_name=row.supporter_name,
        unit=row.unit_name,
        together=row.together,
        ask_director_first=bool(row.asks),
    )
