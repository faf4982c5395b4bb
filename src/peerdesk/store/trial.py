"""What columns accept, found out by trying.

A limit is not read off its definition: the file's own tables are rebuilt, empty and
in memory, and each column is offered what it must take and what it must refuse.  It
has to refuse by the rule that bears its name; a row refused for another reason
proves nothing.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from peerdesk.store.driver import Driver
from peerdesk.store.manifest import LIMITS, LINES, ListedColumn

_SAMPLES = {
    "code": "a-1",
    "fingerprint": "0" * 64,
    "day": "2026-11-23",
    "moment": "2026-11-23T14:05",
    "week": "2026-W48",
    "month": "2026-11",
    "quarter": "2026-Q4",
}
_OUTSIDE = {
    "code": ("", "two words", "A", "x\n", "x\0y"),
    "fingerprint": ("0" * 63, "g" * 64, "0" * 63 + "A", "0" * 64 + "\0x"),
    "day": ("", "today", "2026-02-30", "2026-11-23 and more", "26-11-23"),
    "moment": ("", "2026-11-23", "2026-11-23T14:05:30", "2026-11-23T25:05", "now"),
    "week": ("", "2026-W4", "2026-W488", "week"),
    "month": ("", "2026-1", "2026-11-23", "month"),
    "quarter": ("", "2026-Q5", "2026-Q11", "quarter"),
}
_BREAKS = "\0\n\r\v\f\x1b\x7f\x85\u2028\u2029\u202e"


def limits_kept(
    definitions: Mapping[str, str], tables: Mapping[str, Mapping[str, ListedColumn]]
) -> Iterator[str]:
    """Return where the tables so defined take more, or less, than is listed."""
    trial: Driver = sqlcipher.connect(":memory:", isolation_level=None)
    try:
        for table, definition in definitions.items():
            trial.execute(definition)
            yield from _try_table(trial, table, tables[table])
    finally:
        trial.close()


def _try_table(
    trial: Driver, table: str, listed: Mapping[str, ListedColumn]
) -> Iterator[str]:
    found = trial.execute(f'PRAGMA table_xinfo("{table}")').fetchall()
    if {row[1] for row in found} != set(listed):
        return  # said already, column by column
    needed = {row[1] for row in found if row[3]}
    row = {
        name: _taken(column)[0] if name in needed else None
        for name, column in listed.items()
    }
    for name, column in listed.items():
        for value in _taken(column):
            if _refused(trial, table, row | {name: value}) == column.rule:
                yield f"column {table}.{name} takes less than is listed"
        if any(
            _refused(trial, table, row | {name: value}) != column.rule
            for value in _refusable(column)
        ):
            yield f"column {table}.{name} takes more than is listed"


def _refused(trial: Driver, table: str, row: Mapping[str, Any]) -> str | None:
    """Return the rule by which the database refuses this row, None if it takes it."""
    columns = ", ".join(f'"{column}"' for column in row)
    marks = ", ".join("?" * len(row))
    trial.execute("BEGIN")
    try:
        trial.execute(
            f'INSERT INTO "{table}" ({columns}) VALUES ({marks})',  # noqa: S608  # names from the manifest
            tuple(row.values()),
        )
    except sqlcipher.DatabaseError as error:
        return str(error).rpartition(": ")[2]
    finally:
        trial.execute("ROLLBACK")
    return None


def _taken(column: ListedColumn) -> tuple[Any, ...]:
    if column.kind == "number":
        return column.low, column.high
    if column.kind == "closed list":
        return column.values
    if column.kind in LINES:
        return "x", "x" * LINES[column.kind]
    return (_SAMPLES[column.kind],)


def _refusable(column: ListedColumn) -> tuple[Any, ...]:
    if column.kind == "number":
        return column.low - 1, column.high + 1
    if column.kind == "closed list":
        longer = [f"{value}{more}" for value in column.values for more in "x\0 "]
        return ("", "x", column.values[0].upper(), *longer)
    if column.kind in LINES:
        hidden = f"x\0{'x' * LINES[column.kind]}"
        breaks = [f"x{character}x" for character in _BREAKS]
        return _too_long(column), hidden, *breaks
    if column.kind in LIMITS:
        return _too_long(column), *_OUTSIDE[column.kind]
    return _OUTSIDE[column.kind]


def _too_long(column: ListedColumn) -> str:
    return "0" * (LIMITS[column.kind] + 1)
