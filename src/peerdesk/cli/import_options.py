"""What somebody says about a file in options, on top of what was guessed."""

from argparse import ArgumentTypeError, Namespace
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from peerdesk.desk.importing.fields import CHOSEN_FROM_A_LIST, Field

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from peerdesk.desk.importing.people_file import Answers, PeopleFile
    from peerdesk.domain.errors import ImportRefusedError
    from peerdesk.domain.specialty import SpecialtyTree

_SAYS_WHO = frozenset(
    {
        Field.NUMBER,
        Field.NAME,
        Field.GIVEN_NAME,
        Field.FAMILY_NAME,
        Field.CONTACT,
        Field.SUPERVISOR,
    }
)
_CODES_SHOWN = 8
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


def answers_from(
    people_file: "PeopleFile", said: Namespace, tree: "SpecialtyTree"
) -> "Answers":
    """Return the guesses about *people_file*, with what was *said* in their place."""
    from peerdesk.desk.importing.guessing import first_answers
    from peerdesk.desk.importing.people_file import Answers, DayOrder, Word
    from peerdesk.domain.specialty import fold

    _require_codes(people_file, said, tree)
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


def _require_codes(
    people_file: "PeopleFile", said: Namespace, tree: "SpecialtyTree"
) -> None:
    """Refuse a meaning that is no code: else the same question would come again."""
    from peerdesk.desk.importing.words.vocabulary import vocabulary_of

    vocabulary = vocabulary_of(tree)
    for field, _, code in said.means:
        if not vocabulary.offers(field, code):
            codes = [code for code, _ in vocabulary.choices(field)]
            shown = get_close_matches(code, codes) or codes[:_CODES_SHOWN]
            problem = f"{_shown(code)} is none of its codes, such as {', '.join(shown)}"
            raise _refused(people_file, f"--means {field.value}", problem)


def _columns(
    people_file: "PeopleFile", guessed: "Mapping[Field, int]", said: Namespace
) -> dict[Field, int]:
    columns = dict(guessed)
    for field, heading in said.column:
        columns.pop(field, None)
        if heading:
            place = _place_of(people_file, field, heading)
            _require_no_people(people_file, columns, field, place)
            _take_from_others(columns, field, place)
            columns[field] = place
    for field, _ in said.all:
        columns.pop(field, None)
    return columns


def _require_no_people(
    people_file: "PeopleFile",
    columns: "Mapping[Field, int]",
    field: Field,
    place: int,
) -> None:
    """Let no column of names be taken for words: unknown words are printed."""
    for other in _SAYS_WHO:
        if field in CHOSEN_FROM_A_LIST and columns.get(other) == place:
            heading, is_no = people_file.headings[place], f"--column {other.value}="
            problem = f"{_shown(heading)} says the {other.value.replace('_', ' ')}"
            problem += f"; if it does not, say {is_no} before this option"
            raise _refused(people_file, f"--column {field.value}", problem)


def _take_from_others(columns: dict[Field, int], field: Field, place: int) -> None:
    """Let no column say two unlike things; a job title may say several like ones."""
    for other, at in list(columns.items()):
        if at == place and not {field, other} <= _MAY_SHARE:
            del columns[other]


def _place_of(people_file: "PeopleFile", field: Field, heading: str) -> int:
    sought = _plain(heading)
    for place, shown in enumerate(people_file.headings):
        found = _plain(shown)
        if found == sought or (found[-1:] == "…" and sought.startswith(found[:-1])):
            return place
    headings = ", ".join(_shown(found) for found in people_file.headings)
    problem = f"no column is headed {_shown(heading)}; there are {headings}"
    raise _refused(people_file, f"--column {field.value}", problem)


def _refused(
    people_file: "PeopleFile", option: str, problem: str
) -> "ImportRefusedError":
    from peerdesk.domain.errors import ImportRefusedError

    return ImportRefusedError(Path(people_file.file), f"option {option}", problem)


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
