"""Writing a file so that a power cut leaves the old one or the new one, never half."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peerdesk.domain.errors import (
    DiskFullError,
    NotWritableError,
    StorageFaultError,
)

_NOT_OURS = frozenset(
    {
        errno.EACCES,
        errno.EPERM,
        errno.EROFS,
        errno.ENOTDIR,
        errno.EISDIR,
        errno.ENOENT,
        errno.ENAMETOOLONG,
    }
)
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


@contextmanager
def worded(name: str) -> Iterator[None]:
    """Turn what the operating system refuses inside into words about *name*."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFullError from error
        if error.errno in _NOT_OURS:
            raise NotWritableError(name) from error
        raise StorageFaultError from error


def write_durably(path: Path, content: bytes) -> None:
    """Replace *path* by *content*, for this user's eyes only."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(new_file(beside), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    sync_folder(path.parent)


def new_file(path: Path) -> int:
    """Make an empty file that only this user can read; it must not exist yet."""
    return os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)


def copy_durably(source: Path, target: Path) -> None:
    """Copy byte for byte, and wait until the disk has it."""
    write_durably(target, source.read_bytes())


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the folder's list of names; Windows has no such call."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
