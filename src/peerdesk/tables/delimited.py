"""Rows out of text whose cells are parted by commas, semicolons or tabs."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO, StringIO, TextIOWrapper
from itertools import islice
from typing import TextIO

from peerdesk.domain.errors import TableRefusedError
from peerdesk.tables.encoding import Encoding
from peerdesk.tables.formulas import unguarded
from peerdesk.tables.grid import Row
from peerdesk.tables.limits import (
    LONGEST_CELL,
    LONGEST_ROW,
    MOST_COLUMNS,
    MOST_LINES,
    cell_too_long,
    fitting,
    too_many_lines,
    too_wide,
    where,
)

DELIMITERS = {"\t": "tabs", ";": "semicolons", ",": "commas"}
SAMPLE = 65_536
SAMPLE_ROWS = 50
SAID = re.compile(r"sep=(.)[\r\n]*", re.IGNORECASE)
CLOSED = re.compile(r'"[^"]*(?:""[^"]*)*"')
TEXT_FORMULA = re.compile(r'="([^"]*)"')


def delimited_rows(
    file: str, data: bytes, encoding: Encoding
) -> tuple[str, Iterator[Row]]:
    """Return what parts the cells, in words, and the rows that are not empty."""
    sample = _opened(data, encoding).read(SAMPLE)
    text = _opened(data, encoding)
    said = SAID.fullmatch(sample.splitlines(keepends=True)[0]) if sample else None
    if said and said[1] not in DELIMITERS:
        raise TableRefusedError(
            file,
            "Row 1 says that an unusual character parts the cells. Please save the "
            "file again with commas, semicolons or tabs.",
        )
    lines = _Lines(text)
    if said:
        next(lines)
    delimiter = said[1] if said else _told_from(sample)
    words = DELIMITERS[delimiter] if delimiter in sample else "one column"
    return words, _rows(file, lines, delimiter)


def _opened(data: bytes, encoding: Encoding) -> TextIO:
    return TextIOWrapper(BytesIO(data), encoding.codec, newline="")


# --- what parts the cells ----------------------------------------------------------


def _told_from(sample: str) -> str:
    """Return the delimiter that cuts the most rows into the same number of cells."""
    likeliest = max(DELIMITERS, key=lambda delimiter: _evenness(sample, delimiter))
    return likeliest if likeliest in sample else ","


def _evenness(sample: str, delimiter: str) -> tuple[int, int]:
    """Return how many rows of *sample* have the usual width, and that width."""
    widths: Counter[int] = Counter()
    lines = StringIO(sample, newline="")
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            widths[len(cells)] += len(cells) > 1
            if reader.line_num >= SAMPLE_ROWS:
                break
    except csv.Error:
        pass  # reading the whole file says what is wrong, and where
    return max(((times, width) for width, times in widths.items()), default=(0, 0))


# --- rows --------------------------------------------------------------------------


class _RowTooLongError(Exception):
    """A row does not end: its quotation mark does not, or its columns do not."""


class _Lines:
    """The lines of a text, as many as one row may have."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self.number = 0
        self.of_row: list[str] = []
        self._held = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._text.readline(LONGEST_ROW + 1)
        if not line:
            raise StopIteration
        self.number += 1
        self.of_row.append(line)
        self._held += len(line)
        if self._held > LONGEST_ROW:
            raise _RowTooLongError
        return line

    def next_row(self) -> int:
        """Forget the lines so far, and return the number of the next one."""
        self.of_row.clear()
        self._held = 0
        return self.number + 1


def _rows(file: str, lines: _Lines, delimiter: str) -> Iterator[Row]:
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    line = lines.next_row()
    try:
        for cells in reader:
            if line > MOST_LINES:
                raise too_many_lines(file)
            row = _row(file, line, cells)
            if any(map(str.strip, row.cells)):
                yield row
            line = lines.next_row()
    except (csv.Error, _RowTooLongError):
        raise _broken(file, line, "".join(lines.of_row), delimiter) from None


def _row(file: str, line: int, cells: list[str]) -> Row:
    formulas = set()
    for place, cell in enumerate(cells):
        if cell.startswith("="):
            if text := TEXT_FORMULA.fullmatch(cell):
                cells[place] = text[1]
            else:
                formulas.add(place)
        elif cell.startswith("'"):
            cells[place] = unguarded(cell)
    return Row(line, fitting(file, line, cells), frozenset(formulas))


# --- a row that cannot be read -------------------------------------------------------


def _broken(file: str, line: int, row: str, delimiter: str) -> TableRefusedError:
    """Say why *row* has no end, or no meaning."""
    for place, cell, end in islice(_pieces(row, delimiter), MOST_COLUMNS):
        if cell.startswith('"') and not CLOSED.fullmatch(cell):
            if end and len(cell.splitlines()) == 1:
                return _loose_quote(file, line, place)
            return _unclosed(file, line, place, cell)
        if len(cell) > LONGEST_CELL:
            return cell_too_long(file, line, place)
    return too_wide(file, line)


def _pieces(row: str, delimiter: str) -> Iterator[tuple[int, str, str]]:
    """Return each cell of *row* as it is written, and what ends it."""
    rest = rf"[^{delimiter}\r\n]*"
    quoted = rf'"[^"]*(?:""[^"]*)*(?:"{rest})?'
    piece = re.compile(rf"({quoted}|{rest})({delimiter}|\r\n?|\n|$)")
    for place, found in enumerate(piece.finditer(row)):
        yield place, found[1], found[2]


def _unclosed(file: str, line: int, place: int, cell: str) -> TableRefusedError:
    if len(cell) > LONGEST_CELL and len(cell.splitlines()) == 1:
        return cell_too_long(file, line, place)
    return TableRefusedError(
        file,
        f"In {where(line, place)}, a quotation mark opens the cell, and none closes "
        "it. Please close it or remove it.",
    )


def _loose_quote(file: str, line: int, place: int) -> TableRefusedError:
    return TableRefusedError(
        file,
        f"In {where(line, place)}, a quotation mark closes the cell, but more text "
        "follows. Please write a quotation mark inside a cell twice, or remove it.",
    )


# --- rows of one width ---------------------------------------------------------


def evened(file: str, rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return the rows with one width; a row of another width names itself.

    Above the first whole row, titles may be shorter.  Empty cells beyond the width may
    go, but only down to that row: below, a comma in a name pushes an empty cell there.
    """
    width = _usual_width(rows)
    begun = False
    even = []
    for row in rows:
        odd = begun and len(row.cells) != width
        if odd or any(map(str.strip, row.cells[width:])):
            raise _uneven(file, row, width)
        begun = begun or len(row.cells) >= width
        padding = ("",) * (width - len(row.cells))
        even.append(Row(row.line, row.cells[:width] + padding, row.formulas))
    return tuple(even)


def _usual_width(rows: Sequence[Row]) -> int:
    widths = Counter(len(row.cells) for row in rows)
    return max(widths, key=lambda width: (widths[width], width), default=0)


def _uneven(file: str, row: Row, width: int) -> TableRefusedError:
    return TableRefusedError(
        file,
        f"Row {row.line} has {len(row.cells)} cells, the other rows have {width}. "
        "Often a separator is missing, or a line break parts the row in two. Please "
        "mend the row, or save the list as an Excel workbook (.xlsx).",
    )
