"""Who moves in: from files, looked up, or nobody yet."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from peerdesk.ui.first_run.page import FirstRunPage
from peerdesk.ui.first_run.people_step import PeopleStep
from peerdesk.ui.importing.page import ImportView
from peerdesk.ui.widgets.buttons import IconButton
from tests.typist import Typist
from tests.ui.first_run.conftest import Answered

DIRECTORY = """Number,Name,Contact,Profession,Specialty,Rank,Unit
7,Ruth Harlow,rh@example.org,Physician,General surgery,Attending,Operating rooms
8,Omar Khoury,ok@example.org,Nurse,OR nursing,Staff nurse,Operating rooms
"""
MOST_STEPS = 3
SUPPORTERS = """Number,Trained on
8,2026-01-31
"""


@pytest.fixture
def step(page: FirstRunPage, typist: Typist) -> PeopleStep:
    del typist
    page.show_step(page.steps.people)
    return page.steps.people


@pytest.fixture
def imported(
    step: PeopleStep,
    page: FirstRunPage,
    typist: Typist,
    answered: Answered,
    tmp_path: Path,
) -> PeopleStep:
    """The step after both files were taken in."""
    for number, rows in enumerate((DIRECTORY, SUPPORTERS)):
        file = tmp_path / f"{number}.csv"
        file.write_text(rows, encoding="utf-8")
        bring(page, typist, answered, file)
    return step


def bring(page: FirstRunPage, typist: Typist, answered: Answered, file: Path) -> None:
    typist.press(Qt.Key.Key_Return)
    view = page.findChildren(ImportView)[0]
    view.read(file)
    answered()
    for _ in range(MOST_STEPS):
        typist.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        answered()


def press(step: PeopleStep, words: str) -> None:
    buttons = {each.text(): each for each in step.findChildren(QPushButton)}
    QTest.keyClick(buttons[words], Qt.Key.Key_Return)


def look_up(step: PeopleStep, typist: Typist, qtbot: QtBot, name: str) -> None:
    step.holders.line.setFocus()
    typist.name(name)
    qtbot.waitUntil(step.holders.line.offers_open)
    typist.press(Qt.Key.Key_Return)


def test_one_may_start_empty(
    step: PeopleStep, page: FirstRunPage, typist: Typist
) -> None:
    assert page.view.footer.next.text() == "Start empty"
    assert not step.holders.isVisible()

    typist.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert page.step() is page.steps.kept


def test_both_files_are_taken_in_one_after_the_other(
    imported: PeopleStep, page: FirstRunPage
) -> None:
    clinicians, supporters = page.steps.everybody.people()

    assert [one.name for one in clinicians] == ["Ruth Harlow", "Omar Khoury"]
    assert [one.number for one in supporters] == [8]
    assert imported.directory.found.text() == "2 colleagues"
    assert imported.supporters.found.text() == "1 peer supporter"
    assert page.view.footer.next.text() == "Next"


def test_leaving_the_import_leaves_everything_as_it_was(
    step: PeopleStep, page: FirstRunPage, typist: Typist
) -> None:
    typist.press(Qt.Key.Key_Return)
    view = page.findChildren(ImportView)[0]
    assert view.isVisible()
    assert not page.view.footer.isVisible()

    typist.press(Qt.Key.Key_Escape)

    assert step.isVisible()
    assert page.view.footer.isVisible()


def test_the_director_is_looked_up_and_can_be_left_out_again(
    imported: PeopleStep, typist: Typist, qtbot: QtBot
) -> None:
    look_up(imported, typist, qtbot, "har")
    assert imported.holders.numbers() == {7}

    leave_out = imported.holders.findChildren(IconButton)[0]
    assert leave_out.accessibleName() == "Leave out Ruth Harlow"
    QTest.keyClick(leave_out, Qt.Key.Key_Return)
    assert imported.holders.numbers() == frozenset()


def test_nobody_is_named_who_was_not_imported(
    imported: PeopleStep, typist: Typist, qtbot: QtBot
) -> None:
    imported.holders.line.setFocus()
    typist.name("Nobody")
    typist.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: imported.holders.line.accessibleDescription() != "")

    assert imported.holders.numbers() == frozenset()


def test_everything_imported_can_be_dropped_again(
    imported: PeopleStep, page: FirstRunPage, typist: Typist, qtbot: QtBot
) -> None:
    look_up(imported, typist, qtbot, "kho")

    press(imported, "Start again without anybody")

    assert page.steps.everybody.people() == ([], [])
    assert imported.holders.numbers() == frozenset()
    assert page.view.footer.next.text() == "Start empty"
