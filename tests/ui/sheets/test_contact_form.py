"""The form of one contact: what it claims and what it hints at."""

from datetime import timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from peerdesk.domain.contact import LABEL_LIMIT, Contact, Family
from peerdesk.ui.appearance import Appearance
from peerdesk.ui.sheets.contact_form import ContactForm
from tests.hospital import TODAY

NEW = Contact(0, Family.CRISIS, "")
KEPT = Contact(7, Family.CRISIS, "Security", phone="555-0100", checked_on=TODAY)


@pytest.fixture
def form(themed: Appearance, qtbot: QtBot) -> ContactForm:
    del themed
    made = ContactForm()
    qtbot.addWidget(made)
    made.show()
    return made


def words_on(form: ContactForm) -> list[str]:
    return [label.text() for label in form.findChildren(QLabel) if label.isVisible()]


def test_nobody_is_said_to_have_checked_a_new_contact(form: ContactForm) -> None:
    form.start(NEW, TODAY)

    assert not form._checked.isChecked()
    assert form.contact().checked_on is None


@pytest.mark.parametrize("days", [0, 9])
def test_a_changed_number_counts_as_not_checked(form: ContactForm, days: int) -> None:
    form.start(KEPT, TODAY + timedelta(days))

    QTest.keyClicks(form._phone.line, "9")

    assert not form._checked.isChecked()
    assert form.contact().checked_on is None


def test_a_changed_number_can_be_ticked_as_checked(form: ContactForm) -> None:
    form.start(KEPT, TODAY)
    QTest.keyClicks(form._phone.line, "9")

    form._checked.click()

    assert form.contact().checked_on == TODAY


def test_another_name_leaves_the_check_of_the_number(form: ContactForm) -> None:
    form.start(KEPT, TODAY + timedelta(9))

    QTest.keyClicks(form._label.line, " desk")

    assert form.contact().checked_on == TODAY


def test_what_looks_mistyped_is_hinted_at_and_still_saved(
    form: ContactForm, qtbot: QtBot
) -> None:
    form.start(KEPT, TODAY)

    form._phone.line.setText("ask the desk")
    form._url.line.setText("intranet")

    assert "There is no digit in this number." in words_on(form)
    assert "There is no dot in this address." in words_on(form)
    with qtbot.waitSignal(form.keep):
        form.ask_to_keep()


def test_hints_go_when_they_no_longer_apply(form: ContactForm) -> None:
    form.start(KEPT, TODAY)
    form._phone.line.setText("ext")

    QTest.keyClicks(form._phone.line, " 5")

    assert not [words for words in words_on(form) if words.startswith("There is no")]


def test_a_full_line_says_that_it_is_full(form: ContactForm) -> None:
    form.start(NEW, TODAY)
    full = f"{LABEL_LIMIT} of {LABEL_LIMIT} characters"

    form._label.line.setText("x" * (LABEL_LIMIT - 1))
    assert full not in words_on(form)
    QTest.keyClicks(form._label.line, "xy")

    assert full in words_on(form)
