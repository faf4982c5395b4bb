"""The last button: everything at once or nothing, each refusal in its place."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from peerdesk.desk.clock import FixedClock
from peerdesk.desk.founding import Stage
from peerdesk.domain.errors import (
    DeskError,
    DiskFullError,
    NotWritableError,
    ProgramExistsError,
    SamePassphraseError,
    StoppedError,
    TooLongError,
    UnknownPersonError,
    WeakPassphraseError,
)
from peerdesk.store.slots import TEST_FLOOR, KdfCost, Opener
from peerdesk.ui.first_run.making import Plans
from peerdesk.ui.first_run.page import FirstRunPage
from peerdesk.ui.requests import Requests
from tests.hospital import ADMINISTRATOR, DIRECTOR, MONDAY, opened
from tests.typist import Typist
from tests.ui.first_run.conftest import Answered


def made(page: FirstRunPage, typist: Typist, qtbot: QtBot) -> Plans:
    with qtbot.waitSignal(page.made, timeout=30_000) as heard:
        typist.press(Qt.Key.Key_Return)
    assert heard.args is not None
    plans: Plans = heard.args[0]
    return plans


def test_the_last_button_has_the_focus_and_says_what_it_approves(
    filled: FirstRunPage, typist: Typist
) -> None:
    del typist

    assert filled.view.footer.next.hasFocus()
    assert filled.view.footer.next.text() == "Approve and make the program"


def test_enter_makes_the_program_with_what_was_answered(
    filled: FirstRunPage, typist: Typist, qtbot: QtBot, programs: Path
) -> None:
    code = filled.steps.recovery.code

    plans = made(filled, typist, qtbot)

    assert plans.folder == programs / "Mercy West.peerdesk"
    for secret in (DIRECTOR, ADMINISTRATOR):
        opened(plans.folder, secret).close()
    desk = opened(plans.folder, code, opener=Opener.RECOVERY)
    assert desk.policy.approved_by_role == "Program director"
    desk.close()


def test_afterwards_no_secret_is_left_in_a_field(
    filled: FirstRunPage, typist: Typist, qtbot: QtBot
) -> None:
    made(filled, typist, qtbot)

    typed = {line.text() for line in filled.findChildren(QLineEdit)}
    assert not typed & {DIRECTOR, ADMINISTRATOR}
    assert filled.steps.recovery.code == ""
    assert filled.steps.everybody.people() == ([], [])


def test_while_it_is_made_nothing_else_can_be_pressed(
    filled: FirstRunPage, typist: Typist, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(filled.made, timeout=30_000):
        with qtbot.waitSignal(filled.making.stage, timeout=30_000) as heard:
            typist.press(Qt.Key.Key_Return)

        assert heard.args == [Stage.MEASURING]
        assert not filled.view.footer.next.isEnabled()
        assert not filled.view.footer.back.isEnabled()


def test_a_place_that_was_taken_meanwhile_is_said_on_the_first_page(
    filled: FirstRunPage, typist: Typist, answered: Answered, programs: Path
) -> None:
    (programs / "Mercy West.peerdesk").mkdir(parents=True)

    typist.press(Qt.Key.Key_Return)
    answered()

    assert filled.step() is filled.steps.program
    assert "exists already" in filled.step().message.words()
    assert filled.steps.passphrases.director.text() == DIRECTOR


def test_a_place_that_cannot_be_written_is_said_on_the_first_page(
    filled: FirstRunPage, typist: Typist, answered: Answered, programs: Path
) -> None:
    programs.parent.mkdir()
    programs.write_text("a file in the way")

    typist.press(Qt.Key.Key_Return)
    answered()

    assert filled.step() is filled.steps.program
    assert "cannot be written to" in filled.step().message.words()
    assert list(programs.parent.iterdir()) == [programs]


def test_a_refusal_about_the_passphrases_leads_to_them(
    filled: FirstRunPage, typist: Typist, answered: Answered, programs: Path
) -> None:
    filled.steps.passphrases.director.first.setText("too short")

    typist.press(Qt.Key.Key_Return)
    answered()

    assert filled.step() is filled.steps.passphrases
    assert "too short, so nothing was made" in filled.step().message.words()
    assert not programs.exists()


@pytest.mark.parametrize(
    ("refusal", "place"),
    [
        (ProgramExistsError(Path("Mercy.peerdesk")), "program"),
        (NotWritableError("Mercy.peerdesk"), "program"),
        (DiskFullError(), "program"),
        (TooLongError("name", 80), "program"),
        (WeakPassphraseError(15), "passphrases"),
        (SamePassphraseError(), "passphrases"),
        (UnknownPersonError(7), "people"),
        (StoppedError(), "kept"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_every_refusal_is_said_where_it_can_be_mended(
    filled: FirstRunPage, refusal: DeskError, place: str
) -> None:
    filled.making.refused.emit(refusal)

    assert filled.step() is getattr(filled.steps, place)
    assert filled.step().message.words() == str(refusal)


def test_a_page_taller_than_the_window_is_moved_by_keys(
    filled: FirstRunPage, typist: Typist
) -> None:
    filled.resize(960, 400)
    bar = filled.view.areas[filled.steps.kept].verticalScrollBar()

    typist.press(Qt.Key.Key_PageDown)
    assert bar.value() > 0

    typist.press(Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_a_fault_of_our_own_leaves_everything_typed_in_its_place(
    filled: FirstRunPage,
) -> None:
    filled.show_fault("PeerDesk met a mistake of its own.")

    assert "mistake of its own" in filled.step().message.words()
    assert filled.view.footer.next.isEnabled()
    assert filled.steps.passphrases.director.text() == DIRECTOR


@pytest.mark.usefixtures("themed")
def test_closing_the_window_meanwhile_leaves_nothing_behind(
    programs: Path, qtbot: QtBot
) -> None:
    measuring, go = Event(), Event()

    def measure() -> KdfCost:
        measuring.set()
        go.wait(30)
        return TEST_FLOOR

    page = FirstRunPage(Requests(None, None), FixedClock(MONDAY), measure=measure)
    qtbot.addWidget(page)
    page.steps.program.name.line.setText("Mercy West")
    page.making.start(page.steps.plans())
    measuring.wait(30)
    page.making.stop()
    go.set()
    page.let_go()

    assert not programs.exists() or list(programs.iterdir()) == []
