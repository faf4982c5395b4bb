"""Find the names of people in a sentence: those this program knows, and likely ones."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from peerdesk.desk.sentence_words import (
    ACRONYMS,
    CALENDAR,
    DEEDS,
    DEVICES,
    EPONYMS,
    FIRST_NAMES,
    ORDINARY,
    PLACES,
)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class NameIndex:
    """The names this program knows, folded: single parts, and which stand together."""

    parts: frozenset[str]
    pairs: frozenset[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class _Word:
    """One word of the sentence: its place, its keys, and how it is written."""

    start: int
    end: int
    keys: frozenset[str]
    capital: bool
    shouted: bool
    accented: bool
    opening: bool


def name_index(names: Iterable[str]) -> NameIndex:
    """Return the parts of *names* that can point at somebody."""
    parts: set[str] = set()
    pairs: set[frozenset[str]] = set()
    for name in names:
        keys = [_name_keys(part) for part in _name_parts(name)]
        parts.update(*keys)
        for first, second in pairwise([{*some} for some in keys if some]):
            pairs.update(frozenset((one, two)) for one in first for two in second)
    return NameIndex(frozenset(parts), frozenset(pairs))


def known_names(sentence: str, names: NameIndex) -> Iterator[Span]:
    """Yield where somebody stands whom this program knows."""
    words = _words(sentence)
    heading = _is_heading(words)
    for place, word in enumerate(words):
        if word.keys & names.parts and (
            _titled(sentence, word)
            or _in_full(place, words, names)
            or _meant_as_a_name(place, words, heading=heading)
        ):
            yield word.start, word.end


def likely_names(sentence: str) -> Iterator[Span]:
    """Yield where a name probably stands, though nobody here is called that."""
    words = _words(sentence)
    for word in words:
        if word.capital and word.keys & FIRST_NAMES:
            yield word.start, word.end
    if _is_heading(words):
        return
    for first, second in pairwise(words):
        beside = sentence[first.end : second.start] == " "
        if beside and _foreign(first) and _foreign(second):
            yield first.start, second.end


def folded(text: str) -> str:
    """Return *text* in the letters a to z wherever it has Latin letters."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(letter for letter in plain if letter.isalnum())


_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "\u0131": "i",
    }
)
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_APOSTROPHES = "'\u2019\u02bc`\u00b4"
_HIDDEN = "\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff"
_WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_HIDDEN}]|[{_APOSTROPHES}](?=[^\W\d_]))*")
_PARTICLES = frozenset(
    re.findall(
        r"\w+",
        "van von der den de la del dos das di da du el al bin ibn bint san santa",
    )
)
_AROUND_A_NAME = frozenset(re.findall(r"\w+", "jr sr ii iii iv dr mr ms mrs prof"))
_TITLE = re.compile(
    r"\b(?:dr|doctor|mr|mrs|ms|mx|miss|prof|professor)\.?\s+$", re.IGNORECASE
)
_ARTICLES = frozenset({"the", "a", "an"})
_WORDS_TOO = ORDINARY | PLACES | EPONYMS | _PARTICLES
_CAPITALISED = CALENDAR | PLACES | ACRONYMS | EPONYMS
_LONG = 4
_HEADING_SHARE = 0.6


def _name_parts(name: str) -> list[str]:
    """Return the words of a name: without particles, degrees and initials."""
    words: list[str] = []
    for part in re.split(r"[\s,]+", name):
        words += [part.replace("-", "")] if "-" in part else []
        words += re.split(r"[-.]", part)
    return [word for word in words if not _says_nothing(word)]


def _says_nothing(word: str) -> bool:
    degree = word.isupper() and word.isascii() and len(word) < _LONG
    initial = len(folded(word)) < len("Li") and word.isascii()
    part_of_none = word in _PARTICLES or folded(word) in _AROUND_A_NAME
    return not word or degree or initial or part_of_none


def _name_keys(word: str) -> frozenset[str]:
    composed = unicodedata.normalize("NFC", word.casefold())
    keys = {folded(word), folded(composed.translate(_SPELT_OUT))}
    behind = re.split(rf"[{_APOSTROPHES}]", word)[-1]
    if len(behind) >= _LONG:
        keys.add(folded(behind))
    return frozenset(keys)


def _words(sentence: str) -> list[_Word]:
    words: list[_Word] = []
    for match in _WORD.finditer(sentence):
        text = match.group()
        owner = re.sub(rf"[{_APOSTROPHES}]s$", "", text, flags=re.IGNORECASE)
        words.append(
            _Word(
                match.start(),
                match.end(),
                _name_keys(text) | _name_keys(owner),
                capital=text[0].isupper(),
                shouted=text.isupper(),
                accented=any(one.isalpha() and not one.isascii() for one in text),
                opening=not words,
            )
        )
    return words


def _meant_as_a_name(place: int, words: Sequence[_Word], *, heading: bool) -> bool:
    """Whether a known name is meant as a name, and not as the word it also is."""
    word, after = words[place], words[place + 1 : place + 2]
    if word.keys & CALENDAR or (word.shouted and word.keys & ACRONYMS):
        return False
    if word.capital and any(other.keys & DEVICES for other in after):
        return False
    if word.accented or not word.keys & _WORDS_TOO:
        return True
    if word.opening:
        return any(other.keys & DEEDS for other in after)
    return word.capital and not heading and not _in_a_phrase(place, words)


def _in_a_phrase(place: int, words: Sequence[_Word]) -> bool:
    """Whether it stands like in "the West Tower" or "a Code Blue"."""
    before, after = words[place - 1], words[place + 1 : place + 2]
    beside = any(other.capital and other.keys & PLACES for other in (before, *after))
    return bool(before.keys & _ARTICLES) or (
        beside and bool(words[place].keys & PLACES)
    )


def _titled(sentence: str, word: _Word) -> bool:
    return _TITLE.search(sentence[: word.start]) is not None


def _in_full(place: int, words: Sequence[_Word], names: NameIndex) -> bool:
    around = [*words[max(0, place - 1) : place], *words[place + 1 : place + 2]]
    return any(
        frozenset((one, two)) in names.pairs
        for other in around
        for one in words[place].keys
        for two in other.keys
    )


def _is_heading(words: Sequence[_Word]) -> bool:
    """Whether Most Words Are Written With a Capital, so that capitals mean nothing."""
    inner = [word for word in words if not word.opening]
    capitals = sum(word.capital for word in inner)
    return len(inner) > 1 and capitals > _HEADING_SHARE * len(inner)


def _foreign(word: _Word) -> bool:
    return word.capital and not word.opening and not word.keys & _CAPITALISED
