from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from peerdesk.domain.policy import SentenceMode
from peerdesk.ui.messages import Messages
from peerdesk.ui.referrals.hand_off_address import by_mail, mail_address
from peerdesk.ui.widgets.buttons import PrimaryButton
from peerdesk.ui.wording.handoff import (
    MAIL_REFUSED,
    MAIL_WARNING,
    NO_SENTENCE,
    WRITE_NOTHING_DOWN,
)
from tests.hospital import TODAY
from tests.typist import focus
from tests.ui.referrals.hand_off.conftest import HandOffs

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def words_on(widget: QWidget) -> str:
    lines = [line.text() for line in widget.findChildren(QLineEdit)]
    return "\n".join([*(one.text() for one in widget.findChildren(QLabel)), *lines])


def shown(messages: Messages) -> list[str]:
    said: list[str] = []
    messages.said.connect(lambda text, _: said.append(text))
    messages.shown.connect(lambda text, _: said.append(text))
    return said


def test_the_message_holds_all_a_supporter_needs(hand_offs: HandOffs) -> None:
    hand_offs.start()

    message = hand_offs.page.ready_message()
    for part in ("Ben Mensah", "Ruth Harlow", "rh@example.org", WRITE_NOTHING_DOWN):
        assert part in message
    assert "An unexpected death in the operating room this week." in message
    assert "ask them to get in touch" in message


def test_the_sentence_is_composed_and_may_be_changed(hand_offs: HandOffs) -> None:
    hand_offs.start()

    hand_offs.press(Qt.Key.Key_A, CONTROL)
    hand_offs.name("A death on a ward.")

    message = hand_offs.page.ready_message()
    assert "\nA death on a ward.\n" in message
    assert "An unexpected death" not in message


def test_what_should_not_travel_is_said_while_typing(
    hand_offs: HandOffs, qtbot: QtBot
) -> None:
    hand_offs.start()
    guard = hand_offs.page.sentence.guard

    hand_offs.press(Qt.Key.Key_A, CONTROL)
    hand_offs.name("Death in room 12, with Khoury.")
    qtbot.waitUntil(lambda: bool(guard.words()))

    assert "Can point at one patient or one moment: “room 12”." in guard.words()
    assert "Looks like somebody's name: “Khoury”." in guard.words()


def test_nothing_ever_says_that_a_sentence_is_safe(hand_offs: HandOffs) -> None:
    hand_offs.start()

    assert hand_offs.page.sentence.guard.words() == ""
    assert "safe" not in words_on(hand_offs.view).lower()
    assert "Could someone guess who this is?" in words_on(hand_offs.view)


def test_a_sentence_ends_at_its_limit(hand_offs: HandOffs) -> None:
    hand_offs.start()

    hand_offs.press(Qt.Key.Key_A, CONTROL)
    hand_offs.name("x" * 150)

    assert len(hand_offs.line.text()) == 140
    assert "140/140" in words_on(hand_offs.view)


def test_the_tick_goes_on_to_the_next_one(hand_offs: HandOffs) -> None:
    hand_offs.start()
    assert "1 of 2" in words_on(hand_offs.view)

    hand_offs.save()
    hand_offs.settle()

    assert hand_offs.referral(0).handed_off_on == TODAY
    assert "2 of 2" in words_on(hand_offs.view)
    assert "Ruth Harlow" not in words_on(hand_offs.view)
    assert "Mei Zhang" in words_on(hand_offs.view)


def test_the_last_tick_goes_back_to_the_queue(
    hand_offs: HandOffs, qtbot: QtBot
) -> None:
    hand_offs.start()

    with qtbot.waitSignal(hand_offs.view.left):
        for _ in range(2):
            hand_offs.save()
            hand_offs.settle()

    assert hand_offs.referral(1).handed_off_on == TODAY


def test_later_leaves_a_referral_as_it_is(hand_offs: HandOffs) -> None:
    hand_offs.start()

    hand_offs.page.later_button.click()
    hand_offs.settle()

    assert hand_offs.referral(0).handed_off_on is None
    assert "2 of 2" in words_on(hand_offs.view)


def test_one_hand_off_cannot_be_undone_into_the_next(hand_offs: HandOffs) -> None:
    hand_offs.start()
    hand_offs.name("Secret ")

    hand_offs.save()
    hand_offs.settle()
    hand_offs.line.undo()

    assert not hand_offs.line.isUndoAvailable()
    assert "Secret" not in hand_offs.line.text()
    assert hand_offs.line.completer() is None


def test_a_referral_that_cannot_be_handed_off_is_skipped_with_words(
    hand_offs: HandOffs,
) -> None:
    said = shown(hand_offs.context.messages)
    hand_offs.run(
        lambda: hand_offs.desk.referrals.back_to_waiting(hand_offs.numbers[0])
    )

    hand_offs.start()

    assert any("is waiting" in words for words in said)
    assert "Mei Zhang" in words_on(hand_offs.view)


def test_copying_marks_the_message_and_says_when_it_goes(hand_offs: HandOffs) -> None:
    said = shown(hand_offs.context.messages)
    hand_offs.start()

    hand_offs.press(Qt.Key.Key_C, CONTROL | SHIFT)

    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == hand_offs.page.ready_message()
    assert data.hasFormat("x-kde-passwordManagerHint")
    assert said == ["Copied. It is cleared in 2 minutes, or when you lock."]


