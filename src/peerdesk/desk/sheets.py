"""Printable sheets: the contacts on them, and the bytes that are shown and printed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from peerdesk.desk.change import Change
from peerdesk.desk.clock import Clock, today
from peerdesk.desk.contact_checks import ContactCheck, to_check
from peerdesk.desk.shipped_sheets import COUNTRY, shipped_content
from peerdesk.desk.whole_file import whole
from peerdesk.domain.action import Action, Role
from peerdesk.domain.contact import Contact
from peerdesk.sheets.content import read_national
from peerdesk.sheets.page import Paper
from peerdesk.sheets.peer_resources import peer_resources
from peerdesk.sheets.preview import PageImage, page_images
from peerdesk.sheets.sheet import Sheet
from peerdesk.store.records import Records
from peerdesk.store.vault import Vault


@dataclass(frozen=True, slots=True)
class ContactBook:
    """The local contacts in printing order, the program's number, and what to check."""

    contacts: tuple[Contact, ...]
    phone: str
    checks: tuple[ContactCheck, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """A sheet and how its pages look."""

    sheet: Sheet
    pages: tuple[PageImage, ...]


@dataclass(frozen=True, slots=True)
class SheetDesk:
    """What director and administrator may do with sheets."""

    vault: Vault
    clock: Clock
    role: Role

    def book(self) -> ContactBook:
        """Return who can be called, and which lines to check first."""
        with self.vault.read() as records:
            contacts = tuple(records.contacts.contacts())
            policy, phone = records.program.policy(), records.program.phone()
        checks = to_check(
            contacts, policy, today(self.clock), national=read_national(COUNTRY)
        )
        return ContactBook(contacts, phone, checks)

    def keep_phone(self, phone: str) -> Change:
        """Keep the program's own number."""
        with self.vault.write() as records:
            before = records.program.phone()
            records.program.keep_phone(phone)
            self._log(records, Action.CONTACT_CHANGED)
        return Change(Action.CONTACT_CHANGED, undo=lambda: self.keep_phone(before))

    def keep(self, contact: Contact) -> Change:
        """Keep a local contact; number 0 adds it."""
        with self.vault.write() as records:
            before = _found(records, contact) if contact.number else None
            kept = records.contacts.keep(
                replace(contact, number=before.number if before else 0)
            )
            self._log(records, Action.CONTACT_CHANGED)
        if before is None:
            return Change(Action.CONTACT_CHANGED, undo=lambda: self.remove(kept))
        return Change(Action.CONTACT_CHANGED, undo=lambda: self._undo(kept, before))

    def checked(self, contact: Contact) -> Change:
        """Keep that somebody made sure today that the line is still true."""
        return self.keep(replace(contact, checked_on=today(self.clock)))

    def remove(self, contact: Contact) -> Change:
        """Take a local contact off the sheets."""
        with self.vault.write() as records:
            there = _found(records, contact)
            if there is not None:
                records.contacts.remove(there.number)
            self._log(records, Action.CONTACT_CHANGED)
        again = replace(contact, number=0)
        return Change(Action.CONTACT_CHANGED, undo=lambda: self.keep(again))

    def render(
        self,
        paper: Paper,
        *,
        contacts: Sequence[Contact] | None = None,
        phone: str | None = None,
    ) -> Sheet:
        """Return the peer resource sheet: the bytes that are shown and printed.

        *contacts* and *phone* stand in for what is kept while somebody is typing.
        """
        with self.vault.read() as records:
            policy = records.program.policy()
            local = records.contacts.contacts() if contacts is None else contacts
            kept_phone = records.program.phone()
            name = records.program.name()
        return peer_resources(
            replace(
                shipped_content(paper, today(self.clock)),
                program=name,
                phone=kept_phone if phone is None else phone,
                contacts=(*read_national(COUNTRY), *local),
                policy=policy,
            )
        )

    def preview(self, sheet: Sheet, *, dpi: float) -> Preview:
        """Return how the very bytes of *sheet* look at so many dots per inch."""
        return Preview(sheet, tuple(page_images(sheet.pdf, dpi=dpi)))

    def export(self, sheet: Sheet, target: Path) -> None:
        """Write the bytes that were shown to *target*, whole or not at all.

        Kept is which sheet, which version and the day; no person and no place.
        """
        with whole(target, sheet.pdf), self.vault.write() as records:
            self._keep_made(records, sheet, 1)

    def keep_print(self, sheet: Sheet, copies: int) -> None:
        """Keep that a printer's queue has taken so many copies of *sheet*."""
        with self.vault.write() as records:
            self._keep_made(records, sheet, copies)

    def _keep_made(self, records: Records, sheet: Sheet, copies: int) -> None:
        records.prints.add(sheet.id, sheet.version, copies, today(self.clock))
        self._log(records, Action.SHEET_EXPORTED)

    def _undo(self, kept: Contact, before: Contact) -> Change:
        with self.vault.read() as records:
            there = _found(records, kept)
        return self.keep(replace(before, number=there.number if there else 0))

    def _log(self, records: Records, action: Action) -> None:
        records.program.log(self.role, action, today(self.clock))


def _found(records: Records, contact: Contact) -> Contact | None:
    """Return what is kept in the place of *contact*.

    What was removed and brought back has another number, so equal content counts.
    """
    local = records.contacts.contacts()
    by_number = [each for each in local if each.number == contact.number]
    same = [each for each in local if replace(each, number=contact.number) == contact]
    return next(iter(by_number or same), None)
