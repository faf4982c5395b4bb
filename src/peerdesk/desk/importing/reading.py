"""Read every row of a file into what it says, gathering whatever is in the way."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from peerdesk.desk.importing.cells.day_columns import (
    check_column,
    day_of_expiry,
    day_of_training,
)
from peerdesk.desk.importing.cells.values import (
    EMPTY,
    UnreadableError,
    read_contact,
    read_given_name,
    read_languages,
    read_name,
    read_number,
    read_target,
    read_unit,
    read_units,
    read_yes_no,
)
from peerdesk.desk.importing.fields import Field, Holds
from peerdesk.desk.importing.findings import MOST_WORDS, Findings
from peerdesk.desk.importing.people_file import Answers, PeopleFile, Word
from peerdesk.desk.importing.said import Said
from peerdesk.desk.importing.words.vocabulary import Vocabulary
from peerdesk.domain.people import NAME_LIMIT
from peerdesk.domain.progress import Progress
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.specialty import fold
from peerdesk.tables.grid import Row

T = TypeVar("T")

_STRETCH = 200
_FORMULA = "holds a formula instead of a value; please paste the values alone"
_DAYS = (Field.TRAINED_ON, Field.VALID_UNTIL)


class Reader:
    """Reads rows by the answers; what it cannot read goes into *findings*."""

    def __init__(
        self,
        people_file: PeopleFile,
        answers: Answers,
        vocabulary: Vocabulary,
        today: date,
        findings: Findings,
    ) -> None:
        self._file = people_file
        self._answers = answers
        self._vocabulary = vocabulary
        self._today = today
        self._findings = findings
        self._prefix: tuple[str, int] | None = None
        self._codes: dict[tuple[Field, str, RoleGroup | None], str | None] = {}
        self._whole = True

    def read(self, progress: Progress) -> list[Said]:
        """Return what each row says, in the order of the file."""
        self._check_days()
        rows, said = self._file.rows, []
        for done, row in enumerate(rows):
            if done % _STRETCH == 0:
                progress(done, len(rows))
            said.append(self._said(row))
        self._check_words()
        return said

    def _check_days(self) -> None:
        for field in _DAYS:
            place = self._answers.columns.get(field)
            if place is not None and self._answers.holds is Holds.SUPPORTERS:
                cells = ((row.line, row.cells[place]) for row in self._file.rows)
                order = self._answers.day_order
                heading = self._file.headings[place]
                check_column(cells, heading, order, self._findings)

    def _check_words(self) -> None:
        """Say so when so many words are unknown that the column must be wrong."""
        if len(self._findings.words) > MOST_WORDS:
            words = (
                f"more than {MOST_WORDS} different words for role group, specialty or "
                "rank are unknown; please check which columns were chosen"
            )
            self._findings.problem(0, "", words)

    # --- one row ---------------------------------------------------------------------

    def _said(self, row: Row) -> Said:
        self._whole = True
        group = self._role_group(row)
        supporter = self._answers.holds is Holds.SUPPORTERS
        trained_on = self._cell(row, Field.TRAINED_ON, self._trained_on, on=supporter)
        valid_until = self._cell(row, Field.VALID_UNTIL, self._expiry, on=supporter)
        if trained_on and valid_until and valid_until < trained_on:
            self._wrong(row, Field.VALID_UNTIL, "lies before the training")
        yes_no, units = read_yes_no, read_units
        interventional = Field.INTERVENTIONALIST
        return Said(
            line=row.line,
            number=self._cell(row, Field.NUMBER, lambda cell: self._number(row, cell)),
            name=self._name(row),
            contact=self._cell(row, Field.CONTACT, read_contact),
            role_group=group,
            specialty=self._code(row, Field.SPECIALTY, group),
            rank=self._rank(row, group),
            unit=self._cell(row, Field.UNIT, read_unit),
            supervisor=self._cell(row, Field.SUPERVISOR, str.strip),
            trained_on=trained_on,
            valid_until=valid_until,
            interventionalist=self._cell(row, interventional, yes_no, on=supporter),
            languages=self._cell(row, Field.LANGUAGES, read_languages, on=supporter),
            target=self._cell(row, Field.TARGET, read_target, on=supporter),
            evaluates=self._cell(row, Field.EVALUATES, units, on=supporter),
            reviews=self._cell(row, Field.REVIEWS, units, on=supporter),
            whole=self._whole,
        )

    def _cell(
        self, row: Row, field: Field, read: Callable[[str], T], *, on: bool = True
    ) -> T | None:
        """Return the value of a cell, or None: unsaid, or kept as a problem."""
        text = self._text(row, field) if on else None
        if text is None:
            return None
        if self._is_formula(row, field):
            self._wrong(row, field, _FORMULA)
            return None
        try:
            return read(text)
        except UnreadableError as error:
            self._wrong(row, field, str(error))
            return None

    def _number(self, row: Row, cell: str) -> int:
        """Return the number; all have the same letters before them, or none."""
        letters, number = read_number(cell)
        if self._prefix is None:
            self._prefix = letters, row.line
        if letters != self._prefix[0]:
            raise UnreadableError(
                f"begins with other letters than the number in row {self._prefix[1]}; "
                "PeerDesk keeps the digits alone, so two people could become one"
            )
        return number

    def _name(self, row: Row) -> str | None:
        if self._text(row, Field.NAME) is not None:
            return self._cell(row, Field.NAME, read_name)
        family = self._cell(row, Field.FAMILY_NAME, read_name)
        given = self._cell(row, Field.GIVEN_NAME, read_given_name)
        if family is None:
            return None
        name = f"{given} {family}" if given else family
        if len(name) > NAME_LIMIT:
            self._wrong(
                row,
                Field.FAMILY_NAME,
                f"makes a name of more than {NAME_LIMIT} characters",
            )
        return name

    def _trained_on(self, cell: str) -> date | None:
        if not cell.strip():
            raise UnreadableError(EMPTY)
        return day_of_training(cell, self._answers.day_order, self._today)

    def _expiry(self, cell: str) -> date | None:
        if not cell.strip():
            return None
        return day_of_expiry(cell, self._answers.day_order, self._today)

    # --- words out of closed lists ----------------------------------------------------

    def _role_group(self, row: Row) -> RoleGroup | None:
        code = self._code(row, Field.ROLE_GROUP, None)
        return RoleGroup(code) if code else None

    def _rank(self, row: Row, group: RoleGroup | None) -> Rank | None:
        code = self._code(row, Field.RANK, group)
        return Rank(int(code)) if code else None

    def _code(self, row: Row, field: Field, group: RoleGroup | None) -> str | None:
        text = self._cell(row, field, lambda cell: " ".join(cell.split()))
        if text is None:
            return None
        if not fold(text):
            self._wrong(row, field, EMPTY)
            return None
        code = self._meaning(field, text, group)
        if code is None and group is None and self._known_to_some(field, text):
            self._whole = False
        elif code is None:
            self._ask(row, field, text)
        return code

    def _known_to_some(self, field: Field, text: str) -> bool:
        """Whether a step such as "II" has a meaning once the profession is known."""
        if field is not Field.RANK:
            return False
        return any(self._vocabulary.rank(text, group) for group in RoleGroup)

    def _meaning(self, field: Field, text: str, group: RoleGroup | None) -> str | None:
        key = field, text, group
        if key not in self._codes:
            answered = self._answered(field, text)  # which no guess of ours overrules
            self._codes[key] = answered or self._vocabulary.code_of(field, text, group)
        return self._codes[key]

    def _answered(self, field: Field, text: str) -> str | None:
        answer = self._answers.meanings.get(Word(field, fold(text)))
        return answer if self._vocabulary.offers(field, answer) else None

    def _ask(self, row: Row, field: Field, text: str) -> None:
        self._whole = False
        if field in self._answers.columns:
            self._findings.unknown(row.line, Word(field, fold(text)), text)
        else:
            self._wrong(row, field, "the value for everybody is not known")

    # --- where a cell stands ----------------------------------------------------------

    def _text(self, row: Row, field: Field) -> str | None:
        place = self._answers.columns.get(field)
        return self._answers.same.get(field) if place is None else row.cells[place]

    def _is_formula(self, row: Row, field: Field) -> bool:
        return self._answers.columns.get(field) in row.formulas

    def _wrong(self, row: Row, field: Field, words: str) -> None:
        """Keep a problem; a value given for everybody is wrong only once."""
        self._whole = False
        place = self._answers.columns.get(field)
        if place is None:
            self._findings.problem(0, "", f"{field.value.replace('_', ' ')}: {words}")
        else:
            self._findings.problem(row.line, self._file.headings[place], words)
