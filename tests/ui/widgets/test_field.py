"""A label, its control, and what is wrong with it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from peerdesk.ui.widgets.choice_box import ChoiceBox
from peerdesk.ui.widgets.field import LineField

pytestmark = pytest.mark.usefixtures("themed")


def test_a_control_bears_the_name_of_its_label(qtbot: QtBot) -> None:
    field = LineField("&Unit", limit=80, hint="As you call it")
    qtbot.addWidget(field)

    assert field.line.accessibleName() == "Unit"
    assert field.line.accessibleDescription() == "As you call it"
    assert field.label.buddy() is field.line


def test_a_line_ends_where_its_column_ends(qtbot: QtBot) -> None:
    field = LineField("Unit", limit=5)
    qtbot.addWidget(field)

    QTest.keyClicks(field.line, " abcdefg")

    assert field.text() == "abcd"


def test_what_is_wrong_is_said_under_the_control_and_aloud(qtbot: QtBot) -> None:
    field = LineField("Unit", limit=80, hint="As you call it")
    qtbot.addWidget(field)

    field.set_error("Please choose one.")
    assert field.error() == "Please choose one."
    assert field.line.accessibleDescription() == "Please choose one."

    field.set_error("")
    assert field.error() == ""
    assert field.line.accessibleDescription() == "As you call it"


def test_a_choice_is_made_by_key_and_told_by_hand(qtbot: QtBot) -> None:
    box = ChoiceBox([("a", "Alpha"), ("b", "Beta")], name="Letter")
    qtbot.addWidget(box)
    box.choose("b")

    with qtbot.waitSignal(box.chosen) as heard:
        QTest.keyClick(box, Qt.Key.Key_Up)

    assert heard.args == ["a"]
    assert box.choice() == "a"
