"""Help to keep the one sentence of a hand-off free of what should not travel.

The guard points at identifiers, names of people this program knows, quotations,
what somebody felt, and a second sentence.  It is help, not proof: a rare event can
point at a person without any of them, so the window never shows a "safe" tick.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

SENTENCE_LIMIT = 140


class Kind(Enum):
    """What was found."""

    IDENTIFIER = "identifier"
    NAME = "name"
    QUOTATION = "quotation"
    FEELING = "feeling"
    SECOND_SENTENCE = "second_sentence"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One place in the sentence, as character positions, and what stands there."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class NameIndex:
    """The parts of the names this program knows, folded."""

    parts: frozenset[str]


def name_index(names: Iterable[str]) -> NameIndex:
    """Return the parts of *names* that are long enough to point at somebody."""
    parts = {part for name in names for part in _words(folded(name))}
    return NameIndex(frozenset(part for part in parts if len(part) > _SHORT))


def findings(sentence: str, names: NameIndex) -> tuple[Finding, ...]:
    """Return what should not travel, in the order in which it stands there."""
    found = {
        *_patterns(sentence),
        *_known_names(sentence, names),
        *_second_sentence(sentence),
        *_too_long(sentence),
    }
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.end)))


def folded(text: str) -> str:
    """Return *text* without accents and case; every letter keeps its place."""
    return "".join(_fold(letter) for letter in text)


_SHORT = 2
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_ORDINARY = frozenset(
    re.findall(
        r"[a-z]+",
        "may will long young grace hope faith joy rose dawn summer day days house ward "
        "bay cook baker mason brown black white green gray grey rich short sharp hand "
        "hands love kind wise stone woods hill park lane field fields rivers rock west "
        "north south east moon star page price marsh banks wood bush frost snow winter "
        "best good new early hall church bell case the and for with after during from "
        "his her their in on of man mark art bill iris lily ruby violet ray guy gene "
        "major minor sun ice hospital clinic center surgery post care son can had has "
        "was are not but that this than then there they them been one two who van von "
        "de la el al bin san dos das del",
    )
)
_LABEL = (
    r"\b(?:mrn|csn|fin|acct|account|encounter|visit|chart|record|case|claim|file|"
    r"patient id|hospital no|medical record)\b"
)
_PATTERNS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        Kind.IDENTIFIER,
        re.compile(
            _LABEL + r"[\s.:#-]*(?:no|number|num|id)?[\s.:#-]*[a-z]{0,3}\d[\d -]{2,}",
            re.IGNORECASE,
        ),
    ),
    (Kind.IDENTIFIER, re.compile(r"(?<![\d.,])\d(?:[ -]?\d){5,}(?!\d)")),
    (
        Kind.IDENTIFIER,
        re.compile(r"\b(?:ext|pager|beeper)\.?\s?\d{3,6}\b", re.IGNORECASE),
    ),
    (
        Kind.IDENTIFIER,
        re.compile(r"[\w.+-]+@[\w-]+\.\w+|https?://|www\.", re.IGNORECASE),
    ),
    (
        Kind.IDENTIFIER,
        re.compile(
            r"\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b(?!\s*(?:mg|ml|cm|mm|kg|g|l)\b)"
            r"|\b\d{4}-\d\d-\d\d\b"
            rf"|\b{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b"
            rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\b",
            re.IGNORECASE,
        ),
    ),
    (
        Kind.IDENTIFIER,
        re.compile(r"\b(?:dob|d\.o\.b|date of birth|born on)\b", re.IGNORECASE),
    ),
    (
        Kind.IDENTIFIER,
        re.compile(r"\b(?:9\d|1[01]\d)[\s-]*(?:y/?o|years?|yr)", re.IGNORECASE),
    ),
    (
        Kind.IDENTIFIER,
        re.compile(r"\b(?:room|rm|bed|bay|suite)\s*#?\d+[a-z]?\b", re.IGNORECASE),
    ),
    (
        Kind.NAME,
        re.compile(
            r"\b(?:Mr|Mrs|Ms|Miss|Mx|Master|Baby|Dr|Doctor|Nurse|Sister|Prof)\.?\s+"
            r"[A-Z][\w'-]+"
        ),
    ),
    (Kind.NAME, re.compile(r"\b(?:pt|patient|initials)\s+[A-Z]\.?\s?[A-Z]\b\.?")),
    (
        Kind.QUOTATION,
        re.compile(
            r"[\"“”«»]"
            r"|\b(?:he|she|they|peer|doctor|nurse|i)\s+(?:said|says|told|admitted|"
            r"confessed|stated|wrote|thinks?|believes?)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Kind.FEELING,
        re.compile(
            r"\b(?:suicid\w*|self[- ]harm\w*|drinking|therapy|therapist|confided|"
            r"disclosed that|tearful|crying|cried|devastated|insomnia|cannot sleep|"
            r"panic attacks?|blam(?:es?|ing)|guilt\w*|ashamed|feels?|felt|"
            r"my fault|at fault|negligen\w*|malpractice|mistakes?|errors?|"
            r"should have|could have|standard of care)\b",
            re.IGNORECASE,
        ),
    ),
)
_END = re.compile(r"[.!?;](?=\s+\S)|[\r\n\u2028\u2029]")
_ABBREVIATION = re.compile(
    r"\b(?:dr|mr|mrs|ms|st|vs|approx|no|hr|min|e\.g|i\.e|a\.m|p\.m)\.$", re.IGNORECASE
)


def _patterns(sentence: str) -> Iterator[Finding]:
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(sentence):
            yield Finding(match.start(), match.end(), kind)


def _known_names(sentence: str, names: NameIndex) -> Iterator[Finding]:
    plain = folded(sentence)
    for match in re.finditer(r"[^\W\d_]+", plain):
        word = match.group()
        ordinary = word in _ORDINARY and _reads_as_a_word(sentence, match.start())
        if word in names.parts and not ordinary:
            yield Finding(match.start(), match.end(), Kind.NAME)


def _reads_as_a_word(sentence: str, start: int) -> bool:
    return start == 0 or not sentence[start].isupper()


def _second_sentence(sentence: str) -> Iterator[Finding]:
    for match in _END.finditer(sentence):
        if not _ABBREVIATION.search(sentence[: match.end()]):
            yield Finding(match.end(), len(sentence), Kind.SECOND_SENTENCE)
            return


def _too_long(sentence: str) -> Iterator[Finding]:
    if len(sentence) > SENTENCE_LIMIT:
        yield Finding(SENTENCE_LIMIT, len(sentence), Kind.TOO_LONG)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text)


def _fold(letter: str) -> str:
    plain = unicodedata.normalize("NFKD", letter.casefold())
    return next((part for part in plain if not unicodedata.combining(part)), letter)
