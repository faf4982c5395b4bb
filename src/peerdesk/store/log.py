"""The accountability log: a day, a role and a code, each line chained to the last.

Never a name, a number or a time.  A line that is changed, taken out or put in breaks
the chain; lines past their date may only be dropped from the beginning.
"""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import pairwise

from sqlalchemy import Connection, insert, select

from peerdesk.domain.action import Action, Role
from peerdesk.store.schema import Zone, program_log, referral_log

_TABLES = {Zone.PROGRAM: program_log, Zone.REFERRAL: referral_log}
_BEFORE_THE_FIRST = "0" * 64


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line: who, as a role, did what, on which day."""

    day: date
    role: Role
    action: Action


def add_line(connection: Connection, zone: Zone, line: LogLine) -> None:
    """Add a line to the log of *zone*."""
    table = _TABLES[zone]
    newest = select(table.c.number, table.c.chain).order_by(table.c.number.desc())
    last = connection.execute(newest.limit(1)).one_or_none()
    number, chain = (last.number, last.chain) if last else (0, _BEFORE_THE_FIRST)
    connection.execute(
        insert(table).values(
            number=number + 1,
            day=line.day,
            role=line.role,
            action=line.action,
            chain=_link(chain, number + 1, line),
        )
    )


def lines(connection: Connection, zone: Zone) -> list[LogLine]:
    """Return the lines of *zone*, oldest first."""
    table = _TABLES[zone]
    rows = connection.execute(select(table).order_by(table.c.number))
    return [LogLine(row.day, row.role, row.action) for row in rows]


def is_whole(connection: Connection, zone: Zone) -> bool:
    """Whether every line still follows from the one before it."""
    table = _TABLES[zone]
    rows = connection.execute(select(table).order_by(table.c.number)).all()
    if rows and rows[0].number == 1:
        first = LogLine(rows[0].day, rows[0].role, rows[0].action)
        if rows[0].chain != _link(_BEFORE_THE_FIRST, 1, first):
            return False
    return all(
        later.number == earlier.number + 1
        and later.chain
        == _link(
            earlier.chain, later.number, LogLine(later.day, later.role, later.action)
        )
        for earlier, later in pairwise(rows)
    )


def _link(chain: str, number: int, line: LogLine) -> str:
    said = f"{chain} {number} {line.day} {line.role.value} {line.action.value}"
    return sha256(said.encode()).hexdigest()
