"""Long lists of numbers in pieces, because a statement takes only so many values."""

from collections.abc import Iterator, Sequence

_AT_ONCE = 1_000


def pages(numbers: Sequence[int]) -> Iterator[list[int]]:
    """Return *numbers* in pieces a statement can take."""
    for start in range(0, len(numbers), _AT_ONCE):
        yield list(numbers[start : start + _AT_ONCE])
