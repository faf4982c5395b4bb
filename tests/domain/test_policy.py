"""The numbers of a program stay within what is sensible."""

from typing import Any

import pytest

from peerdesk.domain.policy import RANGES, Policy


@pytest.mark.parametrize("number", RANGES)
def test_a_number_outside_its_range_cannot_be_built(number: str) -> None:
    low, high = RANGES[number]
    outside: list[dict[str, Any]] = [{number: low - 1}, {number: high + 1}]

    for numbers in outside:
        with pytest.raises(ValueError, match=number):
            Policy(**numbers)


@pytest.mark.parametrize("number", RANGES)
def test_both_ends_of_a_range_may_be_chosen(number: str) -> None:
    for end in RANGES[number]:
        chosen: dict[str, Any] = {number: end}
        assert getattr(Policy(**chosen), number) == end
