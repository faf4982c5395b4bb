"""A contact: one line on a sheet, saying who to call."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from peerdesk.domain.policy import Policy

LABEL_LIMIT = 80
DETAIL_LIMIT = 120


class Family(Enum):
    """The five families of help of the AMA STEPS Forward module, and the crisis box."""

    CRISIS = "crisis"
    MENTAL_HEALTH = "mental_health"
    STRESS_REDUCTION = "stress_reduction"
    MEDICOLEGAL = "medicolegal"
    DISCLOSURE = "disclosure"
    TIME_OFF = "time_off"


class Age(Enum):
    """How trustworthy a line still is."""

    FRESH = "fresh"
    DUE = "due"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Contact:
    """Who to call, how, and when somebody last checked that it is still true."""

    number: int
    family: Family
    label: str
    phone: str = ""
    url: str = ""
    hours: str = ""
    detail: str = ""
    checked_on: date | None = None
    never_expires: bool = False


def check_days(family: Family, policy: Policy) -> int:
    """Return after how many days a line of *family* should be checked again."""
    if family is Family.CRISIS:
        return policy.contact_days_crisis
    return policy.contact_days_other


def age(contact: Contact, today: date, *, days: int) -> Age:
    """Return how old the last check is, when it should be repeated after *days*.

    A line is due in the last sixth of its time, so that somebody can still act.
    """
    if contact.never_expires:
        return Age.FRESH
    if contact.checked_on is None:
        return Age.EXPIRED
    since = (today - contact.checked_on).days
    if since > days:
        return Age.EXPIRED
    return Age.DUE if since > days - days // 6 else Age.FRESH
