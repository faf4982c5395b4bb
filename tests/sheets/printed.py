"""Make real sheets for the tests, and read back what stands on the paper."""

from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any
from unicodedata import normalize

import pypdfium2
from pypdfium2.raw import FPDFText_GetUnicode

from peerdesk.domain.contact import Contact, Family
from peerdesk.domain.policy import Policy
from peerdesk.sheets.content import read_national, read_texts
from peerdesk.sheets.page import Paper
from peerdesk.sheets.peer_resources import ResourceSheet, peer_resources
from peerdesk.sheets.sheet import Sheet

TODAY = date(2026, 11, 23)
NATIONAL = read_national("us")
ENGLISH = read_texts("peer-resources", "en")
PROGRAM = "Riverside Hospital Peer Support"
PHONE = "617-555-0100"


@dataclass(frozen=True, slots=True)
class Char:
    """One visible character and the box of its ink."""

    char: str
    left: float
    bottom: float
    right: float
    top: float


def resource_sheet(
    *contacts: Contact,
    paper: Paper = Paper.LETTER,
    program: str = PROGRAM,
    phone: str = PHONE,
) -> ResourceSheet:
    return ResourceSheet(
        program=program,
        phone=phone,
        contacts=contacts,
        texts=ENGLISH,
        paper=paper,
        printed_on=TODAY,
        policy=Policy(contact_days_crisis=90, contact_days_other=180),
    )


def printed(*contacts: Contact, paper: Paper = Paper.LETTER) -> Sheet:
    return peer_resources(resource_sheet(*contacts, paper=paper))


def contact(
    label: str = "Leave office",
    family: Family = Family.TIME_OFF,
    *,
    number: int = 1,
    **fields: Any,  # noqa: ANN401 - whatever a contact has
) -> Contact:
    given: dict[str, Any] = {"phone": "617-555-0150", "checked_on": TODAY}
    given |= fields
    return Contact(number=number, family=family, label=label, **given)


def one_of_each() -> tuple[Contact, ...]:
    """Return a local line for every family."""
    families = enumerate(Family, start=1)
    return tuple(
        contact(
            f"Local {family.value}", family, number=number, phone=f"555-{number:04}"
        )
        for number, family in families
    )


def chars(pdf: bytes) -> list[list[Char]]:
    """Return the visible characters of each page, in the order they were written."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_chars(page.get_textpage()) for page in document]
    finally:
        document.close()


def _chars(text: Any) -> list[Char]:  # noqa: ANN401 - PDFium is untyped
    codes = [(at, FPDFText_GetUnicode(text, at)) for at in range(text.count_chars())]
    return [
        Char(chr(code), *text.get_charbox(at))
        for at, code in codes
        if code > ord(" ") and not chr(code).isspace()
    ]


def text_of(pdf: bytes) -> str:
    """Return all the text of *pdf*, without white."""
    return squeezed("".join(char.char for char in chain(*chars(pdf))))


def squeezed(words: str) -> str:
    """Return *words* as they compare: white, bold marks and hyphens left out.

    PDFium reads a hyphen at the end of a line as a mark of its own, and a ligature as
    its letters.
    """
    kept = (
        normalize("NFKC", words)
        .replace("**", "")
        .replace("\ufffe", "")
        .replace("-", "")
    )
    return "".join(kept.split())


def sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Return the width and height of each page in points."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_size() for page in document]
    finally:
        document.close()