@pytest.mark.parametrize("key", [Qt.Key.Key_C, Qt.Key.Key_X])
def test_a_piece_of_the_sentence_is_copied_as_a_secret_too(
    hand_offs: HandOffs, key: Qt.Key
) -> None:
    hand_offs.start()

    hand_offs.press(Qt.Key.Key_A, CONTROL)
    hand_offs.press(key, CONTROL)

    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "An unexpected death in the operating room this week."
    assert data.hasFormat("x-kde-passwordManagerHint")
    assert (hand_offs.line.text() == "") is (key == Qt.Key.Key_X)


def test_a_mail_is_warned_about_once(hand_offs: HandOffs) -> None:
    said = shown(hand_offs.context.messages)
    hand_offs.start()
    mail = hand_offs.context.actions.named("draft mail")

    mail.trigger()
    warned, asked = hand_offs.page.message.warning.words(), list(said)
    hand_offs.page.message.mail_confirmed.emit()
    mail.trigger()
    hand_offs.settle()

    assert (warned, asked) == (MAIL_WARNING, [])


def test_without_a_mail_program_one_is_told_what_else_works(
    hand_offs: HandOffs, qtbot: QtBot
) -> None:
    hand_offs.start()
    messages = hand_offs.context.messages

    with qtbot.waitSignal(messages.shown) as answer:
        hand_offs.page.message.mail_confirmed.emit()

    assert answer.args[0] == MAIL_REFUSED
    assert QGuiApplication.clipboard().text() == hand_offs.page.ready_message()


@pytest.mark.parametrize(
    ("contact", "address"),
    [
        ("ben@example.org", "ben@example.org"),
        (
            "Pager 4471, ben.mensah@mail.example.org (office)",
            "ben.mensah@mail.example.org",
        ),
        ("555-0100", ""),
        ("@nobody", ""),
    ],
)
def test_an_address_is_found_within_a_contact(contact: str, address: str) -> None:
    assert mail_address(contact) == address


@pytest.mark.parametrize(
    ("contact", "mail"),
    [
        ("ben@example.org", True),
        ("ben@example.org (office)", True),
        ("Pager 4471, ben@example.org", False),
        ("555-0100", False),
    ],
)
def test_whoever_has_a_number_is_called(contact: str, *, mail: bool) -> None:
    assert by_mail(contact) is mail


def test_reading_out_is_large_and_escape_leads_back(hand_offs: HandOffs) -> None:
    hand_offs.start()

    hand_offs.context.actions.named("read out").trigger()
    large = words_on(hand_offs.view.reading)
    hand_offs.press(Qt.Key.Key_Escape)

    assert "Writing to Ben Mensah" in large
    assert "An unexpected death in the operating room this week." in large
    assert focus() is hand_offs.line
    assert "Ruth Harlow" not in words_on(hand_offs.view.reading)


def test_what_was_read_out_is_ticked_where_it_was_read(hand_offs: HandOffs) -> None:
    hand_offs.start()
    hand_offs.context.actions.named("read out").trigger()
    buttons = hand_offs.view.reading.findChildren(PrimaryButton)

    hand_offs.save()
    hand_offs.settle()

    assert [one.text() for one in buttons] == ["Handed off"]
    assert hand_offs.referral(0).handed_off_on == TODAY
    assert "Mei Zhang" in words_on(hand_offs.page)
    assert hand_offs.page.isVisible()


def test_escape_leaves_and_clears_every_word(hand_offs: HandOffs, qtbot: QtBot) -> None:
    hand_offs.start()

    with qtbot.waitSignal(hand_offs.view.left):
        hand_offs.press(Qt.Key.Key_Escape)

    for name in ("Ruth Harlow", "Ben Mensah", "unexpected death", "example.org"):
        assert name not in words_on(hand_offs.view)


def test_another_page_clears_every_word_and_coming_back_composes_anew(
    hand_offs: HandOffs,
) -> None:
    hand_offs.start()
    hand_offs.name("Secret ")

    hand_offs.view.hide()
    meanwhile = words_on(hand_offs.view)
    hand_offs.view.show()
    hand_offs.settle()

    assert "Secret" not in meanwhile
    assert "Ruth Harlow" not in meanwhile
    assert hand_offs.line.text().startswith("An unexpected death")


def test_an_answer_that_comes_too_late_shows_nothing(hand_offs: HandOffs) -> None:
    hand_offs.view.start(hand_offs.numbers)
    hand_offs.view.hide()

    hand_offs.settle()

    assert "Ruth Harlow" not in words_on(hand_offs.view)


def test_a_program_may_hand_off_without_a_sentence(hand_offs: HandOffs) -> None:
    def without_sentence() -> None:
        with hand_offs.desk.vault.write() as records:
            policy = replace(records.program.policy(), sentence=SentenceMode.NONE)
            records.program.keep_policy(policy)

    hand_offs.run(without_sentence)

    hand_offs.start()

    assert hand_offs.page.sentence.isHidden()
    assert NO_SENTENCE in words_on(hand_offs.view)
    assert "unexpected death" not in hand_offs.page.ready_message()
