from dataclasses import replace

import pytest

from peerdesk.domain.policy import DepartmentPolicy
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.specialty import Distance
from peerdesk.matching.fit import (
    Band,
    Fit,
    band,
    fit,
    points,
    unit_point,
)
from tests.matching.hospital import (
    POLICY,
    TREE,
    a_peer,
    a_referral,
    a_supporter,
    after,
)

IDEAL = fit(a_referral(), a_supporter(), TREE, POLICY)


def test_a_colleague_of_the_same_field_and_rank_is_ideal() -> None:
    assert IDEAL.distance is Distance.SAME
    assert (IDEAL.rank_steps, IDEAL.rank_suits) == (0, True)
    assert not IDEAL.lacks_intervention
    assert not IDEAL.other_profession
    assert points(IDEAL) == 0
    assert band(points(IDEAL)) is Band.A


@pytest.mark.parametrize(
    ("specialty", "distance", "expected"),
    [
        ("cardiac-surgery", Distance.SAME, 0),
        ("interventional-cardiology", Distance.NEAR, 1),
        ("urology", Distance.FAMILY, 3),
        ("psychiatry", Distance.OTHER, 6),
    ],
)
def test_a_farther_field_costs_more_points(
    specialty: str, distance: Distance, expected: int
) -> None:
    how = fit(a_referral(), a_supporter(specialty=specialty), TREE, POLICY)

    assert how.distance is distance
    assert points(how) == expected


@pytest.mark.parametrize(
    ("rank", "steps", "expected"),
    [
        (Rank.CHIEF, 1, 0),
        (Rank.SENIOR_STAFF, 0, 0),
        (Rank.STAFF, -1, 2),
        (Rank.SENIOR_TRAINEE, -2, 4),
        (Rank.TRAINEE, -3, 4),
    ],
)
def test_steps_down_cost_points_and_steps_up_do_not(
    rank: Rank, steps: int, expected: int
) -> None:
    referral = a_referral(peer=a_peer(rank=Rank.SENIOR_STAFF))

    how = fit(referral, a_supporter(rank=rank), TREE, POLICY)

    assert how.rank_steps == steps
    assert points(how) == expected


@pytest.mark.parametrize(
    ("tolerance", "rank", "expected"),
    [
        (0, Rank.STAFF, True),
        (0, Rank.SENIOR_TRAINEE, False),
        (1, Rank.SENIOR_TRAINEE, True),
        (1, Rank.TRAINEE, False),
        (1, Rank.CHIEF, True),
    ],
)
def test_rank_suits_within_the_tolerance_of_the_program(
    tolerance: int, rank: Rank, *, expected: bool
) -> None:
    policy = replace(POLICY, rank_tolerance=tolerance)

    how = fit(a_referral(), a_supporter(rank=rank), TREE, policy)

    assert how.rank_suits is expected


@pytest.mark.parametrize(
    ("interventional", "interventionalist", "expected"),
    [(True, False, 3), (True, True, 0), (False, False, 0), (False, True, 0)],
)
def test_an_interventional_adverse_event_asks_for_an_interventionalist(
    *, interventional: bool, interventionalist: bool, expected: int
) -> None:
    referral = a_referral(adverse_event=after(interventional=interventional))
    supporter = a_supporter(interventionalist=interventionalist)

    how = fit(referral, supporter, TREE, POLICY)

    assert how.lacks_intervention is (expected > 0)
    assert points(how) == expected


@pytest.mark.parametrize("rank", Rank)
def test_ranks_of_two_professions_are_never_compared(rank: Rank) -> None:
    nurse = a_supporter(role_group=RoleGroup.NURSE, rank=rank)

    how = fit(a_referral(), nurse, TREE, replace(POLICY, rank_tolerance=0))

    assert how.other_profession
    assert (how.rank_steps, how.rank_suits) == (0, True)
    assert points(how) == 3
    assert band(points(how)) is Band.B


@pytest.mark.parametrize(
    ("department", "unit", "expected"),
    [
        (DepartmentPolicy.NEUTRAL, "OR 3", 0),
        (DepartmentPolicy.NEUTRAL, "OR 7", 0),
        (DepartmentPolicy.NEAR, "or 3", 0),
        (DepartmentPolicy.NEAR, "OR 7", 1),
        (DepartmentPolicy.FAR, "or 3", 1),
        (DepartmentPolicy.FAR, "OR 7", 0),
    ],
)
def test_the_department_policy_adds_one_point_at_most(
    department: DepartmentPolicy, unit: str, expected: int
) -> None:
    policy = replace(POLICY, department=department)

    how = fit(a_referral(), a_supporter(unit=unit), TREE, policy)

    assert how.unit_point == expected
    assert points(how) == expected


@pytest.mark.parametrize("department", DepartmentPolicy)
def test_an_unknown_unit_of_the_peer_costs_nobody_a_point(
    department: DepartmentPolicy,
) -> None:
    policy = replace(POLICY, department=department)
    referral = a_referral(peer=a_peer(unit=""))

    assert fit(referral, a_supporter(), TREE, policy).unit_point == 0


@pytest.mark.parametrize(
    ("department", "own", "other"),
    [
        (DepartmentPolicy.NEAR, 0, 1),
        (DepartmentPolicy.FAR, 1, 0),
        (DepartmentPolicy.NEUTRAL, 0, 0),
    ],
)
def test_near_prefers_the_own_unit_and_far_another(
    department: DepartmentPolicy, own: int, other: int
) -> None:
    assert unit_point(department, own=True) == own
    assert unit_point(department, own=False) == other


def test_all_that_is_against_a_pair_adds_up() -> None:
    worst = Fit(
        Distance.FAMILY,
        rank_steps=-1,
        rank_suits=True,
        lacks_intervention=True,
        other_profession=True,
        unit_point=1,
    )

    assert points(worst) == 3 + 2 + 3 + 3 + 1


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        (0, Band.A),
        (1, Band.A),
        (2, Band.B),
        (3, Band.B),
        (4, Band.C),
        (6, Band.C),
        (7, Band.D),
        (17, Band.D),
    ],
)
def test_points_fall_into_four_bands(total: int, expected: Band) -> None:
    assert band(total) is expected
