"""Words for what happened: as coarse and as neutral as the codes."""

from peerdesk.domain.adverse_event import Kind, Setting
from peerdesk.domain.care_team import CareTeamRole

_KINDS = {
    Kind.UNEXPECTED_DEATH: "Unexpected death",
    Kind.UNEXPECTED_OUTCOME: "Unexpected outcome or close call",
    Kind.RESUSCITATION: "Resuscitation or deterioration",
    Kind.CHILD: "Child or young adult",
    Kind.SEVERAL_LOSSES: "Several losses in a short time",
    Kind.PATIENT_KNOWN: "Patient known to the clinician",
    Kind.VIOLENCE: "Aggression, threat or violence",
    Kind.COLLEAGUE_LOSS: "Death or serious illness of a colleague",
    Kind.FORMAL_PROCESS: "Formal process (complaint, review, legal)",
    Kind.PERSONAL_EXPOSURE: "Personal exposure or work stressor",
}
_SHORT_KINDS = {
    Kind.UNEXPECTED_DEATH: "Unexpected death",
    Kind.UNEXPECTED_OUTCOME: "Unexpected outcome",
    Kind.RESUSCITATION: "Resuscitation",
    Kind.CHILD: "Child or young adult",
    Kind.SEVERAL_LOSSES: "Several losses",
    Kind.PATIENT_KNOWN: "Patient known",
    Kind.VIOLENCE: "Aggression or threat",
    Kind.COLLEAGUE_LOSS: "Loss of a colleague",
    Kind.FORMAL_PROCESS: "Formal process",
    Kind.PERSONAL_EXPOSURE: "Personal exposure",
}
_SETTINGS = {
    Setting.OPERATING_ROOM: "Operating room",
    Setting.EMERGENCY: "Emergency",
    Setting.CRITICAL_CARE: "Critical care",
    Setting.WARD: "Ward",
    Setting.OBSTETRICS: "Obstetrics",
    Setting.CLINIC: "Clinic",
    Setting.IMAGING: "Imaging",
    Setting.LABORATORY_PHARMACY: "Laboratory or pharmacy",
    Setting.PREHOSPITAL: "Prehospital",
    Setting.OTHER: "Other place",
}
_PARTS = {
    CareTeamRole.SENIOR_PHYSICIAN: "senior physician",
    CareTeamRole.TRAINEE: "resident or trainee",
    CareTeamRole.ANESTHESIA: "anesthesia",
    CareTeamRole.NURSE: "nurse",
    CareTeamRole.ADVANCED_PRACTICE: "advanced practice",
    CareTeamRole.TECHNOLOGIST_OR_THERAPIST: "technologist or therapist",
    CareTeamRole.PHARMACIST: "pharmacist",
    CareTeamRole.PREHOSPITAL: "prehospital team",
    CareTeamRole.SUPPORT_STAFF: "support staff",
}


def kind_words(kind: Kind) -> str:
    """Return the kind in full, as a form shows it."""
    return _KINDS[kind]


def short_kind_words(kind: Kind) -> str:
    """Return the kind in as few words as a queue has room for."""
    return _SHORT_KINDS[kind]


def setting_words(setting: Setting) -> str:
    """Return the kind of place."""
    return _SETTINGS[setting]


def care_team_words(role: CareTeamRole) -> str:
    """Return the part somebody plays at the bedside: "anesthesia"."""
    return _PARTS[role]
