"""The two frames that hold a sheet together: the tinted panel and the ruled section."""

from dataclasses import dataclass, replace

from peerdesk.sheets.pen import Pen
from peerdesk.sheets.pieces import Beside, Piece, Stack

_KEPT_WHOLE = 240.0  # points; what is shorter moves to the next page in one piece


@dataclass(frozen=True, slots=True)
class PanelFrame:
    """A tinted box around its rows; a later page repeats the heading as *continued*."""

    heading: Piece
    continued: Piece
    rows: Stack
    width: float
    pad: float

    @property
    def height(self) -> float:
        """How much of the page this takes."""
        return self._inside().height + 2 * self.pad

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw from the point *x*, *top* downwards."""
        pen.panel(x, top - self.height, self.width, self.height)
        self._inside().draw(pen, x + self.pad, top - self.pad)

    def cut(self, room: float, *, fresh: bool) -> tuple[Piece, Piece] | None:
        """Cut between two rows, each part in a box of its own."""
        if not fresh and self.height <= _KEPT_WHOLE:
            return None
        above = self.heading.height + self.rows.gap + 2 * self.pad
        if above > room:
            return self._inside().cut(room, fresh=fresh)
        parts = self.rows.cut(room - above, fresh=fresh)
        if parts is None:
            return None
        rest = replace(self, heading=self.continued, rows=parts[1])
        return replace(self, rows=parts[0]), rest

    def _inside(self) -> Stack:
        return Stack((self.heading, *self.rows.pieces), self.rows.gap)


@dataclass(frozen=True, slots=True)
class SectionFrame:
    """A rule above, a heading in the margin column, and rows beside it."""

    heading: Piece
    continued: Piece
    rows: Stack
    rows_at: float
    width: float
    pad: float
    strong: bool = False

    @property
    def height(self) -> float:
        """How much of the page this takes."""
        return self._columns().height + 2 * self.pad

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw from the point *x*, *top* downwards."""
        pen.rule(x, top, self.width, strong=self.strong)
        self._columns().draw(pen, x, top - self.pad)

    def cut(self, room: float, *, fresh: bool) -> tuple[Piece, Piece] | None:
        """Cut between two rows; the heading stays beside the first of them."""
        inside = room - 2 * self.pad
        if not fresh and self.height <= _KEPT_WHOLE:
            return None
        if self.heading.height > inside:
            return self._columns().cut(inside, fresh=fresh)
        parts = self.rows.cut(inside, fresh=fresh)
        if parts is None:
            return None
        rest = replace(self, heading=self.continued, rows=parts[1])
        return replace(self, rows=parts[0]), rest

    def _columns(self) -> Beside:
        return Beside(self.heading, self.rows, right_at=self.rows_at)
