import pytest

from peerdesk.domain.adverse_event import Setting
from peerdesk.domain.care_team import CareTeamRole, care_team_role, usual_roles
from peerdesk.domain.rank import Rank, RoleGroup


@pytest.mark.parametrize(
    ("role_group", "rank", "expected"),
    [
        (RoleGroup.PHYSICIAN, Rank.TRAINEE, CareTeamRole.TRAINEE),
        (RoleGroup.PHYSICIAN, Rank.SENIOR_TRAINEE, CareTeamRole.TRAINEE),
        (RoleGroup.PHYSICIAN, Rank.STAFF, CareTeamRole.SENIOR_PHYSICIAN),
        (RoleGroup.NURSE, Rank.TRAINEE, CareTeamRole.NURSE),
        (RoleGroup.PHARMACIST, Rank.STAFF, CareTeamRole.PHARMACIST),
    ],
)
def test_everybody_plays_one_part(
    role_group: RoleGroup, rank: Rank, expected: CareTeamRole
) -> None:
    assert care_team_role(role_group, rank, anesthesia=False) is expected


@pytest.mark.parametrize("rank", Rank)
def test_anesthesia_goes_before_seniority(rank: Rank) -> None:
    part = care_team_role(RoleGroup.PHYSICIAN, rank, anesthesia=True)

    assert part is CareTeamRole.ANESTHESIA


@pytest.mark.parametrize("role_group", RoleGroup)
def test_every_role_group_has_a_part(role_group: RoleGroup) -> None:
    assert care_team_role(role_group, Rank.STAFF, anesthesia=False) in CareTeamRole


@pytest.mark.parametrize("setting", Setting)
def test_every_setting_asks_for_somebody_and_nobody_twice(setting: Setting) -> None:
    roles = usual_roles(setting)

    assert roles
    assert len(set(roles)) == len(roles)


def test_the_operating_room_asks_for_anesthesia_and_the_ward_does_not() -> None:
    assert CareTeamRole.ANESTHESIA in usual_roles(Setting.OPERATING_ROOM)
    assert CareTeamRole.ANESTHESIA not in usual_roles(Setting.WARD)
