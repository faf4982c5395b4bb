"""One window at a time: an operating-system lock that ends with the process.

Who holds it is written beside the lock, and read for the refusal's sentence only;
whether the program is in use is never guessed from that file.
"""

from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from peerdesk.domain.errors import ProgramInUseError
from peerdesk.store.durable import worded, write_durably
from peerdesk.store.folder import HOLDER_FILE, LOCK_FILE

_SOMEBODY = "in another window"
_LONGEST = 120


class Holding:
    """The program folder, held until `release`."""

    def __init__(self, folder: Path, who: str) -> None:
        self._holder = folder / HOLDER_FILE
        self._lock = FileLock(
            folder / LOCK_FILE, mode=0o600, thread_local=False, fallback_to_soft=False
        )
        with worded(folder.name):
            try:
                self._lock.acquire(blocking=False)
            except Timeout as error:
                raise ProgramInUseError(_holder(self._holder)) from error
            try:
                write_durably(self._holder, who.encode())
            except BaseException:
                self._lock.release()
                raise

    def release(self) -> None:
        """Let somebody else open the program."""
        with suppress(OSError):  # nobody reads it once the lock is free
            self._holder.unlink()
        self._lock.release()


def _holder(path: Path) -> str:
    try:
        who = path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return _SOMEBODY
    return " ".join(who.split())[:_LONGEST] or _SOMEBODY
