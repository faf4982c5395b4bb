"""Peers of both directories: nobody typed by name ever reaches the program zone."""

from datetime import timedelta

import pytest

from peerdesk.domain.errors import UnknownPersonError
from peerdesk.domain.people import as_peer
from peerdesk.domain.referral import Wishes
from peerdesk.store.vault import Vault
from tests.store.made import TODAY, clinician, refer

TYPED = clinician(0, "Somebody New", unit="Annex", contact="")


def test_a_typed_peer_gets_a_number_below_zero(peopled: Vault) -> None:
    with peopled.write() as records:
        first = records.peers.add_typed_peer(TYPED)
        second = records.peers.add_typed_peer(TYPED)

        assert (first.number, second.number) == (-1, -2)
        assert records.peers.person(-1) == first
        assert first == clinician(-1, "Somebody New", unit="Annex", contact="")


def test_a_typed_peer_is_in_no_table_of_the_program_zone(peopled: Vault) -> None:
    with peopled.write() as records:
        refer(records, records.peers.add_typed_peer(TYPED).number)

        assert records.roster.counts() == (4, 2)
        assert records.roster.find_clinicians("somebody") == []
        assert records.roster.units() == ["Operating rooms"]
        assert records.peers.all_names()[-1] == "Somebody New"


def test_a_typed_peer_of_a_known_unit_shares_it(peopled: Vault) -> None:
    with peopled.write() as records:
        person = clinician(0, "Somebody New", unit="Operating rooms")
        added = records.peers.add_typed_peer(person)

        referral = refer(records, added.number)

        assert referral.peer == as_peer(added)
        assert records.referrals.referral(referral.number) == referral


def test_a_typed_unit_is_named_once_and_a_peer_may_have_none(peopled: Vault) -> None:
    with peopled.write() as records:
        for unit in ("Annex", "Annex", ""):
            person = clinician(0, f"Somebody {unit}", unit=unit)
            added = records.peers.add_typed_peer(person)
            referral = refer(records, added.number)
            assert records.referrals.referral(referral.number).peer.unit == unit

        held = records.connection.exec_driver_sql("SELECT count(*) FROM typed_units")
        assert held.scalar() == 1


def test_a_person_of_either_directory_is_found_by_number(peopled: Vault) -> None:
    with peopled.write() as records:
        records.peers.add_typed_peer(TYPED)

        assert records.peers.person(1).name == "Person 1"
        assert records.peers.person(-1).name == "Somebody New"
        for unknown in (99, -99):
            with pytest.raises(UnknownPersonError):
                records.peers.person(unknown)


def test_close_names_of_both_directories_are_asked_about(peopled: Vault) -> None:
    with peopled.write() as records:
        records.roster.add_clinicians([clinician(7, "Ruth Harlow")])
        records.peers.add_typed_peer(clinician(0, "Rut Harlow"))

        close = records.peers.close_names("Dr. Ruth Harlow")

        assert [person.number for person in close] == [7, -1]
        assert records.peers.close_names("Omar Khoury") == []


def test_a_typed_peer_goes_with_the_last_referral(peopled: Vault) -> None:
    with peopled.write() as records:
        number = records.peers.add_typed_peer(TYPED).number
        first, second = refer(records, number), refer(records, number)
        records.peers.ask_director_first(number, TODAY + timedelta(days=300))
        records.peers.add_pair(number, 3)
        for referral in (first, second):
            assert records.peers.person(number).name == "Somebody New"
            records.referrals.keep(referral.withdraw(TODAY))
            records.referrals.erase_withdrawn(TODAY + timedelta(days=1))

        for table in ("typed_peers", "typed_units", "ask_first", "pairs"):
            left = records.connection.exec_driver_sql(f"SELECT * FROM {table}")  # noqa: S608  # a constant
            assert left.all() == []


def test_what_a_directory_entry_asked_for_outlives_a_referral(peopled: Vault) -> None:
    with peopled.write() as records:
        referral = refer(records, 1)
        records.peers.add_pair(1, 3)
        records.peers.ask_director_first(1, TODAY + timedelta(days=300))
        records.referrals.keep(referral.withdraw(TODAY))
        records.referrals.erase_withdrawn(TODAY + timedelta(days=1))

        assert records.peers.asks_first(1, TODAY)
        assert records.referrals.surroundings(refer(records, 1).number).must_not_meet


def test_a_pair_is_kept_once_and_can_be_taken_back(peopled: Vault) -> None:
    with peopled.write() as records:
        number = refer(records, 1).number
        records.peers.add_pair(1, 3)
        records.peers.add_pair(1, 3)
        assert records.referrals.surroundings(number).must_not_meet == {3}

        records.peers.remove_pair(1, 3)

        assert records.referrals.surroundings(number).must_not_meet == frozenset()


def test_asking_the_director_first_ends_by_itself(peopled: Vault) -> None:
    until = TODAY + timedelta(days=365)
    with peopled.write() as records:
        assert not records.peers.asks_first(1, TODAY)
        records.peers.ask_director_first(1, TODAY)
        records.peers.ask_director_first(1, until)

        assert records.peers.asks_first(1, until)
        assert not records.peers.asks_first(1, until + timedelta(days=1))
        assert not records.peers.asks_first(2, TODAY)


def test_nothing_points_at_somebody_unknown(peopled: Vault) -> None:
    with peopled.write() as records:
        referral = refer(records, 1)
        for unknown in (
            lambda: records.peers.add_pair(99, 3),
            lambda: records.peers.add_pair(1, 2),
            lambda: records.peers.ask_director_first(-5, TODAY),
            lambda: records.referrals.keep(referral.assign(1, TODAY)),
            lambda: refer(records, 2, wishes=Wishes(supporter=2)),
        ):
            with pytest.raises(UnknownPersonError, match="Nothing was changed"):
                unknown()
