"""A program with thousands of referrals, made through the store's own records."""

from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from pathlib import Path

from peerdesk.desk.clock import FixedClock
from peerdesk.desk.founding import NewProgram, People, found_program
from peerdesk.desk.opening import Desk, open_desk, shipped_tree
from peerdesk.domain.adverse_event import Kind, Setting
from peerdesk.domain.days import IsoWeek
from peerdesk.domain.people import Clinician, as_peer
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.referral import Referral, first_due
from peerdesk.store.records import Records
from peerdesk.store.slots import TEST_FLOOR
from tests.hospital import ADMINISTRATOR, DIRECTOR, MONDAY, a_supporter

SUPPORTERS = 36
_FIRST = ("Ada", "Bao", "Chidi", "Dana", "Emre", "Farah", "Goran", "Hana", "Ines", "Jo")
_LAST = ("Abara", "Bauer", "Costa", "Dahl", "Evans", "Fofana", "Gupta", "Hansen", "Ito")
_UNITS = ("Operating rooms", "Emergency department", "Medical intensive care", "Ward 4")


def make_crowd(folder: Path, count: int) -> Path:
    """Make a program with this many open referrals in every state."""
    people = [_clinician(number) for number in range(1, count // 2 + SUPPORTERS + 1)]
    supporters = [a_supporter(each) for each in people[:SUPPORTERS]]
    new = NewProgram("Mercy West", DIRECTOR, ADMINISTRATOR)
    clock = FixedClock(MONDAY)
    everyone = People(people, supporters)
    found_program(folder, new, everyone, cost=TEST_FLOOR, clock=clock)
    desk = open_desk(folder, DIRECTOR, clock=clock)
    _refer(desk, people[SUPPORTERS:], count)
    desk.close()
    return folder


def _clinician(number: int) -> Clinician:
    leaves = shipped_codes()
    groups = list(RoleGroup)
    return Clinician(
        number,
        f"{_FIRST[number % 10]} {_LAST[number % 9]}-{number}",
        f"{number}@example.org",
        groups[number % len(groups)] if number % 3 else RoleGroup.PHYSICIAN,
        leaves[number * 7 % len(leaves)],
        Rank(1 + number % 5),
        _UNITS[number % 4],
    )


@lru_cache(maxsize=1)
def shipped_codes() -> list[str]:
    """Return the codes of every specialty."""
    return [leaf.code for leaf in shipped_tree().all()]


def _refer(desk: Desk, people: list[Clinician], count: int) -> None:
    with desk.vault.write() as records:
        for place in range(count):
            _add(records, people[place % len(people)], place)


def _add(records: Records, clinician: Clinician, place: int) -> None:
    received = MONDAY - timedelta(hours=place * 7 % 480)
    event = records.adverse_events.add(
        kind=list(Kind)[place % 10],
        setting=list(Setting)[place * 3 % 10],
        week=IsoWeek.of(received.date()),
        interventional=False,
    )
    referral = Referral(
        0,
        event,
        as_peer(clinician),
        received,
        due_on=first_due(received.date()),
    )
    records.referrals.add(_walked(referral, place))


def _walked(referral: Referral, place: int) -> Referral:
    day = referral.received_at.date()
    if place % 4 == 0:
        return referral
    referral = referral.assign(1 + place % SUPPORTERS, day)
    if place % 4 == 1:
        return referral
    referral = replace(referral.hand_off(day), asked_on=day)
    return referral if place % 4 == 2 else referral.reach_out(day)
