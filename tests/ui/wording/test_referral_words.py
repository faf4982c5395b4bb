"""Every code has its words, and none of the words tells too much."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from peerdesk.domain.action import Action
from peerdesk.domain.adverse_event import Kind, Setting
from peerdesk.domain.care_team import CareTeamRole
from peerdesk.domain.days import IsoWeek
from peerdesk.domain.outcome import Answer, Contacts, Reply
from peerdesk.domain.people import Language
from peerdesk.domain.queue import Order, QueueRow, Tally
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.referral import DepartmentWish, State, Wishes
from peerdesk.matching.exclusions import NEVER_RELAXED, RELAXABLE, Rule
from peerdesk.matching.fit import Band
from peerdesk.ui.wording import adverse_event, matching, outcome, people, referral
from peerdesk.ui.wording.change import said_words
from peerdesk.ui.wording.days import age_words, day_words, days_words, week_words
from tests.hospital import BEN, MONDAY, SUPPORTERS, TODAY
from tests.ui.referrals.rows import a_row

ROW = a_row(1)
BEN_AS_HE_IS = next(one for one in SUPPORTERS if one.number == BEN)


@pytest.mark.parametrize(
    ("say", "codes"),
    [
        (adverse_event.kind_words, Kind),
        (adverse_event.short_kind_words, Kind),
        (adverse_event.setting_words, Setting),
        (adverse_event.care_team_words, CareTeamRole),
        (people.language_words, Language),
        (people.role_group_words, RoleGroup),
        (referral.state_words, State),
        (referral.order_words, Order),
        (outcome.reply_words, Reply),
        (outcome.answer_words, Answer),
        (outcome.contacts_words, Contacts),
        (matching.band_words, Band),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_every_code_has_words_of_its_own(
    say: Callable[[Any], str], codes: Iterable[Any]
) -> None:
    words = [say(code) for code in codes]

    assert all(words)
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("role_group", list(RoleGroup))
def test_every_rank_has_words_in_every_profession(role_group: RoleGroup) -> None:
    words = {people.rank_words(role_group, rank) for rank in Rank}

    assert len(words) == len(Rank)


@pytest.mark.parametrize("kind", list(Kind))
def test_no_kind_is_called_an_error_a_fault_or_a_harm(kind: Kind) -> None:
    words = adverse_event.kind_words(kind) + adverse_event.short_kind_words(kind)

    assert not any(bad in words.lower() for bad in ("error", "fault", "harm", "mist"))


@pytest.mark.parametrize("rule", sorted(NEVER_RELAXED, key=str))
def test_rules_that_are_never_relaxed_all_sound_the_same(rule: Rule) -> None:
    words = matching.rule_words({rule}, BEN_AS_HE_IS, Wishes(), TODAY)

    assert words == "not available for this referral"


@pytest.mark.parametrize("rule", RELAXABLE)
def test_a_rule_behind_a_hard_one_is_not_told_either(rule: Rule) -> None:
    both = {rule, Rule.INVOLVED}

    words = matching.rule_words(both, BEN_AS_HE_IS, Wishes(), TODAY)

    assert words == "not available for this referral"


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        ({Rule.AWAY}, "away until 4 Mar"),
        ({Rule.RESTING}, "resting until 11 Mar"),
        ({Rule.OPEN_CAP}, "has 2 open now"),
        ({Rule.YEARLY_CAP}, "at their limit for the year"),
        ({Rule.WISH_LANGUAGE}, "does not speak Spanish"),
        ({Rule.RESTING, Rule.AWAY}, "away until 4 Mar, resting until 11 Mar"),
    ],
)
def test_what_stands_in_the_way_is_said_with_its_day_or_number(
    rules: set[Rule], words: str
) -> None:
    ben = replace(
        BEN_AS_HE_IS,
        paused_until=TODAY + timedelta(days=2),
        rest_until=TODAY + timedelta(days=9),
        open_count=2,
    )
    wishes = Wishes(language=Language.SPANISH)

    assert matching.rule_words(rules, ben, wishes, TODAY) == words


def test_the_code_that_is_logged_is_named_before_it_is_logged() -> None:
    rules = {Rule.RESTING, Rule.WISH_LANGUAGE, Rule.WISH_DEPARTMENT}

    assert matching.code_words(rules) == "“resting” and “wish”"
    assert matching.unchecked_words(()) == ""


@pytest.mark.parametrize(
    ("tally", "words"),
    [
        (
            Tally(waiting=2, assigned=1),
            "2 to assign, 1 not yet reached, nothing overdue.",
        ),
        (
            Tally(assigned=1, overdue=1),
            "1 not yet reached, 1 overdue.",
        ),
        (Tally(), "Nobody is waiting. Nothing is overdue."),
        (
            Tally(reached_out=1, overdue=1, to_close=1),
            "1 to be closed, 1 overdue.",
        ),
    ],
)
def test_the_day_is_told_in_one_line(tally: Tally, words: str) -> None:
    assert referral.today_words(tally) == words


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (ROW, "to assign"),
        (replace(ROW, state=State.ASSIGNED), "to hand off"),
        (replace(ROW, state=State.ASSIGNED, handed_off_on=TODAY), "handed off"),
        (
            replace(ROW, state=State.ASSIGNED, handed_off_on=TODAY, asked_on=TODAY),
            "asked",
        ),
        (replace(ROW, state=State.REACHED_OUT, attempts=2), "attempt 2"),
        (replace(ROW, state=State.CLOSED), "complete"),
    ],
)
def test_the_last_tick_is_said_beside_the_state(row: QueueRow, words: str) -> None:
    assert referral.tick_words(row) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "due tomorrow"),
        (1, "due today"),
        (2, "1 day overdue"),
        (5, "4 days overdue"),
        (76, "to be closed"),
        (-3, "due 3 Mar"),
    ],
)
def test_what_is_due_is_said_as_seen_from_today(days: int, words: str) -> None:
    assert referral.due_words(ROW, TODAY + timedelta(days=days)) == words


def test_a_closed_referral_is_never_due() -> None:
    closed = replace(ROW, state=State.CLOSED)

    assert referral.due_words(closed, TODAY + timedelta(days=80)) == ""
    assert referral.due_words(replace(ROW, due_on=None), TODAY) == ""


@pytest.mark.parametrize(
    ("together", "words"), [(1, ""), (2, "with 1 other"), (4, "with 3 others")]
)
def test_the_others_of_an_adverse_event_are_counted(together: int, words: str) -> None:
    assert referral.together_words(together) == words


def test_wishes_are_said_as_what_was_asked_for() -> None:
    wishes = Wishes(DepartmentWish.OTHER, Language.FRENCH, BEN)

    assert referral.wish_words(wishes, "Ben Mensah") == (
        "somebody from another department",
        "somebody who speaks French",
        "Ben Mensah",
    )
    assert referral.wish_words(wishes)[-1] == "one particular supporter"


@pytest.mark.parametrize(
    ("since", "words"),
    [
        (timedelta(minutes=-5), "under 1 hour"),
        (timedelta(minutes=59), "under 1 hour"),
        (timedelta(hours=1), "1 hour"),
        (timedelta(hours=23), "23 hours"),
        (timedelta(hours=24), "1 day"),
        (timedelta(days=12), "12 days"),
    ],
)
def test_an_age_is_said_in_hours_and_then_in_days(since: timedelta, words: str) -> None:
    assert age_words(MONDAY - since, MONDAY) == words


def test_a_day_of_another_year_carries_its_year() -> None:
    assert day_words(date(2026, 12, 3), TODAY) == "3 Dec"
    assert day_words(date(2027, 1, 3), TODAY) == "3 Jan 2027"
    assert week_words(IsoWeek(2026, 10), TODAY) == "week of 2 Mar"
    assert days_words(1) == "1 day"


@pytest.mark.parametrize("action", list(Action))
def test_every_action_has_something_to_say(action: Action) -> None:
    assert said_words(action).endswith(".")
    assert isinstance(MONDAY, datetime)
