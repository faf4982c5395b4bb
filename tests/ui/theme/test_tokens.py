"""One file holds every colour and size, on one grid."""

import ast
import re
from dataclasses import astuple

from peerdesk.ui.theme.tokens import DARK, LIGHT, SIZE, SPACE
from tests.house.building import SOURCE, modules, name_of, tree_of

COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def test_every_distance_sits_on_the_grid() -> None:
    assert all(each % 4 == 0 for each in astuple(SPACE))


def test_rows_and_targets_are_generous() -> None:
    assert SIZE.row >= 40
    assert SIZE.target >= 24


def test_every_colour_is_written_in_full() -> None:
    shades = (*astuple(LIGHT), *astuple(DARK))

    assert all(COLOUR.fullmatch(each) for each in shades)


def test_no_colour_is_named_outside_the_theme() -> None:
    outside = [path for path in modules(SOURCE / "ui") if "theme" not in name_of(path)]
    named = [
        name_of(path)
        for path in outside
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Constant) and COLOUR.fullmatch(str(node.value))
    ]

    assert named == []
