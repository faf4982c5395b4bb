from dataclasses import replace
from datetime import timedelta

import pytest

from peerdesk.domain.people import Language, Standing, Supporter
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.referral import Wishes
from peerdesk.matching.exclusions import Rule
from peerdesk.matching.fit import Band, fit
from peerdesk.matching.lot import lot
from peerdesk.matching.shortlist import (
    Candidate,
    Lead,
    Shortlist,
    pool,
    shortlist,
)
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

LONG_AGO = TODAY - timedelta(days=90)
LATELY = TODAY - timedelta(days=40)


def leads(*candidates: Candidate) -> list[Lead | None]:
    return [candidate.before_next for candidate in candidates]


def everybody_on(result: Shortlist) -> list[Supporter]:
    places = (result.candidates, result.relaxable, result.excluded)
    return [one.supporter for place in places for one in place]


def test_a_better_band_goes_before_fewer_cases() -> None:
    busy_twin = a_supporter(101, cases=7)
    idle_stranger = a_supporter(102, specialty="psychiatry")

    result = shortlisted(idle_stranger, busy_twin)

    assert proposed(result) == [101, 102]
    assert leads(*result.candidates) == [Lead.BAND, None]


def test_within_a_band_fewer_cases_go_first() -> None:
    twin = a_supporter(101, cases=3)
    neighbor = a_supporter(102, specialty="thoracic-surgery", cases=2)

    result = shortlisted(twin, neighbor)

    assert proposed(result) == [102, 101]
    assert leads(*result.candidates) == [Lead.CASELOAD, None]


def test_caseload_is_measured_by_what_was_promised() -> None:
    half_time = a_supporter(101, cases=2, target=2)
    full_time = a_supporter(102, cases=4)

    result = shortlisted(half_time, full_time)

    assert proposed(result) == [102, 101]
    assert [one.caseload for one in result.candidates] == [4, 5]


def test_with_as_many_cases_the_closer_fit_goes_first() -> None:
    twin = a_supporter(101, cases=2)
    neighbor = a_supporter(102, specialty="thoracic-surgery", cases=2)

    result = shortlisted(neighbor, twin)

    assert proposed(result) == [101, 102]
    assert leads(*result.candidates) == [Lead.POINTS, None]
    assert [one.points for one in result.candidates] == [0, 1]


def test_among_equals_who_was_never_asked_goes_first_and_then_the_longest_ago() -> None:
    lately = a_supporter(101, last_asked_on=LATELY)
    long_ago = a_supporter(102, last_asked_on=LONG_AGO)
    never = a_supporter(103)

    result = shortlisted(lately, long_ago, never)

    assert proposed(result) == [103, 102, 101]
    assert leads(*result.candidates) == [Lead.LONGER_AGO, Lead.LONGER_AGO, None]


def test_between_twins_the_lot_decides() -> None:
    twins = [a_supporter(number) for number in range(101, 109)]

    result = shortlisted(*twins)

    drawn = sorted(range(101, 109), key=lambda n: lot(KEY, referral=7, supporter=n))
    assert proposed(result) == drawn
    assert leads(*result.candidates) == [Lead.LOT] * 7 + [None]


def test_another_referral_or_program_draws_again() -> None:
    twins = [a_supporter(number) for number in range(101, 121)]

    here = proposed(shortlisted(*twins))
    next_referral = proposed(shortlisted(*twins, surroundings=around(a_referral(8))))
    elsewhere = proposed(shortlisted(*twins, key=bytes(32)))

    assert sorted(here) == sorted(next_referral) == sorted(elsewhere)
    assert here != next_referral
    assert here != elsewhere


def test_a_candidate_tells_all_that_the_card_says() -> None:
    senior = a_supporter(101, rank=Rank.SENIOR_STAFF, cases=2)

    (one,) = shortlisted(senior).candidates

    assert one.supporter == senior
    assert one.fit == fit(a_referral(), senior, TREE, POLICY)
    assert one.fit.rank_steps == 1
    assert (one.band, one.points, one.caseload) == (Band.A, 0, 2)
    assert one.relaxes == frozenset()
    assert one.before_next is None


def test_a_returning_peer_gets_the_supporter_they_asked_for() -> None:
    wish = around(a_referral(wishes=Wishes(supporter=102)))
    ideal = a_supporter(101)
    stranger = a_supporter(102, role_group=RoleGroup.NURSE, cases=7)

    result = shortlisted(ideal, stranger, surroundings=wish)

    assert proposed(result) == [102, 101]
    assert [one.band for one in result.candidates] == [Band.RETURNING, Band.A]


def test_a_cap_holds_for_the_supporter_a_peer_asked_for() -> None:
    wish = around(a_referral(wishes=Wishes(supporter=102)))
    full = a_supporter(102, cases=POLICY.yearly_cap)

    result = shortlisted(a_supporter(101), full, surroundings=wish)

    assert proposed(result) == [101]
    assert result.relaxable[0].band is Band.RETURNING


