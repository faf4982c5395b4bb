"""Where the file says what: guessed, shown with two values, and changed."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from peerdesk.desk.importing.desk import read_people_file
from peerdesk.desk.importing.fields import Field, Holds
from peerdesk.desk.importing.guessing import day_order_unclear, first_answers
from peerdesk.desk.importing.people_file import DayOrder
from peerdesk.desk.importing.words.vocabulary import Vocabulary
from peerdesk.desk.opening import shipped_tree
from peerdesk.ui.importing.code_chooser import CodeChooser
from peerdesk.ui.importing.columns_step import ColumnsStep
from peerdesk.ui.importing.field_row import Elsewhere, Where

pytestmark = pytest.mark.usefixtures("themed")
TREE = shipped_tree()


@pytest.fixture
def step(people_file: Path, qtbot: QtBot) -> ColumnsStep:
    return shown(people_file, qtbot)


def shown(file: Path, qtbot: QtBot, holds: Holds | None = None) -> ColumnsStep:
    step = ColumnsStep(Vocabulary(TREE).choices, day_order_unclear, TREE)
    qtbot.addWidget(step)
    read = read_people_file(file)
    step.show_file(read, first_answers(read, holds))
    step.resize(1000, 700)
    step.show()
    return step


def choose(step: ColumnsStep, field: Field, where: Where) -> None:
    """Choose as a person does, so that it is told."""
    box = step.rows[field].columns
    box.choose(where)
    box.chosen.emit(where)


def words_on(widget: QWidget) -> str:
    labels = widget.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def trained(tmp_path: Path, *days: str) -> Path:
    file = tmp_path / "supporters.csv"
    rows = "".join(f"Ada,{place}@x.org,{day}\n" for place, day in enumerate(days))
    file.write_text(f"Name,Email,Trained\n{rows}")
    return file


def test_what_was_guessed_is_shown_with_two_values(step: ColumnsStep) -> None:
    assert step.rows[Field.CONTACT].columns.currentText() == "E-mail"
    assert "rh@example.org\N{NO-BREAK SPACE}· ok@example.org" in words_on(step)
    assert "Not taken in: “FTE”." in words_on(step)


def test_a_column_that_is_chosen_says_so_in_the_answers(step: ColumnsStep) -> None:
    choose(step, Field.UNIT, 7)
    choose(step, Field.RANK, Elsewhere.NOWHERE)

    columns = step.answers().columns
    assert columns[Field.UNIT] == 7
    assert Field.RANK not in columns
    assert "Not taken in: “Rank”, “Department”." in words_on(step)


def test_one_column_may_serve_several_fields(step: ColumnsStep) -> None:
    choose(step, Field.RANK, 3)

    columns = step.answers().columns
    assert columns[Field.RANK] == columns[Field.ROLE_GROUP] == 3


def test_without_a_name_one_does_not_go_on(step: ColumnsStep) -> None:
    choose(step, Field.NAME, Elsewhere.NOWHERE)

    assert step.complain() is step.rows[Field.NAME].columns
    assert "Please say which column holds the name." in words_on(step)


def test_a_name_in_two_columns_asks_for_both(step: ColumnsStep) -> None:
    assert not step.rows[Field.FAMILY_NAME].columns.isVisible()

    choose(step, Field.NAME, Elsewhere.TWO_COLUMNS)
    choose(step, Field.GIVEN_NAME, 1)

    assert step.complain() is step.rows[Field.FAMILY_NAME].columns
    choose(step, Field.FAMILY_NAME, 1)
    assert step.complain() is None


def test_half_a_name_is_forgotten_when_one_column_holds_it_all(
    step: ColumnsStep,
) -> None:
    choose(step, Field.NAME, Elsewhere.TWO_COLUMNS)
    choose(step, Field.GIVEN_NAME, 1)
    choose(step, Field.NAME, 1)

    assert Field.GIVEN_NAME not in step.answers().columns


def test_what_is_the_same_for_everybody_is_said_once(step: ColumnsStep) -> None:
    choose(step, Field.ROLE_GROUP, Elsewhere.SAME)
    assert step.complain() is not None

    chooser = step.findChildren(CodeChooser)[0].control
    assert isinstance(chooser, QComboBox)
    chooser.setCurrentText("Nurse")
    chooser.activated.emit(chooser.currentIndex())

    assert step.answers().same == {Field.ROLE_GROUP: "nurse"}
    assert step.complain() is None


def test_a_day_that_may_be_two_days_is_asked_about(
    tmp_path: Path, qtbot: QtBot
) -> None:
    step = shown(trained(tmp_path, "3/4/2026", "5/6/2025"), qtbot)

    assert step.complain() is step.days.box
    assert "In “Trained”, which day is 3/4/2026?" in words_on(step)
    assert step.days.box.itemText(1) == "3 April 2026"
    step.days.box.choose(DayOrder.DAY_FIRST)
    assert step.complain() is None
    assert step.answers().day_order is DayOrder.DAY_FIRST


def test_a_day_that_is_clear_is_not_asked_about(tmp_path: Path, qtbot: QtBot) -> None:
    step = shown(trained(tmp_path, "3/4/2026", "3/31/2025"), qtbot)

    assert not step.days.isVisible()
    assert step.answers().day_order is DayOrder.MONTH_FIRST


def test_a_list_of_supporters_has_their_fields_too(
    people_file: Path, qtbot: QtBot
) -> None:
    step = shown(people_file, qtbot, Holds.SUPPORTERS)

    assert Field.TRAINED_ON in step.rows
    assert step.answers().holds is Holds.SUPPORTERS


def test_every_chooser_says_which_field_it_is_for(step: ColumnsStep) -> None:
    names = [row.columns.accessibleName() for row in step.rows.values()]

    assert names[0] == "Name"
    assert all(names)
    assert step.rows[Field.RANK].columns.accessibleDescription() != ""
