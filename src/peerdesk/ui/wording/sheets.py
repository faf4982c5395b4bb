"""Words for sheets: families of help, what to check first, and warnings."""

from collections.abc import Iterable
from datetime import date

from peerdesk.desk.contact_checks import Concern, ContactCheck
from peerdesk.domain.contact import Contact, Family
from peerdesk.sheets.page import Paper
from peerdesk.sheets.sheet import SheetWarning, WarningCode
from peerdesk.ui.wording.days import day_words, days_words

_FAMILIES = {
    Family.CRISIS: "Crisis, in this hospital",
    Family.MENTAL_HEALTH: "Mental health counseling",
    Family.STRESS_REDUCTION: "Stress reduction",
    Family.MEDICOLEGAL: "Medicolegal advice",
    Family.DISCLOSURE: "Disclosure and apology coaching",
    Family.TIME_OFF: "Help with time off",
}
_EXAMPLES = {
    Family.CRISIS: "for example security, or who is on call",
    Family.MENTAL_HEALTH: "for example the employee assistance program",
    Family.STRESS_REDUCTION: "for example a mindfulness course",
    Family.MEDICOLEGAL: "for example risk management",
    Family.DISCLOSURE: "for example the disclosure coach on call",
    Family.TIME_OFF: "for example human resources",
}
_WARNINGS = {
    WarningCode.NO_CONTACT: (
        "Nobody yet for: {}. The sheet says to ask the peer supporter."
    ),
    WarningCode.NO_PROGRAM_PHONE: "The program's own number is missing.",
    WarningCode.CONTACT_DUE: "To be checked soon: {}.",
    WarningCode.CONTACT_EXPIRED: "Not checked for long, so printed with a date: {}.",
    WarningCode.SMALL_TYPE: "The page is full, so the type is smaller.",
    WarningCode.MORE_PAGES: "There is more than fits on one page: it takes {} pages.",
    WarningCode.MISSING_GLYPHS: "These characters cannot be printed: {}",
}
_PAPERS = {Paper.LETTER: "Letter", Paper.A4: "A4"}


def family_words(family: Family) -> str:
    """Return the family as the page lists it."""
    return _FAMILIES[family]


def example_words(family: Family) -> str:
    """Return whom a hospital usually lists here."""
    return _EXAMPLES[family]


def paper_words(paper: Paper) -> str:
    """Return the paper's name."""
    return _PAPERS[paper]


def check_words(check: ContactCheck) -> str:
    """Return what to check: the line's own label, or the family nobody is in."""
    if check.contact is None:
        return _FAMILIES[check.family]
    return check.contact.label


def concern_words(check: ContactCheck, today: date) -> str:
    """Return why it should be checked: "Last checked 3 May, 190 days ago"."""
    match check.concern:
        case Concern.MISSING:
            return f"Nobody yet, {_EXAMPLES[check.family]}"
        case Concern.NEVER_CHECKED:
            return "Never checked"
        case Concern.EXPIRED | Concern.DUE:
            return checked_words(check.contact, today)


def checked_words(contact: Contact | None, today: date) -> str:
    """Return when somebody last made sure: "Checked 3 May, 190 days ago"."""
    if contact is None or contact.checked_on is None:
        return "Never checked"
    days = (today - contact.checked_on).days
    if days <= 0:
        return "Checked today"
    return f"Checked {day_words(contact.checked_on, today)}, {days_words(days)} ago"


def reach_words(contact: Contact) -> str:
    """Return how to reach a contact, in one line."""
    return "  ·  ".join(part for part in (contact.phone, contact.url) if part)


def phone_doubt(phone: str) -> str:
    """Return a hint if nobody could dial this, otherwise nothing."""
    if not phone.strip() or any(letter.isdigit() for letter in phone):
        return ""
    return "There is no digit in this number."


def address_doubt(url: str) -> str:
    """Return a hint if no browser would find this, otherwise nothing."""
    if not url.strip() or "." in url:
        return ""
    return "There is no dot in this address."


def full_words(length: int, limit: int) -> str:
    """Return that no more can be typed: "80 of 80 characters"; before that nothing."""
    return f"{length} of {limit} characters" if length >= limit else ""


def warnings_words(warnings: Iterable[SheetWarning]) -> list[str]:
    """Return what the person at the desk should know, one line for each kind.

    None of it stops an export.
    """
    together: dict[WarningCode, list[str]] = {}
    for warning in warnings:
        together.setdefault(warning.code, []).append(_detail(warning.detail))
    return [_WARNINGS[code].format(", ".join(d)) for code, d in together.items()]


def _detail(detail: str) -> str:
    """Return a family by its name, anything else as it stands."""
    try:
        return _FAMILIES[Family(detail)]
    except ValueError:
        return detail


def file_words(paper: Paper) -> str:
    """Return what an exported sheet is called; it names no program and no person."""
    return f"peer-resources-{paper.value}.pdf"
