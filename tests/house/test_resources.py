"""Everything in ``resources`` is shipped, readable, and what it says it is."""

import re
import runpy
import tomllib
from pathlib import Path

import pytest

from peerdesk.shipped import shipped
from tests.house.building import PACKAGING, RESOURCES, ROOT, name_of

FILES = sorted(path for path in RESOURCES.rglob("*") if path.is_file())
ICONS = sorted(RESOURCES.glob("icons/*.svg"))
FONTS = sorted(RESOURCES.glob("fonts/*.ttf"))


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_every_resource_can_be_read_by_its_place(path: Path) -> None:
    assert shipped(*path.relative_to(RESOURCES).parts).read_bytes() != b""


def test_the_wheel_takes_all_resources_along() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]

    assert wheel["force-include"] == {"resources": "peerdesk/resources"}


def takes_its_colour(drawing: str) -> bool:
    """Tell whether a drawing is square and names no colour of its own."""
    sides = re.search(r'<svg [^>]*width="(\d+)" height="(\d+)" viewBox=', drawing)
    colours = set(re.findall(r'(?:fill|stroke)="([^"]+)"', drawing))
    square = sides is not None and sides[1] == sides[2]
    return square and colours - {"none"} == {"currentColor"}


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_every_icon_takes_the_colour_it_is_given(path: Path) -> None:
    assert takes_its_colour(path.read_text("utf-8"))


@pytest.mark.parametrize(
    "breach",
    [
        '<svg width="24" height="24" viewBox="" stroke="#000">',
        '<svg width="24" height="20" viewBox="" stroke="currentColor">',
        '<svg width="9" height="9" viewBox="" fill="red" stroke="currentColor">',
    ],
)
def test_an_icon_with_a_colour_or_shape_of_its_own_is_found(breach: str) -> None:
    assert not takes_its_colour(breach)


def test_the_fonts_are_the_released_ones_byte_for_byte() -> None:
    script = runpy.run_path(str(PACKAGING / "fonts.py"))
    shipped_faces = {path.name: path.read_bytes() for path in FONTS}

    assert {
        name: script["checksum"](face) for name, face in shipped_faces.items()
    } == script["RELEASED"]


def test_a_font_that_was_changed_is_refused(tmp_path: Path) -> None:
    script = runpy.run_path(str(PACKAGING / "fonts.py"))
    for path in FONTS:
        (tmp_path / path.name).write_bytes(path.read_bytes() + b" ")

    assert script["main"]([str(tmp_path)]) == 1


@pytest.mark.parametrize("folder", ["fonts/OFL.txt", "icons/LICENSE"])
def test_what_others_made_is_shipped_with_its_licence(folder: str) -> None:
    assert "Copyright" in (RESOURCES / folder).read_text("utf-8")
