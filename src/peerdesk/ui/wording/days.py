"""Days and ages as people say them."""

from datetime import date, datetime

from peerdesk.domain.days import IsoWeek

_MONTHS = [
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
]
_HOURS_A_DAY = 24


def day_words(day: date, today: date) -> str:
    """Return the day, with its year only when that is another one: "3 Dec"."""
    if day.year != today.year:
        return full_day_words(day)
    return f"{day.day} {_MONTHS[day.month - 1]}"


def full_day_words(day: date) -> str:
    """Return the day with its year, as a form shows it: "3 Dec 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def week_words(week: IsoWeek, today: date) -> str:
    """Return the week by its Monday, which is easier to find than a week number."""
    monday = date.fromisocalendar(week.year, week.week, 1)
    return f"week of {day_words(monday, today)}"


def days_words(days: int) -> str:
    """Return a number of days: "1 day", "3 days"."""
    return "1 day" if days == 1 else f"{days} days"


def age_words(since: datetime, now: datetime) -> str:
    """Return how long ago *since* was; a clock set back never makes it negative."""
    hours = int(max(0.0, (now - since).total_seconds()) // 3600)
    if hours < 1:
        return "under 1 hour"
    if hours < _HOURS_A_DAY:
        return "1 hour" if hours == 1 else f"{hours} hours"
    return days_words(max(1, (now.date() - since.date()).days))
