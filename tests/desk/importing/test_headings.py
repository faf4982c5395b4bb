import pytest

from peerdesk.desk.importing.headings import find_headings
from peerdesk.domain.errors import TableRefusedError
from peerdesk.tables.grid import Grid, Row
from tests.desk.importing.lists import (
    HAND_MADE,
    HARLOW,
    HR,
    MEDICAL_STAFF,
    SMITH,
    grid,
    people_file,
)

NO_PLACE = "PeerDesk has no place for"


def refusal(*lines: str) -> str:
    with pytest.raises(TableRefusedError) as refused:
        find_headings(grid(*lines))
    return str(refused.value)


def test_the_rows_come_under_the_headings_of_the_first_row() -> None:
    file = people_file(HR, HARLOW)

    assert file.headings == tuple(HR.split(";"))
    assert [(row.line, row.cells[1]) for row in file.rows] == [(2, "Harlow")]
    assert file.left_above == ()


def test_titles_above_the_headings_are_left_out_and_told() -> None:
    titles = ("Active staff of Mercy West;;;;", "As of March 2026;;;;")

    file = people_file(*titles, HAND_MADE, "Ruth Harlow;rh@example.org;;;")

    assert file.headings[0] == "Name"
    assert file.left_above == (1, 2)


def test_headings_nobody_knows_are_taken_from_the_first_row() -> None:
    file = people_file("Qux;Wibble;Name of pet", "1;2;3")

    assert file.headings == ("Qux", "Wibble", "Name of pet")


def test_one_known_heading_under_a_title_is_enough() -> None:
    file = people_file("Mercy West;;", "Name;Qux;Wibble", "Ruth Harlow;x;y")

    assert file.headings == ("Name", "Qux", "Wibble")


def test_a_list_without_headings_is_refused_without_naming_anybody() -> None:
    words = refusal("Ruth Harlow;rh@example.org", "Omar Khoury;ok@example.org")

    assert "No headings were found in the first 15 rows." in words
    assert "Harlow" not in words


def test_a_file_with_nothing_under_its_headings_is_refused() -> None:
    assert "has headings in row 1, and nothing below them." in refusal(HR)


def test_a_file_without_any_row_is_refused() -> None:
    assert "The list is empty." in refusal()


def test_a_merged_heading_is_refused_with_its_column() -> None:
    words = refusal("ID;Name;;Unit", "1;Harlow;Ruth;Theatres")

    assert "Column C has no heading, although row 2 holds something there." in words
    assert "Are heading cells merged?" in words


def test_a_column_without_a_heading_and_without_cells_is_no_column() -> None:
    rows = (Row(1, ("ID", "", "Name")), Row(2, ("1", "", "=A1"), frozenset({2})))

    file = find_headings(Grid("people.csv", "CSV", rows))

    assert file.headings == ("ID", "Name")
    assert file.rows == (Row(2, ("1", "=A1"), frozenset({1})),)


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        (("Name;;Unit", "Last name;First name;", "Harlow;Ruth;OR"), "1 and 2"),
        ((HR, "EMPLID;LAST;FIRST;MAIL;JOB;DEPT;REPORTS TO;FTE", HARLOW), "1 and 2"),
        ((HAND_MADE, "Ruth Harlow;rh@example.org;;;", HAND_MADE), "1 and 3"),
    ],
)
def test_two_rows_of_headings_are_refused(lines: tuple[str, ...], rows: str) -> None:
    assert f"Rows {rows} both look like headings." in refusal(*lines)


def test_headings_that_come_again_on_a_later_page_are_refused() -> None:
    page = ["Ruth Harlow;rh@example.org;;;"] * 40

    words = refusal(HAND_MADE, *page, HAND_MADE, *page)

    assert "Rows 1 and 42 both look like headings." in words


def test_a_person_whose_words_are_headings_too_is_no_second_row() -> None:
    file = people_file("Name;Job Title;Department", "Ruth Harlow;Supervisor;Clinic")

    assert len(file.rows) == 1


@pytest.mark.parametrize(
    ("row", "cells"),
    [("Ruth Harlow;rh@example.org", 2), ("Ruth Harlow;rh@example.org;OR;3", 4)],
)
def test_a_row_with_too_few_or_too_many_cells_is_refused(row: str, cells: int) -> None:
    words = refusal("Name;E-mail;Unit", row)

    assert f"Row 2 has {cells} cells; the headings have 3." in words


def test_two_columns_of_one_heading_are_refused() -> None:
    words = refusal("Name;Unit;E-mail;UNIT ", "a;b;c;d")

    assert "Columns B and D are both headed “UNIT”." in words


@pytest.mark.parametrize(
    "heading",
    [
        *("notes", "Notes 2026", "COMMENTS", "Manager Comments (internal)", "Remarks"),
        *("Reason", "Reason for leave", "Free text", "Bemerkungen", "Kommentar"),
        *("Observaciones", "Motivo", "Begründung", "What happened?", "Incident no."),
    ],
)
def test_a_column_for_what_was_said_is_refused_by_name(heading: str) -> None:
    words = refusal(f"Name;E-mail;{heading}", "a;b;c")

    assert f"Column C is “{heading}”. {NO_PLACE}" in words
    assert "Please remove this column from the file, and choose it again." in words


@pytest.mark.parametrize(
    "heading",
    [
        *("Age", "Sex", "Gender Identity", "Race/Ethnicity", "Date of Birth", "DOB"),
        *("SSN", "Religion", "Marital Status", "Geschlecht", "Fecha de nacimiento"),
    ],
)
def test_a_column_about_age_sex_or_origin_is_refused_by_name(heading: str) -> None:
    words = refusal(f"Name;E-mail;{heading}", "a;b;c")

    assert f"{NO_PLACE} age, sex, origin, belief or family." in words


@pytest.mark.parametrize("heading", ["Agency", "Noted on", "Racecourse", "Dependable"])
def test_a_forbidden_word_inside_another_word_is_let_through(heading: str) -> None:
    assert people_file(f"Name;E-mail;{heading}", "a;b;c").headings[2] == heading


def test_a_very_long_heading_is_shortened_and_put_on_one_line() -> None:
    file = people_file("Name;E-mail;Cost\n" + "x" * 90, "a;b;c")

    assert file.headings[2] == "Cost " + "x" * 34 + "…"


def test_a_medical_staff_list_keeps_its_odd_headings() -> None:
    assert people_file(MEDICAL_STAFF, SMITH, by="|").headings[0] == "NPI"
