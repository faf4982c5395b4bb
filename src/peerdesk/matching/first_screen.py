"""The head of a long shortlist, for health systems with thousands of supporters.

It equals the head of the full shortlist, but only looks at the supporters who may
be on it: line by line of a prepared roster, band by band, until the screen is full.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from heapq import merge
from itertools import groupby, islice
from operator import itemgetter
from typing import NamedTuple

from peerdesk.domain.people import Supporter
from peerdesk.domain.policy import DepartmentPolicy
from peerdesk.domain.specialty import Distance
from peerdesk.domain.surroundings import Surroundings
from peerdesk.domain.unit import same_unit, unit_key
from peerdesk.matching.exclusions import broken_rules
from peerdesk.matching.fit import (
    DISTANCE_POINTS,
    Band,
    band,
    fit,
    points,
    unit_point,
)
from peerdesk.matching.prepared import Line, Lines, Prepared, Profile, Run
from peerdesk.matching.shortlist import (
    OFFERED,
    Candidate,
    Question,
    candidate,
    draw,
    offered_key,
    with_leads,
)

_Place = tuple[int, int, int]


class _Queue(NamedTuple):
    """A line seen from one referral, to which only some of it belong.

    Those at its distance do, and of them those in the peer's own unit, those in
    another, or (`None`) all.
    """

    distance: Distance
    own_unit: bool | None
    points: int
    line: Line


def first_screen(
    surroundings: Surroundings,
    prepared: Prepared,
    *,
    today: date,
    lot_key: bytes,
    count: int = 30,
) -> tuple[Candidate, ...]:
    """Return the first *count* candidates of the full shortlist, without making it."""
    policy, tree = prepared.policy, prepared.tree
    question = Question(surroundings, tree, policy, lot_key)
    offered = (
        candidate(question, supporter)
        for supporter in _best_first(question, prepared)
        if not broken_rules(surroundings, supporter, policy, today)
    )
    head = {offered_key(question, one): one for one in islice(offered, count + 1)}
    return with_leads(head, OFFERED)[:count]


def _best_first(question: Question, prepared: Prepared) -> Iterator[Supporter]:
    """Yield the one the peer asked for, then ever worse supporters."""
    wished = question.surroundings.referral.wishes.supporter
    if wished is not None and wished in prepared.by_number:
        yield prepared.by_number[wished]
    by_band: dict[Band, list[_Queue]] = defaultdict(list)
    for queue in _queues(question, prepared):
        by_band[band(queue.points)].append(queue)
    for each in Band:
        for supporter in _in_band(question, by_band[each]):
            if supporter.number != wished:
                yield supporter


def _in_band(question: Question, queues: list[_Queue]) -> Iterator[Supporter]:
    place = itemgetter(0)
    runs = merge(*map(_runs, queues), key=place)
    for _, equals in groupby(runs, key=place):
        together = [
            supporter
            for _, queue, run in equals
            for supporter in run.supporters
            if _belongs(question, supporter, queue)
        ]
        yield from sorted(together, key=lambda one: draw(question, one))


def _runs(queue: _Queue) -> Iterator[tuple[_Place, _Queue, Run]]:
    for run in queue.line:
        yield (run.caseload, queue.points, run.last_asked), queue, run


def _belongs(question: Question, supporter: Supporter, queue: _Queue) -> bool:
    peer, clinician = question.surroundings.peer, supporter.clinician
    distance = question.tree.distance(peer.specialty, clinician.specialty)
    if distance is not queue.distance:
        return False
    own = queue.own_unit
    return own is None or same_unit(peer.unit, clinician.unit) is own


def _queues(question: Question, prepared: Prepared) -> Iterator[_Queue]:
    """Yield every line in which somebody may stand, with the points of all in it."""
    profile_points = _profile_points(question, prepared)
    for distance, own, lines in _places(question, prepared):
        more = DISTANCE_POINTS[distance]
        if own is not None:
            more += unit_point(question.policy.department, own=own)
        for profile, line in lines.items():
            yield _Queue(distance, own, profile_points[profile] + more, line)


def _places(
    question: Question, prepared: Prepared
) -> list[tuple[Distance, bool | None, Lines]]:
    """Return where to look; the own unit stands apart if the policy asks for it."""
    unit, fields = question.surroundings.peer.unit, _fields(question, prepared)
    if not unit or question.policy.department is DepartmentPolicy.NEUTRAL:
        return [(distance, None, lines) for distance, lines in fields]
    own = prepared.units.get(unit_key(unit), {})
    return [
        *((distance, False, lines) for distance, lines in fields),
        *((distance, True, own) for distance in Distance),
    ]


def _fields(question: Question, prepared: Prepared) -> list[tuple[Distance, Lines]]:
    """Return where supporters of each distance are to be found, among others."""
    tree = question.tree
    leaf = tree.specialty(question.surroundings.peer.specialty)
    linked = (code for code in tree.linked(leaf.code) if code in prepared.leaves)
    return [
        (Distance.SAME, prepared.leaves.get(leaf.code, {})),
        (Distance.NEAR, prepared.branches.get(leaf.branch, {})),
        *(
            (Distance.NEAR, prepared.leaves[code])
            for code in linked
            if tree.specialty(code).branch != leaf.branch
        ),
        (Distance.FAMILY, prepared.families.get(leaf.family, {})),
        (Distance.OTHER, prepared.everybody),
    ]


def _profile_points(question: Question, prepared: Prepared) -> dict[Profile, int]:
    """Return what rank, profession and the kind of work add, for every profile."""
    referral = question.surroundings.referral
    found = {}
    for profile, line in prepared.everybody.items():
        how = fit(referral, line[0].supporters[0], question.tree, question.policy)
        found[profile] = points(how) - DISTANCE_POINTS[how.distance] - how.unit_point
    return found
