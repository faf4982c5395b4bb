"""Text files that are no table, and what is said about each."""

from codecs import BOM_UTF8, BOM_UTF16_LE, BOM_UTF32_LE
from pathlib import Path

import pytest

from peerdesk.domain.errors import TableRefusedError
from peerdesk.tables.reading import read_table
from tests.tables.making import refusal, saved, workbook

SAVE_AGAIN = "Please save the list as “CSV UTF-8” or as an Excel workbook (.xlsx)."
SAVE_AS_UTF8 = "Please save the file again as “CSV UTF-8”."
UNEVEN = (
    "Often a separator is missing, or a line break parts the row in two. Please mend "
    "the row, or save the list as an Excel workbook (.xlsx)."
)
EMPTY = "The file is empty. Please export the list again."


@pytest.mark.parametrize("data", [b"", BOM_UTF8, b"\r\n \n,,\n", BOM_UTF16_LE])
def test_an_empty_file_is_called_empty(tmp_path: Path, data: bytes) -> None:
    assert refusal(tmp_path, "staff.csv", data) == EMPTY


def test_an_empty_file_is_called_empty_whatever_its_name_says(tmp_path: Path) -> None:
    assert refusal(tmp_path, "staff.xlsx", b"") == EMPTY


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n1 0 obj", f"The file is a PDF document, no table. {SAVE_AGAIN}"),
        (b"\x89PNG\r\n\x1a\n\0", f"The file is a picture, no table. {SAVE_AGAIN}"),
        (b"\x1f\x8b\x08\0", f"The file is a packed archive, no table. {SAVE_AGAIN}"),
        (
            b"\n<html><table><tr><td>Name",
            f"The file is a web page or XML, no table. {SAVE_AGAIN}",
        ),
        (
            bytes(range(256)) * 4,
            f"The file is neither text nor an Excel workbook. {SAVE_AGAIN}",
        ),
    ],
)
def test_a_file_of_another_kind_is_told_by_its_bytes(
    tmp_path: Path, data: bytes, said: str
) -> None:
    assert refusal(tmp_path, "staff.csv", data) == said


def test_a_workbook_that_is_called_csv_is_to_be_renamed(tmp_path: Path) -> None:
    said = refusal(tmp_path, "staff.csv", workbook(("Name", "Unit")))

    assert said == (
        "The file is an Excel workbook although its name ends in .csv. Please rename "
        "it so that it ends in .xlsx."
    )


def test_text_that_is_called_xlsx_is_to_be_renamed(tmp_path: Path) -> None:
    said = refusal(tmp_path, "staff.XLSX", b"Name,Unit\nAda,ICU\n")

    assert said == (
        "The file is plain text although its name ends in .xlsx. Please rename it so "
        "that it ends in .csv."
    )


# --- letters ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            "Name,Unit\nZoë,ICU\n".encode() + "Renée,ER\n".encode("cp1252"),
            (
                "The file is UTF-8 text, but row 3 holds a letter in another encoding. "
                f"Please type that letter again. {SAVE_AS_UTF8}"
            ),
        ),
        (
            BOM_UTF8 + "Name\rRenée\r".encode("cp1252"),
            (
                "The file is UTF-8 text, but row 2 holds a letter in another encoding. "
                f"Please type that letter again. {SAVE_AS_UTF8}"
            ),
        ),
        (
            b"Name,Unit\r\nAda,ICU\r\nBen\x81,ER\r\n",
            (
                "Row 3 holds bytes that are letters in neither UTF-8 nor Windows-1252. "
                f"{SAVE_AS_UTF8}"
            ),
        ),
        (
            b"Name,Unit\nAda\0,ICU\n",
            (
                "Row 2 holds a NUL character, which no text has: the file is damaged "
                f"or is no table. {SAVE_AS_UTF8}"
            ),
        ),
        (
            "Name,Unit\nAda,\0\n".encode("utf-16"),
            (
                "Row 2 holds a NUL character, which no text has: the file is damaged "
                f"or is no table. {SAVE_AS_UTF8}"
            ),
        ),
        (
            "Name,Unit\nAda,ICU\n".encode("utf-16")[:-1],
            (
                "Row 2 holds bytes that are no UTF-16 text, or the file was cut short. "
                f"{SAVE_AS_UTF8}"
            ),
        ),
        (
            "Name,Unit\nAda,ICU\n".encode("utf-16-le") + b"\x00\xd8",
            (
                "Row 3 holds bytes that are no UTF-16 text, or the file was cut short. "
                f"{SAVE_AS_UTF8}"
            ),
        ),
        (
            BOM_UTF32_LE + "Name,Unit".encode("utf-32-le"),
            f"The file is UTF-32 text. {SAVE_AS_UTF8}",
        ),
    ],
)
def test_letters_that_cannot_be_told_are_not_guessed(
    tmp_path: Path, data: bytes, said: str
) -> None:
    assert refusal(tmp_path, "staff.csv", data) == said


