from time import monotonic

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from peerdesk.domain.adverse_event import Kind, Setting
from peerdesk.domain.people import Language
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.ui.opened import Host
from peerdesk.ui.widgets.buttons import PlainButton
from peerdesk.ui.wording.intake import (
    ADD_SOMEBODY,
    ALREADY_HERE,
    ANSWER_SAME_PERSON,
    ASKS_FIRST,
    CHOOSE_KIND,
    CHOOSE_SETTING,
    FINISH_NAME,
)
from tests.hospital import NURSE, RESIDENT, SURGEON, TODAY, refer
from tests.typist import focus
from tests.ui.referrals.intake.conftest import Intake, change, labels


def test_three_clinicians_are_referred_with_few_keys_and_quickly(
    intake: Intake,
) -> None:
    begun = monotonic()

    intake.what_happened()
    for name in ("harl", "khou", "zhang"):
        intake.add(name)
    intake.save()
    intake.settle()

    assert monotonic() - begun <= 20
    assert intake.keys <= 40
    assert {row.peer for row in intake.queue()} == {SURGEON, NURSE, RESIDENT}


def test_everyone_on_the_form_shares_its_adverse_event(intake: Intake) -> None:
    intake.what_happened()
    for name in ("harl", "khou"):
        intake.add(name)

    intake.save()
    intake.settle()

    assert [(row.kind, row.setting, row.together) for row in intake.queue()] == [
        (Kind.UNEXPECTED_DEATH, Setting.OPERATING_ROOM, 2)
    ] * 2


def test_an_empty_form_says_what_is_missing_and_saves_nothing(intake: Intake) -> None:
    intake.save()
    intake.settle()

    words = {label.text() for label in labels(intake)}
    assert {CHOOSE_KIND, CHOOSE_SETTING, ADD_SOMEBODY} <= words
    assert intake.view.focusWidget() is intake.form.adverse_event.codes.kind
    assert intake.queue() == []


def test_a_name_that_was_not_finished_is_not_lost(intake: Intake) -> None:
    intake.what_happened()
    intake.add("harl")
    intake.name("kho")

    intake.save()
    intake.settle()

    assert FINISH_NAME in {label.text() for label in labels(intake)}
    assert intake.queue() == []


def test_escape_keeps_the_half_filled_form(intake: Intake, qtbot: QtBot) -> None:
    intake.what_happened()
    intake.add("harl")

    with qtbot.waitSignal(intake.view.left):
        intake.press(Qt.Key.Key_Escape)
    intake.view.start()
    intake.settle()

    (row,) = intake.form.peers.rows()
    assert row.number == SURGEON
    assert intake.form.adverse_event.setting() is Setting.OPERATING_ROOM


def test_escape_first_closes_what_is_offered(intake: Intake, qtbot: QtBot) -> None:
    intake.what_happened()
    intake.name("h")
    qtbot.waitUntil(intake.form.peers.line.offers_open)

    with qtbot.assertNotEmitted(intake.view.left):
        intake.press(Qt.Key.Key_Escape)

    assert not intake.form.peers.line.offers_open()


def test_the_cursor_stays_where_names_are_typed(intake: Intake) -> None:
    intake.what_happened()

    intake.add("harl")

    assert focus() is intake.form.peers.line
    assert intake.form.peers.line.text() == ""


def test_somebody_is_put_on_the_form_once(intake: Intake) -> None:
    intake.what_happened()
    intake.add("harl")

    intake.add("harl")

    assert len(intake.form.peers.rows()) == 1
    assert ALREADY_HERE in {label.text() for label in labels(intake)}


def test_whoever_is_missing_is_asked_for_as_the_form_grows(intake: Intake) -> None:
    intake.what_happened()
    intake.add("harl")
    before = intake.form.missing.label.text()

    intake.add("khou")

    assert "nurse" in before
    assert "nurse" not in intake.form.missing.label.text()


def test_an_operation_is_assumed_in_the_operating_room_only(intake: Intake) -> None:
    codes = intake.form.adverse_event.codes

    assumed = []
    for letters in ("op", "wa"):
        codes.setting.setFocus()
        codes.setting.setCurrentIndex(0)
        intake.letter(letters)
        assumed.append(codes.interventional.choice())

    assert assumed == [True, False]


def test_an_adverse_event_that_is_known_needs_no_codes(intake: Intake) -> None:
    intake._store.submit(lambda: refer(intake.desk, SURGEON)).result()
    intake.view.start()
    intake.settle()

    intake.form.adverse_event.known.setCurrentIndex(1)
    intake.form.peers.line.setFocus()
    intake.add("khou")
    intake.save()
    intake.settle()

    assert {row.together for row in intake.queue()} == {2}


def test_somebody_referred_already_is_told_and_not_added(intake: Intake) -> None:
    intake._store.submit(lambda: refer(intake.desk, SURGEON)).result()
    intake.view.start()
    intake.settle()

    intake.form.adverse_event.known.setCurrentIndex(1)
    intake.form.peers.line.setFocus()
    intake.add("harl")
    intake.save()
    intake.settle()

    words = "Already referred after this adverse event. Nothing was added."
    assert words in {label.text() for label in labels(intake)}
    assert len(intake.queue()) == 1


