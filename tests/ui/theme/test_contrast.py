"""Everybody can read it: WCAG AA over every pair of colours that meet."""

from dataclasses import replace

import pytest

from peerdesk.ui.theme.contrast import failures, pairs, ratio
from peerdesk.ui.theme.tokens import DARK, LIGHT, Colours

MODES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


@MODES
def test_every_pair_of_colours_that_meet_can_be_told_apart(colours: Colours) -> None:
    assert failures(colours) == []


def test_every_colour_that_carries_meaning_is_in_some_pair() -> None:
    declared = {name for above, below, _ in pairs() for name in (above, below)}
    decoration = {"hairline"}

    assert set(Colours.__slots__) - declared == decoration


@MODES
def test_a_colour_that_is_too_faint_is_found(colours: Colours) -> None:
    faint = replace(colours, muted=colours.canvas)

    assert "muted on canvas: 1.00, needs 4.5" in failures(faint)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#777777", "#FFFFFF", 4.48),
        ("#0E0E0E", "#0E0E0E", 1.0),
    ],
)
def test_the_ratio_is_the_one_of_the_standard(
    first: str, second: str, expected: float
) -> None:
    assert ratio(first, second) == pytest.approx(expected, abs=0.005)
    assert ratio(second, first) == ratio(first, second)
