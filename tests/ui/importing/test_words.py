"""Words nobody knows: accepted with one key, looked for by typing, or chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from peerdesk.desk.importing.fields import Field
from peerdesk.desk.importing.words.vocabulary import Vocabulary
from peerdesk.desk.opening import shipped_tree
from peerdesk.ui.importing.code_chooser import CodeChooser
from peerdesk.ui.importing.words_model import Column
from peerdesk.ui.importing.words_step import WordsStep
from peerdesk.ui.widgets.type_ahead import TypeAheadField
from tests.typist import Typist, focus
from tests.ui.importing.rehearsal import unknown

pytestmark = pytest.mark.usefixtures("themed")
TREE = shipped_tree()
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
ONC = unknown("Onc clinic", "medical-oncology")
WARD = unknown("Ward 7")
GRADE = unknown("Band 6", "4", Field.RANK)
TRADE = unknown("Perfusn.", None, Field.ROLE_GROUP)


@pytest.fixture
def step() -> WordsStep:
    step = WordsStep(Vocabulary(TREE).choices, TREE)
    step.resize(1000, 600)
    return step


@pytest.fixture
def typist(step: WordsStep, qtbot: QtBot) -> Typist:
    return Typist(step, qtbot)


def meaning(step: WordsStep, row: int) -> str:
    return str(step.model.index(row, Column.MEANING).data())


def test_enter_takes_what_is_offered_and_goes_on(
    step: WordsStep, typist: Typist
) -> None:
    step.ask([ONC, GRADE], {})
    step.table.setFocus()
    assert meaning(step, 0) == "Perhaps Medical oncology"

    typist.press(Qt.Key.Key_Return, times=2)

    assert meaning(step, 0) == "Medical oncology"
    assert step.model.meanings() == {ONC.word: "medical-oncology", GRADE.word: "4"}


def test_the_last_answer_is_told(step: WordsStep, typist: Typist, qtbot: QtBot) -> None:
    step.ask([ONC], {})
    step.table.setFocus()

    with qtbot.waitSignal(step.all_answered):
        typist.press(Qt.Key.Key_Return)

    assert step.open_question() is None


def test_typing_looks_for_a_specialty(
    step: WordsStep, typist: Typist, qtbot: QtBot
) -> None:
    step.ask([WARD], {})
    step.table.setFocus()

    typist.letter("m")
    line = focus()
    assert isinstance(line, TypeAheadField)
    typist.name("idwif")
    qtbot.waitUntil(line.offers_open)
    typist.press(Qt.Key.Key_Return)

    assert step.model.meanings() == {WARD.word: "nurse-midwifery"}


def test_a_word_without_an_offer_leads_to_the_chooser(
    step: WordsStep, typist: Typist
) -> None:
    step.ask([WARD], {})
    step.table.setFocus()

    typist.press(Qt.Key.Key_Return)

    assert step.model.left() == 1
    assert isinstance(focus().parentWidget(), CodeChooser)


def test_a_short_list_lies_open_and_chooses_nothing_in_passing(
    step: WordsStep, typist: Typist
) -> None:
    step.ask([TRADE], {})
    step.table.setFocus()

    typist.letter("n")
    assert step.model.left() == 1
    typist.press(Qt.Key.Key_Return)

    assert step.model.meanings() == {TRADE.word: "nurse"}


def test_enter_alone_answers_nothing_where_nothing_is_offered(
    step: WordsStep, typist: Typist
) -> None:
    step.ask([TRADE], {})
    step.table.setFocus()

    typist.press(Qt.Key.Key_Return, times=3)
    assert step.model.left() == 1
    assert not step.panel.accept.isVisible()

    typist.press(Qt.Key.Key_Down)
    typist.press(Qt.Key.Key_Return)
    assert step.model.meanings() == {TRADE.word: "physician"}


def test_the_first_of_a_short_list_is_found_by_its_letter(
    step: WordsStep, typist: Typist
) -> None:
    step.ask([TRADE], {})
    step.table.setFocus()

    typist.letter("p")
    typist.press(Qt.Key.Key_Return)

    assert step.model.meanings() == {TRADE.word: "physician"}


def test_the_offer_is_a_button_as_well(step: WordsStep, typist: Typist) -> None:
    del typist
    step.ask([ONC], {})
    assert step.panel.accept.text() == "Medical oncology"

    step.panel.accept.click()

    assert step.model.meanings() == {ONC.word: "medical-oncology"}


def test_answers_given_before_are_still_there(step: WordsStep) -> None:
    step.ask([ONC, GRADE], {GRADE.word: "5", WARD.word: "nurse-midwifery"})

    assert step.model.meanings() == {GRADE.word: "5"}
    assert step.table.row() == 0


def test_what_most_rows_say_stands_first_in_each_field(step: WordsStep) -> None:
    step.ask([GRADE, WARD, TRADE, ONC], {})

    order = [step.model.asked(row) for row in range(4)]
    assert order == [TRADE, ONC, WARD, GRADE]


def test_a_row_is_read_out_whole(step: WordsStep) -> None:
    step.ask([ONC], {})

    spoken = step.model.index(0, 0).data(SPOKEN)

    expected = "In the file Onc clinic, As Specialty, Rows 2, "
    assert spoken == f"{expected}Means Perhaps Medical oncology"


def test_hundreds_of_words_make_no_hundreds_of_widgets(step: WordsStep) -> None:
    before = len(step.findChildren(QWidget))

    step.ask([unknown(f"Unit {number}") for number in range(500)], {})

    assert step.model.rowCount() == 500
    assert len(step.findChildren(QWidget)) == before
