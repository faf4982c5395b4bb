"""What somebody says about a file in options, on top of what was guessed."""

from argparse import ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from peerdesk.desk.importing.fields import CHOSEN_FROM_A_LIST, Field

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from peerdesk.desk.importing.people_file import Answers, PeopleFile

_MAY_SHARE = frozenset({*CHOSEN_FROM_A_LIST, Field.UNIT})


def field_and_text(said: str) -> tuple[Field, str]:
    """Return what FIELD=TEXT says."""
    name, equals, text = said.partition("=")
    if not equals:
        raise ArgumentTypeError(f"{_shown(said)} has no “=”")
    return _field(name, Field), text.strip()


def meaning(said: str) -> tuple[Field, str, str]:
    """Return what FIELD:WORD=CODE says; the word may hold “:” or “=” itself."""
    name, colon, rest = said.partition(":")
    word, equals, code = rest.rpartition("=")
    if not (colon and equals and word.strip() and code.strip()):
        raise ArgumentTypeError(f"{_shown(said)} is not like FIELD:WORD=CODE")
    return _field(name, CHOSEN_FROM_A_LIST), word.strip(), code.strip()


def answers_from(people_file: "PeopleFile", said: Namespace) -> "Answers":
    """Return the guesses about *people_file*, with what was *said* in their place."""
    from peerdesk.desk.importing.guessing import first_answers
    from peerdesk.desk.importing.people_file import Answers, DayOrder, Word
    from peerdesk.domain.specialty import fold

    guessed = first_answers(people_file, said.holds)
    return Answers(
        guessed.holds,
        _columns(people_file, guessed.columns, said),
        same={**guessed.same, **dict(said.all)},
        meanings={Word(field, fold(word)): code for field, word, code in said.means},
        day_order=DayOrder(said.day_order) if said.day_order else guessed.day_order,
        without_unknown_supervisors=said.without_unknown_supervisors,
        retire_missing=said.retire_missing,
    )


def _columns(
    people_file: "PeopleFile", guessed: "Mapping[Field, int]", said: Namespace
) -> dict[Field, int]:
    columns = dict(guessed)
    for field, heading in said.column:
        columns.pop(field, None)
        if heading:
            place = _place_of(people_file, field, heading)
            _take_from_others(columns, field, place)
            columns[field] = place
    for field, _ in said.all:
        columns.pop(field, None)
    return columns


def _take_from_others(columns: dict[Field, int], field: Field, place: int) -> None:
    """Let no column say two unlike things; a job title may say several like ones."""
    for other, at in list(columns.items()):
        if at == place and not {field, other} <= _MAY_SHARE:
            del columns[other]


def _place_of(people_file: "PeopleFile", field: Field, heading: str) -> int:
    from peerdesk.domain.errors import ImportRefusedError

    sought = _plain(heading)
    for place, shown in enumerate(people_file.headings):
        found = _plain(shown)
        if found == sought or (found[-1:] == "…" and sought.startswith(found[:-1])):
            return place
    headings = ", ".join(f"“{found}”" for found in people_file.headings)
    problem = f"no column is headed {_shown(heading)}; there are {headings}"
    where = f"option --column {field.value}"
    raise ImportRefusedError(Path(people_file.file), where, problem)


def _plain(heading: str) -> str:
    return " ".join(heading.split()).casefold()


def _field(name: str, choices: "Iterable[Field]") -> Field:
    known = {field.value: field for field in choices}
    field = known.get(name.strip().replace("-", "_"))
    if field is None:
        raise ArgumentTypeError(f"{_shown(name)} is none of " + ", ".join(known))
    return field


def _shown(text: str) -> str:
    return f"“{text}”"
