"""A program's folder: which files lie in it, and whether they are all there."""

from pathlib import Path

from peerdesk.domain.errors import ProgramDamagedError, ProgramMissingError

KEYS_FILE = "keys.json"
PROGRAM_FILE = "program.db"
REFERRAL_FILE = "referrals.db"
LOCK_FILE = "lock"
HOLDER_FILE = "lock.holder"
BACKUPS = "backups"


def require_complete(folder: Path) -> None:
    """Refuse a folder in which a file is missing or empty.

    SQLite would take an empty file for a new one that any key opens.
    """
    for name in (KEYS_FILE, PROGRAM_FILE, REFERRAL_FILE):
        path = folder / name
        if not path.is_file():
            raise ProgramMissingError(folder, name)
        if path.stat().st_size == 0:
            raise ProgramDamagedError(name)


def sweep(folder: Path) -> None:
    """Remove what an interrupted save over both files has left, once it is undone.

    Call only after both files were read: reading rolls an unfinished save back, and
    what it is rolled back by must not be gone before.
    """
    if any(folder.glob("*.db-journal")):
        return
    for left in folder.glob("*.db-mj*"):
        left.unlink(missing_ok=True)
