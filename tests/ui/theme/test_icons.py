"""Icons are crisp, keep their shape, and follow the theme."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage

from peerdesk.ui.appearance import Appearance
from peerdesk.ui.theme.icons import icon
from peerdesk.ui.theme.tokens import DARK, LIGHT, Mode

pytestmark = pytest.mark.usefixtures("themed")
SMALL = QSize(16, 16)


def inks(picture: QImage) -> set[str]:
    """Return the colours of all pixels that are fully covered."""
    shades = [
        picture.pixelColor(x, y)
        for x in range(picture.width())
        for y in range(picture.height())
    ]
    return {shade.name().upper() for shade in shades if shade.alpha() == 255}


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_an_icon_has_every_pixel_of_the_screen(scale: float) -> None:
    picture = icon("inbox").pixmap(SMALL, scale)

    assert picture.width() == 16 * scale
    assert picture.devicePixelRatio() == scale


def test_an_icon_takes_the_colours_in_force_when_they_change(
    themed: Appearance,
) -> None:
    shown = icon("check", "accent")
    light = inks(shown.pixmap(SMALL, 4.0).toImage())

    themed.choose(mode=Mode.DARK)
    dark = inks(shown.pixmap(SMALL, 4.0).toImage())

    assert (light, dark) == ({LIGHT.accent}, {DARK.accent})


def test_a_disabled_icon_is_dimmed() -> None:
    picture = icon("check").pixmap(SMALL, 4.0, QIcon.Mode.Disabled)

    assert inks(picture.toImage()) == {LIGHT.border}


def test_a_chosen_icon_may_have_a_colour_of_its_own() -> None:
    shown = icon("check", "muted", chosen="accent")
    picture = shown.pixmap(SMALL, 4.0, QIcon.Mode.Normal, QIcon.State.On)

    assert inks(picture.toImage()) == {LIGHT.accent}


def test_an_icon_with_air_beside_it_keeps_its_shape() -> None:
    wide = icon("check").pixmap(QSize(24, 16), 1.0).toImage()
    square = icon("check").pixmap(SMALL, 1.0).toImage()

    clear = QColor(0, 0, 0, 0)
    assert wide.copy(0, 0, 16, 16) == square
    assert wide.pixelColor(20, 8) == clear
