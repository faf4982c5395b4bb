"""Messages in the page, and the toast that covers nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from peerdesk.ui.widgets.empty_state import EmptyState
from peerdesk.ui.widgets.inline_message import InlineMessage, Tone
from peerdesk.ui.widgets.labels import elided_label, text_label
from peerdesk.ui.widgets.toast import Toast

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def message(qtbot: QtBot) -> InlineMessage:
    message = InlineMessage()
    qtbot.addWidget(message)
    return message


@pytest.mark.parametrize("tone", list(Tone))
def test_a_message_is_hidden_until_there_is_something_to_say(
    message: InlineMessage, tone: Tone
) -> None:
    assert message.words() == ""

    message.show_message("Nothing was changed.", tone)

    assert message.words() == "Nothing was changed."
    assert message.accessibleName() == "Nothing was changed."
    assert message.property("tone") == tone.value


def test_a_message_is_closed_by_its_button(
    message: InlineMessage, qtbot: QtBot
) -> None:
    message.show_message("Nothing was changed.")
    close = message.findChildren(QToolButton)[0]

    with qtbot.waitSignal(message.closed):
        QTest.mouseClick(close, Qt.MouseButton.LeftButton)

    assert message.words() == ""
    assert close.accessibleName() == "Close this message"


def test_what_is_typed_by_people_is_never_markup(qtbot: QtBot) -> None:
    label = text_label("<b>Ada</b> & Co")
    qtbot.addWidget(label)

    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_toast_offers_undo_only_when_there_is_a_way_back(qtbot: QtBot) -> None:
    toast = Toast()
    qtbot.addWidget(toast)
    undo = toast.findChildren(QPushButton)[0]

    toast.say("Copied.")
    assert not undo.isVisible()

    toast.say("Assigned.", undo=True)
    assert undo.isVisible()
    with qtbot.waitSignal(toast.undo_asked):
        QTest.mouseClick(undo, Qt.MouseButton.LeftButton)


def test_a_toast_can_be_taken_away(qtbot: QtBot) -> None:
    toast = Toast()
    qtbot.addWidget(toast)
    toast.say("Copied.")

    toast.clear()

    assert toast.words() == ""


def test_an_empty_place_says_what_to_do_next(qtbot: QtBot) -> None:
    place = EmptyState("inbox", "Nobody is waiting.")
    qtbot.addWidget(place)

    place.say("Nobody matches.", "Try fewer letters.")

    sentence, next_step = place.words()
    assert (sentence.text(), next_step.text()) == (
        "Nobody matches.",
        "Try fewer letters.",
    )


def test_a_line_without_room_keeps_its_words_in_the_tip(qtbot: QtBot) -> None:
    label = elided_label("Interventional cardiology")
    qtbot.addWidget(label)
    label.resize(40, 20)

    label.grab()

    assert label.toolTip() == "Interventional cardiology"
