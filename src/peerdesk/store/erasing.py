"""What goes when the last row that needed it goes.

A peer typed by name is held only as long as a referral of theirs is.
"""

from sqlalchemy import Connection, delete, select

from peerdesk.store.schema import (
    adverse_events,
    ask_first,
    pairs,
    referrals,
    typed_peers,
    typed_units,
)

r = referrals.c


def erase_unneeded(connection: Connection) -> None:
    """Erase typed peers, their wishes, and adverse events without a referral."""
    held = select(r.peer)
    for table, column in (
        (pairs, pairs.c.peer),
        (ask_first, ask_first.c.peer),
        (typed_peers, typed_peers.c.number),
    ):
        unneeded = delete(table).where(column < 0, column.not_in(held))
        connection.execute(unneeded)
    used = select(r.unit).where(r.unit < 0)
    also = select(typed_peers.c.unit).where(typed_peers.c.unit < 0)
    number = typed_units.c.number
    connection.execute(
        delete(typed_units).where(number.not_in(used), number.not_in(also))
    )
    number = adverse_events.c.number
    connection.execute(
        delete(adverse_events).where(number.not_in(select(r.adverse_event)))
    )
