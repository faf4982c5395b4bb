"""The roster: who could be offered, who is away, and how evenly work is spread."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from peerdesk.desk.opening import Desk
from peerdesk.desk.roster import balance
from peerdesk.domain.action import Action
from peerdesk.domain.availability import Availability, availability
from peerdesk.domain.errors import UnknownPersonError
from peerdesk.domain.people import Standing, Supporter
from peerdesk.store.schema import Zone
from tests.hospital import ADA, BEN, SUPPORTERS, TODAY

SOMEBODY = SUPPORTERS[0]
WEEK = timedelta(weeks=1)


def the(desk: Desk, number: int) -> Supporter:
    return next(s for s in desk.roster.supporters() if s.number == number)


def test_a_pause_keeps_a_supporter_away_through_its_last_day(desk: Desk) -> None:
    desk.roster.pause(ADA, TODAY + WEEK)

    assert availability(the(desk, ADA), desk.policy, TODAY + WEEK) is Availability.AWAY
    the_day_after = TODAY + WEEK + timedelta(days=1)
    back = availability(the(desk, ADA), desk.policy, the_day_after)
    assert back is Availability.AVAILABLE


def test_a_pause_is_taken_back_to_what_was_before(desk: Desk) -> None:
    desk.roster.pause(ADA, TODAY + WEEK)
    longer = desk.roster.pause(ADA, TODAY + 2 * WEEK)

    assert longer.undo is not None
    longer.undo()

    assert the(desk, ADA).paused_until == TODAY + WEEK


def test_a_pause_touches_nobody_else(desk: Desk) -> None:
    before = the(desk, BEN)

    change = desk.roster.pause(ADA, TODAY + WEEK)

    assert change.supporters == (ADA,)
    assert the(desk, BEN) == before


def test_the_administrator_may_pause_and_bring_back(
    administrators_desk: Desk,
) -> None:
    administrators_desk.roster.pause(ADA, TODAY + WEEK)
    administrators_desk.roster.pause(ADA, None)

    assert the(administrators_desk, ADA).paused_until is None


def test_a_pause_is_logged_without_saying_who(desk: Desk) -> None:
    desk.roster.pause(ADA, TODAY + WEEK)

    with desk.vault.read() as records:
        last = records.program.log_lines(Zone.PROGRAM)[-1]
    assert (last.action, last.day) == (Action.SUPPORTER_CHANGED, TODAY)


def test_pausing_nobody_is_refused_in_words(desk: Desk) -> None:
    with pytest.raises(UnknownPersonError, match="999"):
        desk.roster.pause(999, TODAY)


def test_the_balance_counts_only_those_who_take_part() -> None:
    busy = replace(SOMEBODY, cases=7)
    asked = replace(SOMEBODY, last_asked_on=TODAY)
    gone = replace(SOMEBODY, cases=99, standing=Standing.LEAVING)

    found = balance([busy, asked, gone, SOMEBODY])

    assert found is not None
    assert (found.supporters, found.busiest, found.quietest) == (3, 7, 0)
    assert found.never_asked == 1


def test_there_is_no_balance_without_supporters() -> None:
    assert balance([]) is None


def test_a_training_is_renewed_for_as_long_as_the_policy_says(desk: Desk) -> None:
    change = desk.roster.renew_training(ADA)

    renewed = the(desk, ADA)
    assert (renewed.trained_on, renewed.valid_until) == (TODAY, date(2028, 3, 2))
    assert change.supporters == (ADA,)


def test_a_renewed_training_is_taken_back_to_its_days(desk: Desk) -> None:
    before = the(desk, ADA)
    change = desk.roster.renew_training(ADA)

    assert change.undo is not None
    change.undo()

    assert the(desk, ADA) == before
