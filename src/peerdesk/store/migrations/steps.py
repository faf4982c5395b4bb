"""The steps, in order.  A step changes both files and is never edited once released."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.operations import Operations

FIRST_VERSION = 1


@dataclass(frozen=True, slots=True)
class Step:
    """What turns the version before into *version*."""

    version: int
    upgrade: "Callable[[Operations], None]"


STEPS: tuple[Step, ...] = ()


def latest_version() -> int:
    """Return the version this PeerDesk writes."""
    return STEPS[-1].version if STEPS else FIRST_VERSION


def steps_after(version: int) -> tuple[Step, ...]:
    """Return the steps a file of *version* still has to take."""
    return tuple(step for step in STEPS if step.version > version)
