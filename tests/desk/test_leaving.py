"""When a supporter leaves: nothing they hold is forgotten, and it can be taken back."""

from datetime import timedelta
from pathlib import Path

import pytest

from peerdesk.desk.opening import Desk
from peerdesk.domain.action import Action
from peerdesk.domain.errors import MovedOnError, UnknownPersonError
from peerdesk.domain.people import Standing, Supporter
from peerdesk.domain.queue import Query
from peerdesk.domain.referral import State
from peerdesk.matching.exclusions import RELAXABLE
from peerdesk.store.schema import Zone
from tests.hospital import (
    ADA,
    ADMINISTRATOR,
    BEN,
    MONDAY,
    NURSE,
    RESIDENT,
    SURGEON,
    TODAY,
    opened,
    refer,
)


def held_by_ada(desk: Desk, *peers: int) -> list[int]:
    numbers = refer(desk, *peers)
    for number in numbers:
        desk.referrals.assign(number, ADA, overriding=frozenset(RELAXABLE))
    return numbers


def stored(desk: Desk, number: int) -> Supporter:
    with desk.vault.read() as records:
        return records.roster.supporter(number, TODAY)


def waiting(desk: Desk) -> list[int]:
    query = Query(states=frozenset({State.WAITING}))
    return sorted(desk.referrals.queue(query).numbers)


def mark_as_leaving(program: Path, number: int) -> None:
    desk = opened(program, ADMINISTRATOR)
    desk.leaver.leave(number)
    desk.close()


def test_what_a_leaving_supporter_holds_waits_again_at_once(desk: Desk) -> None:
    numbers = held_by_ada(desk, SURGEON, NURSE)

    change = desk.leaver.leave(ADA)

    assert sorted(change.referrals) == waiting(desk) == numbers
    gone = stored(desk, ADA)
    assert gone.standing is Standing.RETIRED
    assert (gone.cases, gone.open_count) == (0, 0)


def test_whoever_left_is_on_no_list_and_offered_to_nobody(desk: Desk) -> None:
    (number,) = refer(desk, SURGEON)

    desk.leaver.leave(ADA)

    assert ADA not in [one.number for one in desk.roster.supporters()]
    shortlist = desk.referrals.panel(number).shortlist
    assert shortlist is not None
    assert ADA not in [one.supporter.number for one in shortlist.candidates]


def test_what_was_reached_out_for_stays_with_them(desk: Desk) -> None:
    first, second = held_by_ada(desk, SURGEON, NURSE)
    desk.referrals.reach_out(first)

    change = desk.leaver.leave(ADA)

    assert change.referrals == (second,)
    referral = desk.referrals.panel(first).referral
    assert (referral.state, referral.supporter) == (State.REACHED_OUT, ADA)
    assert stored(desk, ADA).cases == 1


def test_leaving_is_taken_back_with_everything_they_held(desk: Desk) -> None:
    numbers = held_by_ada(desk, SURGEON, NURSE)
    before = stored(desk, ADA), [desk.referrals.panel(n).referral for n in numbers]
    change = desk.leaver.leave(ADA)

    assert change.undo is not None
    taken_back = change.undo()

    after = stored(desk, ADA), [desk.referrals.panel(n).referral for n in numbers]
    assert after == before
    assert sorted(taken_back.referrals) == numbers


def test_leaving_is_not_taken_back_once_somebody_else_has_the_referral(
    desk: Desk,
) -> None:
    (number,) = held_by_ada(desk, SURGEON)
    change = desk.leaver.leave(ADA)
    desk.referrals.assign(number, BEN)

    assert change.undo is not None
    with pytest.raises(MovedOnError):
        change.undo()

    assert stored(desk, ADA).standing is Standing.RETIRED
    assert desk.referrals.panel(number).referral.supporter == BEN


def test_with_the_administrators_key_a_supporter_is_marked_and_stays_listed(
    administrators_desk: Desk,
) -> None:
    change = administrators_desk.leaver.leave(ADA)

    assert change.referrals == ()
    found = administrators_desk.roster.supporters()
    assert Standing.LEAVING in [one.standing for one in found if one.number == ADA]


def test_the_directors_next_opening_lets_them_go_and_says_what_waits(
    program: Path,
) -> None:
    desk = opened(program)
    numbers = held_by_ada(desk, SURGEON, RESIDENT)
    desk.close()
    mark_as_leaving(program, ADA)

    desk = opened(program, at=MONDAY + timedelta(days=1))

    assert sorted(desk.released) == waiting(desk) == numbers
    assert stored(desk, ADA).standing is Standing.RETIRED
    desk.close()


def test_an_opening_after_that_has_nothing_more_to_say(program: Path) -> None:
    mark_as_leaving(program, ADA)
    opened(program).close()

    desk = opened(program)

    assert desk.released == ()
    desk.close()


def test_the_administrators_opening_lets_nobody_go(program: Path) -> None:
    mark_as_leaving(program, ADA)

    desk = opened(program, ADMINISTRATOR)

    assert desk.released == ()
    assert stored(desk, ADA).standing is Standing.LEAVING
    desk.close()


def test_nobody_is_let_go_while_the_clock_is_behind(program: Path) -> None:
    mark_as_leaving(program, ADA)

    desk = opened(program, at=MONDAY - timedelta(days=30))

    assert desk.clock_behind == TODAY
    assert stored(desk, ADA).standing is Standing.LEAVING
    desk.close()


@pytest.mark.parametrize("done", ["leave", "stay"])
def test_with_the_administrators_key_both_ways_are_taken_back(
    administrators_desk: Desk, done: str
) -> None:
    leaver = administrators_desk.leaver
    if done == "stay":
        leaver.leave(ADA)
    before = stored(administrators_desk, ADA)

    change = getattr(leaver, done)(ADA)
    assert stored(administrators_desk, ADA) != before
    change.undo()

    assert stored(administrators_desk, ADA) == before


def test_whoever_stays_after_all_is_back_in_the_directory(
    administrators_desk: Desk,
) -> None:
    desk = administrators_desk
    desk.leaver.leave(ADA)
    with desk.vault.write() as records:
        records.roster.retire_clinicians([ADA], TODAY)

    take_back = desk.leaver.stay(ADA).undo
    assert take_back is not None
    assert not desk.enroller.known(ADA).retired
    take_back()

    assert desk.enroller.known(ADA).retired
    assert stored(desk, ADA).standing is Standing.LEAVING


def test_leaving_is_logged_without_saying_who(desk: Desk) -> None:
    held_by_ada(desk, SURGEON)

    desk.leaver.leave(ADA)

    with desk.vault.read() as records:
        program = records.program.log_lines(Zone.PROGRAM)
        referrals = records.program.log_lines(Zone.REFERRAL)
    assert program[-1].action is Action.SUPPORTER_CHANGED
    assert referrals[-1].action is Action.PUT_BACK


def test_nobody_unknown_can_leave(desk: Desk) -> None:
    with pytest.raises(UnknownPersonError, match="999"):
        desk.leaver.leave(999)
