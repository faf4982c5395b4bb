"""Write a table as CSV or XLSX so that no program takes a text for a formula."""

import csv
import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Sequence
from io import BytesIO, StringIO
from typing import cast

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from peerdesk.tables.formulas import guarded, looks_like_formula

LONGEST_TITLE = 31
WIDEST = 48
_AIR = 3
NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\]")


def csv_bytes(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return the table as UTF-8 with its mark, which Excel needs to see."""
    text = StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for cells in (headings, *rows):
        writer.writerow([guarded(cell) for cell in cells])
    return BOM_UTF8 + text.getvalue().encode("utf-8")


def xlsx_bytes(
    headings: Sequence[str], rows: Iterable[Sequence[str]], *, title: str
) -> bytes:
    """Return the table as a workbook with one sheet, each cell of it a text."""
    workbook = Workbook(write_only=True)
    workbook.properties.creator = "PeerDesk"
    sheet = workbook.create_sheet(NOT_IN_TITLES.sub(" ", title)[:LONGEST_TITLE])
    lines = list(rows)
    _lay_out(sheet, [headings, *lines])
    sheet.append([_heading(sheet, text) for text in headings])
    for cells in lines:
        sheet.append([_cell(sheet, text) for text in cells])
    stream = BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def _lay_out(sheet: WriteOnlyWorksheet, lines: Sequence[Sequence[str]]) -> None:
    """Make columns as wide as their texts, and a printed page as wide as the table."""
    page = cast(Worksheet, sheet)  # it has all of this, though no type says so
    page.freeze_panes = "A2"
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for place, texts in enumerate(zip(*lines, strict=True), start=1):
        longest = max(len(text) for text in texts)
        column = page.column_dimensions[get_column_letter(place)]
        column.width = min(longest, WIDEST) + _AIR


def _heading(sheet: WriteOnlyWorksheet, text: str) -> Cell:
    cell = _cell(sheet, text)
    cell.font = Font(bold=True)
    return cell


def _cell(sheet: WriteOnlyWorksheet, text: str) -> Cell:
    """Return *text* as text; openpyxl would make a formula of “=1+1”."""
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    cell.quotePrefix = looks_like_formula(text)
    return cell
