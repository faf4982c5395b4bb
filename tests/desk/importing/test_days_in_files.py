from dataclasses import replace

import pytest

from peerdesk.desk.importing.fields import Holds
from peerdesk.desk.importing.guessing import first_answers
from peerdesk.desk.importing.people_file import DayOrder
from peerdesk.desk.importing.plan import Plan
from tests.desk.importing.lists import (
    HARLOW,
    HR,
    KHOURY,
    NUNEZ,
    people_file,
    plan_of,
    planned,
    problems,
    program,
)

HEADINGS = "Employee ID;Trained on;Valid until"
STAFF = program(HR, HARLOW, NUNEZ, KHOURY)
ONE_WAY = "please write all days of the column in one way"


def training(*days: str, order: DayOrder | None = None) -> Plan:
    """Plan supporters who were trained on these days."""
    rows = [f"{12 + place};{day};" for place, day in enumerate(days)]
    file = people_file(HEADINGS, *rows)
    answers = first_answers(file, Holds.SUPPORTERS)
    return plan_of(file, replace(answers, day_order=order or answers.day_order), STAFF)


def trained_on(plan: Plan) -> list[str]:
    return [str(row.supporter.trained_on) for row in plan.people if row.supporter]


@pytest.mark.parametrize(
    "day",
    [
        *("2025-03-04", "2025/3/4", "4.3.2025", "04. 03. 2025", "4 Mar 2025"),
        *("04-Mar-2025", "March 4, 2025", "Mar 4 2025", "2025-03-04 00:00:00"),
        *("2025-03-04T00:00:00", "4 March 2025 12:00:00 AM"),
    ],
)
def test_a_day_is_read_as_other_systems_write_it(day: str) -> None:
    assert trained_on(training(day)) == ["2025-03-04"]


@pytest.mark.parametrize(
    ("order", "day"),
    [(DayOrder.DAY_FIRST, "2025-04-03"), (DayOrder.MONTH_FIRST, "2025-03-04")],
)
@pytest.mark.parametrize("written", ["3/4/2025", "03-04-2025", "3/4/2025 0:00"])
def test_the_order_of_day_and_month_is_as_somebody_said(
    written: str, order: DayOrder, day: str
) -> None:
    assert trained_on(training(written, order=order)) == [day]


def test_days_that_can_be_read_in_two_ways_are_asked_about_once() -> None:
    plan = training("3/4/2025", "4/5/2025")

    (words,) = problems(plan)
    assert "the file, column “Trained on”: days like 3/4/2026 can be read" in words
    assert "please say whether the day or the month comes first" in words


def test_two_formats_in_one_column_are_refused_with_both_rows() -> None:
    plan = training("2025-03-04", "4.3.2025", "4.3.2025")

    words = f"is written like 31.3.2026, but row 2 like 2026-03-31; {ONE_WAY}"
    assert problems(plan) == [f"row 3, column “Trained on”: {words}"]


def test_two_orders_in_one_column_are_refused_with_both_rows() -> None:
    plan = training("31/3/2025", "3/31/2025")

    words = f"has the month first, but row 2 has the day first; {ONE_WAY}"
    assert problems(plan) == [f"row 3, column “Trained on”: {words}"]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-03-03", "lies in the future"),
        ("1900-01-01", "lies before 1990"),
        ("1989-12-31", "lies before 1990"),
        ("2025-02-29", "is a day that does not exist"),
        ("31.3.26", "has a year of two digits; please write all four"),
        ("3/31/26", "has a year of two digits; please write all four"),
        ("45717", "is a plain number; please format the column as dates"),
        ("last spring", "should be a day like 2026-03-31"),
        ("4 Foo 2025", "is a day that does not exist"),
        ("", "is empty"),
    ],
)
def test_a_day_that_cannot_be_is_refused(day: str, words: str) -> None:
    assert problems(training(day)) == [f"row 2, column “Trained on”: {words}"]


def test_a_day_that_contradicts_the_order_is_refused() -> None:
    plan = training("31/3/2025", order=DayOrder.MONTH_FIRST)

    words = "is no day with the month first"
    assert problems(plan) == [f"row 2, column “Trained on”: {words}"]


@pytest.mark.parametrize(
    ("until", "words"),
    [
        ("2024-12-31", "lies before the training"),
        ("2037-01-01", "lies more than 10 years ahead"),
    ],
)
def test_a_training_does_not_end_before_it_began_or_in_a_century(
    until: str, words: str
) -> None:
    plan = planned(HEADINGS, f"12;2025-01-01;{until}", known=STAFF)

    assert problems(plan) == [f"row 2, column “Valid until”: {words}"]


@pytest.mark.parametrize(
    ("day", "until"),
    [("2024-02-29", "2026-02-28"), ("2025-12-31", "2027-12-31")],
)
def test_a_training_without_an_end_lasts_as_the_policy_says(
    day: str, until: str
) -> None:
    supporter = training(day).people[0].supporter

    assert supporter is not None
    assert str(supporter.valid_until) == until


def test_the_first_and_the_last_possible_day_are_taken() -> None:
    rows = ("12;1990-01-01;2036-12-31", "13;2026-03-02;2026-03-02")

    assert problems(planned(HEADINGS, *rows, known=STAFF)) == []
