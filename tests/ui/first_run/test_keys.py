"""Two passphrases, a code on paper, and two groups of it read back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from peerdesk.desk.first_keys import code_groups
from peerdesk.sheets.page import Paper
from peerdesk.ui.first_run.code_grid import CodeGrid
from peerdesk.ui.first_run.page import FirstRunPage
from peerdesk.ui.first_run.passphrase_card import PassphraseCard
from peerdesk.ui.first_run.recovery_step import RecoveryStep, usual_paper
from tests.hospital import ADMINISTRATOR, DIRECTOR
from tests.sheets.printed import text_of
from tests.typist import Typist
from tests.ui.first_run.conftest import Answered

pytestmark = pytest.mark.usefixtures("typist")


def press(part: QWidget, words: str) -> None:
    buttons = {each.text(): each for each in part.findChildren(QPushButton)}
    QTest.keyClick(buttons[words], Qt.Key.Key_Return)


@pytest.fixture
def director(page: FirstRunPage) -> PassphraseCard:
    page.show_step(page.steps.passphrases)
    return page.steps.passphrases.director


@pytest.fixture
def recovery(page: FirstRunPage) -> RecoveryStep:
    page.steps.program.name.line.setText("Mercy West")
    page.show_step(page.steps.recovery)
    return page.steps.recovery


def test_a_passphrase_is_typed_twice_and_enter_leads_through(
    page: FirstRunPage, director: PassphraseCard, typist: Typist
) -> None:
    assert director.first.hasFocus()
    for passphrase in (DIRECTOR, ADMINISTRATOR):
        for _ in range(2):
            typist.name(passphrase)
            typist.press(Qt.Key.Key_Return)

    assert page.step() is page.steps.recovery


def test_while_typing_it_is_said_how_much_is_missing(director: PassphraseCard) -> None:
    director.first.setText("too short")
    assert director.first.accessibleDescription() == ("At least 15 characters; 6 to go")

    director.first.setText(DIRECTOR)
    assert director.first.accessibleDescription() == "Long enough"


def test_a_second_typing_that_differs_is_said(
    page: FirstRunPage, director: PassphraseCard, typist: Typist
) -> None:
    typist.name(DIRECTOR)
    typist.press(Qt.Key.Key_Return)
    typist.name("something else")
    typist.press(Qt.Key.Key_Return)

    assert page.step() is page.steps.passphrases
    assert director.again.accessibleDescription() == "This is not the same as above."
    assert director.again.hasFocus()


def test_a_passphrase_that_can_be_read_is_typed_once(director: PassphraseCard) -> None:
    director.first.setText(DIRECTOR)
    assert director.missing() is director.again

    director.first.actions()[0].trigger()

    assert director.missing() is None
    assert not director.again.isVisible()


def test_five_drawn_words_are_shown_and_need_no_typing(
    director: PassphraseCard,
) -> None:
    QTest.keyClick(director.draw, Qt.Key.Key_Return)

    assert len(director.text().split()) == 5
    assert director.first.is_revealed()
    assert director.missing() is None


def test_a_passphrase_that_was_readable_is_covered_once_one_goes_on(
    page: FirstRunPage, director: PassphraseCard, typist: Typist
) -> None:
    other = page.steps.passphrases.administrator
    for card in (director, other):
        QTest.keyClick(card.draw, Qt.Key.Key_Return)
    typist.press(Qt.Key.Key_Return)
    page.show_step(page.steps.passphrases)

    assert not director.first.is_revealed()
    assert not other.first.is_revealed()
    assert page.steps.passphrases.missing() is None


def test_caps_lock_is_told_of_until_a_letter_shows_that_it_is_off(
    director: PassphraseCard,
) -> None:
    for field in (director.first, director.again):
        for letters, told in (("AB", True), (" 1", True), ("a", False)):
            QTest.keyClicks(field, letters)
            assert (field.accessibleDescription() == "Caps Lock is on.") is told


def test_one_passphrase_for_both_is_refused(
    page: FirstRunPage, director: PassphraseCard, typist: Typist
) -> None:
    for card in (director, page.steps.passphrases.administrator):
        card.first.setText(DIRECTOR)
        card.first.reveal()
    typist.press(Qt.Key.Key_Return)

    assert page.step() is page.steps.passphrases
    other = page.steps.passphrases.administrator.first
    assert "another one than the director's" in other.accessibleDescription()


def test_the_code_stands_there_in_nine_groups_that_are_read_aloud(
    recovery: RecoveryStep,
) -> None:
    grid = recovery.findChildren(CodeGrid)[0]

    spoken = [group.accessibleName() for group in grid._groups]
    letters = code_groups(recovery.code)[0]
    assert spoken[0] == f"Group 1: {', '.join(letters)}"
    assert len(spoken) == 9


def test_going_back_and_forth_keeps_the_code_until_a_new_one_is_asked_for(
    page: FirstRunPage, recovery: RecoveryStep, typist: Typist
) -> None:
    code = recovery.code
    typist.press(Qt.Key.Key_Escape)
    page.show_step(recovery)
    assert recovery.code == code

    press(recovery, "Make a new code")

    assert recovery.code != code
    assert "written down before opens nothing" in recovery.message.words()


def test_the_printer_is_offered_the_sheet(
    recovery: RecoveryStep, answered: Answered
) -> None:
    press(recovery, "Print the sheet")
    answered()

    assert recovery.bar.isVisible()


def test_where_nothing_can_be_printed_the_code_is_written_by_hand(
    recovery: RecoveryStep, answered: Answered
) -> None:
    press(recovery, "Print the sheet")
    answered()

    assert recovery.bar.words().endswith("Write the nine groups down by hand instead.")


def test_it_is_said_that_a_print_queue_may_keep_a_copy(recovery: RecoveryStep) -> None:
    labels = [label for label in recovery.findChildren(QLabel) if label.isVisible()]

    assert any("may keep a copy of the sheet for a day" in one.text() for one in labels)


def test_a_file_is_made_only_after_a_warning(
    page: FirstRunPage, recovery: RecoveryStep
) -> None:
    press(recovery, "Save as PDF")
    assert recovery.warning.isVisible()
    assert "a key lying on the disk" in recovery.warning.accessibleName()

    press(recovery.warning, "Rather not")
    assert not recovery.warning.isVisible()
    assert page.findChildren(QFileDialog) == []


def test_escape_means_rather_not(page: FirstRunPage, recovery: RecoveryStep) -> None:
    press(recovery, "Save as PDF")
    QTest.keyClick(recovery.warning, Qt.Key.Key_Escape)

    assert not recovery.warning.isVisible()
    assert page.step() is recovery


def test_whoever_insists_gets_the_file_for_their_own_eyes(
    page: FirstRunPage, recovery: RecoveryStep, answered: Answered, tmp_path: Path
) -> None:
    press(recovery, "Save as PDF")
    press(recovery.warning, "Save it all the same…")
    page.findChildren(QFileDialog)[0].fileSelected.emit(str(tmp_path / "code.pdf"))
    answered()
    answered()

    written = (tmp_path / "code.pdf").read_bytes()
    assert all(group in text_of(written) for group in code_groups(recovery.code))
    assert "then delete it" in recovery.message.words()
    assert recovery.focusWidget() is recovery.save


def test_a_file_that_cannot_be_written_is_said(
    page: FirstRunPage, recovery: RecoveryStep, answered: Answered, tmp_path: Path
) -> None:
    press(recovery, "Save as PDF")
    press(recovery.warning, "Save it all the same…")
    page.findChildren(QFileDialog)[0].fileSelected.emit(str(tmp_path))
    answered()
    answered()

    assert "cannot be written to" in recovery.message.words()


@pytest.mark.parametrize(
    ("locale", "paper"), [("en_US", Paper.LETTER), ("de_DE", Paper.A4)]
)
def test_the_paper_is_what_lies_in_most_printers_there(
    locale: str, paper: Paper
) -> None:
    assert usual_paper(QLocale(locale)) is paper


def test_two_groups_are_read_back_before_one_goes_on(
    page: FirstRunPage, recovery: RecoveryStep, typist: Typist
) -> None:
    typist.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.step() is page.steps.read_back
    typist.name("nope")
    typist.press(Qt.Key.Key_Return)
    first, second = page.steps.read_back.fields
    assert "This is not group" in first.error()
    assert recovery.code not in first.error()

    for field in (first, second):
        typist.name(field._group.lower().replace("0", "o").replace("1", "l"))
    typist.press(Qt.Key.Key_Return)
    assert page.step() is page.steps.people
