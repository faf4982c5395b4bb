"""Units by number: those of the directory, and those that were only ever typed.

A unit that is typed with a peer stays in the referral zone, under a number below
zero: in the program zone it would tell the administrator that somebody was referred.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, func, insert, select

from peerdesk.store.numbering import next_number
from peerdesk.store.schema import typed_units, units


def unit_names(connection: Connection) -> dict[int, str]:
    """Return the directory's units."""
    rows = connection.execute(select(units.c.number, units.c.name))
    return {row.number: row.name for row in rows}


def all_unit_names(connection: Connection) -> dict[int, str]:
    """Return the units of both zones; needs the director's key."""
    rows = connection.execute(select(typed_units.c.number, typed_units.c.name))
    return unit_names(connection) | {row.number: row.name for row in rows}


def unit_numbers(connection: Connection, names: Iterable[str]) -> dict[str, int]:
    """Return the directory's numbers for *names*, adding those that are new."""
    known = {name: number for number, name in unit_names(connection).items()}
    fresh = sorted({name for name in names if name} - known.keys())
    last = connection.scalar(select(func.max(units.c.number))) or 0
    added = {name: last + place for place, name in enumerate(fresh, 1)}
    if added:
        rows = [{"number": number, "name": name} for name, number in added.items()]
        connection.execute(insert(units), rows)
    return known | added


def typed_unit_number(connection: Connection, name: str) -> int | None:
    """Return the number of a unit typed with a peer; known ones keep theirs."""
    if not name:
        return None
    known = {title: number for number, title in all_unit_names(connection).items()}
    if name in known:
        return known[name]
    number = -next_number(connection, "typed_unit")
    connection.execute(insert(typed_units).values(number=number, name=name))
    return number
