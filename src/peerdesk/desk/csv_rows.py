"""Read a plain CSV file row by row, each of which can say where it stands."""

import csv
import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import TypeVar

from peerdesk.domain.errors import ImportRefusedError

MOST_BYTES = 20_000_000
MOST_ROWS = 100_000
_THE_FILE = "the file"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a file; *line* is where it begins, as an editor counts."""

    file: Path
    line: int
    cells: Mapping[str, str]

    def refuse(self, column: str, problem: str) -> ImportRefusedError:
        """Return the refusal that names this row and *column*."""
        where = f"row {self.line}, column “{column}”"
        return ImportRefusedError(self.file, where, problem)

    def text(self, column: str, limit: int) -> str:
        """Return one line of text, at most *limit* characters, not empty."""
        value = self.cells[column].strip()
        if not value:
            raise self.refuse(column, "is empty")
        return self.line_of_text(column, value, limit)

    def line_of_text(self, column: str, value: str, limit: int) -> str:
        """Return *value*, a text out of *column*, if it fits on one line."""
        if len(value) > limit:
            raise self.refuse(column, f"is longer than {limit} characters")
        if any(not letter.isprintable() for letter in value):
            raise self.refuse(column, "holds a line break or a hidden character")
        return value

    def read(self, column: str, parse: Callable[[str], T], expected: str) -> T:
        """Return what *parse* makes of the cell, or refuse saying what is expected."""
        try:
            return parse(self.cells[column].strip())
        except (ValueError, KeyError) as error:
            raise self.refuse(column, f"should be {expected}") from error


def rows_of(file: Path, headers: tuple[str, ...]) -> Iterator[Row]:
    """Return the rows under *headers*; `ImportRefusedError` names the first bad one."""
    reader = csv.reader(StringIO(_text(file), newline=""), strict=True)
    line, found = 1, False
    try:
        for cells in reader:
            if cells and not found:
                _check_headers(file, line, tuple(cells), headers)
                found = True
            elif cells:
                yield _row(file, line, cells, headers)
            line = reader.line_num + 1
    except csv.Error as error:
        raise ImportRefusedError(file, f"row {line}", _broken(error)) from error
    if not found:
        _check_headers(file, 1, (), headers)


def _row(file: Path, line: int, cells: list[str], headers: tuple[str, ...]) -> Row:
    if line > MOST_ROWS:
        problem = f"the file has more than {MOST_ROWS:,} rows"
        raise ImportRefusedError(file, f"row {line}", problem)
    if len(cells) != len(headers):
        problem = f"should have {len(headers)} cells"
        raise ImportRefusedError(file, f"row {line}", problem)
    return Row(file, line, dict(zip(headers, cells, strict=True)))


def _check_headers(
    file: Path, line: int, found: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    if found != expected:
        problem = "the headers should be " + ",".join(expected)
        raise ImportRefusedError(file, f"row {line}", problem)


def _broken(error: csv.Error) -> str:
    if "field larger" in str(error):
        return "a cell is far too long, or a quotation mark is not closed"
    return "a quotation mark is in the wrong place or is not closed"


def _text(file: Path) -> str:
    content = _content(file)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = content[: error.start].count(b"\n") + 1
        problem = "is not UTF-8 text; save the file again as “CSV UTF-8”"
        raise ImportRefusedError(file, f"row {row}", problem) from error


def _content(file: Path) -> bytes:
    """Return what the file holds; a device or a pipe might never end."""
    try:
        about = file.stat()
        if not stat.S_ISREG(about.st_mode):
            raise ImportRefusedError(file, _THE_FILE, "is not a plain file")
        if about.st_size > MOST_BYTES:
            problem = f"is larger than {MOST_BYTES // 1_000_000} MB"
            raise ImportRefusedError(file, _THE_FILE, problem)
        return file.read_bytes()
    except OSError as error:
        raise ImportRefusedError(file, _THE_FILE, "cannot be read") from error
