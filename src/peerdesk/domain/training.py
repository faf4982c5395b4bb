"""How long a training holds, and when a refresher should be planned."""

from calendar import monthrange
from datetime import date, timedelta
from enum import Enum

from peerdesk.domain.people import Supporter

EARLIEST_YEAR = 1990
MOST_YEARS_AHEAD = 10
_REFRESHER_DUE_DAYS = 60
_MONTHS_A_YEAR = 12


class Training(Enum):
    """How long the training still holds."""

    HOLDS = "holds"
    DUE = "due"
    ENDED = "ended"
    TO_COME = "to_come"


def training(supporter: Supporter, today: date) -> Training:
    """Return whether a refresher should be planned."""
    if today < supporter.trained_on:
        return Training.TO_COME
    if supporter.valid_until < today:
        return Training.ENDED
    soon = today + timedelta(days=_REFRESHER_DUE_DAYS)
    return Training.DUE if supporter.valid_until <= soon else Training.HOLDS


def too_far_ahead(valid_until: date, today: date) -> bool:
    """Whether a training would hold so long that the year must be a mistake."""
    return valid_until.year > today.year + MOST_YEARS_AHEAD


def holds_until(trained_on: date, months: int) -> date:
    """Return the last day of a training: the same day *months* later, if it exists."""
    years, month = divmod(trained_on.month - 1 + months, _MONTHS_A_YEAR)
    year = trained_on.year + years
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(trained_on.day, last))
