from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from peerdesk.desk.clock import FixedClock
from peerdesk.desk.demo import ADMINISTRATOR, DIRECTOR, SEED, make_demo
from peerdesk.desk.demo_people import demo_hospital
from peerdesk.desk.opening import Desk, open_desk, shipped_tree
from peerdesk.domain.action import Role
from peerdesk.domain.days import Quarter
from peerdesk.domain.queue import ALL_OPEN, Query
from peerdesk.domain.referral import State
from peerdesk.store.slots import TEST_FLOOR
from tests.hospital import MONDAY, TODAY

CLOCK = FixedClock(MONDAY)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "Demo hospital.peerdesk"
    make_demo(folder, clock=CLOCK, cost=TEST_FLOOR)
    return folder


@pytest.fixture
def demo(folder: Path) -> Iterator[Desk]:
    desk = open_desk(folder, DIRECTOR, clock=CLOCK)
    yield desk
    desk.close()


def test_the_demo_has_3000_clinicians_and_36_supporters(demo: Desk) -> None:
    assert demo.roster.counts() == (3_000, 36)


def test_the_demo_has_25_open_referrals_in_every_state(demo: Desk) -> None:
    numbers = demo.referrals.queue(ALL_OPEN).numbers
    states = Counter(row.state for row in demo.referrals.rows(numbers))

    assert len(numbers) == 25
    assert set(states) == {State.WAITING, State.ASSIGNED, State.REACHED_OUT}


def test_one_adverse_event_of_the_demo_has_four_clinicians(demo: Desk) -> None:
    numbers = demo.referrals.queue(ALL_OPEN).numbers

    assert max(row.together for row in demo.referrals.rows(numbers)) == 4


def test_the_demo_remembers_a_year_of_counters_and_caseloads(demo: Desk) -> None:
    with demo.vault.read() as records:
        volume = records.counters.volume(Quarter.of(date(2025, 1, 1)))
    cases = [supporter.cases for supporter in demo.roster.supporters()]

    assert sum(volume.values()) > 500
    assert min(cases) <= 1
    assert max(cases) >= 5


def test_some_of_the_demo_is_overdue_and_some_is_closed(demo: Desk) -> None:
    tally = demo.referrals.queue(Query(states=frozenset({State.CLOSED}))).tally

    assert tally.overdue >= 2
    assert tally.closed == 3


def test_the_administrator_of_the_demo_has_a_key_of_their_own(folder: Path) -> None:
    desk = open_desk(folder, ADMINISTRATOR, clock=CLOCK)

    assert desk.role is Role.ADMINISTRATOR
    desk.close()


def test_the_same_seed_makes_the_same_hospital_with_names_of_many_cultures() -> None:
    first = demo_hospital(shipped_tree(), TODAY, seed=SEED)
    second = demo_hospital(shipped_tree(), TODAY, seed=SEED)
    families = {clinician.name.split()[-1] for clinician in first.clinicians}

    assert first == second
    assert len(families) > 100
