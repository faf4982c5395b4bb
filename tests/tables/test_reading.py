"""Tables as other systems write them, and what is read out of each."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from peerdesk.domain.errors import StoppedError
from peerdesk.tables.grid import Row
from peerdesk.tables.reading import read_table
from tests.tables.making import (
    ADA,
    BEN,
    HEADINGS,
    book,
    cell,
    cells_of,
    grid_of,
    saved,
    with_rows,
    with_strings,
    workbook,
)

TEXT = "Number,Name,Unit\r\n1,Zoë Ångström,ICU\r\n2,Ben Okri,ER\r\n"
ROWS = [HEADINGS, ("1", "Zoë Ångström", "ICU"), BEN]


# --- letters -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("codec", "words"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("cp1252", "Windows-1252"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
    ],
)
def test_text_is_read_in_the_encoding_it_was_written_in(
    tmp_path: Path, codec: str, words: str
) -> None:
    grid = grid_of(tmp_path, "staff.csv", TEXT.encode(codec))

    assert grid.file == "staff.csv"
    assert grid.written_as == f"CSV, commas, {words}"
    assert cells_of(grid) == ROWS


def test_two_odd_letters_of_windows_are_not_taken_for_utf8(tmp_path: Path) -> None:
    data = "Name,Unit\nGroß“,ICU\nRenée,ER\n".encode("cp1252")

    grid = grid_of(tmp_path, "staff.csv", data)

    assert grid.written_as == "CSV, commas, Windows-1252"
    assert cells_of(grid)[1] == ("Groß“", "ICU")


# --- rows --------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("mark", "words"), [(",", "commas"), (";", "semicolons"), ("\t", "tabs")]
)
def test_rows_and_cells_are_parted_by_what_parts_them(
    tmp_path: Path, mark: str, words: str, ending: str
) -> None:
    text = ending.join(mark.join(f'"{each}"' for each in row) for row in ROWS)

    grid = grid_of(tmp_path, "staff.txt", text.encode())

    assert grid.written_as == f"CSV, {words}, UTF-8"
    assert cells_of(grid) == ROWS


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("sep=;\r\nA;B,C\r\n1;2,3", [("A", "B,C"), ("1", "2,3")]),
        ("Last, first;Unit\nDoe, J;ER\nRoe, K;OR", [("Last, first", "Unit")]),
        ('"a;b",c\n"1;2",3', [("a;b", "c"), ("1;2", "3")]),
        ("Name\nAda\nBen", [("Name",), ("Ada",), ("Ben",)]),
        ("Staff of 2026\n\nA,B,C\n1,2,3\n4,5,6", [("Staff of 2026", "", "")]),
        ("A,B,,\n1,2\n3,4", [("A", "B"), ("1", "2"), ("3", "4")]),
        ('A,"B"\n" 1 ","2 ""x"""', [("A", "B"), (" 1 ", '2 "x"')]),
        ('A,B\n"x\r\ny",2', [("A", "B"), ("x\r\ny", "2")]),
        ("A,B\n'=1,''=2\n'-x,'@", [("A", "B"), ("=1", "'=2"), ("-x", "@")]),
    ],
)
def test_what_parts_cells_is_told_from_the_first_rows(
    tmp_path: Path, text: str, rows: list[tuple[str, ...]]
) -> None:
    grid = grid_of(tmp_path, "staff.csv", text.encode())

    assert cells_of(grid)[: len(rows)] == rows


def test_a_row_has_the_number_that_an_editor_shows(tmp_path: Path) -> None:
    text = 'A,B\n\n"x\ny",1\n,\n2,3\n'

    grid = grid_of(tmp_path, "staff.csv", text.encode())

    assert [row.line for row in grid.rows] == [1, 3, 6]


def test_a_row_of_empty_quoted_texts_is_no_row(tmp_path: Path) -> None:
    grid = grid_of(tmp_path, "staff.csv", b'Name,Unit\n="",=""\nBen,ER\n')

    assert [row.line for row in grid.rows] == [1, 3]


def test_headings_alone_are_a_table_of_one_row(tmp_path: Path) -> None:
    for name, data in (("a.csv", b"A,B\n"), ("a.xlsx", workbook(("A", "B")))):
        assert cells_of(grid_of(tmp_path, name, data)) == [("A", "B")]


# --- formulas ----------------------------------------------------------------------


def test_a_formula_in_text_is_marked_and_a_quoted_number_is_not(tmp_path: Path) -> None:
    text = 'Number,Name\n="00123",=A1&"x"\n-5,+1 617 555 0100\n'

    grid = grid_of(tmp_path, "staff.csv", text.encode())

    assert grid.rows[1:] == (
        Row(2, ("00123", '=A1&"x"'), frozenset({1})),
        Row(3, ("-5", "+1 617 555 0100")),
    )


