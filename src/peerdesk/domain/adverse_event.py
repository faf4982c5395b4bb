"""What happened, as a kind from a closed list, and never in words.

Kinds are coarse and neutral on purpose: nothing here says error, harm or fault.
"""

from dataclasses import dataclass
from enum import Enum

from peerdesk.domain.days import IsoWeek


class Kind(Enum):
    """What a colleague went through."""

    UNEXPECTED_DEATH = "unexpected_death"
    UNEXPECTED_OUTCOME = "unexpected_outcome"
    RESUSCITATION = "resuscitation"
    CHILD = "child"
    SEVERAL_LOSSES = "several_losses"
    PATIENT_KNOWN = "patient_known"
    VIOLENCE = "violence"
    COLLEAGUE_LOSS = "colleague_loss"
    FORMAL_PROCESS = "formal_process"
    PERSONAL_EXPOSURE = "personal_exposure"


class Setting(Enum):
    """Where it happened, no closer than a kind of place."""

    OPERATING_ROOM = "operating_room"
    EMERGENCY = "emergency"
    CRITICAL_CARE = "critical_care"
    WARD = "ward"
    OBSTETRICS = "obstetrics"
    CLINIC = "clinic"
    IMAGING = "imaging"
    LABORATORY_PHARMACY = "laboratory_pharmacy"
    PREHOSPITAL = "prehospital"
    OTHER = "other"


_HEAVY = frozenset(
    {
        Kind.UNEXPECTED_DEATH,
        Kind.CHILD,
        Kind.SEVERAL_LOSSES,
        Kind.PATIENT_KNOWN,
        Kind.VIOLENCE,
        Kind.COLLEAGUE_LOSS,
    }
)


def heavy(kind: Kind) -> bool:
    """Whether a supporter rests longer after outreach for this kind."""
    return kind in _HEAVY


@dataclass(frozen=True, slots=True)
class AdverseEvent:
    """One adverse event, after which one or several clinicians are referred."""

    number: int
    kind: Kind
    setting: Setting
    week: IsoWeek
    interventional: bool = False
