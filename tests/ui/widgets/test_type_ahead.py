"""Finding a colleague by keyboard alone, with answers that come late."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from peerdesk.ui.widgets.offers import Offer
from peerdesk.ui.widgets.type_ahead import TypeAheadField

pytestmark = pytest.mark.usefixtures("themed")
OFFERS = [Offer(7, "Omar Khoury", "Nurse"), Offer(8, "Olga Orlova", "Physician")]


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    page.resize(500, 400)
    qtbot.addWidget(page)
    return page


@pytest.fixture
def field(page: QWidget, qtbot: QtBot) -> TypeAheadField:
    field = TypeAheadField("Name", name="Peer")
    QVBoxLayout(page).addWidget(field)
    with qtbot.waitActive(page):
        page.show()
    field.setFocus()
    return field


def typed(field: TypeAheadField, qtbot: QtBot, text: str) -> None:
    with qtbot.waitSignal(field.asked) as heard:
        QTest.keyClicks(field, text)
    assert heard.args == [text]


def test_enter_picks_the_first_offer(field: TypeAheadField, qtbot: QtBot) -> None:
    typed(field, qtbot, "o")
    field.offer("o", OFFERS)

    with qtbot.waitSignal(field.picked) as heard:
        QTest.keyClick(field, Qt.Key.Key_Return)

    assert heard.args == [7]
    assert field.text() == ""


def test_the_arrow_keys_move_within_the_offers(
    field: TypeAheadField, qtbot: QtBot
) -> None:
    typed(field, qtbot, "o")
    field.offer("o", OFFERS)

    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(field, key)
    with qtbot.waitSignal(field.picked) as heard:
        QTest.keyClick(field, Qt.Key.Key_Enter)

    assert heard.args == [8]


def test_an_answer_to_what_was_typed_before_is_dropped(
    field: TypeAheadField, qtbot: QtBot
) -> None:
    typed(field, qtbot, "ol")

    field.offer("o", OFFERS)

    assert not field.offers_open()


def test_escape_closes_the_offers_and_enter_takes_the_text(
    field: TypeAheadField, qtbot: QtBot
) -> None:
    typed(field, qtbot, "o")
    field.offer("o", OFFERS)
    QTest.keyClick(field, Qt.Key.Key_Escape)

    with qtbot.waitSignal(field.entered) as heard:
        QTest.keyClick(field, Qt.Key.Key_Return)

    assert heard.args == ["o"]


def test_enter_before_the_answer_waits_and_picks_the_only_one(
    field: TypeAheadField, qtbot: QtBot
) -> None:
    QTest.keyClicks(field, "omar")
    QTest.keyClick(field, Qt.Key.Key_Return)

    with qtbot.waitSignal(field.picked) as heard:
        field.offer("omar", OFFERS[:1])

    assert heard.args == [7]


def test_enter_before_the_answer_never_picks_one_of_several(
    field: TypeAheadField, qtbot: QtBot
) -> None:
    QTest.keyClicks(field, "o")
    QTest.keyClick(field, Qt.Key.Key_Return)

    with qtbot.assertNotEmitted(field.picked):
        field.offer("o", OFFERS)

    assert field.offers_open()


def test_enter_before_an_empty_answer_takes_the_text(
    field: TypeAheadField, qtbot: QtBot
) -> None:
    QTest.keyClicks(field, "zz")
    QTest.keyClick(field, Qt.Key.Key_Return)

    with qtbot.waitSignal(field.entered) as heard:
        field.offer("zz", [])

    assert heard.args == ["zz"]


def test_leaving_the_field_closes_the_offers(
    field: TypeAheadField, qtbot: QtBot
) -> None:
    typed(field, qtbot, "o")
    field.offer("o", OFFERS)

    field.clearFocus()

    assert not field.offers_open()


def test_a_field_that_is_hidden_asks_nothing(
    field: TypeAheadField, qtbot: QtBot
) -> None:
    QTest.keyClicks(field, "o")

    with qtbot.assertNotEmitted(field.asked, wait=150):
        field.hide()


def test_an_offer_is_picked_by_mouse_too(field: TypeAheadField, qtbot: QtBot) -> None:
    typed(field, qtbot, "o")
    field.offer("o", OFFERS)
    offers = field._offers
    second = offers.visualRect(offers.model().index(1, 0)).center()

    with qtbot.waitSignal(field.picked) as heard:
        QTest.mouseClick(offers.viewport(), Qt.MouseButton.LeftButton, pos=second)

    assert heard.args == [8]


def test_an_offer_is_read_with_its_detail(field: TypeAheadField, qtbot: QtBot) -> None:
    typed(field, qtbot, "o")
    field.offer("o", OFFERS)

    first = field._offers.model().index(0, 0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Omar Khoury, Nurse"
