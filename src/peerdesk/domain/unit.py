"""When two names of a unit mean one unit.

Whoever evaluates or reviews a unit is never offered to a peer who works there; a
hyphen or a space more in one of the two lists must not undo that.
"""

import unicodedata
from functools import lru_cache

_REMEMBERED = 4_096


def same_unit(first: str, second: str) -> bool:
    """Whether two units are one, however they are written; unknown ones never."""
    return bool(first) and unit_key(first) == unit_key(second)


@lru_cache(maxsize=_REMEMBERED)
def unit_key(unit: str) -> str:
    """Return what the ways of writing a unit share: "4-West" is "4 WEST"."""
    plain = unicodedata.normalize("NFKD", unit.casefold().replace("&", " and "))
    bare = "".join(mark for mark in plain if not unicodedata.combining(mark))
    words = "".join(mark if mark.isalnum() else " " for mark in bare).split()
    return " ".join(words) or unit
