"""Passphrases that are drawn, judged, and never stored."""

from itertools import combinations
from math import log2

import pytest

from peerdesk.desk.clock import FixedClock
from peerdesk.desk.first_keys import (
    SHORTEST_PASSPHRASE,
    Flaw,
    code_groups,
    drawn_groups,
    drawn_words,
    flaw,
    new_recovery_code,
    passphrase_words,
    recovery_pdf,
)
from peerdesk.sheets.page import Paper
from tests.hospital import ADMINISTRATOR, DIRECTOR, MONDAY
from tests.sheets.printed import text_of

WORDS = passphrase_words()


def one_slip_from(word: str) -> set[str]:
    """Return what *word* becomes by leaving a letter out, or by a wrong one."""
    parts = [(word[:at], word[at + 1 :]) for at in range(len(word))]
    swaps = {
        word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        for at in range(len(word) - 1)
    }
    return {a + b for a, b in parts} | {f"{a}?{b}" for a, b in parts} | swaps


def test_five_drawn_words_are_worth_more_than_fifty_bits() -> None:
    assert len(set(WORDS)) == len(WORDS)
    assert log2(len(WORDS)) >= 10.3


def test_drawn_words_are_long_enough_and_never_the_same() -> None:
    drawn = {drawn_words() for _ in range(100)}

    assert len(drawn) == 100
    assert all(len(words) >= SHORTEST_PASSPHRASE for words in drawn)
    assert {len(words.split()) for words in drawn} == {5}


def test_every_word_can_be_typed_on_every_keyboard() -> None:
    assert all(word.isascii() and word.islower() and word.isalpha() for word in WORDS)
    assert {len(word) for word in WORDS} == {4, 5, 6, 7, 8}


def test_no_slip_of_a_key_makes_one_word_another() -> None:
    slips = {word: one_slip_from(word) for word in WORDS}
    near: dict[str, set[str]] = {}
    for word, made in slips.items():
        for each in made:
            near.setdefault(each, set()).add(word)

    substituted = [
        pair
        for slip, words in near.items()
        if "?" in slip
        for pair in combinations(sorted(words), 2)
    ]
    assert substituted == []
    assert [word for word in WORDS if near.get(word, set()) - {word}] == []


@pytest.mark.parametrize(
    ("director", "administrator", "found"),
    [
        (DIRECTOR, ADMINISTRATOR, None),
        ("too short", ADMINISTRATOR, Flaw.SHORT),
        (DIRECTOR, "fourteen chars", Flaw.SHORT),
        (DIRECTOR, DIRECTOR, Flaw.SAME),
    ],
)
def test_passphrases_are_judged_as_the_store_will_judge_them(
    director: str, administrator: str, found: Flaw | None
) -> None:
    assert flaw(director, administrator) is found


def test_two_different_groups_are_read_back_and_not_always_the_same() -> None:
    drawn = {drawn_groups(new_recovery_code()) for _ in range(100)}

    assert all(1 <= first < second <= 9 for first, second in drawn)
    assert len(drawn) > 10


def test_the_sheet_for_the_printer_holds_the_code() -> None:
    code = new_recovery_code()

    pdf = recovery_pdf("Mercy West", code, Paper.A4, FixedClock(MONDAY))

    text = text_of(pdf)
    assert all(group in text for group in code_groups(code))
    assert "March2,2026" in text
