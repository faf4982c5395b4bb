"""Names as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.store.names import folded, may_be_one_person


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("Núñez", "nunez"),
        ("O\u2019Brien", "obrien"),
        ("Smith-Jones,  Mary", "smith jones mary"),
        ("Łukasz Sørensen", "lukasz sorensen"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Nguyễn Thị", "nguyen thi"),
        ("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}lker", "ilker"),
        ("Y\N{LATIN SMALL LETTER DOTLESS I}lmaz", "yilmaz"),
        ("李 小龙", "李 小龙"),
        ("Dr. Ada", "dr ada"),
        ("  ", ""),
    ],
)
def test_accents_case_and_hyphens_do_not_matter(typed: str, plain: str) -> None:
    assert folded(typed) == plain


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ruth Harlow", "ruth harlow"),
        ("Ruth Harlow", "Harlow, Ruth"),
        ("Ruth Harlow", "Harlow Ruth"),
        ("Ruth Harlow", "R. Harlow"),
        ("Ruth Harlow", "Dr Ruth Harlow"),
        ("Ruth Harlow", "Prof. Ruth Harlow, MD"),
        ("Ruth Harlow", "Rut Harlow"),
        ("Ruth Harlow", "Ruthe Harlow"),
        ("Ruth Harlow", "Ruth Harlov"),
        ("Ruth Harlow", "Ruht Harlow"),
        ("Inés Núñez", "Ines Nunez"),
        ("Mei Zhang", "M Zhang"),
    ],
)
def test_names_that_may_be_one_person_are_asked_about(first: str, second: str) -> None:
    assert may_be_one_person(first, second)
    assert may_be_one_person(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ruth Harlow", "Omar Khoury"),
        ("Ruth Harlow", "Anna Harlow"),
        ("Ruth Harlow", "Ruth Barlowe"),
        ("Ada Li", "Ida Wu"),
        ("Ruth Harlow", "Tuhr Harlow"),
    ],
)
def test_names_that_are_two_people_are_not_asked_about(first: str, second: str) -> None:
    assert not may_be_one_person(first, second)
