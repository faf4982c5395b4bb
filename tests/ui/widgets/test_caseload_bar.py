"""A caseload as words and as a bar; the colour is never alone."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from peerdesk.ui.theme.tokens import LIGHT
from peerdesk.ui.widgets.caseload_bar import (
    Caseload,
    CaseloadBar,
    bar_colour,
    caseload_words,
)

pytestmark = pytest.mark.usefixtures("themed")


@pytest.mark.parametrize(
    ("cases", "colour"), [(0, "bar"), (4, "bar"), (5, "bar_near"), (8, "bar_full")]
)
def test_the_bar_turns_at_the_target_and_at_the_cap(cases: int, colour: str) -> None:
    assert bar_colour(Caseload(cases, target=5, cap=8)) == colour


def test_the_words_stand_beside_the_bar_and_are_read_aloud(qtbot: QtBot) -> None:
    bar = CaseloadBar(2, target=5, cap=8)
    qtbot.addWidget(bar)

    assert caseload_words(Caseload(2, 5, 8)) == "2 of 5"
    assert bar.accessibleName() == "Caseload 2 of 5"


def painted(bar: CaseloadBar) -> set[str]:
    picture: QImage = bar.grab().toImage()
    middle = picture.height() // 2
    line = (picture.pixelColor(x, middle) for x in range(picture.width()))
    return {shade.name().upper() for shade in line}


def test_an_empty_bar_shows_only_its_track(qtbot: QtBot) -> None:
    bar = CaseloadBar(0, target=5, cap=8)
    qtbot.addWidget(bar)

    assert LIGHT.track in painted(bar)
    assert LIGHT.bar not in painted(bar)


def test_another_caseload_is_shown_at_once(qtbot: QtBot) -> None:
    bar = CaseloadBar(0, target=5, cap=8)
    qtbot.addWidget(bar)

    bar.show_caseload(9, target=5, cap=8)

    assert LIGHT.bar_full in painted(bar)
    assert bar.accessibleName() == "Caseload 9 of 5"
