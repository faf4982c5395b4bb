from dataclasses import replace

import pytest

from peerdesk.matching.caseload import caseload
from tests.matching.hospital import POLICY, a_supporter


@pytest.mark.parametrize(
    ("cases", "target", "expected"),
    [
        (0, 5, 0),
        (3, 5, 3),
        (2, 3, 3),
        (1, 3, 1),
        (2, 10, 1),
        (1, 10, 0),
        (8, 1, 40),
        (3, 0, 15),
    ],
)
def test_cases_weigh_by_what_somebody_promised(
    cases: int, target: int, expected: int
) -> None:
    assert caseload(a_supporter(cases=cases, target=target), POLICY) == expected


def test_the_measure_is_the_target_of_the_program() -> None:
    supporter = a_supporter(cases=2, target=4)

    assert caseload(supporter, replace(POLICY, yearly_target=8)) == 4
