from dataclasses import replace
from datetime import timedelta

import pytest

from peerdesk.desk.opening import Desk
from peerdesk.domain.action import Action
from peerdesk.domain.adverse_event import Kind
from peerdesk.domain.counts import OutcomeCount
from peerdesk.domain.errors import (
    KeyMissingError,
    MovedOnError,
    MoveRefusedError,
    NotOfferedError,
    ReferralGoneError,
)
from peerdesk.domain.outcome import Outcome, Reply
from peerdesk.domain.people import Supporter
from peerdesk.domain.queue import ALL_OPEN, Query
from peerdesk.domain.referral import State
from peerdesk.matching.exclusions import Rule
from tests.hospital import (
    ADA,
    BEN,
    ELIF,
    NURSE,
    SURGEON,
    TODAY,
    later,
    refer,
)


def supporter(desk: Desk, number: int) -> Supporter:
    found = [one for one in desk.roster.supporters() if one.number == number]
    return found[0]


def state(desk: Desk, number: int) -> State:
    return desk.referrals.panel(number).referral.state


def offered(desk: Desk, number: int) -> list[int]:
    shortlist = desk.referrals.panel(number).shortlist
    assert shortlist is not None
    return [candidate.supporter.number for candidate in shortlist.candidates]


def assigned(desk: Desk, *, kind: Kind = Kind.RESUSCITATION) -> int:
    (number,) = refer(desk, SURGEON, kind=kind)
    desk.referrals.assign(number, ADA)
    return number


def reached_out(desk: Desk, *, kind: Kind = Kind.RESUSCITATION) -> int:
    number = assigned(desk, kind=kind)
    desk.referrals.hand_off(number)
    desk.referrals.reach_out(number)
    return number


def test_a_surgeon_is_offered_surgeons_first_and_never_their_supervisor(
    desk: Desk,
) -> None:
    (number,) = refer(desk, SURGEON)

    order = offered(desk, number)

    assert order[:2] == [ADA, BEN] or order[:2] == [BEN, ADA]
    assert ELIF not in order


def test_assigning_raises_the_caseload_and_the_open_count(desk: Desk) -> None:
    (number,) = refer(desk, SURGEON)

    change = desk.referrals.assign(number, ADA)

    ada = supporter(desk, ADA)
    assert (change.done, change.referrals) == (Action.ASSIGNED, (number,))
    assert (ada.cases, ada.open_count, ada.last_asked_on) == (1, 1, TODAY)


def test_taking_an_assignment_back_leaves_everything_as_it_was(desk: Desk) -> None:
    (number,) = refer(desk, SURGEON)
    before = (desk.referrals.panel(number).referral, supporter(desk, ADA))

    change = desk.referrals.assign(number, ADA)
    assert change.undo is not None
    change.undo()

    assert (desk.referrals.panel(number).referral, supporter(desk, ADA)) == before


def test_an_assignment_is_not_taken_back_once_it_was_handed_off(desk: Desk) -> None:
    (number,) = refer(desk, SURGEON)
    change = desk.referrals.assign(number, ADA)
    desk.referrals.hand_off(number)

    assert change.undo is not None
    with pytest.raises(MovedOnError):
        change.undo()

    assert state(desk, number) is State.ASSIGNED


def test_a_rule_that_is_never_relaxed_refuses_even_when_overridden(desk: Desk) -> None:
    (number,) = refer(desk, SURGEON)

    with pytest.raises(NotOfferedError):
        desk.referrals.assign(number, ELIF, overriding=frozenset(Rule))

    assert state(desk, number) is State.WAITING


def test_a_relaxable_rule_needs_the_directors_decision_which_is_logged_as_a_code(
    desk: Desk,
) -> None:
    desk.roster.pause(ADA, TODAY + timedelta(days=7))
    (number,) = refer(desk, SURGEON)
    with pytest.raises(NotOfferedError):
        desk.referrals.assign(number, ADA)

    desk.referrals.assign(number, ADA, overriding=frozenset({Rule.AWAY}))

    assert state(desk, number) is State.ASSIGNED


def test_a_second_assignment_is_refused_and_changes_nothing(desk: Desk) -> None:
    number = assigned(desk)

    with pytest.raises(MoveRefusedError, match="assigned"):
        desk.referrals.assign(number, BEN)

    assert supporter(desk, BEN).open_count == 0


def test_rest_begins_with_the_outreach_and_is_longer_for_a_heavy_kind(
    desk: Desk,
) -> None:
    reached_out(desk, kind=Kind.UNEXPECTED_DEATH)

    assert supporter(desk, ADA).rest_until == TODAY + timedelta(days=30)


def test_putting_back_before_outreach_lowers_the_caseload_and_parts_the_two(
    desk: Desk,
) -> None:
    number = assigned(desk)

    desk.referrals.back_to_waiting(number)

    ada = supporter(desk, ADA)
    assert (ada.cases, ada.open_count) == (0, 0)
    assert ADA not in offered(desk, number)


def test_putting_back_after_outreach_keeps_it_in_the_caseload(desk: Desk) -> None:
    number = reached_out(desk)

    desk.referrals.back_to_waiting(number)

    assert (supporter(desk, ADA).cases, supporter(desk, ADA).open_count) == (1, 0)


