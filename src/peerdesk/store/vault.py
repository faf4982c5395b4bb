"""A program on disk: make it, open it, read and write it, close it.

Two encrypted files in one folder.  With the administrator's key only one of them is
ever opened; the other stays what it is to them, noise.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import Connection, Engine, insert

from peerdesk.domain.action import Role
from peerdesk.domain.errors import DeskError
from peerdesk.domain.policy import Policy
from peerdesk.store.connection import make_engine, reading, touch
from peerdesk.store.durable import new_file, sync_folder, worded, write_durably
from peerdesk.store.folder import (
    KEYS_FILE,
    PROGRAM_FILE,
    REFERRAL_FILE,
    require_complete,
    sweep,
)
from peerdesk.store.growing import growing
from peerdesk.store.holding import Holding
from peerdesk.store.inspection import require_listed, require_sound, require_whole
from peerdesk.store.migrations.steps import latest_version
from peerdesk.store.program import policy_row
from peerdesk.store.records import Records
from peerdesk.store.schema import last_numbers, metadata, policy, program
from peerdesk.store.slots import KdfCost, Keys, Opener, make_slots, unlock
from peerdesk.store.upgrading import bring_up_to_date, write_version

__all__ = ["Opener", "Vault", "make_vault", "open_vault"]

_ONLY_ME = 0o077


class Vault:
    """An open program, for one thread.  The folder is held until `close`."""

    def __init__(
        self, folder: Path, engine: Engine, holding: Holding, keys: Keys
    ) -> None:
        self.folder = folder
        self.role = keys.role
        self.lot_key = _lot_key(keys)
        self._engine: Engine | None = engine
        self._holding = holding

    @contextmanager
    def read(self) -> Iterator[Records]:
        """See one state of both files."""
        with reading(self._open_engine()) as connection:
            yield Records(connection, self.role)

    @contextmanager
    def write(self) -> Iterator[Records]:
        """Save everything in the block when it ends, in both files, or nothing."""
        try:
            with self._open_engine().begin() as connection:
                yield Records(connection, self.role)
        except DeskError:
            self._sweep()
            raise

    def close(self) -> None:
        """Release the program; nothing can be read or written afterwards."""
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None
            self._holding.release()

    def _sweep(self) -> None:
        """Undo what failed at once, so that it does not fill the disk further."""
        if self.role is not Role.DIRECTOR:
            return
        with suppress(OSError, DeskError):
            with self.read() as records:
                touch(records.connection)
            sweep(self.folder)

    def _open_engine(self) -> Engine:
        if self._engine is None:
            raise RuntimeError("the program was closed")
        return self._engine


def make_vault(  # noqa: PLR0913  # all but the place are named
    folder: Path,
    *,
    name: str,
    director: str,
    administrator: str,
    cost: KdfCost,
    today: date,
    code: str | None = None,
) -> str:
    """Make a program at *folder*, all or nothing; return its recovery code.

    That is *code*, if somebody has it on paper already.
    """
    os.umask(_ONLY_ME)
    with growing(folder) as place:
        keys, slots, code = make_slots(director, administrator, cost, code)
        with worded(folder.name):
            place.mkdir(mode=0o700, parents=True)
            write_durably(place / KEYS_FILE, slots)
            _make_files(place, keys, name, today)
    return code


def open_vault(
    folder: Path,
    secret: str,
    *,
    today: date,
    who: str = "",
    opener: Opener = Opener.PASSPHRASE,
) -> Vault:
    """Open the program at *folder*, after everything in it was found in order.

    *who* is told to whoever tries to open it meanwhile.
    """
    os.umask(_ONLY_ME)
    with worded(folder.name):
        require_complete(folder)
    holding = Holding(folder, who)
    try:
        with worded(folder.name):
            keys = unlock((folder / KEYS_FILE).read_bytes(), secret, opener)
        engine = make_engine(folder, keys)
        try:
            _look_over(engine, folder, keys.role, today)
        except BaseException:
            engine.dispose()
            raise
    except BaseException:
        holding.release()
        raise
    return Vault(folder, engine, holding, keys)


def _look_over(engine: Engine, folder: Path, role: Role, today: date) -> None:
    with reading(engine) as connection:
        require_sound(connection)
    if role is Role.DIRECTOR:
        with worded(folder.name):
            sweep(folder)
    bring_up_to_date(engine, folder, role, today)
    with reading(engine) as connection:
        require_whole(connection)
        require_listed(connection)


def _make_files(folder: Path, keys: Keys, name: str, today: date) -> None:
    for file in (PROGRAM_FILE, REFERRAL_FILE):
        os.close(new_file(folder / file))
    engine = make_engine(folder, keys)
    try:
        with engine.begin() as connection:
            metadata.create_all(connection, checkfirst=False)
            _add_only_rows(connection, name, today)
            write_version(connection, latest_version())
    finally:
        engine.dispose()
    sync_folder(folder)


def _add_only_rows(connection: Connection, name: str, today: date) -> None:
    """Add what there is one of in every program."""
    only = {"number": 1}
    connection.execute(
        insert(program).values(**only, name=name, phone="", last_opened_on=today)
    )
    connection.execute(insert(policy).values(**only, **policy_row(Policy())))
    counts = {column.name: 0 for column in last_numbers.c}
    connection.execute(insert(last_numbers).values(counts | only))


def _lot_key(keys: Keys) -> bytes:
    """Derive the key that draws lots, so that it needs no place of its own."""
    return HKDF(SHA256(), 32, None, b"peerdesk/lot").derive(keys.program)
