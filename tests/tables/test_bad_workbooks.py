"""Workbooks that are locked, armed, broken or unclear, and what is said about each."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from peerdesk.domain.errors import SheetUnclearError
from peerdesk.tables.reading import read_table
from tests.tables.making import (
    ADA,
    BEN,
    CONTENTS,
    HEADINGS,
    MACROS,
    SHEET,
    book,
    cell,
    cells_of,
    changed,
    grid_of,
    ole,
    packed,
    refusal,
    saved,
    unpacked,
    with_rows,
    workbook,
)

GOOD = workbook(HEADINGS, ADA, BEN)
DAMAGED = (
    "The file is damaged or is no Excel workbook. Please open it in a spreadsheet and "
    "save it again as an Excel workbook (.xlsx)."
)
BOMB = (
    "The workbook would unpack to far more than a list of people needs. Please copy "
    "the list into a new workbook and save that."
)
LOCKED = "is protected with a password. Please save a copy of it without the password."
STYLESHEET = (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
)
MACRO = (
    "The workbook holds macros. Please save it as an Excel workbook without macros "
    "(.xlsx)."
)
SAVE_AGAIN = "Please save the list as “CSV UTF-8” or as an Excel workbook (.xlsx)."


# --- what the packed file may hold ------------------------------------------------


def locked_zip() -> bytes:
    data = bytearray(GOOD)
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1
    return bytes(data)


def packed_with_bzip2() -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_BZIP2) as archive:
        for name, content in unpacked(GOOD).items():
            archive.writestr(name, content)
    return stream.getvalue()


def with_part(name: str, content: str | bytes = b"x") -> bytes:
    return packed({**unpacked(GOOD), name: content})


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (ole("EncryptedPackage"), f"The workbook {LOCKED}"),
        (
            ole("Workbook"),
            (
                "The file was made by an old Office program (.xls or .doc). Please "
                "open it in a spreadsheet and save it as an Excel workbook (.xlsx)."
            ),
        ),
        (locked_zip(), f"The file {LOCKED}"),
        (with_part("xl/vbaProject.bin"), MACRO),
        (with_part("xl/macrosheets/sheet1.xml"), MACRO),
        (
            with_part("xl/externalLinks/externalLink1.xml"),
            (
                "The workbook is linked to other workbooks. Please copy the list into "
                "a new workbook with “Paste values”, and save that."
            ),
        ),
        (packed_with_bzip2(), DAMAGED),
        (GOOD[:-30], DAMAGED),
        (GOOD[:400], DAMAGED),
    ],
)
def test_a_workbook_is_judged_before_it_is_unpacked(
    tmp_path: Path, data: bytes, said: str
) -> None:
    assert refusal(tmp_path, "staff.xlsx", data) == said


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        ("xl/workbook.bin", "a binary workbook (.xlsb)"),
        ("word/document.xml", "a text document"),
        ("ppt/presentation.xml", "a presentation"),
        ("content.xml", "an OpenDocument file (.ods)"),
        ("photo.jpg", "a packed archive, no workbook"),
    ],
)
def test_a_packed_file_of_another_kind_is_named(
    tmp_path: Path, part: str, kind: str
) -> None:
    for name in ("staff.xlsx", "staff.csv", "staff.ods"):
        said = refusal(tmp_path, name, packed({part: b"x"}))

        assert said == f"The file is {kind}. {SAVE_AGAIN}"


@pytest.mark.parametrize(
    "bomb",
    [
        lambda: with_part("xl/media/a.xml", bytes(11_000_000)),
        lambda: packed({f"xl/{number}": b"" for number in range(2_001)}),
        lambda: b"PK\x03\x04" + b"PK\x01\x02" * 400_000,
        lambda: with_random_parts(101),
    ],
)
def test_a_bomb_is_not_unpacked(tmp_path: Path, bomb: Callable[[], bytes]) -> None:
    assert refusal(tmp_path, "staff.xlsx", bomb()) == BOMB


def with_random_parts(megabytes: int) -> bytes:
    """Return a workbook of many parts, none of them suspicious by itself."""
    stream = BytesIO(GOOD)
    with ZipFile(stream, "a", ZIP_DEFLATED) as archive:
        for number in range(megabytes):
            archive.writestr(f"xl/media/{number}.xml", bytes(1_000_000))
    return stream.getvalue()


def test_a_workbook_that_may_run_macros_is_refused_without_any(tmp_path: Path) -> None:
    data = changed(
        GOOD,
        CONTENTS,
        lambda xml: xml.replace(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            MACROS,
        ),
    )

    assert refusal(tmp_path, "staff.xlsm", data) == MACRO


def test_a_strict_workbook_is_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    data = changed(
        GOOD,
        "xl/workbook.xml",
        lambda xml: xml.replace(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
    )

    assert refusal(tmp_path, "staff.xlsx", data) == (
        "The file is a “Strict Open XML” workbook. Please save it as an ordinary Excel "
        "workbook (.xlsx)."
    )


# --- broken on purpose ------------------------------------------------------------


ENTITY = '<!DOCTYPE a [<!ENTITY b "bbbb">]>'


@pytest.mark.parametrize(
    "data",
    [
        changed(GOOD, SHEET, lambda xml: ENTITY + xml),
        changed(GOOD, SHEET, lambda xml: xml[:-20]),
        changed(GOOD, SHEET, lambda _: "<worksheet/>")[:-4],
        changed(GOOD, CONTENTS, lambda _: "<Types/>"),
        changed(GOOD, "xl/workbook.xml", lambda _: "<workbook/>"),
        changed(GOOD, "xl/_rels/workbook.xml.rels", lambda _: "<Relationships/>"),
        with_rows(
            f'<row r="2">{cell("A2", "x")}</row><row r="2">{cell("A2", "y")}</row>'
        ),
        with_rows(f'<row r="3">{cell("B3", "x")}{cell("A3", "y")}</row>'),
        with_rows('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
        with_rows('<row r="1"><c r="A1"><v>many</v></c></row>'),
    ],
)
def test_a_broken_workbook_is_called_damaged(tmp_path: Path, data: bytes) -> None:
    assert refusal(tmp_path, "staff.xlsx", data) == DAMAGED


def test_two_sheets_with_the_same_rows_are_a_trick(tmp_path: Path) -> None:
    data = changed(
        book(One=[HEADINGS], Two=[HEADINGS]),
        "xl/_rels/workbook.xml.rels",
        lambda xml: xml.replace("sheet2.xml", "sheet1.xml"),
    )

    assert refusal(tmp_path, "staff.xlsx", data) == DAMAGED


# --- sheets -----------------------------------------------------------------------


def test_an_empty_workbook_is_called_empty(tmp_path: Path) -> None:
    said = refusal(tmp_path, "staff.xlsx", workbook())

    assert said == "The workbook is empty. Please export the list again."


def test_a_list_on_a_hidden_sheet_is_not_read(tmp_path: Path) -> None:
    data = book(hidden=frozenset({"Staff"}), Cover=[], Staff=[HEADINGS, ADA])

    assert refusal(tmp_path, "staff.xlsx", data) == (
        "The sheets that can be seen are empty, and hidden sheets are not read. Please "
        "show the sheet with the list and save the workbook."
    )


def test_a_hidden_sheet_beside_the_list_is_left_alone(tmp_path: Path) -> None:
    data = book(hidden=frozenset({"Old"}), Old=[("secret",)], Staff=[HEADINGS, ADA])

    grid = grid_of(tmp_path, "staff.xlsx", data)

    assert grid.written_as == "Excel workbook, sheet “Staff”"
    assert cells_of(grid) == [HEADINGS, ADA]


def test_somebody_has_to_choose_between_two_sheets_with_rows(tmp_path: Path) -> None:
    data = book(Wards=[("Ward",), ("ICU",)], Empty=[], Staff=[HEADINGS, ADA])
    file = saved(tmp_path, "staff.xlsx", data)

    with pytest.raises(SheetUnclearError) as unclear:
        read_table(file)

    assert unclear.value.sheets == ("Wards", "Staff")
    assert cells_of(read_table(file, sheet="Staff")) == [HEADINGS, ADA]


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (
            "Nurses",
            (
                "There is no sheet with the name that was asked for. The workbook "
                "shows: “Staff”."
            ),
        ),
        (
            "Old",
            (
                "The sheet “Old” is hidden, and hidden sheets are not read. Please "
                "show it and save the workbook."
            ),
        ),
        ("Blank", "The sheet “Blank” is empty. Please choose another one."),
    ],
)
def test_a_sheet_that_cannot_be_chosen_is_said_to_be_so(
    tmp_path: Path, wanted: str, said: str
) -> None:
    hidden = frozenset({"Old"})
    data = book(hidden, Old=[ADA], Staff=[ADA])
    blank = book(hidden, Old=[ADA], Staff=[ADA], Blank=[])

    chosen = blank if wanted == "Blank" else data
    assert refusal(tmp_path, "staff.xlsx", chosen, sheet=wanted) == said


# --- cells ------------------------------------------------------------------------


def test_a_cell_that_holds_an_error_is_named(tmp_path: Path) -> None:
    data = workbook(HEADINGS, ADA, ("2", "Ben Okri", "#N/A"))

    assert refusal(tmp_path, "staff.xlsx", data) == (
        "The cell in row 3, column C holds the error #N/A instead of a value. Please "
        "mend it and save the workbook."
    )


def test_warnings_of_openpyxl_stay_inside(
    tmp_path: Path, recwarn: pytest.WarningsRecorder
) -> None:
    odd = '</sheetData><extLst><ext uri="{0}"/></extLst>'
    parts = unpacked(changed(GOOD, SHEET, lambda xml: xml.replace("</sheetData>", odd)))
    parts["xl/styles.xml"] = STYLESHEET.encode()

    grid = grid_of(tmp_path, "staff.xlsx", packed(parts))

    assert cells_of(grid) == [HEADINGS, ADA, BEN]
    assert not recwarn.list


def test_merged_heading_cells_show_as_empty_ones(tmp_path: Path) -> None:
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.append(("Name", None, "Unit"))
    sheet.append(("Ada", "Lovelace", "ICU"))
    sheet.merge_cells("A1:B1")
    stream = BytesIO()
    made.save(stream)

    grid = grid_of(tmp_path, "staff.xlsx", stream.getvalue())

    assert cells_of(grid) == [("Name", "", "Unit"), ("Ada", "Lovelace", "ICU")]
