"""Light and dark, larger and smaller, all from the tokens."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QTableView

from peerdesk.ui.appearance import Appearance
from peerdesk.ui.remembered import recall
from peerdesk.ui.theme.apply import colours_of
from peerdesk.ui.theme.current import colours, points, scaled
from peerdesk.ui.theme.stylesheet import stylesheet
from peerdesk.ui.theme.tokens import DARK, LIGHT, Mode


def test_a_system_that_says_nothing_is_light() -> None:
    assert colours_of(Mode.AUTO) is LIGHT


def test_dark_is_chosen_at_once_and_remembered(
    themed: Appearance, qapp: QApplication
) -> None:
    themed.choose(mode=Mode.DARK)

    window = qapp.palette().color(QPalette.ColorRole.Window)
    assert window.name().upper() == DARK.canvas
    assert colours() is DARK
    assert recall().mode is Mode.DARK


def test_text_grows_with_the_person_and_remembers(themed: Appearance) -> None:
    themed.choose(text_percent=150)

    assert QApplication.font().pointSizeF() == pytest.approx(points(11.0))
    assert points(10.0) == pytest.approx(15.0)
    assert scaled(40) == 60
    assert recall().text_percent == 150


@pytest.mark.parametrize(("asked", "got"), [(10, 90), (900, 200)])
def test_text_stays_within_what_can_be_read(
    themed: Appearance, asked: int, got: int
) -> None:
    themed.choose(text_percent=asked)

    assert themed.text_percent == got


def test_smaller_text_keeps_what_is_pressed_large_enough(themed: Appearance) -> None:
    themed.choose(text_percent=90)

    assert scaled(28) == 28


@pytest.mark.parametrize("shown", [LIGHT, DARK], ids=["light", "dark"])
def test_the_stylesheet_is_complete_and_qt_understands_it(
    themed: Appearance, shown: object, qapp: QApplication
) -> None:
    themed.choose(mode=Mode.DARK if shown is DARK else Mode.LIGHT)

    view = QTableView()
    view.ensurePolished()
    assert "$" not in stylesheet(colours(), text_percent=100)
    assert colours().selection in qapp.styleSheet()
