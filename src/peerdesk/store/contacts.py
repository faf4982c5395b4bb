"""Contacts: the local lines on the sheets."""

from dataclasses import dataclass, replace

from sqlalchemy import Connection, delete, func, insert, select, update

from peerdesk.domain.contact import Contact
from peerdesk.store.schema import contacts


@dataclass(frozen=True, slots=True)
class ContactRecords:
    """The local contacts."""

    connection: Connection

    def contacts(self) -> list[Contact]:
        """Return all of them, in the order in which they were added."""
        rows = self.connection.execute(select(contacts).order_by(contacts.c.number))
        return [Contact(**row) for row in rows.mappings()]

    def keep(self, contact: Contact) -> Contact:
        """Add a contact with number 0, or replace the one with its number."""
        if contact.number == 0:
            contact = replace(contact, number=self._next_number())
            self.connection.execute(insert(contacts).values(_row(contact)))
            return contact
        changed = update(contacts).where(contacts.c.number == contact.number)
        if self.connection.execute(changed.values(_row(contact))).rowcount == 0:
            return self.keep(replace(contact, number=0))
        return contact

    def remove(self, number: int) -> None:
        """Take it off the sheets."""
        self.connection.execute(delete(contacts).where(contacts.c.number == number))

    def _next_number(self) -> int:
        last = self.connection.scalar(select(func.max(contacts.c.number)))
        return (last or 0) + 1


def _row(contact: Contact) -> dict[str, object]:
    return {field: getattr(contact, field) for field in Contact.__slots__}
