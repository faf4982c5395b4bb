"""The accountability log: a day, a role and a code, each line chained to the last.

Never a name, a number or a time.  A line that is changed, taken out or put in breaks
the chain; lines past their date may only be dropped from the beginning.
"""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, insert, select

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
    return [_line(row) for row in rows]


def is_whole(connection: Connection, zone: Zone) -> bool:
    """Whether every line still follows from the one before it."""
    table = _TABLES[zone]
    rows = connection.execute(select(table).order_by(table.c.number)).all()
    before = [(0, _BEFORE_THE_FIRST), *((row.number, row.chain) for row in rows)]
    first = 1 if rows and rows[0].number > 1 else 0  # what it followed was dropped
    return all(
        (row.number, row.chain) == (number + 1, _link(chain, number + 1, _line(row)))
        for (number, chain), row in zip(before[first:], rows[first:], strict=False)
    )


def _line(row: Row[*tuple[Any, ...]]) -> LogLine:
    return LogLine(row.day, row.role, row.action)


def _link(chain: str, number: int, line: LogLine) -> str:
    said = f"{chain} {number} {line.day} {line.role.value} {line.action.value}"
    return sha256(said.encode()).hexdigest()
