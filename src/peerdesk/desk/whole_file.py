"""Write a file somebody asked for: whole, or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peerdesk.domain.errors import NotWritableError
from peerdesk.store.durable import worded

_LONGEST = 60  # of the name beside, which is longer by what makes it its own


def write_whole(target: Path, content: bytes) -> None:
    """Write *content* to *target*; what was there before stays if that is refused."""
    with whole(target, content):
        pass


@contextmanager
def whole(target: Path, content: bytes) -> Iterator[None]:
    """Put *content* in the place of *target* once the block has ended well.

    It is written before the block begins, so that a full disk is known by then.
    """
    with worded(target.name):
        place = _place_of(target)
    beside = place.with_name(f".{place.name[:_LONGEST]}.{os.getpid()}.part")
    try:
        with worded(target.name):
            beside.write_bytes(content)
        yield
        with worded(target.name):
            beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)


def _place_of(target: Path) -> Path:
    """Return the file behind a link; a folder or a device is not replaced."""
    place = target.resolve()
    if place.exists() and not place.is_file():
        raise NotWritableError(target.name or str(target))
    return place
