"""Order the supporters for one referral, and say why each stands where they stand.

Bands before caseload, because a director can say that in one breath and defend it
to a supporter who asks; points, the day last asked and a lot settle the rest.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from itertools import compress, pairwise
from operator import ne

from peerdesk.domain.people import Supporter
from peerdesk.domain.policy import Policy
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.domain.surroundings import Surroundings
from peerdesk.matching.caseload import caseload
from peerdesk.matching.exclusions import (
    NEVER_RELAXED,
    Rule,
    broken_rules,
    dearness,
    unchecked_rules,
)
from peerdesk.matching.fit import Band, Fit, band, fit, points
from peerdesk.matching.lot import lot

Key = tuple[int | bytes, ...]
_NEVER_ASKED = 0


class Lead(Enum):
    """What decides that somebody stands before the next one."""

    RULE = "rule"
    BAND = "band"
    CASELOAD = "caseload"
    POINTS = "points"
    LONGER_AGO = "longer_ago"
    LOT = "lot"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A supporter seen from one referral; *relaxes* is what picking them overrides."""

    supporter: Supporter
    fit: Fit
    band: Band
    points: int
    caseload: int
    relaxes: frozenset[Rule] = frozenset()
    before_next: Lead | None = None


@dataclass(frozen=True, slots=True)
class Excluded:
    """A supporter who cannot be picked; the screen shows a neutral word."""

    supporter: Supporter
    rules: frozenset[Rule]


@dataclass(frozen=True, slots=True)
class Shortlist:
    """Everybody on the roster, in one of three places.

    *candidates* are proposed; *relaxable* may be picked by hand, people who are away
    last; *unchecked* rules are said on the card.
    """

    candidates: tuple[Candidate, ...]
    relaxable: tuple[Candidate, ...]
    excluded: tuple[Excluded, ...]
    unchecked: frozenset[Rule]


@dataclass(frozen=True, slots=True)
class Pool:
    """The supporters of a roster, each once."""

    supporters: tuple[Supporter, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """Who should reach out: for which referral, by which tree, policy and key."""

    surroundings: Surroundings
    tree: SpecialtyTree
    policy: Policy
    lot_key: bytes


def pool(supporters: Iterable[Supporter]) -> Pool:
    """Return the pool; `ValueError` if one number stands for two people."""
    everybody = tuple(supporters)
    if len({supporter.number for supporter in everybody}) < len(everybody):
        raise ValueError("a number occurs twice among the supporters")
    return Pool(everybody)


def shortlist(  # noqa: PLR0913 - every argument is named at the call
    surroundings: Surroundings,
    pool: Pool,
    *,
    tree: SpecialtyTree,
    policy: Policy,
    today: date,
    lot_key: bytes,
) -> Shortlist:
    """Return who is proposed, best first; who may be picked; and who may not."""
    question = Question(surroundings, tree, policy, lot_key)
    offered: list[Candidate] = []
    relaxable: list[Candidate] = []
    excluded: list[Excluded] = []
    for supporter in pool.supporters:
        rules = broken_rules(surroundings, supporter, policy, today)
        if rules & NEVER_RELAXED:
            excluded.append(Excluded(supporter, rules))
        else:
            place = relaxable if rules else offered
            place.append(candidate(question, supporter, rules))
    return Shortlist(
        with_leads({offered_key(question, one): one for one in offered}, OFFERED),
        with_leads({_relaxed_key(question, one): one for one in relaxable}, _RELAXED),
        tuple(sorted(excluded, key=lambda one: one.supporter.number)),
        unchecked_rules(surroundings),
    )


def candidate(
    question: Question,
    supporter: Supporter,
    relaxes: frozenset[Rule] = frozenset(),
) -> Candidate:
    """Return *supporter* with all that the card says about them."""
    referral = question.surroundings.referral
    how = fit(referral, supporter, question.tree, question.policy)
    total = points(how)
    wished = supporter.number == referral.wishes.supporter
    return Candidate(
        supporter,
        how,
        Band.RETURNING if wished else band(total),
        total,
        caseload(supporter, question.policy),
        relaxes,
    )


def offered_key(question: Question, candidate: Candidate) -> Key:
    """Return what candidates are sorted by; the parts are named by `OFFERED`."""
    return (
        BAND_ORDER[candidate.band],
        candidate.caseload,
        candidate.points,
        last_asked(candidate.supporter),
        draw(question, candidate.supporter),
        candidate.supporter.number,
    )


OFFERED = (
    Lead.BAND,
    Lead.CASELOAD,
    Lead.POINTS,
    Lead.LONGER_AGO,
    Lead.LOT,
    Lead.LOT,
)
BAND_ORDER = {band: place for place, band in enumerate(Band)}


def with_leads(
    keyed: Mapping[Key, Candidate], leads: Sequence[Lead]
) -> tuple[Candidate, ...]:
    """Return the candidates sorted, each with what puts it before the next one."""
    keys = sorted(keyed)
    led = (
        replace(keyed[key], before_next=_lead(key, after, leads))
        for key, after in pairwise(keys)
    )
    return (*led, *(keyed[key] for key in keys[-1:]))


def last_asked(supporter: Supporter) -> int:
    """Return the day as a number; who was never asked goes first."""
    day = supporter.last_asked_on
    return _NEVER_ASKED if day is None else day.toordinal()


def draw(question: Question, supporter: Supporter) -> bytes:
    """Return the lot that settles what nothing else does."""
    referral = question.surroundings.referral.number
    return lot(question.lot_key, referral=referral, supporter=supporter.number)


def _relaxed_key(question: Question, candidate: Candidate) -> Key:
    """Caseload goes first, so that a thin roster does not wear one person out."""
    return (
        Rule.AWAY in candidate.relaxes,
        candidate.caseload,
        dearness(candidate.relaxes),
        *offered_key(question, candidate),
    )


_RELAXED = (Lead.RULE, Lead.CASELOAD, Lead.RULE, *OFFERED)


def _lead(key: Key, after: Key, leads: Sequence[Lead]) -> Lead:
    """Return the name of the first part in which two keys differ."""
    return next(compress(leads, map(ne, key, after)))
