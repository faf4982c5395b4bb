"""The sheets of an Excel workbook, as openpyxl reads them, and which one is meant."""

import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from io import BytesIO
from itertools import chain

from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.worksheet._reader import WorkSheetParser

from peerdesk.domain.errors import DeskError, SheetUnclearError, TableRefusedError
from peerdesk.tables.archive import DAMAGED, WORKBOOK_PART, holds_macros
from peerdesk.tables.cells import RawCell, filled, row_of
from peerdesk.tables.grid import Row
from peerdesk.tables.limits import MOST_LINES, too_many_lines

MOST_SHEETS = 200
LONGEST_NAME = 100
STRICT = b"purl.oclc.org/ooxml"
RawRow = tuple[int, list[RawCell]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with the rows that hold something; *shown* unless it is hidden."""

    name: str
    shown: bool
    rows: Iterator[RawRow]


@contextmanager
def quietly() -> Iterator[None]:
    """Keep to ourselves what openpyxl warns of: it concerns writing, not reading."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@contextmanager
def damage_in_words(file: str) -> Iterator[None]:
    """Turn whatever openpyxl raises into the refusal of a damaged file."""
    try:
        yield
    except DeskError:
        raise
    except Exception:  # noqa: BLE001 - openpyxl raises anything on a damaged file
        raise TableRefusedError(file, DAMAGED) from None


def sheet_rows(file: str, sheet: Sheet) -> Iterator[Row]:
    """Return the rows of *sheet* as texts."""
    for line, cells in sheet.rows:
        if line > MOST_LINES:
            raise too_many_lines(file)
        yield row_of(file, line, cells)


# --- opening -----------------------------------------------------------------------


class _Watched(BytesIO):
    """A file in memory; while it is opened, somebody may stop that."""

    def __init__(self, data: bytes, told: Callable[[], None]) -> None:
        super().__init__(data)
        self._told = told
        self.opening = True

    def read(self, size: int | None = -1, /) -> bytes:
        """Return the next bytes."""
        if self.opening:
            self._told()
        return super().read(size)


def sheets_of(file: str, data: bytes, told: Callable[[], None]) -> tuple[Sheet, ...]:
    """Return the sheets of a workbook that was vetted; charts are none.

    *told* is called while the workbook is opened, and may stop that.
    """
    content = _Watched(data, told)
    with damage_in_words(file):
        reader = ExcelReader(content, read_only=True, keep_links=False)
        reader.read_manifest()
        _check_flavour(file, reader)
        reader.read_strings()
        reader.read_workbook()
        apply_stylesheet(reader.archive, reader.wb)
        found = tuple(_sheets(file, reader))
        if not reader.parser.sheets:
            raise TableRefusedError(file, DAMAGED)
    content.opening = False
    if len(found) > MOST_SHEETS:
        raise TableRefusedError(
            file,
            f"The workbook has more than {MOST_SHEETS} sheets. Please copy the list "
            "into a new workbook and save that.",
        )
    return found


def _check_flavour(file: str, reader: ExcelReader) -> None:
    """Refuse what openpyxl reads as empty, and what could run macros."""
    if any("macroEnabled" in part.ContentType for part in reader.package.Override):
        raise holds_macros(file)
    if STRICT in reader.archive.read(WORKBOOK_PART):
        raise TableRefusedError(
            file,
            "The file is a “Strict Open XML” workbook. Please save it as an ordinary "
            "Excel workbook (.xlsx).",
        )


def _sheets(file: str, reader: ExcelReader) -> Iterator[Sheet]:
    """Return each sheet once; two that share their rows are a trick."""
    seen = set()
    for sheet, relation in reader.parser.find_sheets():
        if not relation.Type.endswith("/worksheet"):
            continue
        if relation.target in seen or len(sheet.name) > LONGEST_NAME:
            raise TableRefusedError(file, DAMAGED)
        seen.add(relation.target)
        rows = _raw_rows(file, reader, relation.target)
        yield Sheet(sheet.name, sheet.state == "visible", rows)


def _raw_rows(file: str, reader: ExcelReader, part: str) -> Iterator[RawRow]:
    formats = vars(reader.wb)
    before = 0
    with damage_in_words(file), closing(reader.archive.open(part)) as stream:
        parser = WorkSheetParser(
            stream,
            reader.shared_strings,
            epoch=reader.wb.epoch,
            date_formats=formats["_date_formats"],
            timedelta_formats=formats["_timedelta_formats"],
        )
        for line, cells in parser.parse():
            if line <= before:
                raise TableRefusedError(file, DAMAGED)
            before = line
            if any(map(filled, cells)):
                yield line, cells


# --- choosing ----------------------------------------------------------------------


def chosen(file: str, sheets: Sequence[Sheet], wanted: str | None) -> Sheet:
    """Return the sheet called *wanted*, or else the only one that shows any rows."""
    if wanted is not None:
        return _called(file, sheets, wanted)
    shown = _with_rows(sheet for sheet in sheets if sheet.shown)
    if len(shown) > 1:
        raise SheetUnclearError(file, tuple(sheet.name for sheet in shown))
    if not shown:
        raise _nothing_shown(file, sheets)
    return shown[0]


def _called(file: str, sheets: Sequence[Sheet], wanted: str) -> Sheet:
    for sheet in sheets:
        if sheet.name == wanted:
            return _readable(file, sheet)
    names = ", ".join(f"“{sheet.name}”" for sheet in sheets if sheet.shown)
    raise TableRefusedError(
        file,
        f"There is no sheet with the name that was asked for. The workbook shows: "
        f"{names or 'none'}.",
    )


def _readable(file: str, sheet: Sheet) -> Sheet:
    """Return *sheet* if somebody can see it, and see something in it."""
    if not sheet.shown:
        raise TableRefusedError(
            file,
            f"The sheet “{sheet.name}” is hidden, and hidden sheets are not read. "
            "Please show it and save the workbook.",
        )
    for found in _with_rows([sheet]):
        return found
    raise TableRefusedError(
        file, f"The sheet “{sheet.name}” is empty. Please choose another one."
    )


def _with_rows(sheets: Iterable[Sheet]) -> list[Sheet]:
    """Return the sheets that are not empty; their first rows are read again."""
    found = []
    for sheet in sheets:
        first = next(sheet.rows, None)
        if first:
            whole = chain([first], sheet.rows)
            found.append(Sheet(sheet.name, sheet.shown, whole))
    return found


def _nothing_shown(file: str, sheets: Sequence[Sheet]) -> TableRefusedError:
    hidden = _with_rows(sheet for sheet in sheets if not sheet.shown)
    if hidden:
        return TableRefusedError(
            file,
            "The sheets that can be seen are empty, and hidden sheets are not read. "
            "Please show the sheet with the list and save the workbook.",
        )
    return TableRefusedError(
        file, "The workbook is empty. Please export the list again."
    )
