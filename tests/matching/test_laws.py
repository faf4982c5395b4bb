from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.domain.people import Supporter
from peerdesk.domain.policy import Policy
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.surroundings import Surroundings
from peerdesk.matching.exclusions import NEVER_RELAXED, RELAXABLE, Rule, broken_rules
from peerdesk.matching.fit import Band
from peerdesk.matching.lot import lot
from peerdesk.matching.shortlist import Candidate, Lead, Shortlist
from tests.matching.hospital import KEY, TODAY, proposed, shortlisted
from tests.matching.rosters import policies, rosters, supporters, surroundings

LAW = settings(max_examples=100, deadline=None)
BANDS = list(Band)


def everybody(result: Shortlist) -> list[int]:
    """Return all numbers in the order of the screen."""
    picked = [*result.candidates, *result.relaxable]
    kept_out = [one.supporter.number for one in result.excluded]
    return [one.supporter.number for one in picked] + kept_out


def places(result: Shortlist) -> dict[int, int]:
    return {number: place for place, number in enumerate(proposed(result))}


def goes_before(one: Candidate, other: Candidate, referral: int) -> Lead | None:
    """Say the rules once more, plainly: what puts *one* before *other*, if anything."""
    asked = [c.supporter.last_asked_on for c in (one, other)]
    lots = [
        lot(KEY, referral=referral, supporter=c.supporter.number) for c in (one, other)
    ]
    steps = (
        (Lead.BAND, BANDS.index(one.band), BANDS.index(other.band)),
        (Lead.CASELOAD, one.caseload, other.caseload),
        (Lead.POINTS, one.points, other.points),
        (Lead.LONGER_AGO, str(asked[0] or ""), str(asked[1] or "")),
        (Lead.LOT, lots[0].hex(), lots[1].hex()),
    )
    for lead, mine, theirs in steps:
        if mine != theirs:
            return lead if mine < theirs else None  # type: ignore[operator] # like with like
    return None


@LAW
@given(rosters(), surroundings(), policies(), st.integers())
def test_the_order_of_the_roster_changes_nothing(
    roster: list[Supporter], about: Surroundings, policy: Policy, seed: int
) -> None:
    shuffled = Random(seed).sample(roster, len(roster))  # noqa: S311 - nothing secret

    first = shortlisted(*roster, surroundings=about, policy=policy)
    second = shortlisted(*shuffled, surroundings=about, policy=policy)

    assert first == second


@LAW
@given(rosters(), surroundings(), policies())
def test_names_change_nothing(
    roster: list[Supporter], about: Surroundings, policy: Policy
) -> None:
    renamed = [
        replace(one, clinician=replace(one.clinician, name=f"{-one.number:09}"))
        for one in roster
    ]

    first = shortlisted(*roster, surroundings=about, policy=policy)
    second = shortlisted(*renamed, surroundings=about, policy=policy)

    assert everybody(first) == everybody(second)


@LAW
@given(rosters(least=2), surroundings(), policies(), st.integers(1, 5))
def test_more_cases_never_move_anybody_up(
    roster: list[Supporter], about: Surroundings, policy: Policy, more: int
) -> None:
    busier = replace(roster[0], cases=roster[0].cases + more)

    before = places(shortlisted(*roster, surroundings=about, policy=policy))
    after = places(shortlisted(busier, *roster[1:], surroundings=about, policy=policy))

    if busier.number in after:
        assert after[busier.number] >= before[busier.number]


@LAW
@given(rosters(), surroundings(), policies())
def test_everybody_stands_in_exactly_the_place_their_rules_allow(
    roster: list[Supporter], about: Surroundings, policy: Policy
) -> None:
    result = shortlisted(*roster, surroundings=about, policy=policy)

    rules = {one.number: broken_rules(about, one, policy, TODAY) for one in roster}
    assert sorted(everybody(result)) == sorted(rules)
    assert all(not rules[number] for number in proposed(result))
    for picked in result.relaxable:
        assert picked.relaxes == rules[picked.supporter.number] <= set(RELAXABLE)
    for kept in result.excluded:
        assert kept.rules == rules[kept.supporter.number]
        assert kept.rules & NEVER_RELAXED


@LAW
@given(supporters(50), surroundings(), policies())
def test_another_profession_never_goes_before_an_equal_of_the_same(
    anybody: Supporter, about: Surroundings, policy: Policy
) -> None:
    own = about.peer.role_group
    other = RoleGroup.NURSE if own is RoleGroup.PHYSICIAN else RoleGroup.PHYSICIAN
    colleague = _but_for(anybody, 50, own, Rank.CHIEF)
    stranger = replace(_but_for(anybody, 51, other, Rank.CHIEF), last_asked_on=None)

    result = shortlisted(stranger, colleague, surroundings=about, policy=policy)

    assert proposed(result) in ([50, 51], [])


@LAW
@given(rosters(least=2), surroundings(), policies())
def test_having_been_asked_moves_somebody_only_among_equals(
    roster: list[Supporter], about: Surroundings, policy: Policy
) -> None:
    asked = replace(roster[0], last_asked_on=TODAY)

    first = shortlisted(*roster, surroundings=about, policy=policy)
    second = shortlisted(asked, *roster[1:], surroundings=about, policy=policy)

    before, after = places(first), places(second)
    who = {one.supporter.number: one for one in second.candidates}
    for number in set(before) - {asked.number} if asked.number in before else ():
        was_ahead = before[number] < before[asked.number]
        if was_ahead is not (after[number] < after[asked.number]):
            assert _standing(who[number]) == _standing(who[asked.number])


@LAW
@given(rosters(), surroundings(), policies())
def test_who_may_be_picked_by_hand_stands_by_caseload_and_away_last(
    roster: list[Supporter], about: Surroundings, policy: Policy
) -> None:
    result = shortlisted(*roster, surroundings=about, policy=policy)

    away = [Rule.AWAY in one.relaxes for one in result.relaxable]
    cases = [(Rule.AWAY in one.relaxes, one.caseload) for one in result.relaxable]
    assert away == sorted(away)
    assert cases == sorted(cases)


@LAW
@given(rosters(), surroundings(), policies())
def test_every_line_says_truly_why_it_stands_before_the_next(
    roster: list[Supporter], about: Surroundings, policy: Policy
) -> None:
    candidates = shortlisted(*roster, surroundings=about, policy=policy).candidates

    number = about.referral.number
    for place, one in enumerate(candidates[:-1]):
        assert one.before_next is goes_before(one, candidates[place + 1], number)
        assert all(goes_before(one, later, number) for later in candidates[place + 1 :])


@LAW
@given(rosters(), surroundings(), policies())
def test_the_same_question_has_the_same_answer(
    roster: list[Supporter], about: Surroundings, policy: Policy
) -> None:
    first = shortlisted(*roster, surroundings=about, policy=policy)

    assert first == shortlisted(*roster, surroundings=about, policy=policy)


def _but_for(one: Supporter, number: int, group: RoleGroup, rank: Rank) -> Supporter:
    clinician = replace(one.clinician, number=number, role_group=group, rank=rank)
    return replace(one, clinician=clinician)


def _standing(one: Candidate) -> tuple[int, int, int]:
    return BANDS.index(one.band), one.caseload, one.points
