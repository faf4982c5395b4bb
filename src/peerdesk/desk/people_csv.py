"""Read clinicians and supporters from plain CSV files with PeerDesk's own headers.

Everything is read and checked before anything is made, so a broken row refuses the
whole file, with its row and column.
"""

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TypeVar

from peerdesk.domain.errors import ImportRefusedError
from peerdesk.domain.people import (
    CONTACT_LIMIT,
    NAME_LIMIT,
    Clinician,
    Language,
    Supporter,
)
from peerdesk.domain.policy import RANGES, Policy
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.specialty import SpecialtyTree

CLINICIAN_HEADERS = (
    "number",
    "name",
    "contact",
    "role_group",
    "specialty",
    "rank",
    "unit",
    "supervisor",
)
SUPPORTER_HEADERS = (
    "number",
    "trained_on",
    "valid_until",
    "interventionalist",
    "languages",
    "target",
    "evaluates",
    "reviews",
)
MOST_BYTES = 20_000_000
MOST_ROWS = 100_000

T = TypeVar("T")
E = TypeVar("E", bound=Enum)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a file, which can say where it stands."""

    file: Path
    line: int
    cells: Mapping[str, str]

    def refuse(self, column: str, problem: str) -> ImportRefusedError:
        """Return the refusal that names this row and *column*."""
        where = f"row {self.line}, column “{column}”"
        return ImportRefusedError(self.file, where, problem)

    def text(self, column: str, limit: int) -> str:
        """Return one line of text, at most *limit* characters, not empty."""
        value = self.cells[column].strip()
        if not value:
            raise self.refuse(column, "is empty")
        if len(value) > limit:
            raise self.refuse(column, f"is longer than {limit} characters")
        if any(not letter.isprintable() for letter in value):
            raise self.refuse(column, "holds a line break or a hidden character")
        return value

    def read(self, column: str, parse: Callable[[str], T], expected: str) -> T:
        """Return what *parse* makes of the cell, or refuse saying what is expected."""
        try:
            return parse(self.cells[column].strip())
        except (ValueError, KeyError) as error:
            raise self.refuse(column, f"should be {expected}") from error


def read_clinicians(file: Path, tree: SpecialtyTree) -> list[Clinician]:
    """Return the clinicians in *file*; `ImportRefusedError` names the first bad row."""
    clinicians: dict[int, Clinician] = {}
    rows: dict[int, Row] = {}
    for row in _rows(file, CLINICIAN_HEADERS):
        clinician = _clinician(row, tree)
        if clinician.number in clinicians:
            raise row.refuse("number", "is used in an earlier row already")
        clinicians[clinician.number] = clinician
        rows[clinician.number] = row
    for number, clinician in clinicians.items():
        _check_supervisor(clinician, clinicians, rows[number])
    return list(clinicians.values())


def read_supporters(
    file: Path, clinicians: list[Clinician], tree: SpecialtyTree
) -> list[Supporter]:
    """Return the supporters in *file*, each of whom is one of *clinicians*."""
    known = {clinician.number: clinician for clinician in clinicians}
    supporters: dict[int, Supporter] = {}
    for row in _rows(file, SUPPORTER_HEADERS):
        supporter = _supporter(row, known, tree)
        if supporter.number in supporters:
            raise row.refuse("number", "is used in an earlier row already")
        supporters[supporter.number] = supporter
    return list(supporters.values())


def _clinician(row: Row, tree: SpecialtyTree) -> Clinician:
    return Clinician(
        number=row.read("number", _number, "a whole number above zero"),
        name=row.text("name", NAME_LIMIT),
        contact=row.text("contact", CONTACT_LIMIT),
        role_group=row.read("role_group", RoleGroup, _one_of(RoleGroup)),
        specialty=_specialty(row, tree),
        rank=row.read("rank", lambda cell: Rank(int(cell)), "a step from 1 to 5"),
        unit=row.text("unit", NAME_LIMIT),
        supervisor=row.read("supervisor", _number_or_none, "a directory number"),
    )


def _supporter(
    row: Row, known: Mapping[int, Clinician], tree: SpecialtyTree
) -> Supporter:
    number = row.read("number", _number, "a whole number above zero")
    if number not in known:
        raise row.refuse("number", "is not in the file of clinicians")
    clinician = known[number]
    return Supporter(
        clinician,
        trained_on=row.read("trained_on", date.fromisoformat, "a day like 2026-03-31"),
        valid_until=row.read(
            "valid_until", date.fromisoformat, "a day like 2028-03-31"
        ),
        interventionalist=row.read("interventionalist", _yes_no, "yes or no")
        or tree.specialty(clinician.specialty).interventional,
        languages=row.read("languages", _languages, "codes like “en es”"),
        target=row.read("target", _target, "a whole number from 1 to 20, or empty"),
        evaluates=_units(row, "evaluates"),
        reviews=_units(row, "reviews"),
    )


def _specialty(row: Row, tree: SpecialtyTree) -> str:
    found = tree.named(row.text("specialty", NAME_LIMIT))
    if found is None:
        raise row.refuse("specialty", "is not a specialty PeerDesk knows")
    return found.code


def _check_supervisor(
    clinician: Clinician, clinicians: Mapping[int, Clinician], row: Row
) -> None:
    if clinician.supervisor == clinician.number:
        raise row.refuse("supervisor", "is the clinician themselves")
    if clinician.supervisor is not None and clinician.supervisor not in clinicians:
        raise row.refuse("supervisor", "is not in this file")


def _rows(file: Path, headers: tuple[str, ...]) -> Iterator[Row]:
    reader = csv.DictReader(_text(file).splitlines(keepends=True), strict=True)
    first = 1
    try:
        _check_headers(file, tuple(reader.fieldnames or ()), headers)
        first = reader.line_num + 1
        for cells in reader:
            if first > MOST_ROWS:
                problem = f"the file has more than {MOST_ROWS:,} rows"
                raise ImportRefusedError(file, f"row {MOST_ROWS + 1}", problem)
            yield _row(file, first, cells, headers)
            first = reader.line_num + 1
    except csv.Error as error:
        problem = "a quotation mark is in the wrong place or is not closed"
        raise ImportRefusedError(file, f"row {first}", problem) from error


def _row(
    file: Path, line: int, cells: Mapping[str, str], headers: tuple[str, ...]
) -> Row:
    if len(cells) != len(headers) or None in cells.values():
        problem = f"should have {len(headers)} cells"
        raise ImportRefusedError(file, f"row {line}", problem)
    return Row(file, line, cells)


def _check_headers(
    file: Path, found: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    if found != expected:
        problem = "the headers should be " + ",".join(expected)
        raise ImportRefusedError(file, "row 1", problem)


def _text(file: Path) -> str:
    try:
        content = file.read_bytes()
    except OSError as error:
        raise ImportRefusedError(file, "the file", "cannot be read") from error
    if len(content) > MOST_BYTES:
        problem = f"is larger than {MOST_BYTES // 1_000_000} MB"
        raise ImportRefusedError(file, "the file", problem)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = f"byte {error.start}"
        raise ImportRefusedError(file, where, "is not UTF-8 text") from error


def _number(cell: str) -> int:
    number = int(cell)
    if number <= 0:
        raise ValueError
    return number


def _number_or_none(cell: str) -> int | None:
    return _number(cell) if cell else None


def _yes_no(cell: str) -> bool:
    return {"yes": True, "no": False, "": False}[cell.lower()]


def _languages(cell: str) -> frozenset[Language]:
    return frozenset(Language(code) for code in cell.lower().split()) or frozenset(
        {Language.ENGLISH}
    )


def _target(cell: str) -> int:
    target = int(cell or Policy().yearly_target)
    lowest, highest = RANGES["yearly_target"]
    if not lowest <= target <= highest:
        raise ValueError
    return target


def _units(row: Row, column: str) -> frozenset[str]:
    units = (unit.strip() for unit in row.cells[column].split(";"))
    return frozenset(unit for unit in units if unit)


def _one_of(choices: type[E]) -> str:
    return "one of " + ", ".join(str(choice.value) for choice in choices)