def test_a_formula_in_a_workbook_is_marked_and_not_worked_out(tmp_path: Path) -> None:
    array = '<c r="C1"><f t="array" ref="C1">A1</f><v>9</v></c>'
    shared = '<c r="B1"><f t="shared" si="0">A1+1</f><v>2</v></c>'
    again = '<c r="B2"><f t="shared" si="0"/><v>3</v></c>'
    rows = f'<row r="1">{cell("A1", "x")}{shared}{array}</row><row r="2">{again}</row>'

    grid = grid_of(tmp_path, "staff.xlsx", with_rows(rows))

    assert grid.rows == (
        Row(1, ("x", "=A1+1", "="), frozenset({1, 2})),
        Row(2, ("", "=A2+1", ""), frozenset({1})),
    )


# --- values of a workbook ----------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (12, "12"),
        (12.0, "12"),
        (1.5, "1.5"),
        (True, "yes"),
        (False, "no"),
        (date(2026, 3, 31), "2026-03-31"),
        (datetime(2026, 3, 31, 8, 5), "2026-03-31 08:05:00"),  # noqa: DTZ001 - a cell's time
        (time(8, 30), "08:30:00"),
        (timedelta(hours=30), "1 day, 6:00:00"),
        ("00123", "00123"),
        (" Ada ", " Ada "),
        ("Ada_x000D_\nLovelace", "Ada\r\nLovelace"),
    ],
)
def test_each_kind_of_value_becomes_a_text(
    tmp_path: Path, value: object, text: str
) -> None:
    data = workbook(HEADINGS, (value, "x", None))

    assert cells_of(grid_of(tmp_path, "staff.xlsx", data))[1] == (text, "x", "")


def test_a_whole_number_in_scientific_notation_is_a_plain_number(
    tmp_path: Path,
) -> None:
    row = '<row r="1"><c r="A1"><v>6.175550100E9</v></c></row>'

    assert cells_of(grid_of(tmp_path, "staff.xlsx", with_rows(row))) == [
        ("6175550100",)
    ]


def test_rows_and_columns_that_a_workbook_leaves_out_are_counted(
    tmp_path: Path,
) -> None:
    rows = f'<row r="3">{cell("B3", "x")}</row><row r="9">{cell("C9", "y")}</row>'
    rows += '<row r="1048576"><c r="XFD1048576" s="0"/></row>'

    grid = grid_of(tmp_path, "staff.xlsx", with_rows(rows))

    assert grid.rows == (Row(3, ("", "x", "")), Row(9, ("", "", "y")))


def test_texts_that_a_workbook_keeps_apart_are_found(tmp_path: Path) -> None:
    rich = "<si><r><t>Zo</t></r><r><rPr><b/></rPr><t>ë</t></r></si>"
    spoken = "<si><t>李</t><rPh sb='0' eb='1'><t>リ</t></rPh></si>"
    places = enumerate("ABC")
    row = "".join(f'<c r="{at}1" t="s"><v>{n}</v></c>' for n, at in places)
    data = with_strings(f"{rich}{spoken}<si/>", f"<row>{row}</row>")

    assert cells_of(grid_of(tmp_path, "staff.xlsx", data)) == [("Zoë", "李")]


# --- progress ----------------------------------------------------------------------


def large(name: str) -> bytes:
    rows = [(str(row), "Ada", "ICU") for row in range(1_200)]
    if name.endswith("csv"):
        return "\n".join(map(",".join, rows)).encode()
    return workbook(*rows)


@pytest.mark.parametrize("name", ["staff.csv", "staff.xlsx"])
def test_progress_rises_to_the_end(tmp_path: Path, name: str) -> None:
    told: list[tuple[int, int]] = []

    read_table(
        saved(tmp_path, name, large(name)),
        progress=lambda done, of: told.append((done, of)),
    )

    assert told == sorted(told)
    assert len({of for _, of in told}) == 1
    assert len(told) >= 3
    assert told[-1][0] == told[-1][1]


def stop_at(call: int) -> Callable[[int, int], None]:
    calls = iter(range(1_000))

    def progress(_done: int, _of: int) -> None:
        if next(calls) >= call:
            raise StoppedError

    return progress


@pytest.mark.parametrize("call", [0, 1, 2, 5, 10, 11])
def test_reading_a_workbook_can_be_stopped_at_any_time(
    tmp_path: Path, call: int
) -> None:
    file = saved(tmp_path, "staff.xlsx", large("staff.xlsx"))

    with pytest.raises(StoppedError):
        read_table(file, progress=stop_at(call))


def test_reading_a_text_can_be_stopped(tmp_path: Path) -> None:
    file = saved(tmp_path, "staff.csv", large("staff.csv"))

    with pytest.raises(StoppedError):
        read_table(file, progress=stop_at(1))


def test_a_sheet_is_read_by_its_name(tmp_path: Path) -> None:
    file = saved(tmp_path, "staff.xlsx", book(One=[ADA], Two=[BEN]))

    grid = read_table(file, sheet="Two")

    assert grid.written_as == "Excel workbook, sheet “Two”"
    assert cells_of(grid) == [BEN]
