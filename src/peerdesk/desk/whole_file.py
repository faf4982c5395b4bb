"""Write a file somebody asked for: whole, or not at all."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from peerdesk.domain.errors import DiskFullError, NotWritableError


def write_whole(target: Path, content: bytes) -> None:
    """Write *content* to *target*; what was there before stays if that fails.

    `DiskFullError` or `NotWritableError` if it cannot be written.
    """
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        beside.write_bytes(content)
        beside.replace(target)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        if error.errno == errno.ENOSPC:
            raise DiskFullError from error
        raise NotWritableError(target.name) from error
