"""Searching while one types, but not more often than needed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from peerdesk.ui.widgets.search_field import SearchField

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def field(qtbot: QtBot) -> SearchField:
    field = SearchField("Name or unit", name="Search")
    qtbot.addWidget(field)
    return field


def test_a_word_typed_is_searched_once(field: SearchField, qtbot: QtBot) -> None:
    heard: list[str] = []
    field.searched.connect(heard.append)

    with qtbot.waitSignal(field.searched):
        QTest.keyClicks(field, "cardio")

    assert heard == ["cardio"]


def test_enter_searches_at_once(field: SearchField, qtbot: QtBot) -> None:
    QTest.keyClicks(field, "icu")

    with qtbot.waitSignal(field.searched, timeout=0, raising=False) as heard:
        QTest.keyClick(field, Qt.Key.Key_Return)

    assert heard.args == ["icu"]


def test_escape_shows_everything_again(field: SearchField, qtbot: QtBot) -> None:
    QTest.keyClicks(field, "icu")
    QTest.keyClick(field, Qt.Key.Key_Return)

    with qtbot.waitSignal(field.searched) as heard:
        QTest.keyClick(field, Qt.Key.Key_Escape)

    assert heard.args == [""]


def test_blanks_alone_search_for_nothing_new(field: SearchField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.searched, wait=200):
        QTest.keyClicks(field, "   ")


def test_a_field_that_is_hidden_searches_once_it_is_seen_again(
    field: SearchField, qtbot: QtBot
) -> None:
    field.show()
    QTest.keyClicks(field, "icu")

    with qtbot.assertNotEmitted(field.searched, wait=200):
        field.hide()
    with qtbot.waitSignal(field.searched) as heard:
        field.show()

    assert heard.args == ["icu"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down])
def test_enter_and_down_lead_on_to_what_was_found(
    field: SearchField, qtbot: QtBot, key: Qt.Key
) -> None:
    QTest.keyClicks(field, "icu")

    with qtbot.waitSignals([field.searched, field.left], order="strict"):
        QTest.keyClick(field, key)
