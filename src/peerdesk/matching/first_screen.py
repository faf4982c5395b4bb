"""The head of a long shortlist, for health systems with thousands of supporters.

A roster is prepared once: supporters of one type (who fit any referral alike) stand
together, lightest caseload first.  A referral then asks one fit per type, and takes
supporters from the best types until the screen is full.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from heapq import merge
from itertools import groupby
from operator import itemgetter

from peerdesk.domain.people import Supporter
from peerdesk.domain.policy import DepartmentPolicy, Policy
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.domain.surroundings import Surroundings
from peerdesk.matching.caseload import caseload
from peerdesk.matching.exclusions import broken_rules
from peerdesk.matching.fit import band, fit, points
from peerdesk.matching.shortlist import (
    BAND_ORDER,
    OFFERED,
    Candidate,
    Key,
    Pool,
    Question,
    candidate,
    last_asked,
    offered_key,
    wished_back,
    with_leads,
)

_Type = tuple[str, RoleGroup, Rank, bool, str]
_Place = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Run:
    """Supporters of one type with one caseload, last asked on one day."""

    caseload: int
    last_asked: int
    supporters: tuple[Supporter, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A pool sorted for one policy: runs by type, and everybody by number."""

    policy: Policy
    types: tuple[tuple[Run, ...], ...]
    by_number: dict[int, Supporter]


def prepare(pool: Pool, policy: Policy) -> Prepared:
    """Sort *pool* once, for as many referrals as come before it changes."""
    types: dict[_Type, list[Supporter]] = defaultdict(list)
    for supporter in pool.supporters:
        types[_type(supporter, policy)].append(supporter)
    return Prepared(
        policy,
        tuple(_runs(members, policy) for members in types.values()),
        {supporter.number: supporter for supporter in pool.supporters},
    )


def first_screen(  # noqa: PLR0913 - every argument is named at the call
    surroundings: Surroundings,
    prepared: Prepared,
    *,
    tree: SpecialtyTree,
    today: date,
    lot_key: bytes,
    count: int = 30,
) -> tuple[Candidate, ...]:
    """Return the first *count* candidates of the full shortlist, without making it."""
    question = Question(surroundings, tree, prepared.policy, today, lot_key)
    keyed: list[tuple[Key, Candidate]] = []
    for equals in _best_first(question, prepared):
        keyed += _offered(question, equals)
        if len(keyed) > count:
            break
    return with_leads(keyed, OFFERED)[:count]


def _type(supporter: Supporter, policy: Policy) -> _Type:
    clinician = supporter.clinician
    unit_matters = policy.department is not DepartmentPolicy.NEUTRAL
    return (
        clinician.specialty,
        clinician.role_group,
        clinician.rank,
        supporter.interventionalist,
        clinician.unit if unit_matters else "",
    )


def _runs(members: Iterable[Supporter], policy: Policy) -> tuple[Run, ...]:
    runs: dict[tuple[int, int], list[Supporter]] = defaultdict(list)
    for supporter in members:
        runs[caseload(supporter, policy), last_asked(supporter)].append(supporter)
    return tuple(
        Run(*place, tuple(supporters))
        for place, supporters in sorted(runs.items(), key=itemgetter(0))
    )


def _best_first(question: Question, prepared: Prepared) -> Iterator[list[Supporter]]:
    """Yield those the peer asked for, then ever worse supporters, equals together."""
    wished = wished_back(question.surroundings)
    yield [prepared.by_number[n] for n in wished if n in prepared.by_number]
    lines = [_line(question, runs) for runs in prepared.types]
    place = itemgetter(0)
    for _, equals in groupby(merge(*lines, key=place), key=place):
        together = [one for _, supporters in equals for one in supporters]
        yield [one for one in together if one.number not in wished]


def _line(
    question: Question, runs: tuple[Run, ...]
) -> Iterator[tuple[_Place, tuple[Supporter, ...]]]:
    """Yield the runs of one type with their place in the order, before the lot."""
    referral, anybody = question.surroundings.referral, runs[0].supporters[0]
    how = fit(referral, anybody, question.tree, question.policy)
    letter, total = BAND_ORDER[band(how, returning=False)], points(how)
    for run in runs:
        yield (letter, run.caseload, total, run.last_asked), run.supporters


def _offered(
    question: Question, supporters: Iterable[Supporter]
) -> Iterator[tuple[Key, Candidate]]:
    around, policy, today = question.surroundings, question.policy, question.today
    for supporter in supporters:
        if not broken_rules(around, supporter, policy, today):
            one = candidate(question, supporter)
            yield offered_key(question, one), one
