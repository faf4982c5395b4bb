"""Printable sheets: the contacts on them, and the bytes that are shown and printed."""

from dataclasses import dataclass, replace

from peerdesk.desk.change import Change
from peerdesk.desk.clock import Clock, today
from peerdesk.domain.action import Action, Role
from peerdesk.domain.contact import Contact
from peerdesk.sheets.content import read_national, read_texts
from peerdesk.sheets.page import Paper
from peerdesk.sheets.peer_resources import ResourceSheet, peer_resources
from peerdesk.sheets.sheet import Sheet
from peerdesk.store.records import Records
from peerdesk.store.vault import Vault


@dataclass(frozen=True, slots=True)
class SheetDesk:
    """What director and administrator may do with sheets."""

    vault: Vault
    clock: Clock
    role: Role

    def contacts(self) -> list[Contact]:
        """Return the local contacts, in the order in which they print."""
        with self.vault.read() as records:
            return records.contacts.contacts()

    def phone(self) -> str:
        """Return the program's own number, empty until somebody fills it in."""
        with self.vault.read() as records:
            return records.program.phone()

    def keep_phone(self, phone: str) -> Change:
        """Keep the program's own number."""
        with self.vault.write() as records:
            before = records.program.phone()
            records.program.keep_phone(phone)
            self._log(records)
        return Change(Action.CONTACT_CHANGED, undo=lambda: self.keep_phone(before))

    def keep(self, contact: Contact) -> Change:
        """Keep a local contact; number 0 adds it."""
        with self.vault.write() as records:
            before = [c for c in records.contacts.contacts() if _same(c, contact)]
            kept = records.contacts.keep(contact)
            self._log(records)
        if before:
            return Change(Action.CONTACT_CHANGED, undo=lambda: self.keep(before[0]))
        return Change(Action.CONTACT_CHANGED, undo=lambda: self.remove(kept))

    def remove(self, contact: Contact) -> Change:
        """Take a local contact off the sheets."""
        with self.vault.write() as records:
            records.contacts.remove(contact.number)
            self._log(records)
        again = replace(contact, number=0)
        return Change(Action.CONTACT_CHANGED, undo=lambda: self.keep(again))

    def render(self, paper: Paper) -> Sheet:
        """Return the peer resource sheet: the bytes that are shown and printed."""
        with self.vault.read() as records:
            policy = records.program.policy()
            local = records.contacts.contacts()
            name, phone = records.program.name(), records.program.phone()
        return peer_resources(
            ResourceSheet(
                program=name,
                phone=phone,
                contacts=(*read_national("us"), *local),
                texts=read_texts("peer-resources", "en"),
                paper=paper,
                printed_on=today(self.clock),
                contact_days_crisis=policy.contact_days_crisis,
                contact_days_other=policy.contact_days_other,
            )
        )

    def log_export(self, sheet: Sheet, *, copies: int = 1) -> None:
        """Keep that a sheet was made: which, which version, how many; no person."""
        with self.vault.write() as records:
            records.contacts.log_print(
                sheet.id, sheet.version, copies, today(self.clock)
            )

    def _log(self, records: Records) -> None:
        records.program.log(self.role, Action.CONTACT_CHANGED, today(self.clock))


def _same(first: Contact, second: Contact) -> bool:
    return first.number == second.number
