"""The roster's rows: what they say, how they are searched and sorted."""

from dataclasses import replace
from datetime import timedelta

import pytest

from peerdesk.desk.opening import shipped_tree
from peerdesk.desk.roster import Balance
from peerdesk.domain.people import Supporter
from peerdesk.domain.policy import Policy
from peerdesk.ui.roster.entries import (
    Entry,
    Fact,
    Only,
    Reading,
    group_sizes,
    narrowed,
    ordered,
)
from peerdesk.ui.wording.roster import (
    away_words,
    balance_words,
    found_words,
    nobody_words,
)
from tests.hospital import ADA, BEN, CHEN, SUPPORTERS, TODAY

TREE = shipped_tree()
READING = Reading(TREE, Policy(), TODAY)
WEEK = timedelta(weeks=1)


def rows(*changed: Supporter) -> list[Entry]:
    return [READING.entry(supporter) for supporter in changed or SUPPORTERS]


def numbers(entries: list[Entry]) -> list[int]:
    return [entry.supporter.number for entry in entries]


def test_a_row_says_all_that_matters_in_words() -> None:
    supporter = replace(SUPPORTERS[0], cases=2, open_count=1, paused_until=TODAY + WEEK)

    (row,) = rows(supporter)

    assert row.cells[Fact.CASELOAD] == "2 of 5"
    assert row.cells[Fact.OPEN] == "one open now"
    assert row.cells[Fact.TRAINING] == "Until 23 Oct 2027"
    assert row.cells[Fact.AVAILABILITY] == "Away until 9 Mar"


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("ada", [ADA]),
        ("LINDQVIST", [ADA]),
        ("main men", [BEN, 14]),
        ("anaesthesia", [CHEN]),
        ("", numbers(rows())),
        ("nobody", []),
    ],
)
def test_every_typed_word_must_be_found(search: str, found: list[int]) -> None:
    assert numbers(narrowed(rows(), Only.ALL, search, TREE)) == found


def test_a_search_and_a_group_narrow_together() -> None:
    away = replace(SUPPORTERS[1], paused_until=TODAY)

    found = narrowed(rows(SUPPORTERS[0], away), Only.AWAY, "surgery", TREE)

    assert numbers(found) == [BEN]


def test_what_is_equal_stays_in_the_order_of_numbers_either_way() -> None:
    busy = replace(SUPPORTERS[2], cases=3)

    entries = rows(SUPPORTERS[1], busy, SUPPORTERS[0])

    assert numbers(ordered(entries, Fact.CASELOAD, falling=True)) == [CHEN, ADA, BEN]
    assert numbers(ordered(entries, Fact.CASELOAD, falling=False)) == [ADA, BEN, CHEN]


def test_those_who_can_be_offered_stand_first_by_availability() -> None:
    away = replace(SUPPORTERS[0], paused_until=TODAY)

    entries = ordered(rows(away, SUPPORTERS[1]), Fact.AVAILABILITY, falling=False)

    assert numbers(entries) == [BEN, ADA]


def test_the_groups_are_counted() -> None:
    away = replace(SUPPORTERS[0], paused_until=TODAY)
    due = replace(SUPPORTERS[1], valid_until=TODAY)

    sizes = group_sizes(rows(away, due, SUPPORTERS[2]))

    expected = {Only.ALL: 3, Only.AVAILABLE: 2, Only.AWAY: 1, Only.REFRESHER: 1}
    assert sizes == expected


@pytest.mark.parametrize(
    ("balance", "words"),
    [
        (None, "Nobody takes part yet."),
        (
            Balance(36, 7, 0, 6),
            "36 supporters. In twelve months: busiest 7, quietest 0, six never asked.",
        ),
        (
            Balance(1, 2, 2, 0),
            "1 supporter. In twelve months: busiest 2, quietest 2.",
        ),
    ],
)
def test_the_balance_is_said_in_one_line(balance: Balance | None, words: str) -> None:
    assert balance_words(balance) == words


def test_a_pause_says_when_somebody_is_back() -> None:
    assert away_words(TODAY, TODAY) == "Away through 2 Mar, back on 3 Mar."


def test_nothing_is_said_when_all_are_shown() -> None:
    assert found_words(36, 36) == ""
    assert found_words(4, 5000) == "4 of 5,000 shown"


@pytest.mark.parametrize(
    ("colleagues", "words"),
    [
        (0, "No supporters yet"),
        (1, "1 colleague, no supporters yet"),
        (1_441, "1,441 colleagues, no supporters yet"),
    ],
)
def test_without_supporters_the_colleagues_are_counted(
    colleagues: int, words: str
) -> None:
    assert nobody_words(colleagues) == words
