"""The lists of words are whole: no word is there twice, and each leads somewhere."""

import tomllib
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import combinations
from typing import Any

import pytest

from peerdesk.desk.importing.fields import Field
from peerdesk.desk.importing.words.heading_words import heading_words
from peerdesk.desk.importing.words.titles import words_of
from peerdesk.desk.importing.words.word_lists import word_lists
from peerdesk.desk.opening import shipped_tree
from peerdesk.domain.people import Language
from peerdesk.domain.rank import RoleGroup
from peerdesk.domain.specialty import fold
from peerdesk.shipped import shipped


def content(name: str) -> dict[str, Any]:
    text = shipped("importing", f"{name}.toml").read_text("utf-8")
    return tomllib.loads(text)


WORDS, HEADINGS = content("words"), content("headings")
RANKS = WORDS["rank"]


def twice(words: Iterable[str], key: Callable[[str], str]) -> list[str]:
    return [word for word, count in Counter(map(key, words)).items() if count > 1]


def together(table: dict[str, list[str]]) -> list[str]:
    return [word for words in table.values() for word in words]


@pytest.mark.parametrize("field", Field)
def test_no_heading_stands_twice_in_a_field(field: Field) -> None:
    headings = HEADINGS["fields"][field.value]

    assert twice(headings, fold) == []
    assert [h for h in headings if heading_words().no_place_for(h)] == []


@pytest.mark.parametrize(("one", "other"), list(combinations(Field, 2)))
def test_only_what_a_title_or_a_department_says_shares_headings(
    one: Field, other: Field
) -> None:
    shared = {Field.ROLE_GROUP, Field.SPECIALTY, Field.RANK, Field.UNIT}
    headings = heading_words().fields

    assert {one, other} <= shared or not headings[one].keys() & headings[other].keys()


@pytest.mark.parametrize("others", ["physician", "nurse", "others"])
def test_no_word_means_two_ranks_of_one_profession(others: str) -> None:
    words = together(RANKS["everybody"]) + together(RANKS[others])

    assert twice(words, words_of) == []


def test_no_word_means_two_professions_or_says_nothing_too() -> None:
    words = together(WORDS["role_group"]) + WORDS["aside"]["words"]

    assert twice(words, words_of) == []


@pytest.mark.parametrize("table", ["language", "yes_or_no", "specialty"])
def test_no_word_stands_twice_in_a_list(table: str) -> None:
    assert twice(together(WORDS[table]), fold) == []


def test_words_for_fields_lead_to_specialties_that_have_none_of_them_yet() -> None:
    tree = shipped_tree()

    assert [code for code in WORDS["specialty"] if code not in tree] == []
    assert [word for word in together(WORDS["specialty"]) if tree.named(word)] == []


def test_every_profession_and_language_has_words() -> None:
    lists = word_lists()

    assert set(lists.role_groups.values()) == set(RoleGroup)
    assert set(lists.languages.values()) == set(Language)
    assert set(lists.yes_or_no.values()) == {True, False}


def test_every_list_of_headings_is_a_field_and_every_field_has_one() -> None:
    assert set(HEADINGS["fields"]) == {field.value for field in Field}
