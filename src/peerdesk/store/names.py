"""Names as people type them: without case, accents or hyphens, and nearly right.

Names are folded when they are compared and never stored folded, because a folded
column would be a second copy.
"""

import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "'": None,
        "\u2019": None,
        "\u02bc": None,
    }
)
_TITLES = frozenset({"dr", "prof", "professor", "md", "do", "rn", "np", "pa", "phd"})
_REMEMBERED = 65_536


@lru_cache(maxsize=_REMEMBERED)
def folded(text: str) -> str:
    """Return lower-case words without accents, parted by one space each."""
    plain = text.casefold()
    if not plain.isascii():
        apart = _apart(_apart(text).casefold())
        plain = "".join(mark for mark in apart if not unicodedata.combining(mark))
    words = plain.translate(_LETTERS)
    return " ".join(
        "".join(letter if letter.isalnum() else " " for letter in words).split()
    )


def may_be_one_person(first: str, second: str) -> bool:
    """Whether two names are so close that somebody must say if it is one person."""
    (given, family), (other_given, other_family) = _parts(first), _parts(second)
    if family and family == other_family and given[:1] == other_given[:1]:
        return True
    here, there = sorted(f"{given} {family}".split()), f"{other_given} {other_family}"
    return _within_one_slip(" ".join(here), " ".join(sorted(there.split())))


def _parts(name: str) -> tuple[str, str]:
    """Split into given names and family name, in either usual order."""
    if "," in name:
        family, _, given = name.partition(",")
        return _plain(given), _plain(family)
    given, _, family = _plain(name).rpartition(" ")
    return given, family


def _apart(text: str) -> str:
    return unicodedata.normalize("NFKD", text)


def _plain(name: str) -> str:
    return " ".join(word for word in folded(name).split() if word not in _TITLES)


def _within_one_slip(first: str, second: str) -> bool:
    """Whether one letter more, less, wrong or swapped explains the difference."""
    if abs(len(first) - len(second)) > 1:
        return False
    start = 0
    shorter = min(len(first), len(second))
    while start < shorter and first[start] == second[start]:
        start += 1
    one, two = first[start:], second[start:]
    return (
        one[1:] == two[1:]
        or one == two[1:]
        or one[1:] == two
        or (one[1::-1] == two[:2] and one[2:] == two[2:])
    )
