from dataclasses import replace
from datetime import date, timedelta

import pytest

from peerdesk.domain.people import (
    Clinician,
    Language,
    Peer,
    Supporter,
    as_peer,
    paused,
    trained,
)
from peerdesk.domain.rank import Rank, RoleGroup

DAY = date(2026, 3, 10)
CLINICIAN = Clinician(
    9, "Noor Haddad", "9@x.example", RoleGroup.NURSE, "icu-nursing", Rank.STAFF, "ICU"
)
SUPPORTER = Supporter(CLINICIAN, trained_on=DAY, valid_until=DAY + timedelta(days=2))


def test_a_peer_has_no_name() -> None:
    expected = Peer(9, RoleGroup.NURSE, "icu-nursing", Rank.STAFF, "ICU")

    assert as_peer(CLINICIAN) == expected
    assert not hasattr(as_peer(CLINICIAN), "name")


@pytest.mark.parametrize("count", ["open_count", "cases"])
def test_no_supporter_has_done_less_than_nothing(count: str) -> None:
    with pytest.raises(ValueError, match="less than nothing"):
        replace(SUPPORTER, **{count: -1})  # type: ignore[arg-type]  # a count


def test_a_supporter_is_the_clinician_they_are() -> None:
    assert SUPPORTER.number == 9
    assert SUPPORTER.name == "Noor Haddad"
    assert SUPPORTER.languages == frozenset({Language.ENGLISH})


@pytest.mark.parametrize(
    ("days", "expected"), [(-1, False), (0, True), (2, True), (3, False)]
)
def test_training_holds_from_its_first_to_its_last_day(
    days: int, *, expected: bool
) -> None:
    assert trained(SUPPORTER, DAY + timedelta(days=days)) is expected


@pytest.mark.parametrize(("days", "expected"), [(-3, True), (0, True), (1, False)])
def test_a_pause_ends_after_its_last_day(days: int, *, expected: bool) -> None:
    away = replace(SUPPORTER, paused_until=DAY)

    assert paused(away, DAY + timedelta(days=days)) is expected


def test_who_never_paused_is_there() -> None:
    assert not paused(SUPPORTER, DAY)
