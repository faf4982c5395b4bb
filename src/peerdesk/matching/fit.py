"""How well a supporter suits a peer, in the module's three terms.

The AMA STEPS Forward module pairs by specialty, by similar or higher rank, and by
the nature of the adverse event: proceduralists with those who act with their hands.
Points add up how far from ideal a pair is; bands are what a director says aloud.
"""

from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from peerdesk.domain.people import Supporter
from peerdesk.domain.policy import DepartmentPolicy, Policy
from peerdesk.domain.referral import Referral
from peerdesk.domain.specialty import Distance, SpecialtyTree
from peerdesk.domain.unit import same_unit

DISTANCE_POINTS = {
    Distance.SAME: 0,
    Distance.NEAR: 1,
    Distance.FAMILY: 3,
    Distance.OTHER: 6,
}
_POINTS_A_STEP_BELOW, _MOST_RANK_POINTS = 2, 4
_INTERVENTION_POINTS = 3
_PROFESSION_POINTS = 3

_MOST_POINTS_OF_A = 1
_MOST_POINTS_OF_B = 3
_MOST_POINTS_OF_C = 6


class Band(Enum):
    """How a pair is called, best first; returning is a peer who asked for them."""

    RETURNING = "returning"
    A = "A"
    B = "B"
    C = "C"
    D = "D"


@dataclass(frozen=True, slots=True)
class Fit:
    """What the words of a card are made of.

    *rank_steps* counts how far the supporter stands above the peer, below zero if
    junior; it is 0 between two professions, whose ranks are never compared.
    *rank_suits* is whether that is within the program's tolerance.
    """

    distance: Distance
    rank_steps: int
    rank_suits: bool
    lacks_intervention: bool
    other_profession: bool
    unit_point: int


def fit(
    referral: Referral, supporter: Supporter, tree: SpecialtyTree, policy: Policy
) -> Fit:
    """Return how *supporter* suits the peer and the adverse event."""
    peer, clinician = referral.peer, supporter.clinician
    other_profession = clinician.role_group is not peer.role_group
    rank_steps = 0 if other_profession else clinician.rank - peer.rank
    return Fit(
        distance=tree.distance(peer.specialty, clinician.specialty),
        rank_steps=rank_steps,
        rank_suits=-rank_steps <= policy.rank_tolerance,
        lacks_intervention=(
            referral.adverse_event.interventional and not supporter.interventionalist
        ),
        other_profession=other_profession,
        unit_point=unit_point(
            policy.department, own=same_unit(peer.unit, clinician.unit)
        )
        if peer.unit
        else 0,
    )


def points(fit: Fit) -> int:
    """Return how far from ideal the pair is; 0 is ideal."""
    return (
        DISTANCE_POINTS[fit.distance]
        + _rank_points(fit.rank_steps)
        + _INTERVENTION_POINTS * fit.lacks_intervention
        + _PROFESSION_POINTS * fit.other_profession
        + fit.unit_point
    )


def band(total: int) -> Band:
    """Return the band these points fall into; another profession is B at best."""
    if total <= _MOST_POINTS_OF_A:
        return Band.A
    if total <= _MOST_POINTS_OF_B:
        return Band.B
    return Band.C if total <= _MOST_POINTS_OF_C else Band.D


def _rank_points(rank_steps: int) -> int:
    """Return the points against a supporter who stands below the peer."""
    return min(_POINTS_A_STEP_BELOW * max(0, -rank_steps), _MOST_RANK_POINTS)


def unit_point(policy: DepartmentPolicy, *, own: bool) -> int:
    """Return the point against a supporter from the peer's *own* unit, or another."""
    match policy:
        case DepartmentPolicy.NEAR:
            return int(not own)
        case DepartmentPolicy.FAR:
            return int(own)
        case DepartmentPolicy.NEUTRAL:
            return 0
        case _:
            assert_never(policy)
