from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.domain.people import Supporter
from peerdesk.domain.policy import DepartmentPolicy, Policy
from peerdesk.domain.referral import Wishes
from peerdesk.domain.specialty import Specialty, SpecialtyTree
from peerdesk.domain.surroundings import Surroundings
from peerdesk.matching.first_screen import first_screen
from peerdesk.matching.prepared import prepare
from peerdesk.matching.shortlist import Candidate, Lead, pool
from tests.matching.hospital import (
    KEY,
    POLICY,
    TODAY,
    TREE,
    a_peer,
    a_referral,
    a_supporter,
    around,
    proposed,
    shortlisted,
)
from tests.matching.rosters import (
    a_crowd,
    a_peer_among,
    policies,
    rosters,
    surroundings,
)


def screen(
    roster: list[Supporter],
    about: Surroundings,
    policy: Policy = POLICY,
    *,
    count: int = 30,
) -> tuple[Candidate, ...]:
    """Return the first screen of a roster prepared for this one referral."""
    prepared = prepare(pool(roster), policy, TREE)
    return first_screen(about, prepared, today=TODAY, lot_key=KEY, count=count)


@settings(max_examples=150, deadline=None)
@given(rosters(), surroundings(), policies(), st.integers(0, 16))
def test_a_first_screen_is_the_head_of_the_shortlist(
    roster: list[Supporter], about: Surroundings, policy: Policy, count: int
) -> None:
    whole = shortlisted(*roster, surroundings=about, policy=policy)

    assert screen(roster, about, policy, count=count) == whole.candidates[:count]


@pytest.mark.parametrize("department", DepartmentPolicy)
def test_one_prepared_crowd_answers_for_many_referrals(
    department: DepartmentPolicy,
) -> None:
    policy, crowd = replace(POLICY, department=department), a_crowd(1)
    prepared = prepare(pool(crowd), policy, TREE)

    for about in map(a_peer_among, range(1, 16)):
        whole = shortlisted(*crowd, surroundings=about, policy=policy)
        for count in (1, 4, 15, 60):
            head = first_screen(about, prepared, today=TODAY, lot_key=KEY, count=count)
            assert head == whole.candidates[:count]


def test_the_wished_supporter_goes_first_and_stands_there_once() -> None:
    roster = [a_supporter(101, cases=2), a_supporter(102)]
    wish = a_referral(wishes=Wishes(supporter=101))

    found = screen(roster, around(wish))

    assert [one.supporter.number for one in found] == [101, 102]


def test_a_screen_holds_thirty_and_says_why_the_last_one_is_on_it() -> None:
    roster = [a_supporter(number) for number in range(101, 141)]

    prepared = prepare(pool(roster), POLICY, TREE)
    found = first_screen(around(), prepared, today=TODAY, lot_key=KEY)

    assert len(found) == 30
    assert found[-1].before_next is not None
    assert found == shortlisted(*roster).candidates[:30]


def test_every_distance_is_found_in_its_place() -> None:
    fields = ("psychiatry", "urology", "interventional-cardiology", "cardiac-surgery")
    roster = [a_supporter(101 + n, specialty=field) for n, field in enumerate(fields)]

    found = screen(roster, around())

    assert [one.supporter.number for one in found] == [104, 103, 102, 101]


def test_colleagues_of_the_own_unit_are_found_whatever_the_policy() -> None:
    own, other = a_supporter(101, unit="or 3"), a_supporter(102, unit="OR 7")

    for department in DepartmentPolicy:
        policy = replace(POLICY, department=department)
        found = screen([own, other], around(), policy)
        whole = shortlisted(own, other, policy=policy)
        assert [one.supporter.number for one in found] == proposed(whole)


def test_an_unknown_unit_or_field_of_the_peer_hides_nobody() -> None:
    about = around(a_referral(peer=a_peer(unit="", specialty="left-the-tree")))
    roster = [a_supporter(101), a_supporter(102, unit="", specialty="left-the-tree")]

    found = screen(roster, about)

    assert [one.supporter.number for one in found] == [102, 101]


def test_a_link_within_a_branch_shows_nobody_twice() -> None:
    leaves = (
        Specialty("cardiac-surgery", "Cardiac surgery", "b", "f", related=("twin",)),
        Specialty("twin", "Twin", "b", "f"),
    )
    tree = SpecialtyTree(leaves, {"f": "Family"}, {"b": "Branch"})
    roster = [a_supporter(n, specialty="twin", cases=n - 101) for n in (101, 102)]

    prepared = prepare(pool(roster), POLICY, tree)
    found = first_screen(around(), prepared, today=TODAY, lot_key=KEY, count=1)

    assert [one.before_next for one in found] == [Lead.CASELOAD]


def test_an_empty_roster_has_an_empty_screen() -> None:
    assert screen([], around(a_referral(wishes=Wishes(supporter=101)))) == ()
