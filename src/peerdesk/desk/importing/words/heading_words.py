"""What the columns of other systems are called, as it is shipped."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from peerdesk.desk.importing.fields import Field
from peerdesk.domain.specialty import fold
from peerdesk.shipped import shipped
from peerdesk.store.names import folded

_IN_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")


@dataclass(frozen=True, slots=True)
class HeadingWords:
    """The headings of each field, the surest first, and what has no place.

    *refused* has the words that refuse a column, with what they are about.
    """

    fields: Mapping[Field, Mapping[str, int]]
    refused: tuple[tuple[str, str], ...]
    known: frozenset[str]

    def sureness(self, field: Field, heading: str) -> int | None:
        """Return how far down the list of *field* this heading stands."""
        places = self.fields[field]
        found = places.get(fold(heading))
        return places.get(_without_brackets(heading)) if found is None else found

    def means_something(self, heading: str) -> bool:
        """Whether the heading is one of ours, or one we refuse."""
        keys = {fold(heading), _without_brackets(heading)}
        return bool(keys & self.known) or self.no_place_for(heading) is not None

    def no_place_for(self, heading: str) -> str | None:
        """Return what a column of this heading would hold, if it is refused."""
        words = f" {folded(heading)} "
        for word, about in self.refused:
            if word in words:
                return about
        return None


@cache
def heading_words() -> HeadingWords:
    """Return the words that come with PeerDesk."""
    text = shipped("importing", "headings.toml").read_text(encoding="utf-8")
    content: dict[str, Any] = tomllib.loads(text)
    fields = {field: _places(content["fields"][field.value]) for field in Field}
    refused = tuple(
        (f" {folded(word)} ", kind["about"])
        for kind in content["refused"]
        for word in kind["words"]
    )
    return HeadingWords(fields, refused, frozenset().union(*fields.values()))


def _places(headings: list[str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for place, heading in enumerate(headings):
        places.setdefault(fold(heading), place)
    return places


def _without_brackets(heading: str) -> str:
    return fold(_IN_BRACKETS.sub(" ", heading))
