from datetime import timedelta
from functools import partial
from pathlib import Path
from threading import current_thread

import pytest

from peerdesk.desk.opening import Desk
from peerdesk.desk.places import whereabouts
from peerdesk.desk.store_thread import StoreThread
from peerdesk.domain.action import Role
from peerdesk.domain.errors import ProgramInUseError
from peerdesk.domain.queue import ALL_OPEN, Query
from peerdesk.domain.referral import State
from tests.hospital import ADA, ADMINISTRATOR, MONDAY, NURSE, SURGEON, opened, refer


def closed(desk: Desk) -> list[int]:
    query = Query(states=frozenset({State.CLOSED}))
    return list(desk.referrals.queue(query).numbers)


def test_the_key_decides_whose_desk_it_is(program: Path) -> None:
    with_directors_key = opened(program)
    assert with_directors_key.role is Role.DIRECTOR
    with_directors_key.close()

    with_administrators_key = opened(program, ADMINISTRATOR)
    assert with_administrators_key.role is Role.ADMINISTRATOR
    with_administrators_key.close()


def test_a_program_is_open_in_one_place_only(desk: Desk, program: Path) -> None:
    with pytest.raises(ProgramInUseError, match="open already"):
        opened(program)

    assert desk.roster.counts() == (11, 6)


def test_whoever_finds_a_program_open_is_told_by_whom_and_where(
    desk: Desk, program: Path
) -> None:
    with pytest.raises(ProgramInUseError) as refusal:
        opened(program)

    assert f"({whereabouts()})" in str(refusal.value)
    assert desk.role is Role.DIRECTOR


def test_what_was_withdrawn_is_erased_when_the_next_day_begins(program: Path) -> None:
    desk = opened(program)
    (number,) = refer(desk, SURGEON)
    desk.referrals.withdraw(number)
    desk.close()

    next_day = opened(program, at=MONDAY + timedelta(days=1))

    with next_day.vault.read() as records:
        assert records.referrals.erase_withdrawn is not None
    next_day.close()


def test_old_outreach_closes_itself_when_the_day_begins(program: Path) -> None:
    desk = opened(program)
    (number,) = refer(desk, SURGEON)
    desk.referrals.assign(number, ADA)
    desk.referrals.reach_out(number)
    desk.close()

    after_three_weeks = opened(program, at=MONDAY + timedelta(days=21))

    assert closed(after_three_weeks) == [number]
    after_three_weeks.close()


def test_a_clock_set_back_is_told_and_erases_and_closes_nothing(program: Path) -> None:
    desk = opened(program, at=MONDAY + timedelta(days=10))
    gone, _ = refer(desk, SURGEON, NURSE)
    desk.referrals.withdraw(gone)
    desk.close()

    behind = opened(program, at=MONDAY)

    assert behind.clock_behind == (MONDAY + timedelta(days=10)).date()
    assert len(behind.referrals.queue(ALL_OPEN).numbers) == 1
    behind.close()


def test_the_store_thread_works_in_order_and_off_the_main_thread() -> None:
    thread = StoreThread()
    seen: list[int] = []

    for number in range(5):
        thread.submit(partial(seen.append, number))
    name = thread.submit(lambda: current_thread().name).result()
    thread.stop()

    assert seen == [0, 1, 2, 3, 4]
    assert name.startswith("store")


def test_a_refusal_on_the_store_thread_reaches_whoever_asked() -> None:
    thread = StoreThread()

    def refuse() -> None:
        raise ProgramInUseError("somebody")

    with pytest.raises(ProgramInUseError):
        thread.submit(refuse).result()
    thread.stop()
