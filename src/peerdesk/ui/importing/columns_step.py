"""The second step: which column of the file says what PeerDesk takes in."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from peerdesk.desk.importing.fields import CHOSEN_FROM_A_LIST, Field, Holds
from peerdesk.desk.importing.people_file import Answers, DayOrder, PeopleFile
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.ui.importing.code_chooser import Choices, CodeChooser
from peerdesk.ui.importing.day_question import DayQuestion
from peerdesk.ui.importing.field_row import Elsewhere, FieldRow
from peerdesk.ui.importing.samples import (
    DAYS,
    heading_of,
    not_taken_in,
    told_order,
    unclear_day,
)
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.inline_message import announce
from peerdesk.ui.widgets.labels import Kind, line_label, text_label
from peerdesk.ui.widgets.scrolled import scrolled
from peerdesk.ui.wording.importing import (
    COLUMNS_HEADS,
    COLUMNS_TITLE,
    DAYS_MISSING,
    NAME_MISSING,
    SAME_MISSING,
    field_words,
    not_taken_in_words,
)

_APART = (Field.GIVEN_NAME, Field.FAMILY_NAME)
_KNOWN_BY = (Field.NAME, *_APART, Field.NUMBER, Field.CONTACT)
_WORK = (Field.ROLE_GROUP, Field.SPECIALTY, Field.RANK, Field.UNIT, Field.SUPERVISOR)
_SUPPORT = (
    *DAYS,
    Field.LANGUAGES,
    Field.INTERVENTIONALIST,
    Field.TARGET,
    Field.EVALUATES,
    Field.REVIEWS,
)
_ROWS: Mapping[Holds, tuple[Field, ...]] = {
    Holds.DIRECTORY: (*_KNOWN_BY, *_WORK),
    Holds.SUPPORTERS: (*_KNOWN_BY, *_SUPPORT, *_WORK),
}
ChoicesOf = Callable[[Field], Choices]
DayUnclear = Callable[[PeopleFile, Answers], Field | None]


class ColumnsStep(QWidget):
    """Our fields one below the other, each with a chooser of the file's columns."""

    def __init__(
        self, choices: ChoicesOf, unclear: DayUnclear, tree: SpecialtyTree
    ) -> None:
        super().__init__()
        self._choices, self._unclear, self._tree = choices, unclear, tree
        self._file = PeopleFile("", "", (), ())
        self._answers = Answers(Holds.DIRECTORY, {})
        self.rows: dict[Field, FieldRow] = {}
        self._table = QWidget()
        self.days = DayQuestion()
        self.days.answered.connect(self._forgive)
        self._left_out = text_label("", Kind.MUTED)
        self.complaint = text_label("", Kind.ERROR)
        self._inside = QVBoxLayout()
        self._lay_out()

    def show_file(self, people_file: PeopleFile, answers: Answers) -> None:
        """Show a file with what is answered so far."""
        self._file, self._answers = people_file, answers
        self.days.show_order(answers.day_order)
        self._put_rows()
        for row in self.rows.values():
            row.show_answers(answers)
        self._ask_about_days(answers)
        self._follow(None)

    def answers(self) -> Answers:
        """Return the answers with what is chosen here."""
        rows = {field: row.where() for field, row in self.rows.items()}
        if rows.get(Field.NAME) is not Elsewhere.TWO_COLUMNS:
            rows = {field: rows[field] for field in rows if field not in _APART}
        columns = {f: place for f, place in rows.items() if isinstance(place, int)}
        same = {f: words for f, row in self.rows.items() if (words := row.same())}
        return replace(
            self._answers, columns=columns, same=same, day_order=self.days.order()
        )

    def complain(self) -> QWidget | None:
        """Say what is missing; return where to go on."""
        words, where = self._missing()
        self.complaint.setText(words)
        self.complaint.setVisible(bool(words))
        if words:
            announce(self, words)
        return where

    def open_question(self) -> QWidget | None:
        """Return where something must be said before going on, without complaint."""
        return self._missing()[1] if self.rows else None

    def _missing(self) -> tuple[str, QWidget | None]:
        name = self.rows[Field.NAME]
        parts = _APART if name.where() is Elsewhere.TWO_COLUMNS else (Field.NAME,)
        answers = self.answers()
        for part in () if _names_are_known(answers) else parts:
            if part not in answers.columns:
                return NAME_MISSING, self.rows[part].columns
        for row in self.rows.values():
            if (where := row.missing()) is not None:
                return f"{field_words(row.field)}: {SAME_MISSING}", where
        return (DAYS_MISSING, self.days.box) if self.days.is_open() else ("", None)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setLayout(self._inside)
        self._inside.setContentsMargins(0, 0, SPACE.s, 0)
        self._inside.setSpacing(SPACE.l)
        for part in (self._table, self.days, self._left_out):
            self._inside.addWidget(part)
        self._inside.addStretch(1)
        card = Card(spacing=SPACE.m)
        card.body.addWidget(text_label(COLUMNS_TITLE, Kind.HEADING))
        card.body.addWidget(scrolled(inside), 1)
        card.body.addWidget(self.complaint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.complaint.hide()

    def _put_rows(self) -> None:
        """Make the rows of this file; the old ones go with their table."""
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.l)
        grid.setVerticalSpacing(SPACE.s)
        for column, stretch in enumerate((0, 2, 3)):
            grid.setColumnStretch(column, stretch)
        self.rows = {}
        for column, words in enumerate(COLUMNS_HEADS):
            grid.addWidget(line_label(words, Kind.SMALL), 0, column)
        for place, field in enumerate(_ROWS[self._answers.holds], 1):
            row = FieldRow(field, self._file, self._chooser(field), table)
            row.put_into(grid, place)
            row.changed.connect(self._follow)
            self.rows[field] = row
        self._inside.replaceWidget(self._table, table)
        self._table.hide()
        self._table.deleteLater()
        self._table = table

    def _chooser(self, field: Field) -> CodeChooser | None:
        if field not in CHOSEN_FROM_A_LIST:
            return None
        name = f"{field_words(field)}, the same for everybody"
        return CodeChooser(self._choices(field), self._tree, name=name)

    @Slot(object)
    def _follow(self, field: Field | None) -> None:
        self._forgive()
        apart = self.rows[Field.NAME].where() is Elsewhere.TWO_COLUMNS
        for part in _APART:
            self.rows[part].set_visible(visible=apart)
        answers = self.answers()
        if field in DAYS:
            self.days.show_order(told_order(self._file, answers))
            self._ask_about_days(answers)
        left_out = not_taken_in_words(not_taken_in(self._file, answers))
        self._left_out.setText(left_out)
        self._left_out.setVisible(bool(left_out))

    def _ask_about_days(self, answers: Answers) -> None:
        """Ask only when no day of the columns gives the order away."""
        told = told_order(self._file, answers)
        unasked = replace(answers, day_order=told)
        field = self._unclear(self._file, unasked)
        place = None if field is None else answers.columns.get(field)
        found = None if place is None else unclear_day(self._file, place)
        if told is None and field is not None and found is None:
            self.days.show_order(DayOrder.MONTH_FIRST)  # 3/3/2026 is one day either way
        self.days.ask(found, heading_of(self._file, answers, field) if field else "")

    @Slot()
    def _forgive(self) -> None:
        self.complaint.setText("")
        self.complaint.hide()


def _names_are_known(answers: Answers) -> bool:
    """Whether the directory has the names: a supporter's number is enough."""
    return answers.holds is Holds.SUPPORTERS and Field.NUMBER in answers.columns
