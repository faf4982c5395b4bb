"""What is shown of a file while its columns are sorted out."""

from datetime import date

import pytest

from peerdesk.desk.importing.fields import Field, Holds
from peerdesk.desk.importing.people_file import Answers, DayOrder, PeopleFile
from peerdesk.tables.grid import Row
from peerdesk.ui.importing.samples import (
    heading_of,
    not_taken_in,
    samples,
    told_order,
    unclear_day,
)


def a_file(*cells: str) -> PeopleFile:
    rows = tuple(Row(line, (cell, "x")) for line, cell in enumerate(cells, 2))
    return PeopleFile("people.csv", "CSV, commas, UTF-8", ("Trained", "FTE"), rows)


def answers(**columns: int) -> Answers:
    places = {Field(name): place for name, place in columns.items()}
    return Answers(Holds.SUPPORTERS, places)


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        (("a", "a", "", "b", "c"), ("a", "b")),
        (("  one \n line ",), ("one line",)),
        (("", " "), ()),
    ],
)
def test_two_different_values_stand_for_a_column(
    cells: tuple[str, ...], shown: tuple[str, ...]
) -> None:
    assert samples(a_file(*cells), 0) == shown


def test_headings_that_nothing_is_taken_from_are_named() -> None:
    assert not_taken_in(a_file("a"), answers(name=0, unit=0)) == ("FTE",)


def test_a_field_without_a_column_has_no_heading() -> None:
    assert heading_of(a_file("a"), answers(name=0), Field.NAME) == "Trained"
    assert heading_of(a_file("a"), answers(name=0), Field.UNIT) == ""


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (("3/4/2026", "3/31/2026"), DayOrder.MONTH_FIRST),
        (("3/4/2026", "31/3/2026"), DayOrder.DAY_FIRST),
        (("3/4/2026",), None),
        (("13/4/2026", "4/13/2026"), None),
    ],
)
def test_one_day_past_the_twelfth_gives_the_order_away(
    cells: tuple[str, ...], order: DayOrder | None
) -> None:
    assert told_order(a_file(*cells), answers(trained_on=0)) is order


def test_a_day_that_can_be_read_in_two_ways_is_the_example() -> None:
    unclear = unclear_day(a_file("", "never", "3/3/2026", "3/4/2026"), 0)

    assert unclear is not None
    assert unclear.written == "3/4/2026"
    assert unclear.day_first == date(2026, 4, 3)
    assert unclear.month_first == date(2026, 3, 4)


def test_days_that_are_the_same_either_way_need_no_question() -> None:
    assert unclear_day(a_file("2026-03-04", "3/3/2026"), 0) is None
