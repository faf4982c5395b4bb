"""A table that was written is read back as it was, and calculates nothing."""

import csv
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from peerdesk.tables.writing import WIDEST, csv_bytes, xlsx_bytes
from tests.tables.making import cells_of, grid_of

DANGEROUS = ("=1+1", "+1 617 555 0100", "-2", "@x", "'=1", "''@", " =1", '="00123"')
AWKWARD = (*DANGEROUS, "sep=;", 'a"b', "a;b", "a,b", "a\tb", "x\ny", "Zoë", "😀", "'")
PRINTABLE = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))
TEXTS = st.sampled_from(AWKWARD) | st.text(PRINTABLE, max_size=12)
WHOLE = settings(
    max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    """Return rows of one width, none of them empty."""
    width = draw(st.integers(1, 4))
    row = st.lists(TEXTS, min_size=width, max_size=width)
    filled = row.filter(lambda cells: any(cell.strip() for cell in cells))
    return draw(st.lists(filled, min_size=1, max_size=6))


@WHOLE
@given(tables())
def test_a_table_written_as_csv_is_read_back(
    tmp_path: Path, table: list[list[str]]
) -> None:
    grid = grid_of(tmp_path, "staff.csv", csv_bytes(table[0], table[1:]))

    assert cells_of(grid) == [tuple(row) for row in table]
    assert not any(row.formulas for row in grid.rows)


@WHOLE
@given(tables())
def test_a_table_written_as_a_workbook_is_read_back(
    tmp_path: Path, table: list[list[str]]
) -> None:
    data = xlsx_bytes(table[0], table[1:], title="Staff")

    grid = grid_of(tmp_path, "staff.xlsx", data)

    width = len(grid.rows[0].cells)
    assert cells_of(grid) == [tuple(row[:width]) for row in table]
    assert not any(any(row[width:]) for row in table)
    assert not any(row.formulas for row in grid.rows)


@given(tables())
def test_no_cell_of_a_written_csv_begins_like_a_formula(table: list[list[str]]) -> None:
    text = csv_bytes(table[0], table[1:]).decode("utf-8-sig")

    starts = {
        cell[:1] for row in csv.reader(StringIO(text, newline="")) for cell in row
    }
    assert not starts & set("=+-@\t\r\n＝＋－＠")  # noqa: RUF001 - meant as they are
    assert all(line.startswith('"') for line in text.split('"\r\n') if line)


@pytest.mark.parametrize("text", DANGEROUS)
def test_a_dangerous_text_in_a_workbook_is_typed_as_text(text: str) -> None:
    book = load_workbook(BytesIO(xlsx_bytes(["Name"], [[text]], title="Staff")))

    cell = book["Staff"]["A2"]
    assert cell.value == text
    assert cell.data_type == "s"
    assert cell.quotePrefix == (text != "'")


def test_a_title_that_no_sheet_may_have_is_made_one() -> None:
    data = xlsx_bytes(["Name"], [], title="Roster [ICU/ER]: who is trained until when?")

    book = load_workbook(BytesIO(data))

    assert book.sheetnames == ["Roster  ICU ER   who is trained"]
    assert book.properties.creator == "PeerDesk"
    assert book.worksheets[0].freeze_panes == "A2"


def test_csv_says_that_it_is_utf8_and_ends_rows_as_windows_does() -> None:
    written = csv_bytes(["Name", "Contact"], [["Zoë", "+1 617"]])

    assert written == '\ufeff"Name","Contact"\r\n"Zoë","\'+1 617"\r\n'.encode()


def test_a_workbook_shows_its_texts_whole_and_prints_as_wide_as_the_page() -> None:
    rows = [("Ada Lindqvist", "x" * 200)]

    sheet = load_workbook(BytesIO(xlsx_bytes(("Name", "Unit"), rows, title="T"))).active

    assert isinstance(sheet, Worksheet)
    assert sheet.column_dimensions["A"].width > len("Ada Lindqvist")
    assert WIDEST < sheet.column_dimensions["B"].width < 2 * WIDEST
    assert sheet.page_setup.orientation == "landscape"
    printed = sheet.sheet_properties.pageSetUpPr
    assert printed is not None
    assert printed.fitToPage