def test_out_of_scope_is_told_at_once_with_the_resource_sheet(
    intake: Intake, host: Host, qtbot: QtBot
) -> None:
    change(intake, lambda r: r.program.keep_scope({RoleGroup.PHYSICIAN: TODAY}))
    intake.what_happened()

    intake.add("khou")

    (row,) = intake.form.peers.rows()
    assert "does not serve nurses" in row.scope.words()
    with qtbot.waitSignal(host.page_asked) as asked:
        row.sheet_button.click()
    assert asked.args == ["Sheets"]


def test_whoever_wants_to_be_asked_first_is_shown_at_intake(intake: Intake) -> None:
    change(intake, lambda r: r.peers.ask_director_first(SURGEON, TODAY))
    intake.what_happened()

    intake.add("harl")
    intake.add("khou")

    first, second = intake.form.peers.rows()
    assert (first.first.words(), second.first.words()) == (ASKS_FIRST, "")


def test_after_saving_one_is_told_whom_to_call_first(intake: Intake) -> None:
    change(intake, lambda r: r.peers.ask_director_first(SURGEON, TODAY))
    intake.what_happened()
    for name in ("harl", "khou"):
        intake.add(name)

    intake.save()
    intake.settle()

    words = [label.text() for label in labels(intake)]
    assert words.count("In the queue. Call them first.") == 1
    assert words.count("In the queue.") == 1


def test_a_key_holder_is_refused_kindly(intake: Intake) -> None:
    change(intake, lambda r: r.program.keep_key_holder(SURGEON))
    intake.what_happened()
    intake.add("harl")

    intake.save()
    intake.settle()

    words = " ".join(label.text() for label in labels(intake))
    assert "Please have a deputy arrange support by phone." in words
    assert intake.queue() == []


def test_an_unknown_name_opens_a_few_fields(intake: Intake) -> None:
    intake.what_happened()
    intake.add("Nadia Petrova")
    intake.name("np@example.org")
    intake.press(Qt.Key.Key_Tab, times=4)
    intake.add("midwif")

    intake.save()
    intake.settle()

    (row,) = intake.queue()
    assert (row.peer_name, row.rank) == ("Nadia Petrova", Rank.STAFF)
    assert row.specialty == "nurse-midwifery"


def test_an_unknown_person_needs_a_contact_and_a_specialty(intake: Intake) -> None:
    intake.what_happened()
    intake.add("Nadia Petrova")

    intake.save()
    intake.settle()

    words = {label.text() for label in labels(intake)}
    assert {"How can a colleague reach them?", "Please pick one."} <= words
    assert intake.queue() == []


def test_a_close_name_asks_whether_it_is_the_same_person(intake: Intake) -> None:
    intake.what_happened()
    intake.add("Ruth Harlov")

    intake.save()
    intake.settle()

    (question,) = intake.form.peers.questions()
    assert focus() is question.answers[0]
    assert ANSWER_SAME_PERSON in {label.text() for label in labels(intake)}
    assert intake.queue() == []


@pytest.mark.parametrize(("answer", "number"), [(0, SURGEON), (-1, 0)])
def test_the_answer_decides_who_is_meant(
    intake: Intake, answer: int, number: int
) -> None:
    intake.what_happened()
    intake.add("Ruth Harlov")

    (question,) = intake.form.peers.questions()
    question.answers[answer].setFocus()
    intake.press(Qt.Key.Key_Space)
    intake.settle()

    assert [row.number for row in intake.form.peers.rows()] == [number]
    assert intake.form.peers.questions() == []


def test_wishes_open_on_request_and_are_saved(intake: Intake) -> None:
    intake.what_happened()
    intake.add("harl")
    (row,) = intake.form.peers.rows()
    row.wishes_button.click()
    intake.settle()

    row.wishes_part.language.setFocus()
    intake.letter("spa")
    intake.save()
    intake.settle()

    (number,) = [one.number for one in intake.queue()]
    panel = intake._store.submit(lambda: intake.desk.referrals.panel(number)).result()
    assert panel.referral.wishes.language is Language.SPANISH


def test_somebody_can_be_taken_off_the_form(intake: Intake) -> None:
    intake.what_happened()
    intake.add("harl")
    intake.add("khou")

    intake.form.peers.rows()[0].remove_button.click()

    assert [row.number for row in intake.form.peers.rows()] == [NURSE]
    assert focus() is intake.form.peers.line


def test_tab_walks_from_the_name_through_its_row_to_the_buttons(
    intake: Intake,
) -> None:
    intake.what_happened()
    intake.add("harl")
    (row,) = intake.form.peers.rows()

    visited = []
    for _ in range(3):
        intake.press(Qt.Key.Key_Tab)
        visited.append(focus())

    assert visited[:2] == [row.wishes_button, row.remove_button]
    assert isinstance(visited[2], PlainButton)