def test_another_profession_is_band_b_at_best() -> None:
    nurse = a_supporter(101, role_group=RoleGroup.NURSE)

    (one,) = shortlisted(nurse).candidates

    assert one.band is Band.B


def test_whom_a_rule_keeps_out_is_not_proposed() -> None:
    result = shortlisted(
        a_supporter(103, standing=Standing.LEAVING),
        a_supporter(101),
        a_supporter(102, rest_until=TODAY),
        surroundings=around(supervisor=103),
    )

    assert proposed(result) == [101]
    assert [one.supporter.number for one in result.relaxable] == [102]
    assert [one.supporter.number for one in result.excluded] == [103]
    assert result.excluded[0].rules == {Rule.AUTHORITY, Rule.INACTIVE}


def test_a_rule_that_is_never_relaxed_wins_over_those_that_are() -> None:
    result = shortlisted(a_supporter(1, rest_until=TODAY))

    assert result.relaxable == ()
    assert result.excluded[0].rules == {Rule.SELF, Rule.RESTING}


def test_the_excluded_stand_in_the_order_of_their_numbers() -> None:
    leaving = [a_supporter(n, standing=Standing.LEAVING) for n in (105, 101, 103)]

    excluded = shortlisted(*leaving).excluded

    assert [one.supporter.number for one in excluded] == [101, 103, 105]


def test_who_could_be_picked_by_hand_stands_in_order_of_caseload_first() -> None:
    tired_twin = a_supporter(101, cases=6, rest_until=TODAY)
    idle_stranger = a_supporter(102, cases=1, rest_until=TODAY, specialty="psychiatry")

    result = shortlisted(tired_twin, idle_stranger)

    assert [one.supporter.number for one in result.relaxable] == [102, 101]
    assert leads(*result.relaxable) == [Lead.CASELOAD, None]
    assert result.relaxable[0].relaxes == {Rule.RESTING}


def test_with_as_many_cases_the_cheaper_override_goes_first() -> None:
    resting = a_supporter(101, rest_until=TODAY)
    two_open = a_supporter(102, open_count=2)
    other_language = a_supporter(103, specialty="psychiatry", languages=frozenset())
    wishes = Wishes(language=Language.ENGLISH)

    result = shortlisted(
        two_open,
        other_language,
        resting,
        surroundings=around(a_referral(wishes=wishes)),
    )

    assert [one.supporter.number for one in result.relaxable] == [103, 101, 102]
    assert leads(*result.relaxable) == [Lead.RULE, Lead.RULE, None]


def test_people_who_are_away_stand_last_however_idle() -> None:
    away = a_supporter(101, paused_until=TODAY)
    resting = a_supporter(102, cases=7, rest_until=TODAY)

    result = shortlisted(away, resting)

    assert [one.supporter.number for one in result.relaxable] == [102, 101]
    assert leads(*result.relaxable) == [Lead.RULE, None]


def test_equal_overrides_are_settled_like_a_shortlist() -> None:
    stranger = a_supporter(101, rest_until=TODAY, specialty="psychiatry")
    lately = a_supporter(102, rest_until=TODAY, last_asked_on=LATELY)
    long_ago = a_supporter(103, rest_until=TODAY, last_asked_on=LONG_AGO)
    neighbor = a_supporter(104, rest_until=TODAY, specialty="thoracic-surgery")

    result = shortlisted(stranger, lately, neighbor, long_ago)

    assert [one.supporter.number for one in result.relaxable] == [103, 102, 104, 101]
    expected = [Lead.LONGER_AGO, Lead.POINTS, Lead.BAND, None]
    assert leads(*result.relaxable) == expected


def test_what_could_not_be_checked_is_on_the_shortlist() -> None:
    result = shortlisted(surroundings=around(supervisor_known=False))

    assert result.unchecked == {Rule.AUTHORITY}
    assert everybody_on(result) == []


def test_a_number_that_stands_for_two_people_is_refused() -> None:
    twice = [a_supporter(101), a_supporter(101, name="Somebody Else")]

    with pytest.raises(
        ValueError, match=r"^a number occurs twice among the supporters$"
    ):
        pool(twice)


def test_the_policy_and_the_day_are_those_of_the_question() -> None:
    supporter = a_supporter(101, cases=4, rest_until=TODAY)
    strict = replace(POLICY, yearly_cap=4)

    tomorrow = shortlist(
        around(a_referral(peer=a_peer())),
        pool([supporter]),
        tree=TREE,
        policy=strict,
        today=TODAY + timedelta(days=1),
        lot_key=KEY,
    )

    assert tomorrow.relaxable[0].relaxes == {Rule.YEARLY_CAP}
