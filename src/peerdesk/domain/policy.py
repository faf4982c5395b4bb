"""The program's numbers, with their defaults and sensible ranges.

The defaults follow the AMA STEPS Forward module where it gives a number (about
five interventions a year for each supporter) and the design's table otherwise.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum


class DepartmentPolicy(Enum):
    """Whether a supporter from the peer's own unit is preferred."""

    NEAR = "near"
    NEUTRAL = "neutral"
    FAR = "far"


class SentenceMode(Enum):
    """Whether the hand-off offers one sentence about the adverse event."""

    COMPOSED = "composed"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Policy:
    """What this program has decided; `ValueError` outside `RANGES`."""

    yearly_target: int = 5
    yearly_cap: int = 8
    open_limit: int = 2
    rest_days: int = 14
    rest_days_heavy: int = 30
    rank_tolerance: int = 1
    training_months: int = 24
    contact_days_crisis: int = 90
    contact_days_other: int = 180
    idle_minutes: int = 10
    clipboard_seconds: int = 120
    small_cell: int = 11
    keep_closed_days: int = 14
    keep_at_most_days: int = 90
    counter_months: int = 36
    log_months: int = 24
    department: DepartmentPolicy = DepartmentPolicy.NEUTRAL
    sentence: SentenceMode = SentenceMode.COMPOSED
    approved_by_role: str | None = None
    approved_on: date | None = None

    def __post_init__(self) -> None:
        for number, (low, high) in RANGES.items():
            if not low <= getattr(self, number) <= high:
                raise ValueError(f"{number} must lie between {low} and {high}")


RANGES: dict[str, tuple[int, int]] = {
    "yearly_target": (1, 20),
    "yearly_cap": (1, 30),
    "open_limit": (1, 6),
    "rest_days": (0, 90),
    "rest_days_heavy": (0, 120),
    "rank_tolerance": (0, 4),
    "training_months": (6, 60),
    "contact_days_crisis": (30, 365),
    "contact_days_other": (30, 365),
    "idle_minutes": (1, 30),
    "clipboard_seconds": (30, 300),
    "small_cell": (5, 11),
    "keep_closed_days": (1, 90),
    "keep_at_most_days": (30, 365),
    "counter_months": (12, 60),
    "log_months": (12, 60),
}
