"""Days as other systems write them, and what order their numbers come in."""

import re
from collections.abc import Iterable
from datetime import date
from enum import Enum

from peerdesk.desk.importing.people_file import DayOrder

_MONTHS = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_LONG_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_MIDNIGHT = re.compile(
    r"[ T](?:0?0:00(?::00(?:\.0+)?)?|12:00(?::00)? ?AM)$", re.IGNORECASE
)
_LAST_MONTH = 12


class DayFormat(Enum):
    """One way to write a day; the value shows how 31 March 2026 looks in it."""

    YEAR_FIRST = "2026-03-31"
    DOTS = "31.3.2026"
    SLASHES = "3/31/2026"
    DASHES = "03-31-2026"
    WORDS = "31 Mar 2026"


_PATTERNS = {
    DayFormat.YEAR_FIRST: re.compile(r"(\d{4})([-/])(\d{1,2})\2(\d{1,2})"),
    DayFormat.DOTS: re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})"),
    DayFormat.SLASHES: re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})"),
    DayFormat.DASHES: re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})"),
    DayFormat.WORDS: re.compile(
        r"(?:(\d{1,2})[-. ]+([A-Za-z]+)\.?[-, ]+|([A-Za-z]+)\.? (\d{1,2}),? +)(\d{4})"
    ),
}
_TWO_DIGITS = re.compile(r"\d{1,2}[-./ ]+(?:\d{1,2}|[A-Za-z]{3,9})[-./ ]+\d{2}")
UNORDERED = frozenset({DayFormat.SLASHES, DayFormat.DASHES})


def day_format(cell: str) -> DayFormat | None:
    """Return how the day in *cell* is written; None if it is no day we can read."""
    text = _without_midnight(cell)
    for way, pattern in _PATTERNS.items():
        if pattern.fullmatch(text):
            return way
    return None


def has_short_year(cell: str) -> bool:
    """Whether a day is written with two digits for the year."""
    return _TWO_DIGITS.fullmatch(_without_midnight(cell)) is not None


def read_day(cell: str, order: DayOrder | None) -> date:
    """Return the day; `ValueError` if it does not exist or cannot be read."""
    text = _without_midnight(cell)
    for way, pattern in _PATTERNS.items():
        found = pattern.fullmatch(text)
        if found is not None:
            return _DAY_OF[way](found, order)
    raise ValueError


def order_told_by(cell: str) -> DayOrder | None:
    """Return the order which a day like 31/3/2026 gives away."""
    text = _without_midnight(cell)
    way = day_format(text)
    found = _PATTERNS[way].fullmatch(text) if way in UNORDERED else None
    if found is None:
        return None
    first, second = int(found[1]), int(found[2])
    if first > _LAST_MONTH:
        return DayOrder.DAY_FIRST
    return DayOrder.MONTH_FIRST if second > _LAST_MONTH else None


def orders_told_by(cells: Iterable[str]) -> frozenset[DayOrder]:
    """Return every order that one of *cells* gives away."""
    return frozenset(order for cell in cells if (order := order_told_by(cell)))


def _year_first(found: re.Match[str], order: DayOrder | None) -> date:
    del order
    return date(int(found[1]), int(found[3]), int(found[4]))


def _day_first(found: re.Match[str], order: DayOrder | None) -> date:
    del order
    return date(int(found[3]), int(found[2]), int(found[1]))


def _in_order(found: re.Match[str], order: DayOrder | None) -> date:
    if order is None:
        raise ValueError
    first, second = int(found[1]), int(found[2])
    day_first = order is DayOrder.DAY_FIRST
    day, month = (first, second) if day_first else (second, first)
    return date(int(found[3]), month, day)


def _in_words(found: re.Match[str], order: DayOrder | None) -> date:
    del order
    day, month = int(found[1] or found[4]), (found[2] or found[3]).lower()
    months = _LONG_MONTHS if month in _LONG_MONTHS else _MONTHS
    return date(
        int(found[5]), months.index("sep" if month == "sept" else month) + 1, day
    )


_DAY_OF = {
    DayFormat.YEAR_FIRST: _year_first,
    DayFormat.DOTS: _day_first,
    DayFormat.SLASHES: _in_order,
    DayFormat.DASHES: _in_order,
    DayFormat.WORDS: _in_words,
}


def _without_midnight(cell: str) -> str:
    """Return a day without the 0:00 which a spreadsheet puts behind it."""
    return _MIDNIGHT.sub("", cell.strip())
