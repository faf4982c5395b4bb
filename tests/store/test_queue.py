"""The queue: what heads it, what is found in it, and what it shows."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from peerdesk.domain.adverse_event import Kind
from peerdesk.domain.people import as_peer
from peerdesk.domain.queue import ALL_OPEN, Order, Query, Tally
from peerdesk.domain.rank import Rank
from peerdesk.domain.referral import Referral, State, asks_to_be_closed, overdue
from peerdesk.store.records import Records
from peerdesk.store.vault import Vault
from tests.store.made import NOW, TODAY, adverse_event, clinician, refer

DAY = timedelta(days=1)


def kept(records: Records, referral: Referral) -> int:
    records.referrals.keep(referral)
    return referral.number


def numbers(
    records: Records, query: Query = ALL_OPEN, today: date = TODAY
) -> list[int]:
    return list(records.queue.numbers(query, today))


@pytest.fixture
def varied(peopled: Vault) -> Vault:
    """Referrals 1-8: waiting, assigned, reached out, closed, withdrawn, late, old."""
    with peopled.write() as records:
        plain = [refer(records, 1 + n % 2) for n in range(5)]
        kept(records, plain[1].assign(3, TODAY))
        kept(records, plain[2].assign(4, TODAY).reach_out(TODAY))
        kept(records, plain[3].assign(4, TODAY).reach_out(TODAY).close(TODAY))
        kept(records, plain[4].withdraw(TODAY))
        refer(records, 1, due_on=TODAY - DAY)
        refer(records, 2, due_on=TODAY - 2 * DAY)
        refer(records, 1, received_at=NOW - 76 * DAY, due_on=TODAY + DAY)
    return peopled


def test_the_most_urgent_heads_the_queue(varied: Vault) -> None:
    with varied.read() as records:
        assert numbers(records) == [8, 7, 6, 1, 2, 3]


def test_closed_referrals_come_last_and_only_when_asked_for(varied: Vault) -> None:
    with varied.read() as records:
        assert numbers(records, Query(frozenset(State))) == [8, 7, 6, 1, 2, 3, 4]
        assert numbers(records, Query(frozenset({State.CLOSED}))) == [4]
        assert numbers(records, Query(frozenset({State.WAITING}))) == [8, 7, 6, 1]


def test_urgency_can_be_turned_round(varied: Vault) -> None:
    with varied.read() as records:
        assert numbers(records, Query(descending=True)) == [3, 2, 1, 6, 7, 8]


def test_the_queue_agrees_with_the_domain_on_every_day(varied: Vault) -> None:
    def place(referral: Referral, today: date) -> tuple[bool, bool]:
        return not asks_to_be_closed(referral, today), not overdue(referral, today)

    with varied.read() as records:
        for days in range(-5, 100, 3):
            today = TODAY + days * DAY
            queue = [
                records.referrals.referral(n) for n in numbers(records, today=today)
            ]

            tally = records.queue.tally(today)
            assert tally.overdue == sum(overdue(r, today) for r in queue)
            assert tally.to_close == sum(asks_to_be_closed(r, today) for r in queue)
            assert all(place(a, today) <= place(b, today) for a, b in pairwise(queue))


def test_the_tally_counts_what_was_not_withdrawn(varied: Vault) -> None:
    with varied.read() as records:
        assert records.queue.tally(TODAY) == Tally(4, 1, 1, 1, 2, 1)


def test_an_empty_queue_is_no_trouble(vault: Vault) -> None:
    with vault.read() as records:
        assert numbers(records) == []
        assert records.queue.rows([]) == []
        assert records.queue.tally(TODAY) == Tally()


@pytest.fixture
def diverse(peopled: Vault) -> Vault:
    """Referrals 1-3 that differ in everything one can sort or search by."""
    with peopled.write() as records:
        records.roster.add_clinicians(
            [
                clinician(20, "Óscar Ruiz", rank=Rank.CHIEF, unit="Ward 3"),
                clinician(21, "adam Bell", specialty="cardiology", unit="Imaging"),
            ]
        )
        typed = clinician(0, "Mia Ye", specialty="urology", unit="Annex")
        peers = [20, 21, records.peers.add_typed_peer(typed).number]
        kinds = [Kind.VIOLENCE, Kind.CHILD, Kind.PATIENT_KNOWN]
        for place, (peer, kind) in enumerate(zip(peers, kinds, strict=True)):
            received = NOW - place * DAY
            refer(records, peer, adverse_event(records, kind), received_at=received)
        kept(records, records.referrals.referral(2).assign(3, TODAY))
    return peopled


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.RECEIVED, [3, 2, 1]),
        (Order.PEER, [2, 3, 1]),
        (Order.SPECIALTY, [2, 1, 3]),
        (Order.RANK, [2, 3, 1]),
        (Order.KIND, [2, 3, 1]),
        (Order.UNIT, [3, 2, 1]),
        (Order.STATE, [1, 3, 2]),
    ],
)
def test_the_queue_is_sorted_by_what_was_asked(
    diverse: Vault, order: Order, expected: list[int]
) -> None:
    with diverse.read() as records:
        assert numbers(records, Query(order=order)) == expected


@pytest.mark.parametrize("order", Order)
def test_ties_are_broken_by_number_in_both_directions(
    peopled: Vault, order: Order
) -> None:
    with peopled.write() as records:
        event = adverse_event(records)
        person = as_peer(records.roster.clinician(1))
        for _ in range(3):
            records.referrals.add(Referral(0, event, person, NOW))
            event = adverse_event(records)

        assert numbers(records, Query(order=order)) == [1, 2, 3]
        assert numbers(records, Query(order=order, descending=True)) == [1, 2, 3]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("oscar", [1]),
        ("ÓSCAR RU", [1]),
        ("ell", [2]),
        ("mia", [3]),
        ("person 3", [2]),
        ("ward", [1]),
        ("annex", [3]),
        ("  imaging ", [2]),
        ("nobody", []),
        ("%", []),
        ("!!", []),
        ("", [1, 3, 2]),
        ("   ", [1, 3, 2]),
    ],
)
def test_a_row_is_found_by_part_of_a_name(
    diverse: Vault, text: str, expected: list[int]
) -> None:
    with diverse.read() as records:
        assert numbers(records, Query(search=text)) == expected


def test_a_row_is_found_by_what_the_text_stands_for(diverse: Vault) -> None:
    child, heart = frozenset({Kind.CHILD}), frozenset({"cardiology", "urology"})

    with diverse.read() as records:
        assert numbers(records, Query(search="violence", kinds=child)) == [2]
        assert numbers(records, Query(search="heart", specialties=heart)) == [3, 2]
        assert numbers(records, Query(search="oscar", kinds=child)) == [1, 2]
        assert numbers(records, Query(kinds=child)) == [2]


def test_a_row_shows_names_of_both_directories(diverse: Vault) -> None:
    with diverse.read() as records:
        first, second = records.queue.rows([3, 2])

    assert (first.peer, first.peer_name, first.unit) == (-1, "Mia Ye", "Annex")
    assert (first.supporter, first.supporter_name) == (None, None)
    assert (second.peer_name, second.unit) == ("adam Bell", "Imaging")
    assert (second.supporter, second.supporter_name) == (3, "Person 3")
    assert (second.state, second.kind) == (State.ASSIGNED, Kind.CHILD)


def test_a_row_repeats_the_referral_it_stands_for(peopled: Vault) -> None:
    with peopled.write() as records:
        referral = refer(records, 1).assign(3, TODAY).ask(TODAY).hand_off(TODAY)
        kept(records, referral)
        (row,) = records.queue.rows([referral.number])

    assert (row.role_group, row.rank) == (referral.peer.role_group, referral.peer.rank)
    assert (row.received_at, row.due_on) == (referral.received_at, referral.due_on)
    assert (row.asked_on, row.handed_off_on, row.attempts) == (TODAY, TODAY, 0)
    assert (row.setting, row.specialty) == (
        referral.adverse_event.setting,
        referral.peer.specialty,
    )


def test_rows_come_in_the_order_asked_for_without_the_erased(diverse: Vault) -> None:
    with diverse.read() as records:
        rows = records.queue.rows([3, 99, 1, 2])

    assert [row.number for row in rows] == [3, 1, 2]


def test_a_row_says_how_many_belong_together(peopled: Vault) -> None:
    with peopled.write() as records:
        event = adverse_event(records)
        for peer in (1, 2, 3):
            refer(records, peer, event)
        records.referrals.keep(records.referrals.referral(3).withdraw(TODAY))
        refer(records, 4)

        rows = records.queue.rows([1, 2, 4])

    assert [row.together for row in rows] == [2, 2, 1]


def test_a_row_says_when_the_director_is_to_be_asked_first(peopled: Vault) -> None:
    with peopled.write() as records:
        for peer, until in ((1, TODAY), (2, TODAY - DAY)):
            records.peers.ask_director_first(peer, until)
        rows = records.queue.rows([refer(records, n).number for n in (1, 2, 3)])

    assert [row.ask_director_first for row in rows] == [True, False, False]


def test_more_rows_than_one_statement_takes_are_no_trouble(peopled: Vault) -> None:
    with peopled.write() as records:
        for _ in range(5):
            refer(records, 1)

        rows = records.queue.rows([1, 2, 3, 4, 5] * 9_000)

    assert len(rows) == 45_000


def plan_of(records: Records, query: str) -> str:
    rows = records.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}").all()
    return " ".join(str(row[3]) for row in rows)


def test_urgency_is_decided_without_reading_a_row(vault: Vault) -> None:
    query = (
        "SELECT number FROM referrals WHERE withdrawn_on IS NULL AND state IN"
        " ('waiting', 'assigned') ORDER BY received_at < '2026', due_on, number"
    )

    with vault.read() as records:
        plan = plan_of(records, query)

    assert "COVERING INDEX referrals_by_state_withdrawn_on_due_on_received_at" in plan
