"""Bring an older program up to date: copied first, in one transaction, checked.

Nothing is read or written between the look over at opening and the copy, because
the folder is held and nothing else is open.

Foreign keys are switched off before the transaction begins: rebuilding a table that
others point to would otherwise delete what points to it.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, Engine

from peerdesk.domain.action import Role
from peerdesk.domain.errors import OlderProgramError, ProgramDamagedError
from peerdesk.store.connection import FILES, reading, schemas
from peerdesk.store.driver import Driver, driver_of
from peerdesk.store.durable import copy_durably, sync_folder, worded
from peerdesk.store.folder import (
    BACKUPS,
    KEYS_FILE,
    PROGRAM_FILE,
    REFERRAL_FILE,
)
from peerdesk.store.inspection import (
    require_listed,
    require_sound,
    require_whole,
)
from peerdesk.store.migrations.steps import Step, latest_version, steps_after

_ALL = (KEYS_FILE, PROGRAM_FILE, REFERRAL_FILE)


def bring_up_to_date(engine: Engine, folder: Path, role: Role, today: date) -> None:
    """Take the steps that are due; the program is left as it was if one fails."""
    due = steps_after(_version(engine))
    if not due:
        return
    if role is not Role.DIRECTOR:
        raise OlderProgramError
    copy = _keep_copy(folder, today)
    _take(engine, due)
    try:
        with reading(engine) as connection:
            require_sound(connection)
    except BaseException:
        engine.dispose()
        _put_back(copy, folder)
        raise


def write_version(connection: Connection, version: int) -> None:
    """Write the version into every open file, within the transaction."""
    for schema in schemas(driver_of(connection)):
        connection.exec_driver_sql(f"PRAGMA {schema}.user_version = {version}")


def _version(engine: Engine) -> int:
    """Return the one version of all files; they are only ever changed together."""
    with reading(engine) as connection:
        versions = {
            schema: connection.exec_driver_sql(f"PRAGMA {schema}.user_version").scalar()
            for schema in schemas(driver_of(connection))
        }
    older = min(versions, key=lambda schema: versions[schema] or 0)
    if len(set(versions.values())) > 1:
        raise ProgramDamagedError(FILES[older])
    return versions[older] or 0


def _keep_copy(folder: Path, today: date) -> Path:
    copy = folder / BACKUPS / f"{today}-before-version-{latest_version()}"
    with worded(folder.name):
        copy.mkdir(parents=True, exist_ok=True, mode=0o700)
        for name in _ALL:
            copy_durably(folder / name, copy / name)
        sync_folder(copy.parent)
    return copy


def _put_back(copy: Path, folder: Path) -> None:
    with worded(folder.name):
        for name in _ALL:
            copy_durably(copy / name, folder / name)


def _take(engine: Engine, due: Iterable[Step]) -> None:
    with engine.connect() as connection:
        driver = driver_of(connection)
        _keep_foreign_keys(driver, on=False)
        try:
            with connection.begin():
                _upgrade(connection, due)
                write_version(connection, latest_version())
                require_sound(connection)
                require_whole(connection)
                require_listed(connection)
        finally:
            _keep_foreign_keys(driver, on=True)


def _upgrade(connection: Connection, due: Iterable[Step]) -> None:
    from alembic.operations import Operations  # noqa: PLC0415  # loaded when due
    from alembic.runtime.migration import MigrationContext  # noqa: PLC0415  # idem

    operations = Operations(MigrationContext.configure(connection))
    for step in due:
        step.upgrade(operations)


def _keep_foreign_keys(driver: Driver, *, on: bool) -> None:
    driver.execute(f"PRAGMA foreign_keys = {'ON' if on else 'OFF'}")
