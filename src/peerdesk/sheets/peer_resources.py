"""The peer resource sheet: who can help a clinician after an adverse event.

The five families of help follow the AMA STEPS Forward module on peer support.  The
sheet is the same for everyone: it has no place for a peer's name, and printing it is
never refused for want of a contact.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from peerdesk.domain.contact import Age, Contact, Family, age, check_days
from peerdesk.domain.policy import Policy
from peerdesk.sheets.content import SheetTexts
from peerdesk.sheets.page import Paper
from peerdesk.sheets.sheet import Sheet, SheetWarning, WarningCode
from peerdesk.sheets.story import (
    Closing,
    Line,
    Panel,
    Prose,
    Reach,
    Section,
    Story,
    Title,
)

_FAMILIES = (
    Family.MENTAL_HEALTH,
    Family.STRESS_REDUCTION,
    Family.MEDICOLEGAL,
    Family.DISCLOSURE,
    Family.TIME_OFF,
)
_AGE_WARNINGS = {
    Age.DUE: WarningCode.CONTACT_DUE,
    Age.EXPIRED: WarningCode.CONTACT_EXPIRED,
}


@dataclass(frozen=True, slots=True)
class ResourceSheet:
    """All that the sheet is made from; every peer gets the same."""

    program: str
    phone: str
    contacts: tuple[Contact, ...]
    texts: SheetTexts
    paper: Paper
    printed_on: date
    policy: Policy


def peer_resources(sheet: ResourceSheet) -> Sheet:
    """Return the printed sheet, and what the desk should know about it."""
    # The lock page must not wait for ReportLab.
    from peerdesk.sheets.press import press  # noqa: PLC0415 - slow to load

    printed = press(resource_story(sheet), sheet.paper)
    return replace(printed, warnings=(*_warnings(sheet), *printed.warnings))


def resource_story(sheet: ResourceSheet) -> Story:
    """Return what the sheet says, in the order in which it is read."""
    texts = sheet.texts
    return Story(
        id=texts.sheet,
        version=texts.version,
        language=texts["language"],
        title=texts["title"],
        running_head=sheet.program,
        blocks=(
            Title(texts["title"]),
            Prose(texts["lead"]),
            _crisis(sheet),
            *(_section(sheet, family) for family in _FAMILIES),
            _closing(sheet),
        ),
        provenance=_provenance(sheet),
        page_of=texts["page_of"],
    )


def _crisis(sheet: ResourceSheet) -> Panel:
    always = sheet.texts.always
    others = [c for c in _of(sheet, Family.CRISIS) if c not in always]
    return Panel(
        heading=sheet.texts["crisis.heading"],
        continued=_continued(sheet, "crisis"),
        lines=(
            *(_line(sheet, c, Reach.LIFELINE) for c in always),
            *(_line(sheet, c, _by(c)) for c in others),
        ),
    )


def _section(sheet: ResourceSheet, family: Family) -> Section:
    return Section(
        heading=sheet.texts[f"{family.value}.heading"],
        continued=_continued(sheet, family.value),
        when=sheet.texts[f"{family.value}.when"],
        lines=tuple(_line(sheet, c, _by(c)) for c in _of(sheet, family)),
        instead=sheet.texts["no_contact"],
    )


def _closing(sheet: ResourceSheet) -> Closing:
    return Closing(
        heading=sheet.texts["closing.heading"],
        text=sheet.texts["closing.text"],
        before_blank=sheet.texts["closing.before_blank"],
        after_blank=sheet.texts["closing.after_blank"],
        line=Line(sheet.program, sheet.phone),
    )


def _of(sheet: ResourceSheet, family: Family) -> list[Contact]:
    """Return the lines of *family*, those of the hospital before the national ones."""
    lines = [contact for contact in sheet.contacts if contact.family is family]
    return sorted(lines, key=lambda contact: contact.number < 0)


def _by(contact: Contact) -> Reach:
    return Reach.PHONE if contact.phone or not contact.url else Reach.WEB


def _line(sheet: ResourceSheet, contact: Contact, by: Reach) -> Line:
    web = _shown(contact.url)
    facts = [contact.hours, contact.detail, web if contact.phone else ""]
    if _age(sheet, contact) is not Age.FRESH:
        facts.append(_checked(sheet, contact))
    return Line(contact.label, contact.phone or web, _joined(facts), by)


def _shown(url: str) -> str:
    """Return *url* as one would type it."""
    return url.removeprefix("https://").removeprefix("www.").removesuffix("/")


def _joined(facts: list[str]) -> str:
    """Return *facts* in one line, parted by a dot where no sentence ends."""
    line = ""
    for fact in filter(None, facts):
        between = " " if line.endswith((".", "!", "?")) else " · "
        line = f"{line}{between}{fact}" if line else fact
    return line


def _checked(sheet: ResourceSheet, contact: Contact) -> str:
    if contact.checked_on is None:
        return sheet.texts["never_checked"]
    return sheet.texts["checked"].format(day=_day(sheet, contact.checked_on))


def _age(sheet: ResourceSheet, contact: Contact) -> Age:
    days = check_days(contact.family, sheet.policy)
    return age(contact, sheet.printed_on, days=days)


def _provenance(sheet: ResourceSheet) -> str:
    texts = sheet.texts
    days = [
        c.checked_on for c in sheet.contacts if c.checked_on and not c.never_expires
    ]
    sentences = [texts["same_for_all"]]
    if days:
        sentences.append(texts["oldest_check"].format(day=_day(sheet, min(days))))
    sentences.append(texts["printed"].format(day=_day(sheet, sheet.printed_on)))
    sentences.append(texts["edition"].format(version=texts.version))
    return " ".join(sentences)


def _day(sheet: ResourceSheet, day: date) -> str:
    month = sheet.texts["months"].split()[day.month - 1]
    return sheet.texts["day"].format(month=month, day=day.day, year=day.year)


def _continued(sheet: ResourceSheet, block: str) -> str:
    heading = sheet.texts[f"{block}.heading"]
    return sheet.texts["continued"].format(heading=heading)


def _warnings(sheet: ResourceSheet) -> Iterator[SheetWarning]:
    for family in _FAMILIES:
        if not _of(sheet, family):
            yield SheetWarning(WarningCode.NO_CONTACT, family.value)
    if not sheet.phone.strip():
        yield SheetWarning(WarningCode.NO_PROGRAM_PHONE)
    for contact in sheet.contacts:
        code = _AGE_WARNINGS.get(_age(sheet, contact))
        if code is not None:
            yield SheetWarning(code, contact.label)
