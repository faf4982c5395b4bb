from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.days import (
    IsoWeek,
    Month,
    Quarter,
    add_working_days,
    is_working_day,
)

FRIDAY = date(2026, 3, 6)
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, FRIDAY),
        (1, date(2026, 3, 9)),
        (5, date(2026, 3, 13)),
        (6, date(2026, 3, 16)),
    ],
)
def test_working_days_skip_the_weekend(count: int, expected: date) -> None:
    assert add_working_days(FRIDAY, count) == expected


@given(DAYS, st.integers(1, 30))
def test_a_due_day_is_always_a_working_day(day: date, count: int) -> None:
    assert is_working_day(add_working_days(day, count))


def test_saturday_and_sunday_are_no_working_days() -> None:
    week = [FRIDAY + timedelta(days=n) for n in range(4)]

    assert [is_working_day(day) for day in week] == [True, False, False, True]


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 3, 6), "2026-W10"),
        (date(2027, 1, 1), "2026-W53"),
        (date(2024, 12, 30), "2025-W01"),
    ],
)
def test_a_week_is_written_as_iso_writes_it(day: date, text: str) -> None:
    assert str(IsoWeek.of(day)) == text
    assert IsoWeek.parse(text) == IsoWeek.of(day)


@pytest.mark.parametrize("text", ["", "2026", "2026-W00", "2025-W53", "2026-Wxx"])
def test_a_week_that_does_not_exist_is_no_week(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        IsoWeek.parse(text)


def test_a_week_that_does_not_exist_cannot_be_built() -> None:
    with pytest.raises(ValueError, match="week"):
        IsoWeek(2025, 53)


@given(DAYS, DAYS)
def test_weeks_quarters_and_months_are_ordered_like_their_days(
    first: date, second: date
) -> None:
    if first <= second:
        assert IsoWeek.of(first) <= IsoWeek.of(second)
        assert Quarter.of(first) <= Quarter.of(second)
        assert Month.of(first) <= Month.of(second)


@pytest.mark.parametrize(
    ("month", "quarter"), [(1, 1), (3, 1), (4, 2), (6, 2), (7, 3), (9, 3), (10, 4)]
)
def test_a_quarter_holds_three_months(month: int, quarter: int) -> None:
    assert Quarter.of(date(2026, month, 1)) == Quarter(2026, quarter)


def test_quarters_and_months_read_like_a_calendar() -> None:
    assert str(Quarter(2026, 4)) == "2026-Q4"
    assert str(Month(2026, 7)) == "2026-07"
    assert Quarter.parse("2026-Q4") == Quarter(2026, 4)
    assert Month.parse("2026-07") == Month(2026, 7)


@pytest.mark.parametrize("text", ["", "2026-13", "2026-7", "July"])
def test_a_month_that_does_not_exist_is_no_month(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Month.parse(text)


@pytest.mark.parametrize("text", ["", "2026", "2026-Q0", "2026-Q5", "2026-Qx"])
def test_a_quarter_that_does_not_exist_is_no_quarter(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Quarter.parse(text)


@pytest.mark.parametrize(
    ("back", "expected"),
    [
        (0, Month(2026, 2)),
        (1, Month(2026, 1)),
        (2, Month(2025, 12)),
        (11, Month(2025, 3)),
        (26, Month(2023, 12)),
    ],
)
def test_a_month_goes_back_over_the_new_year(back: int, expected: Month) -> None:
    assert Month(2026, 2).back(back) == expected
