"""A finished sheet: the bytes that are shown, exported and printed."""

from dataclasses import dataclass
from enum import Enum


class WarningCode(Enum):
    """What the person at the desk should know; nothing here stops a print."""

    NO_CONTACT = "no_contact"
    NO_PROGRAM_PHONE = "no_program_phone"
    CONTACT_DUE = "contact_due"
    CONTACT_EXPIRED = "contact_expired"
    SMALL_TYPE = "small_type"
    MORE_PAGES = "more_pages"
    MISSING_GLYPHS = "missing_glyphs"


@dataclass(frozen=True, slots=True)
class SheetWarning:
    """One warning; *detail* names the family, line, size, pages or characters."""

    code: WarningCode
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What was made; the same values always make the same bytes."""

    id: str
    version: str
    pdf: bytes
    pages: int
    warnings: tuple[SheetWarning, ...] = ()
