"""What a director is told about a bad file of people; nothing in the program changes.

`bad_files.FILES` has each of the 35 kinds of bad input; here is what is said of it,
from the file's name to "Nothing was imported."
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from peerdesk.desk.importing.guessing import first_answers
from peerdesk.desk.opening import Desk
from peerdesk.domain.errors import DeskError
from tests.hospital import a_copy, opened
from tests.journeys.bad_files import FILES, HUGO, VERA, Cells, but
from tests.journeys.contents import everything_in

SAVE_AGAIN = "Please save the list as “CSV UTF-8” or as an Excel workbook (.xlsx)."
SAVE_AS_UTF8 = "Please save the file again as “CSV UTF-8”."
EMPTY = "The file is empty. Please export the list again."
HEADINGS_ALONE = (
    "The list has headings in row 1, and nothing below them. Please export it again."
)
NEITHER = f"The file is neither text nor an Excel workbook. {SAVE_AGAIN}"
MACROS = (
    "The workbook holds macros. Please save it as an Excel workbook without macros "
    "(.xlsx)."
)
HEADINGS_TWICE = (
    "Rows 1 and {row} both look like headings. Please keep one row of headings, above "
    "the people."
)
NO_HEADINGS = (
    "No headings were found in the first 15 rows. Please give each column a heading "
    "such as “Name”, “Work e-mail” and “Unit”, in one row above the people. The file "
    "was read as: {kind}."
)
MIXED = (
    "The file is UTF-8 text, but row {row} holds a letter in another encoding. Please "
    f"type that letter again. {SAVE_AS_UTF8}"
)
UNCLOSED = (
    "In row 2, column {column}, a quotation mark opens the cell, and none closes it. "
    "Please close it or remove it."
)
UNEVEN = (
    "Row {row} has {cells} cells, the other rows have 8. Often a separator is missing, "
    "or a line break parts the row in two. Please mend the row, or save the list as "
    "an Excel workbook (.xlsx)."
)
NO_PLACE = (
    "Column I is “{heading}”. PeerDesk has no place for what is said or thought about "
    "people. Please remove this column from the file, and choose it again."
)
TOO_WIDE = (
    "Row 1 has more than 200 columns. Please save a file with the columns that are "
    "needed."
)
TOO_LONG = (
    "The cell in row 2, column G holds more than 1,000 characters. A list of people "
    "needs no such text; please remove it."
)
SAID: dict[str, str] = {
    "01 an empty file": EMPTY,
    "01 an empty file called a workbook": EMPTY,
    "01 a file of empty rows": EMPTY,
    "01 an empty workbook": "The workbook is empty. Please export the list again.",
    "02 a header only": HEADINGS_ALONE,
    "02 a header only in a workbook": HEADINGS_ALONE,
    "03 a binary file": NEITHER,
    "03 a binary file called a workbook": NEITHER,
    "03 a picture": f"The file is a picture, no table. {SAVE_AGAIN}",
    "03 an old workbook": (
        "The file was made by an old Office program (.xls or .doc). Please open it in "
        "a spreadsheet and save it as an Excel workbook (.xlsx)."
    ),
    "04 a PDF named .csv": f"The file is a PDF document, no table. {SAVE_AGAIN}",
    "05 a workbook named .csv": (
        "The file is an Excel workbook although its name ends in .csv. Please rename "
        "it so that it ends in .xlsx."
    ),
    "06 a CSV named .xlsx": (
        "The file is plain text although its name ends in .xlsx. Please rename it so "
        "that it ends in .csv."
    ),
    "07 a zip bomb": (
        "The workbook would unpack to far more than a list of people needs. Please "
        "copy the list into a new workbook and save that."
    ),
    "08 external links": (
        "The workbook is linked to other workbooks. Please copy the list into a new "
        "workbook with “Paste values”, and save that."
    ),
    "09 macros": MACROS,
    "09 macros under another name": MACROS,
    "10 a password": (
        "The workbook is protected with a password. Please save a copy of it without "
        "the password."
    ),
    "11 merged headings": (
        "Column B has no heading, although row 2 holds something there. Are heading "
        "cells merged? Please give each column a heading of its own, in one row."
    ),
    "12 the header twice": HEADINGS_TWICE.format(row=2),
    "12 the header on each page": HEADINGS_TWICE.format(row=3),
    "12 a header above the header": HEADINGS_TWICE.format(row=2),
    "13 a hidden list": (
        "The sheets that can be seen are empty, and hidden sheets are not read. Please "
        "show the sheet with the list and save the workbook."
    ),
    "13 a hidden list behind a page of words": NO_HEADINGS.format(
        kind="Excel workbook, sheet “Cover”"
    ),
    "13 two lists that are shown": (
        "several sheets hold rows: “Nurses”, “Doctors”. Please say which one lists the "
        "people."
    ),
    "14 half a UTF-16 letter": (
        "Row 4 holds bytes that are no UTF-16 text, or the file was cut short. "
        f"{SAVE_AS_UTF8}"
    ),
    "15 UTF-8, then Windows": MIXED.format(row=3),
    "15 Windows, then UTF-8": MIXED.format(row=2),
    "16 a NUL": (
        "Row 2 holds a NUL character, which no text has: the file is damaged or is no "
        f"table. {SAVE_AS_UTF8}"
    ),
    "17 an unclosed quote": UNCLOSED.format(column="B"),
    "17 text after a quote": (
        "In row 2, column B, a quotation mark closes the cell, but more text follows. "
        "Please write a quotation mark inside a cell twice, or remove it."
    ),
    "18 a line break without quotes": UNEVEN.format(row=2, cells=7),
    "19 a lone carriage return": UNEVEN.format(row=2, cells=2),
    "20 a short row": UNEVEN.format(row=2, cells=5),
    "20 a long row": UNEVEN.format(row=3, cells=9),
    "20 a comma in a name": UNEVEN.format(row=2, cells=9),
    "21 a heading twice": (
        "Columns C and I are both headed “e-MAIL”. Please give them different "
        "headings, or remove one."
    ),
    "22 no heading at all": NO_HEADINGS.format(kind="CSV, commas, UTF-8"),
    "23 a column notes": NO_PLACE.format(heading="Notes"),
    "23 a column of private notes": NO_PLACE.format(
        heading="Supporter notes (private)"
    ),
    "23 a column of German notes": NO_PLACE.format(heading="Notizen"),
    "24 a column comments": NO_PLACE.format(heading="Comments"),
    "24 a column reason": NO_PLACE.format(heading="Reason for leave"),
    "25 1,000,000 columns": TOO_WIDE,
    "25 16,384 columns in a workbook": TOO_WIDE,
    "26 1,000,000 rows": (
        "The file is larger than 20 MB. Please save a file with the rows and columns "
        "that are needed."
    ),
    "26 300,000 rows": (
        "The file has more than 20,000 rows. Please split it and import one part after "
        "the other."
    ),
    "26 1,000,000 rows in a workbook": (
        "The workbook holds more than PeerDesk reads at once: many rows and columns, "
        "formulas or formats. Please copy the rows and columns that are needed into a "
        "new workbook with “Paste values”, and save that."
    ),
    "27 a 10 MB cell": TOO_LONG,
    "27 a 10 MB cell of lines": UNCLOSED.format(column="G"),
    "27 a 10 MB cell in a workbook": (
        "One text in the workbook has more than 1,000,000 characters. A list of people "
        "needs no such text; please remove it."
    ),
    "27 the largest cell of a workbook": TOO_LONG,
}

FORMULA = "holds a formula instead of a value; please paste the values alone"
BREAK = "holds a line break; please put it on one line"
UNSEEN = (
    "holds a hidden character, such as a zero-width space or a right-to-left mark; "
    "please type it again"
)
TRAINED, BOSS = "Trained on", "Supervisor"
SAME = "is the same person as in row 2: {} the same"
SOMEBODY_ELSES = (
    "is the number of somebody else in PeerDesk, with another name and another contact"
)
LIKE = "is written like 31.3.2026, but row 2 like 2026-03-31"
FIRST = "has the month first, but row 2 has the day first"
TWO_WAYS = (
    "days like 3/4/2026 can be read in two ways; please say whether the day or the "
    "month comes first"
)
MIXED_DAYS = "; please write all days of the column in one way"


def at(column: str, words: str, *, row: int = 2) -> str:
    return f"row {row}, column “{column}”: {words}"


UNDERSTOOD: dict[str, list[str]] = {
    "08 a formula that looks elsewhere": [at("Unit", FORMULA)],
    "16 a NUL in a workbook": [at("Name", UNSEEN)],
    "18 a line break in a name": [at("Name", BREAK)],
    "18 a line break in a workbook": [at("Unit", BREAK)],
    "22 no heading that is known": [
        "all rows: no column says who it is: a number, a contact or a name"
    ],
    "28 a formula": [at("Unit", FORMULA)],
    "28 a formula that runs a program": [at("Name", FORMULA)],
    "28 a formula in a workbook": [at("E-mail", FORMULA)],
    "29 letters from right to left": [at("Name", UNSEEN)],
    "29 zero-width letters": [at("Name", UNSEEN), at("Name", UNSEEN, row=3)],
    "30 the same person twice": [at("Number", SAME.format("the number is"), row=4)],
    "30 the same address twice": [
        at("Name", SAME.format("name and contact are"), row=4)
    ],
    "31 one number, two names": [
        at("Number", "is the number of row 2 too, with another name", row=3)
    ],
    "31 a number that somebody has": [at("Number", SOMEBODY_ELSES)],
    "32 an unknown specialty": [
        at("Specialty", "“Phrenology” is not a specialty PeerDesk knows")
    ],
    "32 an unknown rank": [at("Rank", "“Grand Vizier” is not a rank PeerDesk knows")],
    "32 an unknown role group": [
        at("Role group", "“Barber” is not a role group PeerDesk knows")
    ],
    "32 no word at all": [
        at(heading, "is empty") for heading in ("Rank", "Role group", "Specialty")
    ],
    "33 a supervisor nobody knows": [
        at(BOSS, "is neither in this file nor in PeerDesk")
    ],
    "33 one's own supervisor": [at(BOSS, "is the person themselves")],
    "33 a loop of supervisors": [at(BOSS, "is in a circle of supervisors with row 3")],
    "34 a day in the future": [at(TRAINED, "lies in the future")],
    "34 a day in 1900": [at(TRAINED, "lies before 1990")],
    "34 two ways to write a day": [at(TRAINED, f"{LIKE}{MIXED_DAYS}", row=3)],
    "34 two orders of day and month": [at(TRAINED, f"{FIRST}{MIXED_DAYS}", row=3)],
    "34 an order nobody can tell": [at(TRAINED, TWO_WAYS).replace("row 2", "all rows")],
    "34 a day that does not exist": [at(TRAINED, "is a day that does not exist")],
    "34 a year of two digits": [
        at(TRAINED, "has a year of two digits; please write all four")
    ],
    "34 a day that is a number": [
        at(TRAINED, "is a plain number; please format the column as dates")
    ],
    "34 no day": [at(TRAINED, "is empty")],
    "34 an end in 2099": [at("Valid until", "lies more than 10 years ahead")],
    "34 an end before the beginning": [at("Valid until", "lies before the training")],
}
SECOND_VERA = but(VERA, number="42", e_mail="v2@example.org")
TEXT, BOOK = "CSV, commas, UTF-8", "Excel workbook, sheet “Staff”"
TAKEN_IN: dict[str, tuple[str, list[str], list[Cells]]] = {
    "11 a merged title": (BOOK.replace("Staff", "Sheet"), [], [VERA, HUGO]),
    "13 a hidden sheet beside the list": (BOOK, [], [VERA, HUGO]),
    "14 UTF-16 without a mark": ("CSV, commas, UTF-16", [], [VERA, HUGO]),
    "14 big UTF-16 without a mark": ("CSV, commas, UTF-16", [], [VERA, HUGO]),
    "18 a line break where nobody reads": (TEXT, ["Address"], [VERA, HUGO]),
    "19 carriage returns alone": (TEXT, [], [VERA, HUGO]),
    "21 two addresses": (TEXT, ["Private e-mail"], [VERA, HUGO]),
    "22 a heading nobody knows": (TEXT, ["Shoe size"], [VERA, HUGO]),
    "28 a formula where nobody reads": (BOOK, ["Shoe size"], [VERA, HUGO]),
    "30 two people of one name": (TEXT, [], [VERA, HUGO, SECOND_VERA]),
}


@pytest.fixture(scope="module")
def untouched(
    hospital: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    """The director at a program in which no test changes anything."""
    desk = opened(a_copy(hospital, tmp_path_factory.mktemp("untouched")))
    yield desk
    desk.close()


@pytest.fixture
def desk(program: Path) -> Iterator[Desk]:
    desk = opened(program)
    yield desk
    desk.close()


def made(folder: Path, what: str) -> Path:
    name, make = FILES[what]
    file = folder / name
    file.write_bytes(make())
    return file


def test_every_kind_of_bad_input_is_here() -> None:
    kinds = {int(what[:2]) for what in FILES}

    assert kinds == set(range(1, 35))  # the 35th is a full disk: test_cut_short
    assert FILES.keys() == SAID.keys() | UNDERSTOOD.keys() | TAKEN_IN.keys()


@pytest.mark.parametrize("what", SAID)
def test_what_is_no_list_is_refused_in_words(
    untouched: Desk, tmp_path: Path, what: str
) -> None:
    file, before = made(tmp_path, what), everything_in(untouched)

    with pytest.raises(DeskError) as refused:
        untouched.imports.read(file)

    assert str(refused.value) == f"{file.name}: {SAID[what]} Nothing was imported."
    assert everything_in(untouched) == before


@pytest.mark.parametrize("what", UNDERSTOOD)
def test_what_cannot_be_understood_is_refused_by_row_and_column(
    untouched: Desk, tmp_path: Path, what: str
) -> None:
    first, *others = UNDERSTOOD[what]
    more = {0: "", 1: " (and 1 more problem)", 2: " (and 2 more problems)"}[len(others)]
    people_file = untouched.imports.read(made(tmp_path, what))
    answers, before = first_answers(people_file), everything_in(untouched)

    with pytest.raises(DeskError) as refused:
        untouched.imports.take_in(people_file, answers)

    whole = f"{people_file.file}, {first}{more}. Nothing was imported."
    assert str(refused.value) == whole
    assert everything_in(untouched) == before


@pytest.mark.parametrize("what", UNDERSTOOD)
def test_every_problem_of_a_file_is_shown_before_anything_is_taken_in(
    untouched: Desk, tmp_path: Path, what: str
) -> None:
    people_file = untouched.imports.read(made(tmp_path, what))

    plan = untouched.imports.plan(people_file, first_answers(people_file))

    shown = [str(problem).replace("the file", "all rows") for problem in plan.problems]
    assert shown == [said for said in UNDERSTOOD[what] if not plan.unknown]


@pytest.mark.parametrize(
    ("what", "nearest"),
    [
        ("32 an unknown specialty", "nephrology"),
        ("32 an unknown rank", None),
        ("32 an unknown role group", None),
    ],
)
def test_a_word_nobody_knows_is_asked_about_with_an_offer(
    untouched: Desk, tmp_path: Path, what: str, nearest: str | None
) -> None:
    people_file = untouched.imports.read(made(tmp_path, what))

    plan = untouched.imports.plan(people_file, first_answers(people_file))

    (asked,) = plan.unknown
    assert (asked.lines, asked.nearest) == ((2,), nearest)
    assert f"“{asked.shown}”" in UNDERSTOOD[what][0]


@pytest.mark.parametrize("what", TAKEN_IN)
def test_what_is_strange_but_clear_is_taken_in_whole(
    desk: Desk, tmp_path: Path, what: str
) -> None:
    written_as, left_out, people = TAKEN_IN[what]
    people_file = desk.imports.read(made(tmp_path, what))
    answers = first_answers(people_file)
    plan = desk.imports.plan(people_file, answers)

    report = desk.imports.take_in(people_file, answers)

    assert people_file.written_as == written_as
    assert (report.added, list(plan.left_out)) == (len(people), left_out)
    assert [written(desk, int(row[0])) for row in people] == people


def written(desk: Desk, number: int) -> Cells:
    """Return an entry as the list has it."""
    with desk.vault.read() as records:
        one = records.roster.clinician(number)
    said = (one.number, one.name, one.contact, one.role_group.value, one.specialty)
    return tuple(map(str, (*said, one.rank.value, one.unit, one.supervisor or "")))


def test_two_people_of_one_name_are_pointed_out(
    untouched: Desk, tmp_path: Path
) -> None:
    people_file = untouched.imports.read(made(tmp_path, "30 two people of one name"))

    plan = untouched.imports.plan(people_file, first_answers(people_file))

    assert [(twins.line, twins.other) for twins in plan.twins] == [(2, 4)]
