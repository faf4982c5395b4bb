"""How long a training holds."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from peerdesk.domain.training import Training, holds_until, training
from tests.hospital import SUPPORTERS, TODAY

SOMEBODY = SUPPORTERS[0]
WEEK = timedelta(weeks=1)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (-1, Training.ENDED),
        (0, Training.DUE),
        (60, Training.DUE),
        (61, Training.HOLDS),
    ],
)
def test_a_refresher_is_due_in_the_last_sixty_days(
    days: int, expected: Training
) -> None:
    supporter = replace(SOMEBODY, valid_until=TODAY + timedelta(days=days))

    assert training(supporter, TODAY) is expected


def test_training_that_lies_ahead_does_not_hold_yet() -> None:
    supporter = replace(SOMEBODY, trained_on=TODAY + WEEK)

    assert training(supporter, TODAY) is Training.TO_COME


@pytest.mark.parametrize(
    ("trained_on", "months", "last"),
    [
        (date(2026, 3, 2), 24, date(2028, 3, 2)),
        (date(2026, 12, 31), 6, date(2027, 6, 30)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
    ],
)
def test_a_training_holds_until_the_same_day_of_a_later_month(
    trained_on: date, months: int, last: date
) -> None:
    assert holds_until(trained_on, months) == last
