from dataclasses import fields
from datetime import UTC, datetime
from enum import Enum

import pytest

from peerdesk.domain import (
    action,
    adverse_event,
    care_team,
    contact,
    counts,
    outcome,
    people,
    policy,
    queue,
    rank,
    referral,
)
from peerdesk.domain.adverse_event import AdverseEvent, Kind, Setting, heavy
from peerdesk.domain.days import IsoWeek
from peerdesk.domain.outcome import NOTHING_KNOWN
from peerdesk.domain.people import Peer
from peerdesk.domain.policy import RANGES, Policy
from peerdesk.domain.queue import ALL_OPEN, Order, Tally
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.referral import Referral
from peerdesk.domain.surroundings import Surroundings

ROOMS = (
    action,
    adverse_event,
    care_team,
    contact,
    counts,
    outcome,
    people,
    policy,
    queue,
    rank,
    referral,
)
LISTS: set[type[Enum]] = {
    found
    for room in ROOMS
    for found in vars(room).values()
    if isinstance(found, type) and issubclass(found, Enum) and len(found)
}


@pytest.mark.parametrize("closed", sorted(LISTS, key=str))
def test_no_code_of_a_closed_list_stands_for_two_choices(closed: type[Enum]) -> None:
    assert len(closed.__members__) == len(list(closed))


@pytest.mark.parametrize("name", RANGES)
def test_every_default_of_the_policy_lies_in_its_range(name: str) -> None:
    lowest, highest = RANGES[name]

    assert lowest <= getattr(Policy(), name) <= highest


def test_every_number_of_the_policy_has_a_range() -> None:
    values = {field.name: getattr(Policy(), field.name) for field in fields(Policy)}
    numbers = {name for name, value in values.items() if type(value) is int}

    assert numbers == set(RANGES)


def test_a_death_weighs_heavier_than_a_close_call() -> None:
    assert heavy(Kind.UNEXPECTED_DEATH)
    assert heavy(Kind.COLLEAGUE_LOSS)
    assert not heavy(Kind.UNEXPECTED_OUTCOME)


def test_the_closing_dialog_starts_knowing_nothing() -> None:
    answers = {getattr(NOTHING_KNOWN, field.name) for field in fields(NOTHING_KNOWN)}

    assert {answer.value for answer in answers} == {"not_known"}


def test_the_queue_starts_with_all_that_is_open_most_urgent_first() -> None:
    assert ALL_OPEN.states == frozenset()
    assert ALL_OPEN.order is Order.URGENCY
    assert Tally() == Tally(0, 0, 0, 0, 0, 0)


def test_the_surroundings_are_about_the_peer_of_their_referral() -> None:
    peer = Peer(1, RoleGroup.NURSE, "ward-nursing", Rank.STAFF, "4 West")
    happened = AdverseEvent(5, Kind.CHILD, Setting.WARD, IsoWeek(2026, 10))
    received = datetime(2026, 3, 6, 16, 30, tzinfo=UTC)

    assert Surroundings(Referral(7, happened, peer, received)).peer == peer
