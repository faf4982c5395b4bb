import pytest

from peerdesk.desk.importing.fields import Field, Holds
from peerdesk.desk.importing.guessing import day_order_unclear, first_answers
from peerdesk.desk.importing.people_file import DayOrder
from tests.desk.importing.lists import (
    HAND_MADE,
    HR,
    MEDICAL_STAFF,
    PLAIN,
    people_file,
)

SUPPORTERS = "number;trained_on;valid_until;evaluates"


def guessed(headings: str, by: str = ";") -> dict[str, str]:
    file = people_file(headings, by.join("x" for _ in headings.split(by)), by=by)
    columns = first_answers(file).columns
    return {field.value: file.headings[place] for field, place in columns.items()}


def test_the_columns_of_an_hr_export_are_guessed() -> None:
    assert guessed(HR) == {
        "number": "Employee ID",
        "family_name": "Last Name",
        "given_name": "First Name",
        "contact": "Work Email",
        "role_group": "Job Title",
        "rank": "Job Title",
        "specialty": "Department",
        "unit": "Department",
        "supervisor": "Manager ID",
    }


def test_the_columns_of_a_medical_staff_office_are_guessed() -> None:
    assert guessed(MEDICAL_STAFF, by="|") == {
        "name": "Provider Name",
        "role_group": "Degree",
        "specialty": "Specialty",
        "rank": "Faculty Rank",
        "unit": "Division",
        "supervisor": "Chief",
    }


def test_the_columns_of_a_nurse_staffing_sheet_are_guessed() -> None:
    assert guessed("Emp #;Nurse Name;Home Unit;Clinical Ladder;Position;Ext.") == {
        "name": "Nurse Name",
        "unit": "Home Unit",
        "rank": "Clinical Ladder",
        "role_group": "Position",
        "contact": "Ext.",
    }


def test_a_hand_made_list_with_training_days_lists_supporters() -> None:
    file = people_file(HAND_MADE, "Ruth Harlow;rh@example.org;1/31/2026;;x")

    answers = first_answers(file)

    assert answers.holds is Holds.SUPPORTERS
    assert file.headings[answers.columns[Field.INTERVENTIONALIST]] == "Cath lab?"


def test_every_field_is_known_by_its_own_name() -> None:
    values = [field.value for field in Field]
    file = people_file(";".join(values), ";".join("x" for _ in values))

    columns = first_answers(file, Holds.SUPPORTERS).columns

    parts = {Field.NAME}
    assert {f: values[place] for f, place in columns.items()} == {
        field: field.value for field in Field if field not in parts
    }


def test_a_directory_says_nothing_about_supporting() -> None:
    file = people_file(PLAIN + ";Languages", ";".join("abcdefghi"))

    assert Field.LANGUAGES not in first_answers(file).columns


def test_a_first_and_a_last_name_go_before_one_column() -> None:
    assert "name" not in guessed("Full Name;First Name;Last Name;E-mail")
    assert guessed("Full Name;First Name;E-mail")["name"] == "Full Name"


@pytest.mark.parametrize(
    ("days", "order"),
    [
        (("3/4/2026", "31/3/2026"), DayOrder.DAY_FIRST),
        (("3/4/2026", "3/31/2026"), DayOrder.MONTH_FIRST),
        (("13-02-2026", "03-02-2026"), DayOrder.DAY_FIRST),
        (("3/4/2026", "5/6/2026"), None),
        (("31/3/2026", "3/31/2026"), None),
    ],
)
def test_one_day_can_tell_the_order_of_all(
    days: tuple[str, ...], order: DayOrder | None
) -> None:
    rows = (f"1;{day};;" for day in days)
    file = people_file(SUPPORTERS, *rows)

    answers = first_answers(file)

    assert answers.day_order is order
    assert (day_order_unclear(file, answers) is None) == (order is not None)


@pytest.mark.parametrize("day", ["2026-04-03", "3.4.2026", "3 Apr 2026", ""])
def test_a_day_that_reads_one_way_asks_nothing(day: str) -> None:
    file = people_file(SUPPORTERS, f"1;{day};;")

    assert day_order_unclear(file, first_answers(file)) is None
