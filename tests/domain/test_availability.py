"""Who could be offered today, and the weightiest reason why somebody is not."""

from dataclasses import replace
from datetime import timedelta

import pytest

from peerdesk.domain.availability import Availability, availability
from peerdesk.domain.people import Standing
from peerdesk.domain.policy import Policy
from tests.hospital import SUPPORTERS, TODAY

SOMEBODY = SUPPORTERS[0]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, Availability.AVAILABLE),
        ({"standing": Standing.LEAVING}, Availability.LEAVING),
        ({"valid_until": TODAY - timedelta(days=1)}, Availability.UNTRAINED),
        ({"trained_on": TODAY + timedelta(days=1)}, Availability.UNTRAINED),
        ({"paused_until": TODAY}, Availability.AWAY),
        ({"rest_until": TODAY}, Availability.RESTING),
        ({"rest_until": TODAY - timedelta(days=1)}, Availability.AVAILABLE),
        ({"cases": 8}, Availability.YEARLY_CAP),
        ({"cases": 7}, Availability.AVAILABLE),
        ({"open_count": 2}, Availability.OPEN_LIMIT),
        ({"paused_until": TODAY, "cases": 9}, Availability.AWAY),
    ],
)
def test_availability_names_the_weightiest_reason(
    changed: dict[str, object], expected: Availability
) -> None:
    supporter = replace(SOMEBODY, **changed)  # type: ignore[arg-type]  # a table of fields

    assert availability(supporter, Policy(), TODAY) is expected
