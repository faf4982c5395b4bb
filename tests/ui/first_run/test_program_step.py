"""What the program is called, where it lies, and whom it serves."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from peerdesk.domain.rank import RoleGroup
from peerdesk.ui.first_run.page import FirstRunPage
from peerdesk.ui.first_run.program_step import ProgramStep
from peerdesk.ui.widgets.tick_box import TickBox
from tests.typist import Typist


@pytest.fixture
def step(page: FirstRunPage, typist: Typist) -> ProgramStep:
    del typist
    return page.steps.program


def words(step: ProgramStep) -> str:
    labels = [label for label in step.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text().replace("\u200b", "") for label in labels)


def untick(step: ProgramStep, *kept: RoleGroup) -> None:
    for group, box in zip(RoleGroup, step.findChildren(TickBox), strict=True):
        box.setChecked(group in kept)


def test_the_name_is_typed_first_and_says_where_the_program_will_lie(
    step: ProgramStep, typist: Typist, programs: Path
) -> None:
    typist.name("OB/GYN peers")

    assert step.called() == "OB/GYN peers"
    assert step.folder() == programs / "OB-GYN peers.peerdesk"
    assert str(step.folder()) in words(step)


def test_without_a_name_one_does_not_go_on(page: FirstRunPage, typist: Typist) -> None:
    typist.press(Qt.Key.Key_Return)

    assert page.step() is page.steps.program
    assert page.steps.program.name.error() == "Please give it a name."
    assert page.steps.program.name.line.hasFocus()


def test_a_program_of_that_name_is_told_of_before_anything_else_is_asked(
    step: ProgramStep, page: FirstRunPage, typist: Typist, programs: Path
) -> None:
    (programs / "Mercy West.peerdesk").mkdir(parents=True)
    typist.name("Mercy West")
    typist.press(Qt.Key.Key_Return)

    assert page.step() is step
    assert "exists already" in words(step)

    typist.name(" 2")
    typist.press(Qt.Key.Key_Return)
    assert page.step() is page.steps.passphrases


def test_where_a_name_ends_is_said(step: ProgramStep, typist: Typist) -> None:
    typist.name("a" * 81)

    assert step.called() == "a" * 80
    assert step.name.error() == "A name has at most 80 letters."

    typist.press(Qt.Key.Key_Backspace)
    assert step.name.error() == ""


def test_a_folder_that_cannot_be_written_to_leads_to_another_one(
    step: ProgramStep, page: FirstRunPage, typist: Typist, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    step._take_place(str(tmp_path / "file"))
    typist.name("Mercy West")
    typist.press(Qt.Key.Key_Return)

    assert page.step() is step
    focused = step.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Change the folder…"


def test_the_name_of_the_made_up_hospital_is_not_taken(
    step: ProgramStep, page: FirstRunPage, typist: Typist
) -> None:
    typist.name("Demo hospital")
    typist.press(Qt.Key.Key_Return)

    assert page.step() is step
    assert "The made-up hospital is called so" in words(step)


def test_another_folder_is_chosen_without_a_waiting_dialog(
    step: ProgramStep, page: FirstRunPage, tmp_path: Path
) -> None:
    step.name.line.setText("Mercy West")
    buttons = {each.text(): each for each in step.findChildren(QPushButton)}
    QTest.keyClick(buttons["Change the folder…"], Qt.Key.Key_Return)

    page.findChildren(QFileDialog)[0].fileSelected.emit(str(tmp_path))

    assert step.folder() == tmp_path / "Mercy West.peerdesk"


def test_everybody_is_served_unless_somebody_says_otherwise(step: ProgramStep) -> None:
    assert step.serves() == frozenset(RoleGroup)

    untick(step, RoleGroup.NURSE)

    assert step.serves() == {RoleGroup.NURSE}


def test_a_program_serves_somebody(
    step: ProgramStep, page: FirstRunPage, typist: Typist
) -> None:
    typist.name("Mercy West")
    untick(step)
    typist.press(Qt.Key.Key_Return)

    assert page.step() is step
    assert "Please tick at least one." in words(step)

    untick(step, RoleGroup.PHYSICIAN)
    assert "Please tick at least one." not in words(step)
