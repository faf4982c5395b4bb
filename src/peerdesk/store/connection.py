"""One keyed connection over both files, set so that nothing is lost or left over.

Rollback journals with synchronous EXTRA: two attached files are saved together or
not at all, also through a power cut; a write-ahead log tears them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlcipher

from peerdesk.domain.errors import NewerProgramError, StorageFaultError
from peerdesk.store.driver import Driver, driver_of
from peerdesk.store.folder import PROGRAM_FILE, REFERRAL_FILE
from peerdesk.store.migrations.steps import latest_version
from peerdesk.store.names import folded
from peerdesk.store.refusals import refuse_in_words, worded_damage
from peerdesk.store.schema import REFERRAL_ZONE
from peerdesk.store.slots import Keys

BUSY_SECONDS = 2.0
FILES = {"main": PROGRAM_FILE, REFERRAL_ZONE: REFERRAL_FILE}

_BEGIN = "begin_with"
_PER_FILE: dict[str, str | int] = {
    "journal_mode": "delete",
    "synchronous": 3,
    "secure_delete": 1,
    "cache_size": -32_768,  # KiB: what is decrypted once is not decrypted again
}
_PER_CONNECTION = {
    "temp_store": 2,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
}
_PRAGMAS = frozenset(
    {
        "table_info",
        "table_xinfo",
        "table_list",
        "index_list",
        "index_info",
        "foreign_key_list",
        "database_list",
        "quick_check",
        "integrity_check",
        "cipher_integrity_check",
        "foreign_key_check",
        "user_version",
        "foreign_keys",
        "read_uncommitted",
    }
)
_ONLY_ASKED = frozenset({*_PER_FILE, *_PER_CONNECTION, "cipher_version"})
_NEVER = frozenset(
    {
        sqlcipher.SQLITE_DETACH,
        sqlcipher.SQLITE_CREATE_VIEW,
        sqlcipher.SQLITE_CREATE_TEMP_VIEW,
        sqlcipher.SQLITE_CREATE_TRIGGER,
        sqlcipher.SQLITE_CREATE_TEMP_TRIGGER,
        sqlcipher.SQLITE_CREATE_VTABLE,
    }
)


def make_engine(folder: Path, keys: Keys) -> Engine:
    """Return the engine of one open program: one connection, on one thread."""
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=partial(open_keyed, folder, keys),
        poolclass=StaticPool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", partial(refuse_in_words, folder.name))
    event.listen(engine, "checkin", _leave_nothing_open)
    return engine


def settings_in_force(connection: Driver) -> dict[str, str]:
    """Return what is set on an open connection, as the driver says it."""
    names = [
        f"{schema}.{setting}"
        for schema in schemas(connection)
        for setting in (*_PER_FILE, "user_version")
    ]
    return {
        name: str(connection.execute(f"PRAGMA {name}").fetchone()[0])
        for name in (*names, *_PER_CONNECTION, "cipher_version")
    }


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Begin a transaction that waits for nobody until it reads."""
    with engine.connect() as plain:
        connection = plain.execution_options(**{_BEGIN: "BEGIN"})
        with connection.begin():
            yield connection


def touch(connection: Connection) -> None:
    """Read something of every open file: that undoes what was interrupted."""
    for schema in schemas(driver_of(connection)):
        connection.exec_driver_sql(f"SELECT count(*) FROM {schema}.sqlite_master")  # noqa: S608  # names of ours


def open_keyed(folder: Path, keys: Keys) -> Driver:
    """Return a driver connection to existing files, with everything set and proved."""
    connection = connect(folder / PROGRAM_FILE, keys.program)
    try:
        if keys.referrals is not None:
            _attach(connection, folder / REFERRAL_FILE, keys.referrals)
        _refuse_newer(connection)
        settle(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def connect(path: Path, key: bytes) -> Driver:
    """Return a driver connection to one file; the key is proved by reading."""
    connection: Driver = sqlcipher.connect(
        _place(path),
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.set_key(_raw(key).encode())
        with worded_damage(path.name):
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def settle(connection: Driver) -> None:
    """Set what must hold on every connection, make sure it does, and shut the door."""
    for schema in schemas(connection):
        for setting, value in _PER_FILE.items():
            _set(connection, f"{schema}.{setting}", value)
    for setting, value in _PER_CONNECTION.items():
        _set(connection, setting, value)
    connection.create_function("folded", 1, folded, deterministic=True)
    connection.set_authorizer(_allowed)


def schemas(connection: Driver) -> list[str]:
    """Return the names under which files are open on this connection."""
    rows = connection.execute("PRAGMA database_list").fetchall()
    return [row[1] for row in rows if row[1] != "temp"]


def _attach(connection: Driver, path: Path, key: bytes) -> None:
    with worded_damage(path.name):
        connection.execute(
            f"ATTACH DATABASE ? AS {REFERRAL_ZONE} KEY ?", (_place(path), _raw(key))
        )
        connection.execute(
            f"SELECT count(*) FROM {REFERRAL_ZONE}.sqlite_master"  # noqa: S608  # a constant of ours
        ).fetchone()


def _refuse_newer(connection: Driver) -> None:
    """Leave a newer PeerDesk's file as it is, byte by byte: nothing is set yet."""
    for schema in schemas(connection):
        version = connection.execute(f"PRAGMA {schema}.user_version").fetchone()[0]
        if version > latest_version():
            raise NewerProgramError(FILES[schema])


def _place(path: Path) -> str:
    """Name the file in the form in which SQLite never makes one by accident."""
    return f"{path.absolute().as_uri()}?mode=rw"


def _raw(key: bytes) -> str:
    return f"x'{key.hex()}'"


def _set(connection: Driver, setting: str, value: str | int) -> None:
    wanted = "EXTRA" if setting.endswith("synchronous") else value
    connection.execute(f"PRAGMA {setting} = {wanted}")
    found = connection.execute(f"PRAGMA {setting}").fetchone()
    if found != (value,):
        raise StorageFaultError


def _allowed(
    action: int, first: str | None, second: str | None, *_where: str | None
) -> int:
    if action == sqlcipher.SQLITE_ATTACH:
        return _verdict(ok=not first)  # VACUUM attaches a nameless file
    if action == sqlcipher.SQLITE_PRAGMA:
        asked = first in _ONLY_ASKED and second is None
        return _verdict(ok=asked or first in _PRAGMAS)
    return _verdict(ok=action not in _NEVER)


def _verdict(*, ok: bool) -> int:
    return int(sqlcipher.SQLITE_OK if ok else sqlcipher.SQLITE_DENY)


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    connection.exec_driver_sql(options.get(_BEGIN, "BEGIN IMMEDIATE"))


def _leave_nothing_open(driver: object, _record: object) -> None:
    """Undo what a failed commit has left open, so that the next action can begin."""
    if driver is not None and cast("Driver", driver).in_transaction:
        cast("Driver", driver).rollback()
