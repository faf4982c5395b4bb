"""Read one cell as one kind of value, or say in words why it cannot be read.

The words never quote the cell: a name, a contact or a number stays in the file.
"""

import re
import unicodedata

from peerdesk.desk.importing.cells.spoken_names import spoken
from peerdesk.desk.importing.words.word_lists import word_lists
from peerdesk.domain.people import CONTACT_LIMIT, NAME_LIMIT, Language
from peerdesk.domain.policy import RANGES
from peerdesk.domain.specialty import fold

LARGEST_NUMBER = 999_999_999
EMPTY = "is empty"
_NUMBER = re.compile(r"(?:([A-Za-z]{1,5})[- ]?)?([0-9]+)")
_E_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_BREAKS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_BETWEEN_LANGUAGES = re.compile(r"[,;/|+&]|\band\b|\n", re.IGNORECASE)


class UnreadableError(ValueError):
    """A cell cannot be read; the message continues "row 7, column “Unit”: "."""


def read_line(cell: str, limit: int) -> str:
    """Return one line of text, trimmed and with single spaces."""
    if cell.isascii() and cell.isprintable():
        text = " ".join(cell.split())
    else:
        text = _plain_line(unicodedata.normalize("NFC", cell.strip()))
    if len(text) > limit:
        raise UnreadableError(f"is longer than {limit} characters")
    return text


def read_name(cell: str) -> str:
    """Return a name as it is said; it holds at least one letter."""
    name = spoken(read_line(cell, NAME_LIMIT))
    if not name:
        raise UnreadableError(EMPTY)
    if not any(letter.isalpha() for letter in name):
        raise UnreadableError("holds no letter, so it is no name")
    return name


def read_given_name(cell: str) -> str:
    """Return a given name, or nothing: not everybody has one."""
    return read_line(cell, NAME_LIMIT)


def read_contact(cell: str) -> str:
    """Return an address or a number; an address has the shape of one."""
    contact = read_line(cell, CONTACT_LIMIT)
    if "@" in contact and _E_MAIL.fullmatch(contact) is None:
        raise UnreadableError("is not one e-mail address")
    return contact


def read_unit(cell: str) -> str:
    """Return the name of the one unit where somebody works, or nothing."""
    if ";" in cell:
        raise UnreadableError("holds several units; please keep the main one")
    return read_line(cell, NAME_LIMIT)


def read_units(cell: str) -> frozenset[str]:
    """Return the units between semicolons."""
    units = (read_line(part, NAME_LIMIT) for part in cell.split(";"))
    return frozenset(unit for unit in units if unit)


def read_number(cell: str) -> tuple[str, int]:
    """Return the letters before a number, and the number without leading zeros."""
    text = cell.strip()
    if not text:
        raise UnreadableError(EMPTY)
    found = _NUMBER.fullmatch(text)
    digits = found[2].lstrip("0") if found else ""
    if found is None or not digits:
        raise UnreadableError("should be a whole number, like 1234 or E1234")
    if len(digits) > len(str(LARGEST_NUMBER)):
        raise UnreadableError(
            "has more than nine digits; leave this column out, and PeerDesk will "
            "give numbers of its own"
        )
    return (found[1] or "").casefold(), int(digits)


def read_yes_no(cell: str) -> bool:
    """Return whether a cell says yes; an empty one says no."""
    text = cell.strip()
    if text in {"✓", "✔", "☑", "☒"}:
        return True
    said = word_lists().yes_or_no.get(fold(text)) if fold(text) else False
    if said is None:
        raise UnreadableError("should be yes or no")
    return said


def read_languages(cell: str) -> frozenset[Language]:
    """Return the languages of a list, by code or by name; nothing if it is empty."""
    known = word_lists().languages
    whole = known.get(fold(cell))
    if whole is not None:
        return frozenset({whole})
    parts = [part for part in _BETWEEN_LANGUAGES.split(cell) if fold(part)]
    words = [word for part in parts for word in _as_languages(part)]
    if any(fold(word) not in known for word in words):
        raise UnreadableError(
            "holds a language that PeerDesk has no place for; it knows "
            + ", ".join(language.name.capitalize() for language in Language)
        )
    return frozenset(known[fold(word)] for word in words)


def read_target(cell: str) -> int | None:
    """Return how many outreaches a year are meant, or None if it is not said."""
    lowest, highest = RANGES["yearly_target"]
    text = cell.strip()
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) <= len(str(highest))):
        raise UnreadableError(f"should be a whole number from {lowest} to {highest}")
    if not lowest <= int(text) <= highest:
        raise UnreadableError(f"should be from {lowest} to {highest}")
    return int(text)


def _plain_line(text: str) -> str:
    """Return *text* with plain spaces; what cannot be seen is refused."""
    if _BREAKS & set(text):
        raise UnreadableError("holds a line break; please put it on one line")
    spaced = "".join(
        " " if letter == "\t" or unicodedata.category(letter) == "Zs" else letter
        for letter in text
    )
    if not spaced.isprintable():
        raise UnreadableError(
            "holds a hidden character, such as a zero-width space or a "
            "right-to-left mark; please type it again"
        )
    if _is_garbled(spaced):
        raise UnreadableError(
            "has letters that came out wrong, like “Ã©” for “é”; please export the "
            "file again as “CSV UTF-8”"
        )
    return " ".join(spaced.split())


def _is_garbled(text: str) -> bool:
    """Whether UTF-8 was read as Windows-1252 on the way: no name looks like that."""
    if text.isascii():
        return False
    try:
        return text.encode("cp1252").decode() != text
    except UnicodeError:
        return False


def _as_languages(part: str) -> list[str]:
    """Return a part as one language, or as several between spaces: "en es"."""
    known = word_lists().languages
    return [part] if fold(part) in known else part.split()
