"""The whole page, with real keys and files, and an importer that keeps nothing."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from peerdesk.desk.importing.fields import Field, Holds
from peerdesk.desk.importing.plan import Fate, Plan, Problem, Twins
from peerdesk.ui.importing.page import ImportView
from peerdesk.ui.wording.importing import Step
from tests.typist import Typist, focus
from tests.ui.importing.rehearsal import (
    REPORT,
    Rehearsal,
    all_new,
    asking,
    planned,
    somebody,
    stuck,
    unknown,
)

Answered = Callable[[], None]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ONC = unknown("Onc clinic", "medical-oncology")


@pytest.fixture
def at_columns(
    view: ImportView, typist: Typist, people_file: Path, answered: Answered
) -> ImportView:
    """The page once a file was read and looked over."""
    view.start()
    view.read(people_file)
    answered()
    typist.press(Qt.Key.Key_Return)
    assert view.step() is Step.COLUMNS
    return view


@pytest.fixture
def go_on(typist: Typist, answered: Answered) -> Callable[[], None]:
    def press() -> None:
        typist.press(Qt.Key.Key_Return, CTRL)
        answered()

    return press


def words_on(widget: QWidget) -> str:
    labels = widget.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_four_keys_import_a_file_that_is_clear(
    at_columns: ImportView,
    importer: Rehearsal,
    typist: Typist,
    answered: Answered,
    qtbot: QtBot,
) -> None:
    typist.press(Qt.Key.Key_Return)
    answered()
    assert at_columns.step() is Step.CHECK
    assert importer.taken == []
    with qtbot.waitSignal(at_columns.finished) as finished:
        typist.press(Qt.Key.Key_Return)

    assert finished.args == [REPORT]
    assert importer.taken == importer.asked
    with qtbot.waitSignal(at_columns.left):
        typist.press(Qt.Key.Key_Return)


def test_nothing_is_done_on_the_thread_of_the_window(
    at_columns: ImportView, importer: Rehearsal, go_on: Callable[[], None]
) -> None:
    go_on()
    go_on()

    assert at_columns.step() is Step.DONE
    assert {name.partition("_")[0] for name in importer.threads} == {"store"}


def test_words_are_asked_about_only_when_some_are_unknown(
    at_columns: ImportView,
    importer: Rehearsal,
    typist: Typist,
    go_on: Callable[[], None],
) -> None:
    importer.planning = asking(ONC)
    go_on()
    assert at_columns.step() is Step.WORDS

    typist.press(Qt.Key.Key_Return)
    go_on()

    assert at_columns.step() is Step.CHECK
    assert importer.asked[-1].meanings == {ONC.word: "medical-oncology"}


def test_a_word_without_a_meaning_holds_one_back(
    at_columns: ImportView, importer: Rehearsal, go_on: Callable[[], None]
) -> None:
    importer.planning = asking(ONC)
    go_on()
    go_on()

    assert at_columns.step() is Step.WORDS
    assert len(importer.asked) == 1


def test_going_back_keeps_what_was_said_about_words(
    at_columns: ImportView,
    importer: Rehearsal,
    typist: Typist,
    go_on: Callable[[], None],
) -> None:
    importer.planning = asking(ONC)
    go_on()
    typist.press(Qt.Key.Key_Return)
    go_on()

    typist.press(Qt.Key.Key_Left, ALT, times=2)
    assert at_columns.step() is Step.COLUMNS
    go_on()

    assert at_columns.view.words.model.left() == 0


def test_what_a_profession_means_may_raise_another_question(
    at_columns: ImportView,
    importer: Rehearsal,
    typist: Typist,
    go_on: Callable[[], None],
) -> None:
    later = unknown("Band 6", "4", Field.RANK)
    importer.planning = lambda file, answers: (
        asking(later)(file, answers) if answers.meanings else asking(ONC)(file, answers)
    )
    go_on()
    typist.press(Qt.Key.Key_Return)
    go_on()

    model = at_columns.view.words.model
    assert [model.asked(row) for row in range(2)] == [ONC, later]
    assert model.left() == 1


def test_problems_are_listed_and_the_file_is_read_again(
    at_columns: ImportView,
    importer: Rehearsal,
    typist: Typist,
    go_on: Callable[[], None],
    answered: Answered,
) -> None:
    importer.planning = stuck(Problem(7, "Unit", "is empty"))
    go_on()
    assert not at_columns.view.foot.next.isVisible()
    assert "1 problem" in words_on(at_columns)

    importer.planning = all_new
    typist.press(Qt.Key.Key_Return)
    answered()

    assert at_columns.view.foot.next.text() == "Import 2 colleagues"


def test_who_is_not_in_the_file_is_retired_only_when_it_is_ticked(
    at_columns: ImportView,
    importer: Rehearsal,
    typist: Typist,
    go_on: Callable[[], None],
    answered: Answered,
) -> None:
    importer.planning = lambda _, answers: Plan(
        (planned(2, Fate.SAME),),
        retired=(somebody(9),) if answers.retire_missing else (),
        missing=1,
    )
    go_on()
    assert at_columns.view.foot.next.text() == "Done"

    at_columns.view.check.missing.retire.setFocus()
    typist.press(Qt.Key.Key_Space)
    answered()

    assert at_columns.view.foot.next.text() == "Retire 1 colleague"
    assert focus() is at_columns.view.check.missing.retire


def test_unknown_supervisors_can_be_left_empty(
    at_columns: ImportView,
    importer: Rehearsal,
    go_on: Callable[[], None],
    answered: Answered,
) -> None:
    at_columns.view.columns.rows[Field.SUPERVISOR].columns.choose(7)
    importer.planning = lambda file, answers: (
        all_new if answers.without_unknown_supervisors else stuck(lost)
    )(file, answers)
    lost = Problem(7, "FTE", "nobody has this number")
    go_on()

    at_columns.view.check.problems.empty_supervisors.click()
    answered()

    assert at_columns.view.foot.next.text() == "Import 2 colleagues"


def test_likely_duplicates_are_named_by_their_rows_or_their_names(
    at_columns: ImportView, importer: Rehearsal, go_on: Callable[[], None]
) -> None:
    there = Twins(3, 41, in_the_program=True, name="Thomas Asante")
    twins = (Twins(2, 3, in_the_program=False), there)
    importer.planning = lambda *_: Plan((planned(2),), twins=twins)
    go_on()

    shown = at_columns.view.check.twins.list.model()
    lines = [shown.index(row, 0).data() for row in range(shown.rowCount())]
    assert lines == [
        f"Row 2, {planned(2).clinician.name}, and row 3",
        "Row 3 and Thomas Asante, who is in the program already",
    ]


def test_when_all_is_the_same_there_is_nothing_to_import(
    at_columns: ImportView,
    importer: Rehearsal,
    go_on: Callable[[], None],
    qtbot: QtBot,
) -> None:
    importer.planning = lambda *_: Plan((planned(2, Fate.SAME),))
    go_on()
    assert "nothing to import" in words_on(at_columns)

    with qtbot.waitSignal(at_columns.left):
        at_columns.view.foot.next.click()

    assert importer.taken == []


def test_escape_leaves_and_what_was_chosen_stays(
    at_columns: ImportView, typist: Typist, qtbot: QtBot
) -> None:
    at_columns.view.columns.rows[Field.UNIT].columns.choose(7)

    with qtbot.waitSignal(at_columns.left):
        typist.press(Qt.Key.Key_Escape)
    at_columns.start()

    assert at_columns.step() is Step.COLUMNS
    assert at_columns.view.columns.answers().columns[Field.UNIT] == 7


def test_coming_back_to_what_may_be_imported_begins_with_its_file(
    at_columns: ImportView, importer: Rehearsal, go_on: Callable[[], None]
) -> None:
    importer.planning = lambda *_: Plan((planned(2),))
    go_on()
    assert at_columns.step() is Step.CHECK

    at_columns.start()

    assert at_columns.step() is Step.FILE
    assert "2 rows, 8 columns" in words_on(at_columns)


def test_escape_stops_what_takes_long_and_stays(
    at_columns: ImportView,
    importer: Rehearsal,
    typist: Typist,
    answered: Answered,
    qtbot: QtBot,
) -> None:
    importer.until_stopped = True
    typist.press(Qt.Key.Key_Return)
    qtbot.waitUntil(at_columns.view.foot.progress.isVisible, timeout=10_000)
    assert "Checking every row…" in words_on(at_columns)

    typist.press(Qt.Key.Key_Escape)
    answered()

    assert at_columns.step() is Step.COLUMNS
    assert at_columns.view.message.words() == "Stopped. Nothing was imported."
    assert focus() is at_columns.view.foot.next


def test_a_file_that_cannot_be_read_is_answered_in_words(
    view: ImportView, typist: Typist, tmp_path: Path, answered: Answered
) -> None:
    del typist
    empty = tmp_path / "empty.csv"
    empty.touch()

    view.read(empty)
    answered()

    assert view.view.message.words().startswith("empty.csv")
    assert view.step() is Step.FILE


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """Two visible sheets, each with people."""
    book = Workbook()
    for title in ("Doctors", "Nurses"):
        sheet = book.create_sheet(title)
        sheet.append(["Name", "Email"])
        sheet.append([f"Somebody of the {title}", "a@example.org"])
    book.save(tmp_path / "people.xlsx")
    return tmp_path / "people.xlsx"


def test_a_workbook_with_two_lists_asks_which_sheet_is_meant(
    view: ImportView, typist: Typist, workbook: Path, answered: Answered
) -> None:
    view.read(workbook)
    answered()
    typist.press(Qt.Key.Key_Down)
    typist.press(Qt.Key.Key_Return)
    answered()

    assert view._flow.draft.source is not None
    assert view._flow.draft.source.sheet == "Nurses"
    assert view.view.foot.next.text() == "Next"


def test_a_sheet_is_never_sought_in_a_file_that_was_refused_meanwhile(
    view: ImportView, tmp_path: Path, workbook: Path, answered: Answered
) -> None:
    for file in (workbook, tmp_path / "gone.csv"):
        view.read(file)
        answered()

    view._go_on()
    answered()

    found = view._flow.draft.found
    assert found is not None
    assert found.people_file.file == "people.xlsx"


def test_the_file_dialog_stops_nothing_and_remembers_nothing(
    view: ImportView, typist: Typist, people_file: Path, answered: Answered
) -> None:
    typist.press(Qt.Key.Key_Return)
    (dialog,) = view.window().findChildren(QFileDialog)
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)

    dialog.fileSelected.emit(os.fspath(people_file))
    dialog.reject()
    answered()

    assert "2 rows, 8 columns" in words_on(view)


def test_another_kind_of_people_is_guessed_afresh(
    view: ImportView, typist: Typist, people_file: Path, answered: Answered
) -> None:
    del typist
    view.read(people_file)
    answered()

    view.view.file.found.holds.choose(Holds.SUPPORTERS)
    view.view.file.holds_chosen.emit(Holds.SUPPORTERS)
    answered()

    assert Field.TRAINED_ON in view.view.columns.rows


def test_where_there_is_no_program_yet_the_plan_is_the_result(
    at_columns: ImportView,
    importer: Rehearsal,
    go_on: Callable[[], None],
    qtbot: QtBot,
) -> None:
    importer.report = None
    go_on()

    with qtbot.waitSignal(at_columns.finished) as finished:
        at_columns.view.foot.next.click()

    assert finished.args is not None
    (plan,) = finished.args
    assert len(plan.people) == 2
    assert at_columns.step() is Step.FILE
