"""One field of ours: which column of the file says it, with two values from there."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from peerdesk.desk.importing.fields import Field
from peerdesk.desk.importing.people_file import Answers, PeopleFile
from peerdesk.domain.people import NAME_LIMIT
from peerdesk.ui.importing.code_chooser import CodeChooser
from peerdesk.ui.importing.samples import samples
from peerdesk.ui.widgets.choice_box import ChoiceBox
from peerdesk.ui.widgets.labels import Kind, elided_label, line_label
from peerdesk.ui.widgets.restyle import restyle
from peerdesk.ui.wording.importing import (
    ABSENT,
    EMPTY_COLUMN,
    FROM_BELOW,
    SAME,
    TWO_COLUMNS,
    field_hint,
    field_words,
)
from peerdesk.ui.wording.people import BETWEEN


class Elsewhere(Enum):
    """Where a field comes from when it is no column of the file."""

    NOWHERE = "nowhere"
    SAME = "same"
    TWO_COLUMNS = "two columns"


Where = int | Elsewhere
_DAYS = (Field.TRAINED_ON, Field.VALID_UNTIL)
_TYPED = (Field.UNIT, *_DAYS)
_LONGEST_LIST, _LEAST_LETTERS = 14, 12
_AS_TOLD = ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_ANY_WIDTH = QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred


class FieldRow(QObject):
    """A label, a chooser of columns, and what is found there."""

    changed = Signal(object)  # the field

    def __init__(
        self,
        field: Field,
        people_file: PeopleFile,
        same: CodeChooser | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._file = people_file
        self._code = same
        self._typed = _line(field) if field in _TYPED else None
        self._label = line_label(field_words(field), Kind.STRONG)
        self.columns = ChoiceBox(self._choices(), name=field_words(field))
        self.columns.setMaxVisibleItems(_LONGEST_LIST)
        self.columns.setSizeAdjustPolicy(_AS_TOLD)
        self.columns.setMinimumContentsLength(_LEAST_LETTERS)
        self._label.setBuddy(self.columns)
        self._beside = QStackedWidget()
        self._beside.setSizePolicy(*_ANY_WIDTH)
        self._found = elided_label("", Kind.MUTED)
        for part in (self._found, self._same_editor()):
            if part is not None:
                self._beside.addWidget(part)
        self.columns.chosen.connect(self._tell)
        if same is not None:
            same.picked.connect(self._tell)

    def put_into(self, grid: QGridLayout, row: int) -> None:
        """Stand in *row* of the grid."""
        for column, part in enumerate((self._label, self.columns, self._beside)):
            grid.addWidget(part, row, column)

    def set_visible(self, *, visible: bool) -> None:
        """Show the row, or leave it out."""
        for part in (self._label, self.columns, self._beside):
            part.setVisible(visible)

    def show_answers(self, answers: Answers) -> None:
        """Show what is answered for this field."""
        self.columns.choose(self._where(answers))
        same = answers.same.get(self.field)
        if self._code is not None:
            self._code.show_code(same)
        if self._typed is not None:
            self._typed.setText(same or "")
        self._show_found()

    def where(self) -> Where:
        """Return the place of the column, or where else it comes from."""
        where: Where = self.columns.choice()
        return where

    def same(self) -> str | None:
        """Return what is true for everybody, if that was said."""
        if self.where() is not Elsewhere.SAME:
            return None
        if self._code is not None:
            return self._code.code()
        return (self._typed.text().strip() or None) if self._typed else None

    def missing(self) -> QWidget | None:
        """Return where something must be said, if it is not."""
        asked = self.where() is Elsewhere.SAME and self.same() is None
        return self._same_editor() if asked else None

    def _choices(self) -> Sequence[tuple[Where, str]]:
        choices: list[tuple[Where, str]] = [(Elsewhere.NOWHERE, ABSENT)]
        if self._same_editor() is not None:
            choices.append((Elsewhere.SAME, SAME))
        if self.field is Field.NAME:
            choices.append((Elsewhere.TWO_COLUMNS, TWO_COLUMNS))
        return [*choices, *enumerate(self._file.headings)]

    def _same_editor(self) -> QWidget | None:
        return self._typed if self._code is None else self._code

    def _where(self, answers: Answers) -> Where:
        if self.field in answers.columns:
            return answers.columns[self.field]
        if self.field in answers.same:
            return Elsewhere.SAME
        apart = Field.FAMILY_NAME in answers.columns and self.field is Field.NAME
        return Elsewhere.TWO_COLUMNS if apart else Elsewhere.NOWHERE

    @Slot()
    def _tell(self) -> None:
        self._show_found()
        self.changed.emit(self.field)
        editor = self.missing()
        if editor is not None and self._beside.isVisible():
            editor.setFocus()

    def _show_found(self) -> None:
        where = self.where()
        same = where is Elsewhere.SAME
        self._beside.setCurrentIndex(1 if same else 0)
        words = field_hint(self.field)
        if where is Elsewhere.TWO_COLUMNS:
            words = FROM_BELOW
        if isinstance(where, int):
            words = BETWEEN.join(samples(self._file, where)) or EMPTY_COLUMN
        self._found.setText(words)
        found = isinstance(where, int)
        restyle(self._found, "kind", (Kind.BODY if found else Kind.SMALL).value)
        self.columns.setAccessibleDescription(words)


def _line(field: Field) -> QLineEdit:
    line = QLineEdit(maxLength=NAME_LIMIT)
    line.setAccessibleName(f"{field_words(field)}, the same for everybody")
    line.setPlaceholderText("2026-03-31" if field in _DAYS else "")
    return line
