"""The gate: a file holds what the manifest lists, or it is not opened.

The manifest is written by hand, apart from the schema, so that a new place for words
needs two people to agree with themselves.  What a column accepts is not read off its
definition but tried: the file's own tables are rebuilt, empty, in memory, and every
column is offered what it must refuse.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from peerdesk.shipped import shipped
from peerdesk.store.columns import (
    CODE_LIMIT,
    LARGEST,
    PROGRAM_TEXT_LIMIT,
)
from peerdesk.domain.people import CONTACT_LIMIT, NAME_LIMIT
from peerdesk.store.schema import REFERRAL_ZONE, Zone

LIMITS = {
    "name": NAME_LIMIT,
    "contact": CONTACT_LIMIT,
    "program text": PROGRAM_TEXT_LIMIT,
    "code": CODE_LIMIT,
}
SCHEMAS = {Zone.PROGRAM: "main", Zone.REFERRAL: REFERRAL_ZONE}
_SAMPLES = {
    "code": "a-1",
    "fingerprint": "0" * 64,
    "day": "2026-11-23",
    "moment": "2026-11-23T14:05",
    "week": "2026-W48",
    "month": "2026-11",
    "quarter": "2026-Q4",
}
_BREAKS = ("\0", "\n", "\r", "\v", "\f", "\x1b", "\x7f", "\x85", "\u2028", "\u2029")
_OUTSIDE = {
    "code": ("two words", "A", "x\n", "x\0y", ""),
    "fingerprint": ("0" * 63, "0" * 65, "g" * 64, "0" * 63 + "A", "0" * 64 + "\0x"),
    "day": ("", "today", "2026-02-30", "2026-11-23 and more", "26-11-23"),
    "moment": ("", "2026-11-23", "2026-11-23T14:05:30", "2026-11-23T25:05", "now"),
    "week": ("", "2026-W4", "2026-W488", "week"),
    "month": ("", "2026-1", "2026-11-23", "month"),
    "quarter": ("", "2026-Q5", "2026-Q11", "quarter"),
}


@dataclass(frozen=True, slots=True)
class ListedColumn:
    """What the manifest says about one column."""

    zone: Zone
    table: str
    column: str
    kind: str
    purpose: str
    retention: str
    low: int = 0
    high: int = LARGEST
    values: tuple[str, ...] = ()

    @property
    def limit(self) -> int | None:
        """The most characters it takes, where that is not given by its form."""
        return LIMITS.get(self.kind)

    @property
    def type(self) -> str:
        """The storage type."""
        return "INTEGER" if self.kind == "number" else "TEXT"


@dataclass(frozen=True, slots=True)
class Manifest:
    """Every column of both files, and the indexes they may have."""

    columns: tuple[ListedColumn, ...]
    indexes: Mapping[Zone, frozenset[str]] = field(default_factory=dict)

    def tables(self, zone: Zone) -> dict[str, dict[str, ListedColumn]]:
        """Return the columns of *zone* by table and name."""
        found: dict[str, dict[str, ListedColumn]] = {}
        for column in self.columns:
            if column.zone is zone:
                found.setdefault(column.table, {})[column.column] = column
        return found


@cache
def read_manifest() -> Manifest:
    """Read the shipped manifest; `KeyError` or `ValueError` if it is not whole."""
    written = tomllib.loads(shipped("manifest.toml").read_text(encoding="utf-8"))
    lists = written["lists"]
    columns = [
        _listed(zone, table, column, said, lists)
        for zone in Zone
        for table, held in written[zone.value].items()
        for column, said in held.items()
    ]
    indexes = {zone: frozenset(written["indexes"][zone.value]) for zone in Zone}
    return Manifest(tuple(columns), indexes)


def check(connection: Any, manifest: Manifest) -> list[str]:
    """Return what the open files hold beyond or short of the manifest; best empty."""
    problems: list[str] = []
    opened = {
        row[1] for row in connection.execute("PRAGMA database_list") if row[1] != "temp"
    }
    for schema in sorted(opened - set(SCHEMAS.values())):
        problems.append(f"an unknown file is attached as {schema}")
    for zone, schema in SCHEMAS.items():
        if schema in opened:
            problems.extend(_check_zone(connection, manifest, zone))
    return problems


def _check_zone(connection: Any, manifest: Manifest, zone: Zone) -> Iterator[str]:
    schema, tables = SCHEMAS[zone], manifest.tables(zone)
    objects = connection.execute(
        f"SELECT type, name, tbl_name, sql FROM {schema}.sqlite_master"  # noqa: S608  # a constant of ours
    ).fetchall()
    yield from _unknown_objects(objects, tables, manifest.indexes.get(zone, ()))
    definitions = {name: sql for kind, name, _, sql in objects if kind == "table"}
    for table, listed in tables.items():
        if table in definitions:
            yield from _check_table(connection, schema, table, listed)
        else:
            yield f"table {table} is missing"
    yield from _tried(
        {table: definitions[table] for table in tables if table in definitions}, tables
    )


def _unknown_objects(
    objects: list[tuple[str, str, str, str]],
    tables: Mapping[str, Any],
    indexes: frozenset[str] | tuple[()],
) -> Iterator[str]:
    for kind, name, table, sql in objects:
        if kind == "table" and name in tables:
            continue
        if kind == "index" and name in indexes:
            if " WHERE " in sql.upper():
                yield f"index {name} holds an expression"
            continue
        if kind == "index" and name.startswith(f"sqlite_autoindex_{table}_"):
            continue
        yield f"{kind} {name} is unknown"


def _check_table(
    connection: Any, schema: str, table: str, listed: Mapping[str, ListedColumn]
) -> Iterator[str]:
    if not _is_strict(connection, schema, table):
        yield f"table {table} is not strict"
    found = _columns(connection, schema, table)
    for column, (kind, hidden) in found.items():
        if column not in listed:
            yield f"column {table}.{column} is unknown"
        elif kind != listed[column].type:
            yield f"column {table}.{column} holds {kind or 'anything'}"
        if hidden:
            yield f"column {table}.{column} is computed"
    for column in listed:
        if column not in found:
            yield f"column {table}.{column} is missing"
    for index in connection.execute(f'PRAGMA {schema}.index_list("{table}")'):
        if index[3] == "u":
            yield f"table {table} has an index of its own on {index[1]}"


def _is_strict(connection: Any, schema: str, table: str) -> bool:
    rows = connection.execute(f'PRAGMA {schema}.table_list("{table}")').fetchall()
    return any(row[0] == schema and bool(row[5]) for row in rows)


def _columns(connection: Any, schema: str, table: str) -> dict[str, tuple[str, bool]]:
    rows = connection.execute(f'PRAGMA {schema}.table_xinfo("{table}")').fetchall()
    return {row[1]: (row[2].upper(), bool(row[6])) for row in rows}


# --- what the columns accept, tried ----------------------------------------------


def _tried(
    definitions: Mapping[str, str], tables: Mapping[str, Mapping[str, ListedColumn]]
) -> Iterator[str]:
    trial = sqlcipher.connect(":memory:", isolation_level=None)
    try:
        for table, definition in definitions.items():
            trial.execute(definition)
            yield from _try_table(trial, table, tables[table])
    finally:
        trial.close()


def _try_table(
    trial: Any, table: str, listed: Mapping[str, ListedColumn]
) -> Iterator[str]:
    found = _columns(trial, "main", table)
    if set(found) != set(listed):
        return  # said already, column by column
    row = _harmless_row(trial, table, listed)
    for column in listed.values():
        for value in _allowed(column):
            said = _refused(trial, table, row | {column.column: value})
            if said and said == f"{table}_{column.column}":
                yield f"column {table}.{column.column} takes less than is listed"
        for value in _forbidden(column):
            said = _refused(trial, table, row | {column.column: value})
            if said != f"{table}_{column.column}":
                yield f"column {table}.{column.column} takes more than is listed"
                break


def _harmless_row(
    trial: Any, table: str, listed: Mapping[str, ListedColumn]
) -> dict[str, Any]:
    rows = trial.execute(f'PRAGMA table_xinfo("{table}")').fetchall()
    needed = {row[1] for row in rows if row[3]}
    return {
        name: _allowed(column)[0] if name in needed else None
        for name, column in listed.items()
    }


def _refused(trial: Any, table: str, row: Mapping[str, Any]) -> str | None:
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


def _allowed(column: ListedColumn) -> tuple[Any, ...]:
    match column.kind:
        case "number":
            return column.low, column.high
        case "closed list":
            return column.values
        case "name" | "contact" | "program text":
            return "x", "x" * (column.limit or 0)
        case "code":
            return _SAMPLES["code"], "x" * CODE_LIMIT
        case _:
            return (_SAMPLES[column.kind],)


def _forbidden(column: ListedColumn) -> tuple[Any, ...]:
    match column.kind:
        case "number":
            return column.low - 1, column.high + 1
        case "closed list":
            longer = [f"{value}{more}" for value in column.values for more in "x\0 "]
            return ("", "x", *longer, column.values[0].upper())
        case "name" | "contact" | "program text":
            long = (column.limit or 0) + 1
            breaks = [f"x{character}x" for character in _BREAKS]
            return "x" * long, "é" * long, f"x\0{'x' * long}", *breaks
        case "code":
            return "x" * (CODE_LIMIT + 1), *_OUTSIDE["code"]
        case _:
            return _OUTSIDE[column.kind]


def _listed(
    zone: Zone,
    table: str,
    column: str,
    said: Mapping[str, Any],
    lists: Mapping[str, list[str]],
) -> ListedColumn:
    if said["kind"] not in {"number", "closed list", *LIMITS, *_SAMPLES}:
        raise ValueError(f"{table}.{column} is of an unknown kind")
    return ListedColumn(
        zone,
        table,
        column,
        said["kind"],
        said["purpose"],
        said["keep"],
        said.get("low", 0),
        said.get("high", LARGEST),
        tuple(lists[said["list"]]) if "list" in said else (),
    )
