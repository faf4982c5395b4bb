"""What is worth showing of a file while its columns are sorted out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from peerdesk.desk.importing.cells.written_days import orders_told_by, read_day
from peerdesk.desk.importing.fields import Field
from peerdesk.desk.importing.people_file import Answers, DayOrder, PeopleFile

DAYS = (Field.TRAINED_ON, Field.VALID_UNTIL)
_TWO = 2


@dataclass(frozen=True, slots=True)
class UnclearDay:
    """A day of the file that can be read in two ways."""

    written: str
    day_first: date
    month_first: date


def samples(people_file: PeopleFile, place: int) -> tuple[str, ...]:
    """Return the first two different values of a column."""
    found: list[str] = []
    for cell in _cells(people_file, place):
        shown = " ".join(cell.split())
        if shown and shown not in found:
            found.append(shown)
        if len(found) == _TWO:
            break
    return tuple(found)


def not_taken_in(people_file: PeopleFile, answers: Answers) -> tuple[str, ...]:
    """Return the headings that no field is taken from."""
    taken = set(answers.columns.values())
    headings = enumerate(people_file.headings)
    return tuple(heading for place, heading in headings if place not in taken)


def told_order(people_file: PeopleFile, answers: Answers) -> DayOrder | None:
    """Return the order of day and month that the chosen columns give away."""
    places = [answers.columns[field] for field in DAYS if field in answers.columns]
    orders = [orders_told_by(_cells(people_file, place)) for place in places]
    told = frozenset[DayOrder]().union(*orders)
    return next(iter(told)) if len(told) == 1 else None


def unclear_day(people_file: PeopleFile, place: int) -> UnclearDay | None:
    """Return a day of the column that is another day when month and day change."""
    for cell in _cells(people_file, place):
        days = [_day(cell, order) for order in DayOrder]
        first, second = days
        if first and second and first != second:
            return UnclearDay(cell.strip(), first, second)
    return None


def heading_of(people_file: PeopleFile, answers: Answers, field: Field) -> str:
    """Return the heading of the column a field is taken from, or nothing."""
    place = answers.columns.get(field)
    return people_file.headings[place] if place is not None else ""


def _day(cell: str, order: DayOrder) -> date | None:
    try:
        return read_day(cell, order)
    except ValueError:
        return None


def _cells(people_file: PeopleFile, place: int) -> Iterator[str]:
    return (row.cells[place] for row in people_file.rows)
