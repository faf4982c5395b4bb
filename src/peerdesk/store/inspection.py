"""Is everything in order?  Asked at every opening, before anything is shown.

Pages first (their seals, then their structure), then rows: what one row says about
another, in the same file and across the two, where SQLite cannot keep watch.
"""

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Table,
    exists,
    select,
)

from peerdesk.domain.errors import ForeignContentError, ProgramDamagedError
from peerdesk.store.connection import FILES, schemas
from peerdesk.store.driver import driver_of
from peerdesk.store.folder import REFERRAL_FILE
from peerdesk.store.gate import check
from peerdesk.store.manifest import read_manifest
from peerdesk.store.schema import (
    REFERRAL_ZONE,
    ask_first,
    clinicians,
    pairs,
    referrals,
    supporters,
    typed_peers,
    typed_units,
    units,
)

_CHECKS: dict[str, list[tuple[str]]] = {
    "cipher_integrity_check": [],
    "integrity_check": [("ok",)],
    "foreign_key_check": [],
}
_PEOPLE = (clinicians, typed_peers)
_UNITS = (units, typed_units)
_MENTIONS: tuple[tuple[ColumnElement[int], tuple[Table, ...]], ...] = (
    (referrals.c.peer, _PEOPLE),
    (referrals.c.supporter, (supporters,)),
    (referrals.c.wish_supporter, (supporters,)),
    (referrals.c.unit, _UNITS),
    (typed_peers.c.unit, _UNITS),
    (pairs.c.peer, _PEOPLE),
    (pairs.c.supporter, (supporters,)),
    (ask_first.c.peer, _PEOPLE),
)


def require_sound(connection: Connection) -> None:
    """Refuse files with a damaged page, or a row that points nowhere."""
    for schema in schemas(driver_of(connection)):
        if not _sound(connection, schema):
            raise ProgramDamagedError(FILES[schema])


def require_whole(connection: Connection) -> None:
    """Refuse a referral about somebody whom the directory does not know.

    That is what an older copy of one of the two files looks like.
    """
    if REFERRAL_ZONE not in schemas(driver_of(connection)):
        return
    for column, homes in _MENTIONS:
        if _mentions_nobody(connection, column, homes):
            raise ProgramDamagedError(REFERRAL_FILE)


def require_listed(connection: Connection) -> None:
    """Refuse files that hold anything the manifest does not list."""
    problems = check(driver_of(connection), read_manifest())
    if problems:
        raise ForeignContentError(problems[0])


def _sound(connection: Connection, schema: str) -> bool:
    """Ask page by page first: nothing may be read from a page before its seal is."""
    return all(
        connection.exec_driver_sql(f"PRAGMA {schema}.{question}").all() == answer
        for question, answer in _CHECKS.items()
    )


def _mentions_nobody(
    connection: Connection, column: ColumnElement[int], homes: tuple[FromClause, ...]
) -> bool:
    missing = [
        ~exists().where(home.c.number == column).correlate_except(home)
        for home in homes
    ]
    query = select(column).where(column.is_not(None), *missing).limit(1)
    return connection.execute(query).first() is not None
