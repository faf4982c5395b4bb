"""A long roster sorted once, so that a first screen need not look at everybody.

Supporters of one profile suit any referral alike but for their field and unit.  They
stand in lines by profile, lightest caseload first: for every leaf, branch, family
and unit, and for everybody.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from peerdesk.domain.people import Supporter
from peerdesk.domain.policy import Policy
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.domain.unit import unit_key
from peerdesk.matching.caseload import caseload
from peerdesk.matching.shortlist import Pool, last_asked

Profile = tuple[RoleGroup, Rank, bool]


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbors in a line: one caseload, last asked on one day."""

    caseload: int
    last_asked: int
    supporters: tuple[Supporter, ...]


Line = tuple[Run, ...]
Lines = Mapping[Profile, Line]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A pool in lines, for one policy and one tree."""

    policy: Policy
    tree: SpecialtyTree
    by_number: Mapping[int, Supporter]
    everybody: Lines
    families: Mapping[str, Lines]
    branches: Mapping[str, Lines]
    leaves: Mapping[str, Lines]
    units: Mapping[str, Lines]


def prepare(pool: Pool, policy: Policy, tree: SpecialtyTree) -> Prepared:
    """Sort *pool* once, for as many referrals as come before it changes."""
    families: dict[str, list[Supporter]] = defaultdict(list)
    branches: dict[str, list[Supporter]] = defaultdict(list)
    leaves: dict[str, list[Supporter]] = defaultdict(list)
    units: dict[str, list[Supporter]] = defaultdict(list)
    for supporter in pool.supporters:
        leaf = tree.specialty(supporter.clinician.specialty)
        families[leaf.family].append(supporter)
        branches[leaf.branch].append(supporter)
        leaves[leaf.code].append(supporter)
        units[unit_key(supporter.clinician.unit)].append(supporter)
    return Prepared(
        policy,
        tree,
        {supporter.number: supporter for supporter in pool.supporters},
        _lines(pool.supporters, policy),
        _lines_of_each(families, policy),
        _lines_of_each(branches, policy),
        _lines_of_each(leaves, policy),
        _lines_of_each(units, policy),
    )


def _lines_of_each(
    places: Mapping[str, Iterable[Supporter]], policy: Policy
) -> Mapping[str, Lines]:
    return {place: _lines(members, policy) for place, members in places.items()}


def _lines(members: Iterable[Supporter], policy: Policy) -> Lines:
    profiles: dict[Profile, list[Supporter]] = defaultdict(list)
    for supporter in members:
        clinician = supporter.clinician
        profile = clinician.role_group, clinician.rank, supporter.interventionalist
        profiles[profile].append(supporter)
    return {profile: _line(alike, policy) for profile, alike in profiles.items()}


def _line(alike: Iterable[Supporter], policy: Policy) -> Line:
    runs: dict[tuple[int, int], list[Supporter]] = defaultdict(list)
    for supporter in alike:
        runs[caseload(supporter, policy), last_asked(supporter)].append(supporter)
    return tuple(Run(*place, tuple(runs[place])) for place in sorted(runs))
