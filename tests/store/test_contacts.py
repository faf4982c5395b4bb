"""Contacts on the sheets, and which sheets were printed."""

from dataclasses import replace

from peerdesk.domain.contact import Contact, Family
from peerdesk.store.vault import Vault
from tests.store.made import TODAY

LINE = Contact(
    0,
    Family.MENTAL_HEALTH,
    "Employee assistance",
    "555 0100",
    "https://eap.example.org",
    "day and night",
    "Ask for the peer program",
    TODAY,
    never_expires=True,
)


def test_contacts_come_back_as_they_went_in_and_in_order(vault: Vault) -> None:
    with vault.write() as records:
        first = records.contacts.keep(LINE)
        second = records.contacts.keep(Contact(0, Family.CRISIS, "Security"))

    with vault.read() as records:
        assert records.contacts.contacts() == [first, second]
    assert first == replace(LINE, number=1)
    assert second.number == 2


def test_a_contact_is_changed_in_its_place(vault: Vault) -> None:
    with vault.write() as records:
        kept = records.contacts.keep(LINE)
        changed = records.contacts.keep(replace(kept, phone="555 0199"))

        assert records.contacts.contacts() == [changed]
        assert changed.number == kept.number


def test_a_contact_that_is_gone_is_added_again(vault: Vault) -> None:
    with vault.write() as records:
        kept = records.contacts.keep(LINE)
        records.contacts.remove(kept.number)
        assert records.contacts.contacts() == []

        again = records.contacts.keep(kept)

        assert records.contacts.contacts() == [again]


def test_a_print_is_kept_without_any_person(vault: Vault) -> None:
    with vault.write() as records:
        records.prints.add("peer-resources", "1", 3, TODAY)
        row = records.connection.exec_driver_sql("SELECT * FROM prints").one()

    assert tuple(row) == (1, "peer-resources", "1", 3, "2026-11-23")
