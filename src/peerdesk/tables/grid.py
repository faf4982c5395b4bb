"""What a file holds before anybody says what it means: rows of text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One row; *line* is its number as an editor or a spreadsheet counts, from 1.

    *formulas* are the places of cells that hold a formula instead of a value.
    """

    line: int
    cells: tuple[str, ...]
    formulas: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a file that are not empty, and how they were read.

    *written_as* says it in words: "CSV, semicolons, Windows-1252".  Days are written
    like 2026-03-31 where the file knows that they are days.
    """

    file: str
    written_as: str
    rows: tuple[Row, ...]


def column_letters(place: int) -> str:
    """Return what a spreadsheet calls the column at *place*: A, B … Z, AA."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
