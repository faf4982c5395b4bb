"""How far a long piece of work has come, and the way to stop it."""

from collections.abc import Callable
from typing import TypeAlias

Progress: TypeAlias = Callable[[int, int], None]
"""Called with what is done and with all there is, in the same unit.

It may raise `StoppedError`: then the work leaves nothing behind.
"""


def unwatched(done: int, of: int) -> None:
    """Take no interest in how far the work has come."""
    del done, of
