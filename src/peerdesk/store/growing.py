"""A program grows under another name, so that what stands at its own is whole."""

import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peerdesk.domain.errors import ProgramExistsError
from peerdesk.store.durable import sync_folder, worded

_TAKEN = frozenset({errno.EEXIST, errno.ENOTEMPTY})


@contextmanager
def growing(folder: Path) -> Iterator[Path]:
    """Give a place to fill, which becomes *folder* when the block ends.

    If anything is refused, or somebody else was faster, only that place is removed.
    """
    with worded(folder.name):
        if os.path.lexists(folder):
            raise ProgramExistsError(folder)
    place = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}")
    try:
        yield place
        with worded(folder.name):
            _move(place, folder)
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise


def _move(place: Path, folder: Path) -> None:
    try:
        place.rename(folder)
    except OSError as error:
        if error.errno in _TAKEN:
            raise ProgramExistsError(folder) from error
        raise
    sync_folder(folder.parent)
