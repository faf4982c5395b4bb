from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from peerdesk.domain.adverse_event import AdverseEvent, Kind, Setting
from peerdesk.domain.days import IsoWeek
from peerdesk.domain.errors import MoveRefusedError
from peerdesk.domain.people import Peer
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.referral import (
    Referral,
    State,
    asks_to_be_closed,
    first_due,
    is_open,
    overdue,
)

FRIDAY = date(2026, 3, 6)
MONDAY = date(2026, 3, 9)
SUPPORTER = 40

Move = Callable[[Referral], Referral]

WAITING = Referral(
    7,
    AdverseEvent(5, Kind.CHILD, Setting.WARD, IsoWeek(2026, 10)),
    Peer(1, RoleGroup.NURSE, "ward-nursing", Rank.STAFF, "4 West"),
    datetime(2026, 3, 6, 16, 30, tzinfo=UTC),
    due_on=MONDAY,
)
ASSIGNED = WAITING.assign(SUPPORTER, FRIDAY)
HANDED_OFF = ASSIGNED.hand_off(FRIDAY)
REACHED_OUT = HANDED_OFF.reach_out(MONDAY)
CLOSED = REACHED_OUT.close(MONDAY)

STANDING = {
    State.WAITING: WAITING,
    State.ASSIGNED: ASSIGNED,
    State.REACHED_OUT: REACHED_OUT,
    State.CLOSED: CLOSED,
}
MOVES: dict[str, tuple[Move, dict[State, State]]] = {
    "assign": (
        lambda referral: referral.assign(SUPPORTER, MONDAY),
        {State.WAITING: State.ASSIGNED},
    ),
    "ask": (
        lambda referral: referral.ask(MONDAY),
        {State.ASSIGNED: State.ASSIGNED},
    ),
    "hand off": (
        lambda referral: referral.hand_off(MONDAY),
        {State.ASSIGNED: State.ASSIGNED},
    ),
    "reach out": (
        lambda referral: referral.reach_out(MONDAY),
        {State.ASSIGNED: State.REACHED_OUT},
    ),
    "attempt": (
        lambda referral: referral.attempt(),
        {State.REACHED_OUT: State.REACHED_OUT},
    ),
    "put back": (
        lambda referral: referral.back_to_waiting(),
        {State.ASSIGNED: State.WAITING, State.REACHED_OUT: State.WAITING},
    ),
    "withdraw": (
        lambda referral: referral.withdraw(MONDAY),
        {
            State.WAITING: State.WAITING,
            State.ASSIGNED: State.ASSIGNED,
            State.REACHED_OUT: State.REACHED_OUT,
        },
    ),
    "close": (
        lambda referral: referral.close(MONDAY),
        {State.REACHED_OUT: State.CLOSED},
    ),
    "reopen": (
        lambda referral: referral.reopen(MONDAY),
        {State.CLOSED: State.REACHED_OUT},
    ),
}
LEGAL = [
    (name, before, after)
    for name, (_, steps) in MOVES.items()
    for before, after in steps.items()
]
ILLEGAL = [
    (name, state)
    for name, (_, steps) in MOVES.items()
    for state in State
    if state not in steps
]


@pytest.mark.parametrize(("name", "before", "after"), LEGAL)
def test_a_legal_move_leads_where_the_table_says(
    name: str, before: State, after: State
) -> None:
    move, _ = MOVES[name]

    assert move(STANDING[before]).state is after


@pytest.mark.parametrize(("name", "state"), ILLEGAL)
def test_an_illegal_move_is_refused_and_says_where_it_stands(
    name: str, state: State
) -> None:
    move, _ = MOVES[name]
    standing = state.value.replace("_", " ")

    with pytest.raises(MoveRefusedError, match=f"^Referral 7 is {standing}, so it"):
        move(STANDING[state])


@pytest.mark.parametrize("name", MOVES)
@pytest.mark.parametrize("state", State)
def test_a_withdrawn_referral_makes_no_move(name: str, state: State) -> None:
    withdrawn = replace(STANDING[state], withdrawn_on=MONDAY)
    move, _ = MOVES[name]

    with pytest.raises(MoveRefusedError, match="is withdrawn"):
        move(withdrawn)


def test_every_method_that_moves_a_referral_is_in_the_table() -> None:
    public = {name for name in vars(Referral) if not name.startswith("_")}
    methods = {name for name in public if callable(getattr(Referral, name))}

    assert methods == {
        "assign",
        "ask",
        "hand_off",
        "reach_out",
        "attempt",
        "back_to_waiting",
        "withdraw",
        "close",
        "reopen",
    }


