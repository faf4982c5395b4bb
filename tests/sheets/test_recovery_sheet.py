"""The recovery sheet: one page that a tired director can read, type and lock away."""

import re
from datetime import date

import pytest

from peerdesk.sheets.content import read_texts
from peerdesk.sheets.page import Paper
from peerdesk.sheets.recovery_sheet import RecoverySheet, recovery_sheet
from tests.sheets.printed import sizes, squeezed, text_of

GROUPS = tuple(f"{number}K3M" for number in range(1, 10))
TEXTS = read_texts("recovery-sheet", "en")
LETTER, A4 = (612.0, 792.0), (595.28, 841.89)


def sheet(program: str = "Mercy West", paper: Paper = Paper.LETTER) -> RecoverySheet:
    return RecoverySheet(program, GROUPS, TEXTS, paper, date(2026, 11, 23))


def sentences() -> list[str]:
    told = [text for block, text in TEXTS.words.items() if block != "months"]
    parts = [re.split(r"(?<=[.!?:;])\s+", text.replace("**", "")) for text in told]
    return [sentence for part in parts for sentence in part]


@pytest.mark.parametrize(("paper", "size"), [(Paper.LETTER, LETTER), (Paper.A4, A4)])
def test_the_whole_code_stands_on_one_page(
    paper: Paper, size: tuple[float, float]
) -> None:
    made = recovery_sheet(sheet(paper=paper))

    text = text_of(made.pdf)
    assert [group for group in GROUPS if group not in text] == []
    assert sizes(made.pdf) == [pytest.approx(size, abs=0.01)]
    assert made.warnings == ()


def test_the_groups_are_read_in_the_order_in_which_they_are_typed() -> None:
    text = text_of(recovery_sheet(sheet()).pdf)

    captions = [f"Group{number}{group}" for number, group in enumerate(GROUPS, 1)]
    row = "".join(captions[:3])
    assert row in text
    assert [text.index(each) for each in captions] == sorted(map(text.index, captions))


def test_the_sheet_says_what_it_opens_and_where_it_belongs() -> None:
    text = text_of(recovery_sheet(sheet("Riverside Peer Support")).pdf)

    assert text.count(squeezed("Riverside Peer Support")) == 2
    assert squeezed("It opens everything, the referrals included") in text
    assert squeezed("In a sealed envelope") in text
    assert squeezed("PeerDesk keeps no copy of this code") in text


def test_the_longest_name_of_a_program_leaves_it_one_page() -> None:
    made = recovery_sheet(sheet("Riverside " * 8, paper=Paper.A4))

    assert made.pages == 1


def test_the_code_shows_in_nothing_that_could_be_logged() -> None:
    assert not any(group in repr(sheet()) for group in GROUPS)


@pytest.mark.parametrize("sentence", sentences())
def test_no_sentence_of_it_is_longer_than_twenty_words(sentence: str) -> None:
    assert len(sentence.split()) <= 20


def test_every_text_of_it_has_a_limit_and_keeps_it() -> None:
    assert TEXTS.words.keys() == TEXTS.limits.keys()
    assert [b for b, text in TEXTS.words.items() if len(text) > TEXTS.limits[b]] == []
