"""One unit, two ways to write it: whoever evaluates it must be found by both."""

import pytest

from peerdesk.domain.unit import same_unit


@pytest.mark.parametrize(
    "other",
    [
        "4 West",
        "4 WEST",
        "4  West ",
        "4-West",
        "4\N{EN DASH}West",
        "4\N{NO-BREAK SPACE}West",
    ],
)
def test_a_unit_is_itself_however_it_is_written(other: str) -> None:
    assert same_unit("4 West", other)
    assert same_unit(other, "4 West")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Labor & Delivery", "Labor and Delivery"),
        ("Chir\N{LATIN SMALL LETTER U WITH DIAERESIS}rgie", "Chiru\u0308rgie"),
        ("Chirurgie B\N{LATIN SMALL LETTER E WITH ACUTE}at", "CHIRURGIE BEAT"),
    ],
)
def test_an_accent_or_an_ampersand_makes_no_other_unit(first: str, second: str) -> None:
    assert same_unit(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("4 West", "4 East"),
        ("Ward 1/1", "Ward 11"),
        ("\N{EM DASH}", "-"),
        ("", ""),
        ("", "4 West"),
        ("4 West", ""),
    ],
)
def test_another_unit_and_an_unknown_one_are_never_the_same(
    first: str, second: str
) -> None:
    assert not same_unit(first, second)
