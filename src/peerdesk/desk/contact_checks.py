"""Which contacts somebody should check before the sheet is handed out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from peerdesk.domain.contact import Age, Contact, Family, age, check_days
from peerdesk.domain.policy import Policy


class Concern(IntEnum):
    """What is wrong, the most urgent first."""

    MISSING = 0
    NEVER_CHECKED = 1
    EXPIRED = 2
    DUE = 3


@dataclass(frozen=True, slots=True)
class ContactCheck:
    """One thing to do.  *contact* is None when a family has nobody to call."""

    family: Family
    concern: Concern
    contact: Contact | None = None


def to_check(
    contacts: Sequence[Contact],
    policy: Policy,
    today: date,
    *,
    national: Iterable[Contact] = (),
) -> tuple[ContactCheck, ...]:
    """Return what to do about local *contacts*: crisis first, then by urgency.

    A family is not missing if *national* lines fill it, but a crisis needs somebody
    in the house.
    """
    there = {contact.family for contact in contacts}
    there |= {contact.family for contact in national} - {Family.CRISIS}
    missing = [ContactCheck(f, Concern.MISSING) for f in Family if f not in there]
    return tuple(sorted([*missing, *_aged(contacts, policy, today)], key=_urgency))


def with_edit(contacts: Sequence[Contact], edited: Contact) -> tuple[Contact, ...]:
    """Return *contacts* as they will be once *edited* is kept."""
    if edited.number == 0:
        return (*contacts, edited)
    return tuple(edited if c.number == edited.number else c for c in contacts)


def _aged(
    contacts: Iterable[Contact], policy: Policy, today: date
) -> list[ContactCheck]:
    return [
        ContactCheck(contact.family, concern, contact)
        for contact in contacts
        if (concern := _concern(contact, policy, today)) is not None
    ]


def _concern(contact: Contact, policy: Policy, today: date) -> Concern | None:
    days = check_days(contact.family, policy)
    match age(contact, today, days=days):
        case Age.FRESH:
            return None
        case Age.DUE:
            return Concern.DUE
        case Age.EXPIRED:
            never = contact.checked_on is None
            return Concern.NEVER_CHECKED if never else Concern.EXPIRED


def _urgency(check: ContactCheck) -> tuple[bool, Concern, int]:
    families = list(Family)
    elsewhere = check.family is not Family.CRISIS
    return elsewhere, check.concern, families.index(check.family)
