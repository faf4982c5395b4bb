"""Groups of characters in large type, three to a row, each with its number above."""

from peerdesk.sheets.pieces import Beside, Piece, Stack, text
from peerdesk.sheets.story import Groups
from peerdesk.sheets.type import Type, Voice

_IN_A_ROW = 3


def group_rows(block: Groups, type_: Type, width: float) -> tuple[Piece, ...]:
    """Return the rows in the order of reading, from left to right."""
    column = width / _IN_A_ROW
    cells = [
        _cell(caption, group, type_, column)
        for caption, group in zip(block.captions, block.groups, strict=True)
    ]
    starts = range(0, len(cells), _IN_A_ROW)
    return tuple(_row(cells[at : at + _IN_A_ROW], column) for at in starts)


def _cell(caption: str, group: str, type_: Type, width: float) -> Piece:
    pieces = (
        text(caption, type_, Voice.DETAIL, width),
        text(group, type_, Voice.GROUP, width),
    )
    return Stack(pieces, together=len(pieces))


def _row(cells: list[Piece], column: float) -> Piece:
    row = cells[0]
    for place, cell in enumerate(cells[1:], start=1):
        row = Beside(row, cell, right_at=place * column)
    return row
