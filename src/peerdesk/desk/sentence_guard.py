"""Help to keep the one sentence of a hand-off free of what should not travel.

The guard points at identifiers, names, quotations, what somebody felt, whose fault it
was, a second sentence, and what is rare enough to point at one person.  It is help,
not proof: so the window never shows a "safe" tick, and always asks the question.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from peerdesk.desk.sentence_names import (
    NameIndex,
    known_names,
    likely_names,
    name_index,
)
from peerdesk.desk.sentence_patterns import (
    FAULTS,
    FEELINGS,
    IDENTIFIERS,
    NAMES,
    QUOTATIONS,
    RARITIES,
)

__all__ = ["SENTENCE_LIMIT", "Finding", "Kind", "NameIndex", "findings", "name_index"]

SENTENCE_LIMIT = 140


class Kind(Enum):
    """What was found."""

    IDENTIFIER = "identifier"
    NAME = "name"
    QUOTATION = "quotation"
    FEELING = "feeling"
    FAULT = "fault"
    SECOND_SENTENCE = "second_sentence"
    TOO_LONG = "too_long"
    RARE = "rare"


@dataclass(frozen=True, slots=True)
class Finding:
    """One place in the sentence, as character positions, and what stands there."""

    start: int
    end: int
    kind: Kind


def findings(sentence: str, names: NameIndex) -> tuple[Finding, ...]:
    """Return what should not travel, in the order in which it stands there."""
    found = {
        *_patterns(sentence),
        *_names(sentence, names),
        *_second_sentence(sentence),
        *_too_long(sentence),
    }
    places = sorted(found, key=lambda finding: (finding.start, -finding.end))
    return tuple(finding for finding in places if not _covered(finding, places))


_PATTERNS = (
    (Kind.IDENTIFIER, IDENTIFIERS),
    (Kind.NAME, NAMES),
    (Kind.QUOTATION, QUOTATIONS),
    (Kind.FEELING, FEELINGS),
    (Kind.FAULT, FAULTS),
    (Kind.RARE, RARITIES),
)
_END = re.compile(r"[.!?…]+(?=\s+\S)|[.!?…](?=[A-Z][a-z])|[\r\n\u2028\u2029](?=\s*\S)")
_ABBREVIATION = re.compile(
    r"\b(?:dr|mr|mrs|ms|prof|st|pt|vs|approx|ca|no|hr|hrs|min|sec|e\.g|i\.e|a\.m|p\.m|"
    r"ext|dept|incl|[a-z])\.$",
    re.IGNORECASE,
)


def _patterns(sentence: str) -> Iterator[Finding]:
    for kind, patterns in _PATTERNS:
        for pattern in patterns:
            for match in pattern.finditer(sentence):
                yield Finding(match.start(), match.end(), kind)


def _names(sentence: str, names: NameIndex) -> Iterator[Finding]:
    for start, end in (*known_names(sentence, names), *likely_names(sentence)):
        yield Finding(start, end, Kind.NAME)


def _second_sentence(sentence: str) -> Iterator[Finding]:
    for match in _END.finditer(sentence):
        if not _ABBREVIATION.search(sentence[: match.end()]):
            start = (
                match.end()
                + len(sentence[match.end() :])
                - len(sentence[match.end() :].lstrip())
            )
            yield Finding(start, len(sentence), Kind.SECOND_SENTENCE)
            return


def _too_long(sentence: str) -> Iterator[Finding]:
    if len(sentence) > SENTENCE_LIMIT:
        yield Finding(SENTENCE_LIMIT, len(sentence), Kind.TOO_LONG)


def _covered(finding: Finding, places: list[Finding]) -> bool:
    """Whether a longer finding of the same kind says it already."""
    return any(
        other.kind is finding.kind
        and other.start <= finding.start
        and finding.end <= other.end
        and other != finding
        for other in places
    )
