"""Let the pieces of a story flow over as many pages as they need."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from peerdesk.sheets.pieces import Piece


@dataclass(frozen=True, slots=True)
class Spaced:
    """A piece and the white above it, which is dropped at the top of a page."""

    piece: Piece
    above: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece and how far below the top of the text area it stands."""

    piece: Piece
    down: float


Leaf = tuple[Placed, ...]


def total_height(story: Sequence[Spaced]) -> float:
    """Return the height of *story* on one endless page."""
    return sum(each.above + each.piece.height for each in story)


def flow(story: Sequence[Spaced], room: float) -> tuple[Leaf, ...]:
    """Return the pages, each with text no lower than *room*."""
    waiting = deque(story)
    leaves: list[Leaf] = []
    while waiting:
        leaves.append(_fill(waiting, room))
    return tuple(leaves)


def _fill(waiting: deque[Spaced], room: float) -> Leaf:
    leaf: list[Placed] = []
    down = 0.0
    while waiting:
        first = waiting.popleft()
        above = first.above if leaf else 0.0
        piece = first.piece
        if down + above + piece.height > room:
            head = _head(piece, room - down - above, waiting, fresh=not leaf)
            if head is not None:
                leaf.append(Placed(head, down + above))
            break
        leaf.append(Placed(piece, down + above))
        down += above + piece.height
    return tuple(leaf)


def _head(
    piece: Piece, room: float, waiting: deque[Spaced], *, fresh: bool
) -> Piece | None:
    """Return what still fits, and put the rest back at the front.

    What a whole page cannot take and nothing can cut stands there as it is.
    """
    parts = piece.cut(room, fresh=fresh)
    if parts is None and fresh:
        return piece
    if parts is None:
        waiting.appendleft(Spaced(piece, 0.0))
        return None
    waiting.appendleft(Spaced(parts[1], 0.0))
    return parts[0]
