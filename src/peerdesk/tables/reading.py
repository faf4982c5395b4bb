"""Read a table out of a file, whatever the file turns out to be."""

import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from peerdesk.domain.errors import TableRefusedError
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.tables.archive import open_archive
from peerdesk.tables.content import Content, check_name, content_of
from peerdesk.tables.delimited import delimited_rows, evened
from peerdesk.tables.encoding import encoding_of
from peerdesk.tables.grid import Grid, Row
from peerdesk.tables.limits import (
    MOST_BYTES,
    MOST_CELLS,
    MOST_ROWS,
    too_many_bytes,
    too_many_cells,
    too_many_rows,
)
from peerdesk.tables.vetting import vet
from peerdesk.tables.workbook import chosen, quietly, sheet_rows, sheets_of

TELL_EVERY = 500
VETTED = 30


def read_table(
    file: Path, *, sheet: str | None = None, progress: Progress = unwatched
) -> Grid:
    """Return the rows of a CSV file or of one sheet of a workbook.

    `TableRefusedError` says in words what is wrong, and where; `SheetUnclearError`
    that somebody has to choose a *sheet*.
    """
    data = _bytes(file)
    if content_of(file.name, data) is Content.WORKBOOK:
        return _read_workbook(file.name, data, sheet, progress)
    if sheet is not None:
        raise TableRefusedError(file.name, "A text file has no sheets to choose from.")
    return _read_text(file.name, data, progress)


def _bytes(file: Path) -> bytes:
    """Return what the file holds; a device or a pipe might never end."""
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise TableRefusedError(
                file.name, "This is no file but a folder or device."
            )
        with file.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError:
        raise TableRefusedError(
            file.name,
            "The file cannot be read. Perhaps it was moved or removed, or another "
            "program holds it, or the disk has a fault. Please copy it to this "
            "computer and try again.",
        ) from None
    if len(data) > MOST_BYTES:
        raise too_many_bytes(file.name)
    return data


def _read_text(file: str, data: bytes, progress: Progress) -> Grid:
    encoding = encoding_of(file, data)
    if data.strip():  # an empty file is no text under a wrong name
        check_name(file, Content.TEXT)
    lines = max(data.count(b"\n"), data.count(b"\r")) + 1
    parted_by, rows = delimited_rows(file, data, encoding)
    kept = _gathered(file, rows, lines, progress)
    written_as = f"CSV, {parted_by}, {encoding.words}"
    return Grid(file, written_as, evened(file, kept))


def _read_workbook(
    file: str, data: bytes, wanted: str | None, progress: Progress
) -> Grid:
    with closing(open_archive(file, data)) as archive:
        check_name(file, Content.WORKBOOK)
        counted = vet(file, archive, _share(progress, 0, VETTED))
    with quietly():
        sheets = sheets_of(file, data, lambda: progress(VETTED, 100))
        sheet = chosen(file, sheets, wanted)
        rows = sheet_rows(file, sheet)
        kept = _gathered(file, rows, counted, _share(progress, VETTED, 100))
    width = max(len(row.cells) for row in kept)
    even = (_widened(row, width) for row in kept)
    return Grid(file, f"Excel workbook, sheet “{sheet.name}”", tuple(even))


def _widened(row: Row, width: int) -> Row:
    padding = ("",) * (width - len(row.cells))
    return Row(row.line, row.cells + padding, row.formulas)


def _gathered(file: str, rows: Iterator[Row], of: int, progress: Progress) -> list[Row]:
    kept: list[Row] = []
    cells = 0
    for row in rows:
        kept.append(row)
        cells += len(row.cells)
        if len(kept) > MOST_ROWS:
            raise too_many_rows(file)
        if cells > MOST_CELLS:
            raise too_many_cells(file)
        if len(kept) % TELL_EVERY == 0:
            progress(min(len(kept), of), of)
    if not kept:
        raise TableRefusedError(
            file, "The file is empty. Please export the list again."
        )
    progress(of, of)
    return kept


def _share(progress: Progress, start: int, end: int) -> Progress:
    """Return what tells *progress* of the hundredths from *start* to *end*."""

    def told(done: int, of: int) -> None:
        progress(start + (end - start) * done // max(of, 1), 100)

    return told
