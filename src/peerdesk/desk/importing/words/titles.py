"""Phrases inside a title: "Registered Nurse II - ICU" has three of them.

A title is understood only when each of its words belongs to a phrase we know; a part
that nobody knows may change what the rest means.
"""

from collections.abc import Container, Iterable
from dataclasses import dataclass

from peerdesk.store.names import folded


@dataclass(frozen=True, slots=True)
class Span:
    """A phrase in a title, from one word up to another."""

    phrase: str
    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start


def words_of(text: str) -> str:
    """Return *text* as phrases are written here: "PGY-3" as "pgy 3"."""
    return folded(text)


def spans(title: str, phrases: Container[str], longest: int) -> list[Span]:
    """Return every phrase found in *title*, one inside another too."""
    words = title.split()
    return [
        Span(phrase, start, end)
        for start in range(len(words))
        for end in range(start + 1, min(start + longest, len(words)) + 1)
        if (phrase := " ".join(words[start:end])) in phrases
    ]


def outermost(found: Iterable[Span], hiding: Iterable[Span] = ()) -> list[Span]:
    """Return the spans that lie inside no longer one, of theirs or of *hiding*."""
    own = list(found)
    others = [*own, *hiding]
    return [span for span in own if not any(_hides(other, span) for other in others)]


def covers(title: str, found: Iterable[Span]) -> bool:
    """Whether each word of *title* is part of a phrase."""
    known = {place for span in found for place in range(span.start, span.end)}
    return len(known) == len(title.split())


def longest_of(phrases: Iterable[str]) -> int:
    """Return how many words the longest phrase has."""
    return max(len(phrase.split()) for phrase in phrases)


def _hides(other: Span, span: Span) -> bool:
    inside = other.start <= span.start and span.end <= other.end
    return inside and len(other) > len(span)
