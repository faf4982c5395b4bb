"""What an import says: numbers with their nouns, and rows by number."""

import pytest

from peerdesk.desk.importing.fields import Field, Holds
from peerdesk.desk.importing.people_file import PeopleFile
from peerdesk.desk.importing.plan import Fate, Plan, Problem, Report
from peerdesk.tables.grid import Row
from peerdesk.ui.wording.importing import (
    changed_words,
    counts_of,
    field_hint,
    field_words,
    file_words,
    found_words,
    import_words,
    left_above_words,
    lines_words,
    missing_words,
    not_taken_in_words,
    people_words,
    problem_cells,
    progress_words,
    report_lines,
    report_words,
)
from tests.ui.importing.rehearsal import planned, somebody


@pytest.mark.parametrize(
    ("count", "holds", "words"),
    [
        (1, Holds.DIRECTORY, "1 colleague"),
        (3000, Holds.DIRECTORY, "3,000 colleagues"),
        (40, Holds.SUPPORTERS, "40 supporters"),
    ],
)
def test_people_are_counted_by_what_they_are(
    count: int, holds: Holds, words: str
) -> None:
    assert people_words(count, holds) == words


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ((7,), "row 7"),
        ((7, 9), "rows 7 and 9"),
        ((7, 9, 12, 13), "rows 7, 9, 12 and 13"),
        (tuple(range(1, 1003)), "rows 1, 2, 3 and 999 more"),
    ],
)
def test_a_few_rows_are_named_and_the_rest_counted(
    lines: tuple[int, ...], words: str
) -> None:
    assert lines_words(lines) == words


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ((), ""),
        ((1,), "Row 1, above the headings, is left out."),
        ((1, 2), "Rows 1 and 2, above the headings, are left out."),
    ],
)
def test_lines_above_the_headings_are_said(lines: tuple[int, ...], words: str) -> None:
    assert left_above_words(lines) == words


def test_a_file_says_how_large_it_is_and_how_it_was_read() -> None:
    file = PeopleFile("a.csv", "CSV, commas, UTF-8", ("A", "B"), (Row(2, ("x", "y")),))

    assert file_words(file) == "1 row, 2 columns  ·  CSV, commas, UTF-8"


def test_many_headings_are_not_all_named() -> None:
    headings = [f"H{number}" for number in range(30)]

    words = not_taken_in_words(headings)

    assert words.startswith("Not taken in: “H0”, “H1”")
    assert words.endswith("“H11” and 18 more.")


def test_the_last_button_says_what_it_does() -> None:
    new, same = planned(2), planned(3, Fate.SAME)
    left = (somebody(8), somebody(9))

    assert import_words(Plan((new, same)), Holds.SUPPORTERS) == "Import 1 supporter"
    assert import_words(Plan((same,), left), Holds.DIRECTORY) == "Retire 2 colleagues"


def test_nobody_who_comes_back_is_counted_only_when_there_is_somebody() -> None:
    assert Fate.BACK not in counts_of(Plan((planned(2),)))
    assert counts_of(Plan((planned(2, Fate.BACK),)))[Fate.BACK] == 1


def test_what_changes_is_said_by_field() -> None:
    one = planned(2, Fate.CHANGED, Field.UNIT, Field.RANK)
    other = planned(3, Fate.CHANGED, Field.UNIT)

    assert changed_words(Plan((one, other))) == "What changes: Seniority 1, Unit 2."
    assert changed_words(Plan((planned(2),))) == ""


def test_a_problem_of_the_whole_file_has_no_row() -> None:
    assert problem_cells(Problem(7, "Unit", "is empty"))[0] == "Row 7"
    assert problem_cells(Problem(0, "", "no column says the rank"))[0] == "The file"


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        (1, "1 person in the program is not in this file."),
        (12, "12 people in the program are not in this file."),
    ],
)
def test_who_is_missing_is_counted(missing: int, words: str) -> None:
    assert missing_words(missing) == words


def test_the_report_leaves_out_what_did_not_happen() -> None:
    report = Report(1, 0, 5, 0, 0, 2, 0, 1)

    lines = [(2, "supporters added"), (1, "colleague added"), (5, "the same as before")]
    assert report_lines(report) == lines
    assert report_words(report).startswith("1 referral waits again")
    assert report_words(Report(1, 0, 0, 0, 0, 0, 0)) == ""


def test_whoever_was_added_is_said_to_be_found_by_name() -> None:
    assert "finds them by name" in found_words(Report(1, 0, 0, 0, 0, 0, 0))
    assert found_words(Report(0, 0, 5, 0, 0, 0, 0)) == ""
    assert found_words(Report(1, 0, 0, 0, 0, 1, 0)) == ""


def test_progress_is_said_in_hundredths_once_it_is_known() -> None:
    assert progress_words("Reading…", 0, 0) == "Reading…"
    assert progress_words("Reading…", 1, 3) == "Reading…  33%"


@pytest.mark.parametrize("field", list(Field))
def test_every_field_has_its_words(field: Field) -> None:
    assert field_words(field)
    assert field_hint(field) or "name" in field.value
