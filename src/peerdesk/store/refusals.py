"""What SQLite refuses, in the words of the desk."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.engine.interfaces import ExceptionContext
from sqlcipher3 import dbapi2 as sqlcipher

from peerdesk.domain.errors import (
    DeskError,
    DiskFullError,
    NotWritableError,
    ProgramBusyError,
    ProgramDamagedError,
    StorageFaultError,
    TooLongError,
)
from peerdesk.store.schema import metadata

_REFUSALS: dict[str, type[DeskError]] = {
    "SQLITE_BUSY": ProgramBusyError,
    "SQLITE_LOCKED": ProgramBusyError,
    "SQLITE_FULL": DiskFullError,
    "SQLITE_IOERR": StorageFaultError,
}
_DAMAGE = ("SQLITE_NOTADB", "SQLITE_CORRUPT")
_UNWRITABLE = ("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM")
_A_FILE = "A file of this program"


@contextmanager
def worded_damage(file: str) -> Iterator[None]:
    """Say which file is meant when the driver finds it damaged or busy."""
    try:
        yield
    except sqlcipher.DatabaseError as error:
        refusal = _refusal(error, file=file, folder=file)
        if refusal is None:
            raise
        raise refusal from error


def refuse_in_words(folder: str, context: ExceptionContext) -> None:
    """Raise the refusal a person can act on, if there is one; else let it fly."""
    refusal = _refusal(context.original_exception, file=_A_FILE, folder=folder)
    if refusal is not None:
        raise refusal from context.original_exception


def _refusal(error: BaseException, *, file: str, folder: str) -> DeskError | None:
    what = str(getattr(error, "sqlite_errorname", ""))
    for prefix, refusal in _REFUSALS.items():
        if what.startswith(prefix):
            return refusal()
    if what.startswith(_DAMAGE):
        return ProgramDamagedError(file)
    if what.startswith(_UNWRITABLE):
        return NotWritableError(folder)
    return _too_long(str(error)) if what.startswith("SQLITE_CONSTRAINT") else None


def _too_long(said: str) -> TooLongError | None:
    """Name the column whose limit refused a text; any other rule broken is our bug."""
    constraint = said.rpartition(": ")[2]
    for table in metadata.tables.values():
        for column in table.columns:
            if constraint == f"{table.name}_{column.name}" and "longest" in column.info:
                return TooLongError(column.name, column.info["longest"])
    return None