def test_taking_back_a_put_back_offers_the_supporter_again(desk: Desk) -> None:
    number = assigned(desk)

    change = desk.referrals.back_to_waiting(number)
    assert change.undo is not None
    change.undo()
    later_on = desk.referrals.panel(number).referral

    assert (later_on.state, later_on.supporter) == (State.ASSIGNED, ADA)


def test_a_withdrawn_referral_counts_nowhere_and_is_gone_the_next_day(
    desk: Desk,
) -> None:
    number = reached_out(desk)

    desk.referrals.withdraw(number)

    assert supporter(desk, ADA).cases == 0
    assert list(desk.referrals.queue(ALL_OPEN).numbers) == []
    with desk.vault.write() as records:
        records.referrals.erase_withdrawn(TODAY + timedelta(days=1))
    with pytest.raises(ReferralGoneError):
        desk.referrals.panel(number)


def test_closing_counts_the_outcome_once_and_keeps_none_on_the_referral(
    desk: Desk,
) -> None:
    number = reached_out(desk)

    desk.referrals.close(number, Outcome(reply=Reply.DID_NOT_WANT))
    desk.referrals.reopen(number)
    desk.referrals.close(number, Outcome(reply=Reply.SPOKE))

    with desk.vault.read() as records:
        outcomes = records.counters.outcomes(TODAY.year)
    assert outcomes[OutcomeCount.DID_NOT_WANT] == 1
    assert outcomes.get(OutcomeCount.SPOKE, 0) == 0


def test_a_closed_referral_says_only_that_it_is_complete(desk: Desk) -> None:
    number = reached_out(desk)

    desk.referrals.close(number)

    closed = desk.referrals.panel(number).referral
    assert (closed.state, closed.closed_on) == (State.CLOSED, TODAY)
    assert (closed.attempts, closed.due_on, closed.reached_out_on) == (0, None, None)


def test_closing_and_reopening_move_the_open_count(desk: Desk) -> None:
    number = reached_out(desk)

    change = desk.referrals.close(number)
    after_closing = supporter(desk, ADA).open_count
    assert change.undo is not None
    change.undo()

    assert (after_closing, supporter(desk, ADA).open_count) == (0, 1)


def test_what_was_reached_out_to_21_days_ago_closes_itself_as_not_known(
    desk: Desk,
) -> None:
    number = reached_out(desk)

    closed = later(desk, days=21).referrals.close_what_closes_itself()

    assert (closed, state(desk, number)) == (1, State.CLOSED)
    with desk.vault.read() as records:
        outcomes = records.counters.outcomes(TODAY.year)
    assert outcomes[OutcomeCount.REPLY_NOT_KNOWN] == 1


def test_three_attempts_are_the_most(desk: Desk) -> None:
    number = reached_out(desk)
    desk.referrals.attempt(number)
    desk.referrals.attempt(number)

    with pytest.raises(MoveRefusedError, match="three times"):
        desk.referrals.attempt(number)


def test_a_search_finds_the_specialty_by_its_everyday_name(desk: Desk) -> None:
    surgeons, _ = refer(desk, SURGEON, NURSE)

    found = desk.referrals.queue(Query(search="gen surg")).numbers

    assert list(found) == [surgeons]


def test_the_administrators_key_opens_no_referrals(administrators_desk: Desk) -> None:
    with pytest.raises(KeyMissingError):
        _ = administrators_desk.referrals
    with pytest.raises(KeyMissingError):
        _ = administrators_desk.intake
    with pytest.raises(KeyMissingError):
        _ = administrators_desk.handoff


def test_a_supporter_is_offered_less_the_more_they_have_done(desk: Desk) -> None:
    first, second = refer(desk, SURGEON)[0], refer(desk, SURGEON)[0]

    chosen = offered(desk, first)[0]
    desk.referrals.assign(first, chosen)

    assert offered(desk, second)[0] != chosen


def test_two_desks_see_the_same_policy(desk: Desk) -> None:
    strict = replace(desk.referrals, policy=replace(desk.policy, yearly_cap=1))
    (first,) = refer(desk, SURGEON)
    strict.assign(first, ADA)
    (second,) = refer(desk, NURSE)

    with pytest.raises(NotOfferedError, match="yearly cap"):
        strict.assign(second, ADA)


def test_several_steps_are_one_action_and_are_taken_back_as_one(desk: Desk) -> None:
    numbers = refer(desk, SURGEON, NURSE)
    for number, chosen in zip(numbers, (ADA, BEN), strict=True):
        desk.referrals.assign(number, chosen)
    before = [desk.referrals.panel(number).referral for number in numbers]

    change = desk.referrals.reach_out(*numbers)
    assert (change.referrals, change.supporters) == (tuple(numbers), (ADA, BEN))
    assert change.undo is not None
    change.undo()

    assert [desk.referrals.panel(number).referral for number in numbers] == before


def test_of_several_steps_none_is_made_if_one_is_refused(desk: Desk) -> None:
    first, second = refer(desk, SURGEON, NURSE)
    desk.referrals.assign(first, ADA)

    with pytest.raises(MoveRefusedError):
        desk.referrals.reach_out(first, second)

    assert state(desk, first) is State.ASSIGNED
