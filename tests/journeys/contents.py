"""All that a program holds, to see whether anything in it changed."""

from typing import Any

from sqlalchemy import select

from peerdesk.desk.opening import Desk
from peerdesk.store.schema import metadata

Contents = dict[str, list[tuple[Any, ...]]]


def everything_in(desk: Desk) -> Contents:
    """Return every row of both files: people, referrals, policy, the log."""
    with desk.vault.read() as records:
        return {
            name: [tuple(row) for row in records.connection.execute(select(table))]
            for name, table in metadata.tables.items()
        }
