"""Working days and ISO weeks, the two ways PeerDesk counts time."""

from dataclasses import dataclass
from datetime import date, timedelta

_SATURDAY = 5


def is_working_day(day: date) -> bool:
    """Whether *day* is a Monday to Friday; public holidays are not known."""
    return day.weekday() < _SATURDAY


def add_working_days(day: date, count: int) -> date:
    """Return the day *count* working days after *day*."""
    for _ in range(count):
        day += timedelta(days=1)
        while not is_working_day(day):
            day += timedelta(days=1)
    return day


@dataclass(frozen=True, slots=True, order=True)
class IsoWeek:
    """A week, the most exact time at which an adverse event is kept.

    `ValueError` if the year has no such week.
    """

    year: int
    week: int

    def __post_init__(self) -> None:
        date.fromisocalendar(self.year, self.week, 1)

    @classmethod
    def of(cls, day: date) -> "IsoWeek":
        """Return the week that holds *day*."""
        year, week, _ = day.isocalendar()
        return cls(year, week)

    @classmethod
    def parse(cls, text: str) -> "IsoWeek":
        """Return the week written like ``2026-W07``; `ValueError` otherwise."""
        year, week = text.split("-W")
        return cls(int(year), int(week))

    def __str__(self) -> str:
        return f"{self.year}-W{self.week:02}"


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A quarter of a year, the finest time at which anything is counted."""

    year: int
    quarter: int

    @classmethod
    def of(cls, day: date) -> "Quarter":
        """Return the quarter that holds *day*."""
        return cls(day.year, (day.month + 2) // 3)

    @classmethod
    def parse(cls, text: str) -> "Quarter":
        """Return the quarter written like ``2026-Q4``; `ValueError` otherwise."""
        year, quarter = text.split("-Q")
        return cls.of(date(int(year), 3 * int(quarter), 1))

    def __str__(self) -> str:
        return f"{self.year}-Q{self.quarter}"


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month, the finest time at which a caseload is kept."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> "Month":
        """Return the month that holds *day*."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> "Month":
        """Return the month written like ``2026-07``; `ValueError` otherwise."""
        first = date.fromisoformat(f"{text}-01")
        return cls(first.year, first.month)

    def back(self, months: int) -> "Month":
        """Return the month that lies *months* earlier."""
        year, month = divmod(self.year * 12 + self.month - 1 - months, 12)
        return Month(year, month + 1)

    def __str__(self) -> str:
        return f"{self.year}-{self.month:02}"
