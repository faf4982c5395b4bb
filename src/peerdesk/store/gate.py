"""The gate: a file holds what the manifest lists, or it is not opened.

The manifest is written by hand, apart from the schema, so that a new place for words
has to be made twice, once with its purpose and its lifetime beside it.
"""

from collections.abc import Iterator, Mapping

from peerdesk.store.connection import schemas
from peerdesk.store.definitions import our_definitions
from peerdesk.store.driver import Driver
from peerdesk.store.manifest import ListedColumn, Manifest
from peerdesk.store.schema import REFERRAL_ZONE, Zone
from peerdesk.store.trial import limits_kept

SCHEMAS = {Zone.PROGRAM: "main", Zone.REFERRAL: REFERRAL_ZONE}


def check(connection: Driver, manifest: Manifest) -> list[str]:
    """Return what the open files hold beyond or short of the manifest; best nothing."""
    opened = set(schemas(connection))
    strange = sorted(opened - set(SCHEMAS.values()))
    problems = [f"an unknown file is attached as {schema}" for schema in strange]
    for zone, schema in SCHEMAS.items():
        if schema in opened:
            problems.extend(_check_zone(connection, schema, manifest, zone))
    return problems


def _check_zone(
    connection: Driver, schema: str, manifest: Manifest, zone: Zone
) -> Iterator[str]:
    tables, indexes = manifest.tables(zone), manifest.indexes[zone]
    objects = connection.execute(
        f"SELECT type, name, sql FROM {schema}.sqlite_master"  # noqa: S608  # a constant of ours
    ).fetchall()
    for kind, name, sql in objects:
        if not _is_listed(kind, name, set(tables), indexes):
            yield f"{kind} {name} is unknown"
        elif sql and ("--" in sql or "/*" in sql):
            yield f"{kind} {name} carries words"
    definitions = {
        name: sql for kind, name, sql in objects if kind == "table" and name in tables
    }
    for table, listed in tables.items():
        if table in definitions:
            yield from _check_columns(connection, schema, table, listed)
            yield from _check_indexes(connection, schema, table)
        else:
            yield f"table {table} is missing"
    yield from limits_kept(_not_ours(definitions, zone), tables)


def _not_ours(definitions: Mapping[str, str], zone: Zone) -> dict[str, str]:
    """Return what is defined in other words than ours, which the tests have tried."""
    ours = our_definitions(zone)
    return {
        table: definition
        for table, definition in definitions.items()
        if definition.strip() != ours.get(table)
    }


def _is_listed(kind: str, name: str, tables: set[str], indexes: frozenset[str]) -> bool:
    if kind == "index":
        return name in indexes or name.startswith("sqlite_autoindex_")
    return kind == "table" and name in tables


def _check_columns(
    connection: Driver, schema: str, table: str, listed: Mapping[str, ListedColumn]
) -> Iterator[str]:
    if not _is_strict(connection, schema, table):
        yield f"table {table} is not strict"
    rows = connection.execute(f'PRAGMA {schema}.table_xinfo("{table}")').fetchall()
    found = {row[1]: (row[2].upper(), row[6]) for row in rows}
    for column in sorted(found.keys() ^ listed.keys()):
        word = "unknown" if column in found else "missing"
        yield f"column {table}.{column} is {word}"
    for column, (kind, hidden) in found.items():
        if hidden:
            yield f"column {table}.{column} is computed"
        if column in listed and kind != listed[column].type:
            yield f"column {table}.{column} holds {kind or 'anything'}"


def _is_strict(connection: Driver, schema: str, table: str) -> bool:
    rows = connection.execute(f'PRAGMA {schema}.table_list("{table}")').fetchall()
    return any(row[0] == schema and row[5] for row in rows)


def _check_indexes(connection: Driver, schema: str, table: str) -> Iterator[str]:
    """Find indexes that copy columns other than those they are named by."""
    for row in connection.execute(f'PRAGMA {schema}.index_list("{table}")').fetchall():
        name, origin, partial = row[1], row[3], row[4]
        columns = connection.execute(f'PRAGMA {schema}.index_info("{name}")').fetchall()
        of = "_".join(str(column[2]) for column in columns)
        if partial or (origin != "pk" and name != f"{table}_by_{of}"):
            yield f"index {name} is not what it is called"
