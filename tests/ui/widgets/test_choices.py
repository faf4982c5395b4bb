"""One of several: by mouse, by arrow keys, and read aloud."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from peerdesk.ui.widgets.choices import Chips, Segmented

pytestmark = pytest.mark.usefixtures("themed")
STATES = [("open", "Open"), ("waiting", "Waiting"), ("closed", "Closed")]


@pytest.fixture
def chips(qtbot: QtBot) -> Chips:
    chips = Chips(STATES, name="Show")
    qtbot.addWidget(chips)
    with qtbot.waitExposed(chips):
        chips.show()
    return chips


def button(chips: Chips, words: str) -> QPushButton:
    named = {each.text(): each for each in chips.findChildren(QPushButton)}
    return named[words]


def test_the_first_is_chosen_from_the_start(chips: Chips) -> None:
    assert chips.choice() == "open"


def test_a_click_chooses_and_says_so(chips: Chips, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chips.chosen) as heard:
        QTest.mouseClick(button(chips, "Closed"), Qt.MouseButton.LeftButton)

    assert heard.args == ["closed"]
    assert chips.choice() == "closed"


@pytest.mark.parametrize(
    ("key", "expected"), [(Qt.Key.Key_Right, "closed"), (Qt.Key.Key_Left, "open")]
)
def test_the_arrow_keys_choose_the_next_one(
    chips: Chips, qtbot: QtBot, key: Qt.Key, expected: str
) -> None:
    chips.choose("waiting")

    with qtbot.waitSignal(chips.chosen):
        QTest.keyClick(button(chips, "Waiting"), key)

    assert chips.choice() == expected


@pytest.mark.parametrize(
    ("at", "words", "key"),
    [("open", "Open", Qt.Key.Key_Left), ("closed", "Closed", Qt.Key.Key_Right)],
)
def test_the_arrow_keys_stop_at_the_ends(
    chips: Chips, qtbot: QtBot, at: str, words: str, key: Qt.Key
) -> None:
    chips.choose(at)

    with qtbot.assertNotEmitted(chips.chosen):
        QTest.keyClick(button(chips, words), key)

    assert chips.choice() == at


@pytest.mark.parametrize("back", [False, True])
def test_tab_comes_to_the_chosen_one(qtbot: QtBot, back: bool) -> None:  # noqa: FBT001 - a row of the table
    page, chips = QWidget(), Chips(STATES, name="Show")
    column, ends = QVBoxLayout(page), (QLineEdit(), QLineEdit())
    for each in (ends[0], chips, ends[1]):
        column.addWidget(each)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    chips.choose("waiting")
    ends[back].setFocus()

    QTest.keyClick(ends[back], Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)

    assert page.focusWidget() is button(chips, "Waiting")


def test_choosing_by_key_is_silent(chips: Chips, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chips.chosen):
        chips.choose("waiting")

    assert chips.choice() == "waiting"


def test_a_count_is_shown_and_read_aloud(chips: Chips) -> None:
    chips.set_counts({"waiting": 1234})

    shown = button(chips, "Waiting  1,234")
    assert shown.accessibleName() == "Waiting, 1234"
    assert shown.accessibleDescription() == "Show"


def test_every_chip_is_large_enough_to_hit(chips: Chips) -> None:
    heights = [each.height() for each in chips.findChildren(QPushButton)]

    assert min(heights) >= 24


def test_segments_are_chosen_like_chips(qtbot: QtBot) -> None:
    segments = Segmented([(1, "List"), (2, "Board")], name="View")
    qtbot.addWidget(segments)

    with qtbot.waitSignal(segments.chosen) as heard:
        QTest.keyClick(segments.findChildren(QPushButton)[0], Qt.Key.Key_Right)

    assert heard.args == [2]