def test_an_assigned_referral_is_due_the_next_working_day() -> None:
    assert ASSIGNED.supporter == SUPPORTER
    assert ASSIGNED.assigned_on == FRIDAY
    assert ASSIGNED.due_on == MONDAY


def test_asking_and_handing_off_keep_the_day_and_nothing_else() -> None:
    assert ASSIGNED.ask(MONDAY) == replace(ASSIGNED, asked_on=MONDAY)
    assert ASSIGNED.hand_off(MONDAY) == replace(ASSIGNED, handed_off_on=MONDAY)


def test_reaching_out_is_the_first_attempt_with_a_reminder_after_three_days() -> None:
    assert REACHED_OUT.reached_out_on == MONDAY
    assert REACHED_OUT.attempts == 1
    assert REACHED_OUT.due_on == MONDAY + timedelta(days=3)


def test_the_second_and_third_attempt_move_the_due_day() -> None:
    second = REACHED_OUT.attempt()
    third = second.attempt()

    assert (second.attempts, second.due_on) == (2, MONDAY + timedelta(days=7))
    assert (third.attempts, third.due_on) == (3, MONDAY + timedelta(days=21))


def test_there_is_no_fourth_attempt() -> None:
    third = REACHED_OUT.attempt().attempt()

    with pytest.raises(MoveRefusedError, match="tried three times"):
        third.attempt()


@pytest.mark.parametrize(
    "impossible",
    [
        lambda: replace(WAITING, supporter=3),
        lambda: replace(ASSIGNED, supporter=None),
        lambda: replace(ASSIGNED, reached_out_on=MONDAY),
        lambda: replace(REACHED_OUT, reached_out_on=None),
        lambda: replace(REACHED_OUT, closed_on=MONDAY),
        lambda: replace(REACHED_OUT, attempts=4),
        lambda: replace(REACHED_OUT, attempts=-1),
        lambda: replace(CLOSED, closed_on=None),
        lambda: replace(CLOSED, due_on=MONDAY),
        lambda: replace(CLOSED, attempts=1),
    ],
)
def test_a_referral_that_contradicts_itself_cannot_be_made(
    impossible: Callable[[], Referral],
) -> None:
    with pytest.raises(ValueError, match="contradicts itself"):
        impossible()


@pytest.mark.parametrize("before", [ASSIGNED, HANDED_OFF.ask(MONDAY), REACHED_OUT])
def test_a_referral_put_back_is_as_new(before: Referral) -> None:
    assert before.back_to_waiting() == WAITING


def test_closing_clears_what_is_only_needed_while_open() -> None:
    assert CLOSED.closed_on == MONDAY
    assert CLOSED.counted
    assert CLOSED.attempts == 0
    assert CLOSED.due_on is None
    assert CLOSED.reached_out_on is None


def test_a_reopened_referral_remembers_that_it_was_counted() -> None:
    reopened = CLOSED.reopen(FRIDAY)

    assert reopened.counted
    assert reopened.closed_on is None
    assert reopened.reached_out_on == FRIDAY
    assert (reopened.attempts, reopened.due_on) == (1, FRIDAY + timedelta(days=3))


def test_what_is_received_on_a_friday_is_due_on_monday() -> None:
    assert first_due(FRIDAY) == MONDAY


@pytest.mark.parametrize(
    ("referral", "expected"),
    [
        (WAITING, True),
        (ASSIGNED, True),
        (REACHED_OUT, True),
        (CLOSED, False),
        (WAITING.withdraw(MONDAY), False),
    ],
)
def test_a_referral_is_open_until_closed_or_withdrawn(
    referral: Referral, *, expected: bool
) -> None:
    assert is_open(referral) is expected


@pytest.mark.parametrize(
    ("referral", "today", "expected"),
    [
        (WAITING, MONDAY, False),
        (WAITING, MONDAY + timedelta(days=1), True),
        (replace(WAITING, due_on=None), MONDAY + timedelta(days=1), False),
        (WAITING.withdraw(MONDAY), MONDAY + timedelta(days=1), False),
        (CLOSED, MONDAY + timedelta(days=90), False),
    ],
)
def test_a_referral_is_overdue_the_day_after_it_was_due(
    referral: Referral, today: date, *, expected: bool
) -> None:
    assert overdue(referral, today) is expected


@pytest.mark.parametrize(
    ("referral", "days", "expected"),
    [
        (WAITING, 75, False),
        (WAITING, 76, True),
        (WAITING, -1, False),
        (CLOSED, 76, False),
        (WAITING.withdraw(MONDAY), 76, False),
    ],
)
def test_an_old_open_referral_asks_to_be_closed(
    referral: Referral, days: int, *, expected: bool
) -> None:
    assert asks_to_be_closed(referral, FRIDAY + timedelta(days=days)) is expected
