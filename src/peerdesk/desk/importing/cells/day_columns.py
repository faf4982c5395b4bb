"""A column of days is written in one way, and its order of day and month is known."""

from collections.abc import Iterable
from datetime import date

from peerdesk.desk.importing.cells.values import UnreadableError
from peerdesk.desk.importing.cells.written_days import (
    UNORDERED,
    DayFormat,
    day_format,
    has_short_year,
    order_told_by,
    read_day,
)
from peerdesk.desk.importing.findings import Findings
from peerdesk.desk.importing.people_file import DayOrder
from peerdesk.domain.training import EARLIEST_YEAR, MOST_YEARS_AHEAD, too_far_ahead

_ORDERS = {
    DayOrder.DAY_FIRST: "the day first",
    DayOrder.MONTH_FIRST: "the month first",
}

Column = list[tuple[int, str]]


def check_column(
    cells: Iterable[tuple[int, str]],
    heading: str,
    order: DayOrder | None,
    findings: Findings,
) -> None:
    """Find a second way of writing, and an order that nobody has said."""
    filled = [(line, cell) for line, cell in cells if cell.strip()]
    formats: dict[DayFormat, int] = {}
    for line, cell in filled:
        way = day_format(cell)
        if way is not None:
            formats.setdefault(way, line)
    _require_one_format(formats, heading, findings)
    if order is None and formats.keys() & UNORDERED:
        _require_one_order(filled, heading, findings)


def day_in(cell: str, order: DayOrder | None) -> date | None:
    """Return the day a cell holds; None where its order is not known yet."""
    way = day_format(cell)
    if way in UNORDERED and order is None:
        return None
    try:
        day = read_day(cell, order)
    except ValueError as error:
        raise UnreadableError(_what_is_wrong(cell, way, order)) from error
    if day.year < EARLIEST_YEAR:
        raise UnreadableError(f"lies before {EARLIEST_YEAR}")
    return day


def day_of_training(cell: str, order: DayOrder | None, today: date) -> date | None:
    """Return a day that is past."""
    day = day_in(cell, order)
    if day is not None and day > today:
        raise UnreadableError("lies in the future")
    return day


def day_of_expiry(cell: str, order: DayOrder | None, today: date) -> date | None:
    """Return a day that may lie some years ahead."""
    day = day_in(cell, order)
    if day is not None and too_far_ahead(day, today):
        raise UnreadableError(f"lies more than {MOST_YEARS_AHEAD} years ahead")
    return day


def _require_one_format(
    formats: dict[DayFormat, int], heading: str, findings: Findings
) -> None:
    first = next(iter(formats), None)
    for other, at in formats.items():
        if first is not None and other is not first:
            findings.problem(
                at,
                heading,
                f"is written like {other.value}, but row {formats[first]} like "
                f"{first.value}; please write all days of the column in one way",
            )


def _require_one_order(filled: Column, heading: str, findings: Findings) -> None:
    told: dict[DayOrder, int] = {}
    for line, cell in filled:
        order = order_told_by(cell)
        if order is not None:
            told.setdefault(order, line)
    if len(told) == len(DayOrder):
        (one, line), (other, at) = told.items()
        findings.problem(
            at,
            heading,
            f"has {_ORDERS[other]}, but row {line} has {_ORDERS[one]}; please write "
            "all days of the column in one way",
        )
    else:
        findings.problem(
            0,
            heading,
            "days like 3/4/2026 can be read in two ways; please say whether the day "
            "or the month comes first",
        )


def _what_is_wrong(cell: str, way: DayFormat | None, order: DayOrder | None) -> str:
    text = cell.strip()
    if way in UNORDERED and order is not None:
        return f"is no day with {_ORDERS[order]}"
    if way is not None:
        return "is a day that does not exist"
    if has_short_year(text):
        return "has a year of two digits; please write all four"
    if text.isdecimal():
        return "is a plain number; please format the column as dates"
    return f"should be a day like {DayFormat.YEAR_FIRST.value}"