# --- rows -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'Name,Unit\nAda,ICU\nBen,"ER\nChen,OR\n',
            (
                "In row 3, column B, a quotation mark opens the cell, and none closes "
                "it. Please close it or remove it."
            ),
        ),
        (
            'Name,Unit\n"Ada,ICU\nBen,"ER"\n',
            (
                "In row 2, column A, a quotation mark opens the cell, and none closes "
                "it. Please close it or remove it."
            ),
        ),
        (
            'Name,Unit\n"Ada" Lovelace,ICU\n',
            (
                "In row 2, column A, a quotation mark closes the cell, but more text "
                "follows. Please write a quotation mark inside a cell twice, or "
                "remove it."
            ),
        ),
        (
            "A,B,C\n1,2,3\n4,5\n6,7,8\n",
            f"Row 3 has 2 cells, the other rows have 3. {UNEVEN}",
        ),
        (
            "A;B\n1;2\n\n3;4;5\n",
            f"Row 4 has 3 cells, the other rows have 2. {UNEVEN}",
        ),
        (
            "Name,Unit,Phone\nAda,ICU,1\nOkri, Ben,ER,\n",
            f"Row 3 has 4 cells, the other rows have 3. {UNEVEN}",
        ),
        (
            "sep=x\nAxB\n",
            (
                "Row 1 says that an unusual character parts the cells. Please save the "
                "file again with commas, semicolons or tabs."
            ),
        ),
    ],
)
def test_a_row_that_cannot_be_read_is_named(
    tmp_path: Path, text: str, said: str
) -> None:
    assert refusal(tmp_path, "staff.csv", text.encode()) == said


def test_a_quotation_mark_left_open_in_a_large_file_is_found_where_it_opens(
    tmp_path: Path,
) -> None:
    rows = ["Name,Unit", 'Ada,"ICU', *(f"Ben {row},ER" for row in range(19_000))]

    said = refusal(tmp_path, "staff.csv", "\n".join(rows).encode())

    assert said.startswith("In row 2, column B, a quotation mark opens the cell")


# --- files that cannot be opened --------------------------------------------------


@pytest.mark.parametrize("gone", ["missing.csv", "/proc/self/mem"])
def test_a_file_that_cannot_be_read_is_said_to_be_so(tmp_path: Path, gone: str) -> None:
    with pytest.raises(TableRefusedError) as refused:
        read_table(tmp_path / gone)

    assert "The file cannot be read. Perhaps it was moved or removed" in str(
        refused.value
    )


def test_a_folder_or_a_device_is_no_file(tmp_path: Path) -> None:
    for strange in (tmp_path, Path("/dev/zero")):
        with pytest.raises(TableRefusedError, match="no file but a folder or device"):
            read_table(strange)


def test_a_text_file_has_no_sheet_to_choose(tmp_path: Path) -> None:
    file = saved(tmp_path, "staff.csv", b"Name,Unit\n")

    with pytest.raises(TableRefusedError, match="has no sheets to choose from"):
        read_table(file, sheet="Staff")
