"""What a page is built of: text, stacks of pieces, and two pieces side by side.

Every piece is made for one width and knows its height; it draws itself from its top
edge down and can be cut in two where a page ends.  Nothing is ever clipped: what
should not be parted moves to the next page, and on a *fresh* page anything can be cut.
"""

import re
from dataclasses import dataclass
from html import escape
from typing import Any, Protocol

from reportlab.platypus import Paragraph

from peerdesk.sheets.glyphs import visible
from peerdesk.sheets.pen import Pen
from peerdesk.sheets.type import Type, Voice, style

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_ANY_HEIGHT = 1e6


class Piece(Protocol):
    """Something that stands on a page."""

    @property
    def height(self) -> float:
        """How much of the page this takes."""
        ...

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw from the point *x*, *top* downwards."""
        ...

    def cut(self, room: float, *, fresh: bool) -> "tuple[Piece, Piece] | None":
        """Return what fits into *room* and the rest; None: better on the next page."""
        ...


def text(words: str, type_: Type, voice: Voice, width: float) -> "Text":
    """Return *words* as they stand, set to *width*."""
    return Text(_paragraph(escape(visible(words), quote=False), type_, voice), width)


def marked_text(words: str, type_: Type, voice: Voice, width: float) -> "Text":
    """Return *words*, in which ``**this**`` is bold, set to *width*."""
    safe = escape(visible(words), quote=False)
    return Text(_paragraph(_BOLD.sub(r"<b>\1</b>", safe), type_, voice), width)


def _paragraph(markup: str, type_: Type, voice: Voice) -> Any:  # noqa: ANN401 - ReportLab is untyped
    return Paragraph(markup, style(type_.base, voice))


class Text:
    """One paragraph, broken into lines."""

    def __init__(self, paragraph: Any, width: float) -> None:  # noqa: ANN401 - ReportLab is untyped
        self._paragraph = paragraph
        self._width = width
        self._height = float(paragraph.wrap(width, _ANY_HEIGHT)[1])

    @property
    def height(self) -> float:
        """How much of the page this takes."""
        return self._height

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw from the point *x*, *top* downwards."""
        pen.write(self._paragraph, x, top - self._height)

    def cut(self, room: float, *, fresh: bool) -> tuple[Piece, Piece] | None:
        """Cut between two lines, but only where a whole page is not enough."""
        parts = self._paragraph.split(self._width, room) if fresh else []
        if len(parts) < 2:  # noqa: PLR2004 - a cut has two sides
            return None
        return Text(parts[0], self._width), Text(parts[1], self._width)


@dataclass(frozen=True, slots=True)
class Stack:
    """Pieces one below the other; the first *together* are not parted."""

    pieces: tuple[Piece, ...]
    gap: float = 0.0
    together: int = 1

    @property
    def height(self) -> float:
        """How much of the page this takes."""
        gaps = self.gap * max(0, len(self.pieces) - 1)
        return sum(piece.height for piece in self.pieces) + gaps

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw from the point *x*, *top* downwards."""
        for piece in self.pieces:
            piece.draw(pen, x, top)
            top -= piece.height + self.gap

    def cut(self, room: float, *, fresh: bool) -> "tuple[Stack, Stack] | None":
        """Cut between two pieces, or inside the first one on a fresh page."""
        count = self._fitting(room)
        if count >= (1 if fresh else self.together):
            return self._parts(self.pieces[:count], self.pieces[count:])
        first = self.pieces[0].cut(room, fresh=True) if fresh else None
        if first is None:
            return None
        return self._parts((first[0],), (first[1], *self.pieces[1:]))

    def _fitting(self, room: float) -> int:
        for count, piece in enumerate(self.pieces):
            room -= piece.height
            if room < 0:
                return count
            room -= self.gap
        return len(self.pieces)

    def _parts(
        self, head: tuple[Piece, ...], tail: tuple[Piece, ...]
    ) -> "tuple[Stack, Stack]":
        return Stack(head, self.gap), Stack(tail, self.gap)


@dataclass(frozen=True, slots=True)
class Beside:
    """Two pieces side by side; each hangs so far below the top as its drop says."""

    left: Piece
    right: Piece
    right_at: float
    left_drop: float = 0.0
    right_drop: float = 0.0

    @property
    def height(self) -> float:
        """How much of the page this takes."""
        return max(
            self.left.height + self.left_drop, self.right.height + self.right_drop
        )

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw from the point *x*, *top* downwards."""
        self.left.draw(pen, x, top - self.left_drop)
        self.right.draw(pen, x + self.right_at, top - self.right_drop)

    def cut(self, room: float, *, fresh: bool) -> tuple[Piece, Piece] | None:
        """Stay whole; on a fresh page give up the columns rather than any text."""
        if not fresh:
            return None
        return Stack((self.left, self.right)).cut(room, fresh=True)
