"""A line to write one name on by hand, with words before and after it."""

from dataclasses import dataclass

from peerdesk.sheets.glyphs import visible
from peerdesk.sheets.pen import Pen
from peerdesk.sheets.pieces import Piece, Stack, text
from peerdesk.sheets.type import Type, Voice, ascent, size, width_of

_SHORTEST = 90.0
_GUTTER = 6.0
_ROOM_TO_WRITE = 0.6  # of the body, above the words


@dataclass(frozen=True, slots=True)
class Blank:
    """The words, and between them a rule from *start* to *end* on their baseline."""

    before: Piece
    after: Piece
    start: float
    end: float
    drop: float
    baseline: float

    @property
    def height(self) -> float:
        """How much of the page this takes."""
        return max(self.baseline, self.drop + self.before.height)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw from the point *x*, *top* downwards."""
        self.before.draw(pen, x, top - self.drop)
        pen.rule(x + self.start, top - self.baseline, self.end - self.start)
        self.after.draw(pen, x + self.end + _GUTTER, top - self.drop)

    def cut(self, room: float, *, fresh: bool) -> tuple[Piece, Piece] | None:
        """Stay whole, unless a whole page is not enough."""
        return (
            Stack((self.before, self.after)).cut(room, fresh=fresh) if fresh else None
        )


def blank(before: str, after: str, type_: Type, width: float) -> Piece:
    """Return the line; words that leave too little room to write stand around it."""
    first, last = (_width(words, type_) for words in (before, after))
    if first + last + _SHORTEST > width:
        return _around(before, after, type_, width)
    drop = _ROOM_TO_WRITE * size(type_, Voice.LABEL)
    return Blank(
        before=text(before, type_, Voice.LABEL, first),
        after=text(after, type_, Voice.LABEL, last),
        start=first,
        end=width - last,
        drop=drop,
        baseline=drop + ascent(type_, Voice.LABEL) + 1,
    )


def _around(before: str, after: str, type_: Type, width: float) -> Piece:
    above = text(before, type_, Voice.LABEL, width)
    below = text(after, type_, Voice.LABEL, width)
    return Stack((above, blank("", "", type_, width), below), together=3)


def _width(words: str, type_: Type) -> float:
    gutter = _GUTTER if words else 0.0
    return width_of(visible(words), type_, Voice.LABEL) + gutter + 1
