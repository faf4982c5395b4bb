"""The words other systems use for our closed lists, as they are shipped."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from peerdesk.desk.importing.words.titles import words_of
from peerdesk.domain.people import Language
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.specialty import fold
from peerdesk.shipped import shipped

T = TypeVar("T")

_RANKS_OF = {RoleGroup.PHYSICIAN: "physician", RoleGroup.NURSE: "nurse"}


@dataclass(frozen=True, slots=True)
class WordLists:
    """Phrases and what they mean.

    *ranks* has a table for each role group, because "II" is not the same for all;
    *aside* are words that say nothing about either.
    """

    role_groups: Mapping[str, RoleGroup]
    ranks: Mapping[RoleGroup | None, Mapping[str, Rank]]
    aside: frozenset[str]
    specialties: Mapping[str, tuple[str, ...]]
    languages: Mapping[str, Language]
    yes_or_no: Mapping[str, bool]


@cache
def word_lists() -> WordLists:
    """Return the words that come with PeerDesk."""
    text = shipped("importing", "words.toml").read_text(encoding="utf-8")
    content: dict[str, Any] = tomllib.loads(text)
    return WordLists(
        _by_phrase({RoleGroup(code): of for code, of in content["role_group"].items()}),
        _ranks(content["rank"]),
        frozenset(words_of(word) for word in content["aside"]["words"]),
        {code: tuple(words) for code, words in content["specialty"].items()},
        _by_fold({Language(code): of for code, of in content["language"].items()}),
        _by_fold({word == "yes": of for word, of in content["yes_or_no"].items()}),
    )


def _ranks(
    tables: Mapping[str, Mapping[str, list[str]]],
) -> dict[RoleGroup | None, Mapping[str, Rank]]:
    everybody = _rank_table(tables["everybody"])
    found: dict[RoleGroup | None, Mapping[str, Rank]] = {None: everybody}
    for group in RoleGroup:
        own = tables[_RANKS_OF.get(group, "others")]
        found[group] = {**everybody, **_rank_table(own)}
    return found


def _rank_table(table: Mapping[str, list[str]]) -> dict[str, Rank]:
    return _by_phrase({Rank[step.upper()]: words for step, words in table.items()})


def _by_phrase(table: Mapping[T, Iterable[str]]) -> dict[str, T]:
    return {words_of(word): value for value, of in table.items() for word in of}


def _by_fold(table: Mapping[T, Iterable[str]]) -> dict[str, T]:
    return {fold(word): value for value, of in table.items() for word in of}
