"""Our own tables, word for word as SQLite keeps their definitions."""

from functools import cache

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateTable

from peerdesk.store.schema import REFERRAL_ZONE, Zone, metadata


@cache
def our_definitions(zone: Zone) -> dict[str, str]:
    """Return the definition of every table of *zone*, by name."""
    schema = REFERRAL_ZONE if zone is Zone.REFERRAL else None
    return {
        table.name: _as_kept(str(CreateTable(table).compile(dialect=sqlite.dialect())))
        for table in metadata.sorted_tables
        if table.schema == schema
    }


def _as_kept(statement: str) -> str:
    """Leave out the file: SQLite does not write down where a table lies."""
    return statement.strip().replace(f"CREATE TABLE {REFERRAL_ZONE}.", "CREATE TABLE ")
