"""Referrals: kept whole, one peer once an adverse event, and what surrounds them."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from peerdesk.domain.adverse_event import Kind, Setting
from peerdesk.domain.days import IsoWeek
from peerdesk.domain.errors import (
    AdverseEventGoneError,
    DuplicateReferralError,
    ReferralGoneError,
)
from peerdesk.domain.people import Language
from peerdesk.domain.referral import DepartmentWish, State, Wishes
from peerdesk.store.vault import Vault
from tests.store.made import NOW, TODAY, adverse_event, clinician, refer

WISHES = Wishes(DepartmentWish.OTHER, Language.POLISH, 3)
AGO = timedelta(days=21)


def test_a_referral_comes_back_as_it_went_in(peopled: Vault) -> None:
    with peopled.write() as records:
        added = refer(records, 1, wishes=WISHES)

    with peopled.read() as records:
        assert records.referrals.referral(added.number) == added
    assert added.number == 1


def test_every_step_of_its_life_is_kept(peopled: Vault) -> None:
    with peopled.write() as records:
        waiting = refer(records, 1)
        assigned = waiting.assign(3, TODAY)
        asked = assigned.ask(TODAY).hand_off(TODAY)
        reached = asked.reach_out(TODAY).attempt()
        closed = reached.close(TODAY)
        for step in (assigned, asked, reached, closed, closed.reopen(TODAY), waiting):
            records.referrals.keep(step)

            assert records.referrals.referral(1) == step


def test_who_was_referred_and_when_never_changes(peopled: Vault) -> None:
    with peopled.write() as records:
        added = refer(records, 1)
        other = refer(records, 2)

        records.referrals.keep(
            replace(added, peer=other.peer, received_at=NOW - timedelta(days=1))
        )

        assert records.referrals.referral(1) == added


def test_the_time_of_receipt_is_kept_to_the_minute(peopled: Vault) -> None:
    exact = NOW.replace(second=59, microsecond=7)

    with peopled.write() as records:
        added = refer(records, 1, received_at=exact)

        assert records.referrals.referral(added.number).received_at == NOW


def test_a_peer_is_referred_once_after_one_adverse_event(peopled: Vault) -> None:
    with peopled.write() as records:
        event = adverse_event(records)
        first = refer(records, 1, event)
        assert records.referrals.same(1, event.number) == first.number

        with pytest.raises(DuplicateReferralError, match=f"referral {first.number}"):
            refer(records, 1, event)


def test_a_second_adverse_event_is_never_a_duplicate(peopled: Vault) -> None:
    with peopled.write() as records:
        first, second = refer(records, 1), refer(records, 1)

    assert first.number != second.number


def test_a_withdrawn_referral_is_no_duplicate(peopled: Vault) -> None:
    with peopled.write() as records:
        event = adverse_event(records)
        first = refer(records, 1, event)
        records.referrals.keep(first.withdraw(TODAY))
        assert records.referrals.same(1, event.number) is None

        again = refer(records, 1, event)

    assert again.number == 2


def test_what_was_withdrawn_can_be_taken_back_until_it_is_erased(
    peopled: Vault,
) -> None:
    with peopled.write() as records:
        added = refer(records, 1)
        withdrawn = added.withdraw(TODAY)
        records.referrals.keep(withdrawn)
        assert records.referrals.referral(1) == withdrawn
        records.referrals.keep(added)
        assert records.referrals.referral(1) == added


def test_a_referral_that_is_gone_is_said_to_be_gone(peopled: Vault) -> None:
    with peopled.write() as records:
        added = refer(records, 1)

        with pytest.raises(ReferralGoneError, match="Referral 99"):
            records.referrals.referral(99)
        with pytest.raises(ReferralGoneError):
            records.referrals.keep(replace(added, number=99))
        with pytest.raises(ReferralGoneError):
            records.referrals.surroundings(99)


def test_withdrawn_referrals_are_erased_the_night_after(peopled: Vault) -> None:
    with peopled.write() as records:
        kept, gone = refer(records, 1), refer(records, 2)
        records.referrals.keep(gone.withdraw(TODAY))

        assert records.referrals.erase_withdrawn(TODAY) == 0
        assert records.referrals.erase_withdrawn(TODAY + timedelta(days=1)) == 1

        assert records.referrals.referral(kept.number) == kept
        with pytest.raises(ReferralGoneError):
            records.referrals.referral(gone.number)


def test_a_number_is_never_given_twice(peopled: Vault) -> None:
    with peopled.write() as records:
        gone = refer(records, 1)
        records.referrals.keep(gone.withdraw(TODAY))
        records.referrals.erase_withdrawn(TODAY + timedelta(days=1))

        fresh = refer(records, 1)

    assert fresh.number == gone.number + 1
    assert fresh.adverse_event.number == gone.adverse_event.number + 1


def test_an_adverse_event_is_held_as_long_as_a_referral_is(peopled: Vault) -> None:
    with peopled.write() as records:
        event = adverse_event(records)
        gone = refer(records, 1, event)
        assert records.adverse_events.adverse_event(event.number) == event
        records.referrals.keep(gone.withdraw(TODAY))
        records.referrals.erase_withdrawn(TODAY + timedelta(days=1))

        with pytest.raises(AdverseEventGoneError):
            records.adverse_events.adverse_event(event.number)


def test_recent_adverse_events_with_referrals_are_listed_newest_first(
    peopled: Vault,
) -> None:
    with peopled.write() as records:
        old = adverse_event(records, week=IsoWeek(2026, 30))
        new = adverse_event(records, Kind.VIOLENCE, IsoWeek(2026, 47))
        before = adverse_event(records, week=IsoWeek(2026, 40))
        adverse_event(records, week=IsoWeek(2026, 41))
        for peer in (1, 2, 3):
            refer(records, peer, new)
        refer(records, 1, before)
        records.referrals.keep(refer(records, 1, old).withdraw(TODAY))

        recent = records.adverse_events.recent
        assert recent(IsoWeek(2026, 35)) == [(new, 3), (before, 1)]
        assert old not in dict(recent(IsoWeek(2026, 30)))


def test_an_adverse_event_keeps_kind_setting_week_and_no_more(vault: Vault) -> None:
    with vault.write() as records:
        event = records.adverse_events.add(
            kind=Kind.CHILD,
            setting=Setting.OBSTETRICS,
            week=IsoWeek(2026, 1),
            interventional=False,
        )

        assert records.adverse_events.adverse_event(event.number) == event


def test_those_reached_out_to_21_days_ago_close_themselves(peopled: Vault) -> None:
    with peopled.write() as records:
        due = refer(records, 1).assign(3, TODAY - AGO).reach_out(TODAY - AGO)
        fresh = refer(records, 2).assign(3, TODAY)
        fresh = fresh.reach_out(TODAY - AGO + timedelta(days=1))
        gone = refer(records, 2).assign(3, TODAY).reach_out(TODAY - AGO)
        for referral in (due, fresh, gone.withdraw(TODAY)):
            records.referrals.keep(referral)

        assert records.referrals.to_close(TODAY) == [due]


def test_a_referral_is_alone_when_nothing_surrounds_it(peopled: Vault) -> None:
    with peopled.write() as records:
        added = refer(records, 1)

        around = records.referrals.surroundings(added.number)

    assert around.referral == added
    assert (around.involved, around.already_in_event) == (frozenset(), frozenset())
    assert (around.must_not_meet, around.open_peers) == (frozenset(), frozenset())
    assert around.supervises == frozenset()
    assert around.supervisor is None
    assert not around.supervisor_known


def test_everyone_around_a_referral_is_gathered(peopled: Vault) -> None:
    with peopled.write() as records:
        records.roster.add_clinicians(
            [clinician(10, "Boss"), clinician(11, "Peer", supervisor=10)]
            + [clinician(n, f"Report {n}", supervisor=11) for n in (12, 13)]
        )
        event = adverse_event(records)
        added = refer(records, 11, event, wishes=WISHES)
        for peer, helper in ((3, 4), (12, 3)):
            records.referrals.keep(refer(records, peer, event).assign(helper, TODAY))
        records.peers.add_pair(11, 4)
        around = records.referrals.surroundings(added.number)

    assert [around.involved, around.already_in_event] == [{3, 12}, {3, 4}]
    assert [around.must_not_meet, around.open_peers] == [{4}, {3}]
    assert [around.supervisor, around.supervises] == [10, {12, 13}]
    assert around.supervisor_known


def test_withdrawn_and_closed_referrals_surround_nobody(peopled: Vault) -> None:
    with peopled.write() as records:
        event = adverse_event(records)
        added = refer(records, 1, event)
        records.referrals.keep(refer(records, 3, event).withdraw(TODAY))
        closed = refer(records, 4).assign(3, TODAY).reach_out(TODAY).close(TODAY)
        records.referrals.keep(closed)

        around = records.referrals.surroundings(added.number)

    assert (around.involved, around.open_peers) == (frozenset(), frozenset())


def test_a_closed_referral_says_only_that_it_is_complete(peopled: Vault) -> None:
    with peopled.write() as records:
        reached = refer(records, 1).assign(3, TODAY).reach_out(TODAY).attempt()
        records.referrals.keep(reached.close(TODAY))
        row = records.connection.exec_driver_sql(
            "SELECT state, attempts, due_on, reached_out_on FROM referrals"
        ).one()

    assert tuple(row) == (State.CLOSED.value, 0, None, None)


@pytest.mark.parametrize(
    "impossible",
    [
        "state = 'assigned'",
        "supporter = 3",
        "state = 'closed'",
        "state = 'closed', supporter = 3, closed_on = '2026-11-23', attempts = 1",
        "closed_on = '2026-11-23'",
        "state = 'lost'",
        "attempts = 4",
        "received_at = 'yesterday'",
        "adverse_event = NULL",
        "due_on = '2026-02-30'",
    ],
)
def test_an_impossible_referral_is_refused_by_the_database(
    peopled: Vault, impossible: str
) -> None:
    with peopled.write() as records:
        refer(records, 1)
        change = f"UPDATE referrals SET {impossible}"  # noqa: S608  # a constant

        with pytest.raises(Exception, match="constraint failed"):
            records.connection.exec_driver_sql(change)


def test_a_moment_is_local_time_without_a_zone(peopled: Vault) -> None:
    with peopled.write() as records:
        added = refer(records, 1)

        received = records.referrals.referral(added.number).received_at

    assert received == datetime.fromisoformat("2026-11-23T09:05")
    assert received.tzinfo is None
