"""Names compared, however they are written: "Smith, Jane A., MD" is "Jane A. Smith"."""

from functools import lru_cache

from peerdesk.desk.importing.cells.spoken_names import TITLES
from peerdesk.store.names import folded

_PARTICLES_IN_WORDS = """
    abu al bin da das de del della den der di do dos du el ibn la las le los mac mc o
    san st te ten ter van vander von y
"""
_PARTICLES = frozenset(_PARTICLES_IN_WORDS.split())
_IN_FRONT = frozenset({"dr", "prof", "professor", "mr", "mrs", "ms", "miss"})
_FEWEST = 2
_REMEMBERED = 65_536


@lru_cache(maxsize=_REMEMBERED)
def name_key(name: str) -> str:
    """Return what two ways of writing one name share: its words, in order."""
    return " ".join(sorted(_words(name)))


def without_initials(name: str) -> str:
    """Return the key of a name without its initials; nothing if one word is left."""
    words = [word for word in name_key(name).split() if not _is_initial(word)]
    return " ".join(words) if len(words) >= _FEWEST else ""


def share_a_word(first: str, second: str) -> bool:
    """Whether two names could be one person before and after a change of name.

    An initial or a "de la" that two people have says nothing.
    """
    return not _telling_words(first).isdisjoint(_telling_words(second))


def share_a_given_name(first: str, second: str) -> bool:
    """Whether the first given names could be one; J. may be Jane, John is not."""
    (_, one), (_, other) = family_and_given(first), family_and_given(second)
    return one.startswith(other) or other.startswith(one)


def in_order(name: str) -> tuple[str, ...]:
    """Return the words with the family name last: Thomas James is not James Thomas."""
    words = _words(name)
    before_comma = folded(name.partition(",")[0]).split() if "," in name else []
    first = len(before_comma)
    return (*words[first:], *words[:first])


def contact_key(contact: str) -> str:
    """Return a contact without case and spaces."""
    return "".join(contact.casefold().split())


def family_and_given(name: str) -> tuple[str, str]:
    """Return the family name and the first given name, or its initial."""
    if "," in name:
        family, _, given = name.partition(",")
        words = _words(given)
        return " ".join(_words(family)), words[0] if words else ""
    *given_names, last = _words(name) or [""]
    return last, given_names[0] if given_names else ""


@lru_cache(maxsize=_REMEMBERED)
def _telling_words(name: str) -> frozenset[str]:
    """Return what tells one person from another; Le is a name beside one other."""
    words = frozenset(_words(name))
    spelt = frozenset(word for word in words if not _is_initial(word))
    telling = spelt - _PARTICLES
    return telling if len(telling) >= _FEWEST else spelt or words


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isascii()


def _words(name: str) -> list[str]:
    """Return the words without titles; two stay, for Do and Ma are names as well."""
    words = folded(name).split()
    while len(words) > _FEWEST:
        place = _title_in(words)
        if place is None:
            break
        del words[place]
    return words


def _title_in(words: list[str]) -> int | None:
    """Return where the surest title stands: "Dr" in front, else the last of all."""
    if words[0] in _IN_FRONT:
        return 0
    places = [place for place, word in enumerate(words) if word in TITLES]
    return places[-1] if places else None
