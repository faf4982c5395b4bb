"""A first guess at what a file says, for somebody to look over."""

from collections.abc import Mapping

from peerdesk.desk.importing.cells.written_days import (
    UNORDERED,
    day_format,
    orders_told_by,
)
from peerdesk.desk.importing.fields import SUPPORTER_FIELDS, Field, Holds
from peerdesk.desk.importing.people_file import Answers, PeopleFile
from peerdesk.desk.importing.words.heading_words import HeadingWords, heading_words

_DAYS = (Field.TRAINED_ON, Field.VALID_UNTIL)


def first_answers(people_file: PeopleFile, holds: Holds | None = None) -> Answers:
    """Return what the headings and the days say by themselves.

    One column may answer several of role group, rank, specialty and unit: "Job title"
    is often all there is.
    """
    columns = _columns(people_file.headings, heading_words())
    if holds is None:
        trained = Field.TRAINED_ON in columns
        holds = Holds.SUPPORTERS if trained else Holds.DIRECTORY
    if holds is Holds.DIRECTORY:
        columns = {
            f: place for f, place in columns.items() if f not in SUPPORTER_FIELDS
        }
    orders = orders_told_by(_days(people_file, columns))
    order = next(iter(orders)) if len(orders) == 1 else None
    return Answers(holds, columns, day_order=order)


def day_order_unclear(people_file: PeopleFile, answers: Answers) -> Field | None:
    """Return the field whose days may be read in two ways, if nobody said which."""
    if answers.day_order is not None:
        return None
    for field in _DAYS:
        one = {field: answers.columns[field]} if field in answers.columns else {}
        if any(day_format(cell) in UNORDERED for cell in _days(people_file, one)):
            return field
    return None


def _columns(headings: tuple[str, ...], words: HeadingWords) -> dict[Field, int]:
    """Return the surest column for each field."""
    found: dict[Field, int] = {}
    for field in Field:
        sure = [
            (sureness, place)
            for place, heading in enumerate(headings)
            if (sureness := words.sureness(field, heading)) is not None
        ]
        if sure:
            found[field] = min(sure)[1]
    return _one_way_to_name(found)


def _one_way_to_name(columns: dict[Field, int]) -> dict[Field, int]:
    """Prefer a first and a last name to one column, and drop half a name."""
    parts = {Field.GIVEN_NAME, Field.FAMILY_NAME}
    unused = {Field.NAME} if parts <= columns.keys() else set[Field]()
    if Field.FAMILY_NAME not in columns or Field.NAME in columns.keys() - unused:
        unused |= parts
    return {field: place for field, place in columns.items() if field not in unused}


def _days(people_file: PeopleFile, columns: Mapping[Field, int]) -> list[str]:
    places = [columns[field] for field in _DAYS if field in columns]
    return [row.cells[place] for row in people_file.rows for place in places]
