"""Care-team roles, so that nobody who was there is forgotten.

The module asks to refer *all* involved clinicians; the list asks "anyone missing?".
"""

from enum import Enum

from peerdesk.domain.adverse_event import Setting
from peerdesk.domain.rank import Rank, RoleGroup


class CareTeamRole(Enum):
    """A part somebody plays at the bedside."""

    SENIOR_PHYSICIAN = "senior_physician"
    TRAINEE = "trainee"
    ANESTHESIA = "anesthesia"
    NURSE = "nurse"
    ADVANCED_PRACTICE = "advanced_practice"
    TECHNOLOGIST_OR_THERAPIST = "technologist_or_therapist"
    PHARMACIST = "pharmacist"
    PREHOSPITAL = "prehospital"
    SUPPORT_STAFF = "support_staff"


_USUAL = {
    Setting.OPERATING_ROOM: (
        CareTeamRole.SENIOR_PHYSICIAN,
        CareTeamRole.TRAINEE,
        CareTeamRole.ANESTHESIA,
        CareTeamRole.NURSE,
        CareTeamRole.TECHNOLOGIST_OR_THERAPIST,
    ),
    Setting.EMERGENCY: (
        CareTeamRole.SENIOR_PHYSICIAN,
        CareTeamRole.TRAINEE,
        CareTeamRole.NURSE,
        CareTeamRole.ADVANCED_PRACTICE,
        CareTeamRole.PREHOSPITAL,
        CareTeamRole.SUPPORT_STAFF,
    ),
    Setting.CRITICAL_CARE: (
        CareTeamRole.SENIOR_PHYSICIAN,
        CareTeamRole.TRAINEE,
        CareTeamRole.NURSE,
        CareTeamRole.TECHNOLOGIST_OR_THERAPIST,
        CareTeamRole.PHARMACIST,
    ),
    Setting.OBSTETRICS: (
        CareTeamRole.SENIOR_PHYSICIAN,
        CareTeamRole.TRAINEE,
        CareTeamRole.ANESTHESIA,
        CareTeamRole.NURSE,
        CareTeamRole.ADVANCED_PRACTICE,
    ),
    Setting.IMAGING: (
        CareTeamRole.SENIOR_PHYSICIAN,
        CareTeamRole.NURSE,
        CareTeamRole.TECHNOLOGIST_OR_THERAPIST,
    ),
    Setting.LABORATORY_PHARMACY: (
        CareTeamRole.PHARMACIST,
        CareTeamRole.TECHNOLOGIST_OR_THERAPIST,
        CareTeamRole.SENIOR_PHYSICIAN,
    ),
    Setting.PREHOSPITAL: (CareTeamRole.PREHOSPITAL, CareTeamRole.SENIOR_PHYSICIAN),
}
_ANYWHERE = (
    CareTeamRole.SENIOR_PHYSICIAN,
    CareTeamRole.TRAINEE,
    CareTeamRole.NURSE,
    CareTeamRole.ADVANCED_PRACTICE,
    CareTeamRole.SUPPORT_STAFF,
)

_PART_OF_GROUP = {
    RoleGroup.PHYSICIAN: CareTeamRole.SENIOR_PHYSICIAN,
    RoleGroup.ADVANCED_PRACTICE: CareTeamRole.ADVANCED_PRACTICE,
    RoleGroup.NURSE: CareTeamRole.NURSE,
    RoleGroup.PHARMACIST: CareTeamRole.PHARMACIST,
    RoleGroup.ALLIED_HEALTH: CareTeamRole.TECHNOLOGIST_OR_THERAPIST,
    RoleGroup.PREHOSPITAL: CareTeamRole.PREHOSPITAL,
    RoleGroup.SUPPORT_STAFF: CareTeamRole.SUPPORT_STAFF,
}


def usual_roles(setting: Setting) -> tuple[CareTeamRole, ...]:
    """Return who is usually there, in the order in which to ask."""
    return _USUAL.get(setting, _ANYWHERE)


def care_team_role(
    role_group: RoleGroup, rank: Rank, *, anesthesia: bool
) -> CareTeamRole:
    """Return the part this clinician plays; anesthesia goes before seniority."""
    if anesthesia:
        return CareTeamRole.ANESTHESIA
    if role_group is RoleGroup.PHYSICIAN and rank <= Rank.SENIOR_TRAINEE:
        return CareTeamRole.TRAINEE
    return _PART_OF_GROUP[role_group]
