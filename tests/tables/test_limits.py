"""How large a table may be: said in words, and kept to in time and memory."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest

from peerdesk.tables.reading import read_table
from peerdesk.tables.writing import csv_bytes, xlsx_bytes
from tests.house.building import ROOT
from tests.tables.making import (
    HEADINGS,
    SHEET,
    cell,
    changed,
    refusal,
    saved,
    with_rows,
    with_strings,
    workbook,
)

NEEDED = "Please save a file with the columns that are needed."
BOTH_NEEDED = "Please save a file with the rows and columns that are needed."
TOO_LONG = "A list of people needs no such text; please remove it."
SPLIT = "Please split it and import one part after the other."
TOO_MUCH = (
    "The workbook holds more than PeerDesk reads at once: many rows and columns, "
    "formulas or formats. Please copy the rows and columns that are needed into a new "
    "workbook with “Paste values”, and save that."
)
MEASURE = """
import sys
from pathlib import Path
from time import process_time
from peerdesk.domain.errors import DeskError
from peerdesk.tables.reading import read_table
try:
    print(read_table(Path(sys.argv[1])).written_as)
except DeskError as refused:
    print(refused)
print(process_time())
status = Path("/proc/self/status").read_text().split()
print(int(status[status.index("VmHWM:") + 1]) / 1024)
"""
Maker = Callable[[], bytes]


# --- in words ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (
            lambda: b"Name\n" + b"Ada,ICU\n" * 1_000_000,
            f"The file has more than 20,000 rows. {SPLIT}",
        ),
        (
            lambda: b"Name,Unit" + b"\r" * 1_000_000 + b"Ada,ICU",
            (
                "The file goes on below row 100,000, and most of it is empty. Please "
                "copy the rows that are filled into a new file."
            ),
        ),
        (
            lambda: b",".join([b"Name"] * 1_000_000),
            f"Row 1 has more than 200 columns. {NEEDED}",
        ),
        (
            lambda: b"A;B\n" + b";" * 200 + b"x\n",
            f"Row 2 has more than 200 columns. {NEEDED}",
        ),
        (
            lambda: b"Name,Unit\nAda," + b"x" * 10_000_000,
            "The cell in row 2, column B holds more than 1,000 characters. " + TOO_LONG,
        ),
        (
            lambda: b'Name,Unit\n"' + b"x" * 10_000_000 + b'",ICU\n',
            "The cell in row 2, column A holds more than 1,000 characters. " + TOO_LONG,
        ),
        (
            lambda: (b"x," * 199 + b"x\n") * 5_001,
            f"The table has more than 800,000 cells. {BOTH_NEEDED}",
        ),
        (lambda: b"x" * 20_000_001, f"The file is larger than 20 MB. {BOTH_NEEDED}"),
    ],
)
def test_a_text_file_that_is_too_large_is_refused_in_words(
    tmp_path: Path, make: Maker, said: str
) -> None:
    assert refusal(tmp_path, "staff.csv", make()) == said


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (
            lambda: workbook(*[("Ada",)] * 20_021),
            f"The file has more than 20,000 rows. {SPLIT}",
        ),
        (
            lambda: with_rows(f'<row r="1048576">{cell("A1048576", "x")}</row>'),
            (
                "The file goes on below row 100,000, and most of it is empty. Please "
                "copy the rows that are filled into a new file."
            ),
        ),
        (
            lambda: with_rows(f'<row r="7">{cell("XFD7", "x")}</row>'),
            f"Row 7 has more than 200 columns. {NEEDED}",
        ),
        (
            lambda: workbook(HEADINGS, ("1", "x" * 1_001)),
            "The cell in row 2, column B holds more than 1,000 characters. " + TOO_LONG,
        ),
        (
            lambda: with_rows(f'<row r="1">{cell("A1", "x" * 2_000_000)}</row>'),
            "One text in the workbook has more than 1,000,000 characters. " + TOO_LONG,
        ),
    ],
)
def test_a_workbook_that_is_too_large_is_refused_in_words(
    tmp_path: Path, make: Maker, said: str
) -> None:
    assert refusal(tmp_path, "staff.xlsx", make()) == said


# --- in time and memory ------------------------------------------------------------


def after_the_rows(xml: str) -> bytes:
    whole = f"</sheetData>{xml}"
    return changed(
        workbook(HEADINGS), SHEET, lambda old: old.replace("</sheetData>", whole)
    )


def long_formulas() -> bytes:
    first = f'<f t="shared" si="0">{"A1+" * 2_000}A1</f>'
    others = '<c><f t="shared" si="0"/></c>' * 20_000
    return with_rows(f"<row><c>{first}</c>{others}</row>")


RULE = '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"/>'
HOSTILE: dict[str, Maker] = {
    "cells": lambda: with_rows("<row>" + "<c/>" * 200_000 + "</row>"),
    "empty rows": lambda: with_rows('<row ht="1"/>' * 300_000),
    "empty cells": lambda: with_rows(("<row>" + "<c/>" * 90 + "</row>") * 15_000),
    "formulas": long_formulas,
    "rules": lambda: after_the_rows(f"{RULE}</conditionalFormatting>" * 100_000),
    "attribute": lambda: with_rows('<row><c x="' + "y" * 9_000_000 + '"/></row>'),
    "depth": lambda: with_rows("<a>" * 1_000),
    "strings": lambda: with_strings("<si><t>x</t></si>" * 510_000),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_workbook_is_refused_before_it_is_built(
    tmp_path: Path, name: str
) -> None:
    assert refusal(tmp_path, "staff.xlsx", HOSTILE[name]()) == TOO_MUCH


def table(columns: int) -> list[list[str]]:
    return [[f"Zoë {row} {place}" for place in range(columns)] for row in range(20_000)]


LARGE: dict[str, Maker] = {
    "text.csv": lambda: csv_bytes(table(12)[0], table(12)[1:]),
    "wide.csv": lambda: ("\U0001f600é,b,c," * 70 + "\n").encode() * 14_000,
    "quotes.csv": lambda: b'a,"b\n' * 3_000_000,
    "windows.csv": lambda: b"\xe9,\xdf\x93\n" * 3_000_000,
    "list.xlsx": lambda: xlsx_bytes(table(12)[0], table(12)[1:], title="Staff"),
    "strings.xlsx": lambda: with_strings("<si><t>Zoë</t></si>" * 490_000),
    "row.xlsx": lambda: with_rows(('<row ht="1" customHeight="1"/>') * 199_000),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", LARGE)
def test_reading_takes_at_most_ten_seconds_and_300_mib(
    tmp_path: Path, name: str
) -> None:
    file = saved(tmp_path, name, LARGE[name]())

    done = subprocess.run(
        [sys.executable, "-c", MEASURE, file],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
    )

    _, seconds, mebibytes = done.stdout.splitlines()
    assert float(seconds) < 10
    assert float(mebibytes) < 300


def test_a_list_of_20000_people_is_read_at_once(tmp_path: Path) -> None:
    file = saved(tmp_path, "text.csv", LARGE["text.csv"]())

    began = process_time()
    grid = read_table(file)

    assert process_time() - began < 1
    assert len(grid.rows) == 20_000
