"""Read clinicians and supporters from plain CSV files with PeerDesk's own headers.

Everything is read and checked before anything is made, so a broken row refuses the
whole file, with its row and column.
"""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TypeVar

from peerdesk.desk.csv_rows import Row, rows_of
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
LARGEST_NUMBER = 999_999_999
_NUMBERS = f"a whole number from 1 to {LARGEST_NUMBER:,}"
_QUOTED = 40
_YEARS = range(1950, 2200)

E = TypeVar("E", bound=Enum)


def read_clinicians(file: Path, tree: SpecialtyTree) -> list[Clinician]:
    """Return the clinicians in *file*; `ImportRefusedError` names the first bad row."""
    clinicians: dict[int, Clinician] = {}
    rows: dict[int, Row] = {}
    for row in rows_of(file, CLINICIAN_HEADERS):
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
    for row in rows_of(file, SUPPORTER_HEADERS):
        supporter = _supporter(row, known, tree)
        if supporter.number in supporters:
            raise row.refuse("number", "is used in an earlier row already")
        supporters[supporter.number] = supporter
    return list(supporters.values())


def _clinician(row: Row, tree: SpecialtyTree) -> Clinician:
    return Clinician(
        number=row.read("number", _number, _NUMBERS),
        name=row.text("name", NAME_LIMIT),
        contact=row.text("contact", CONTACT_LIMIT),
        role_group=row.read("role_group", RoleGroup, _one_of(RoleGroup)),
        specialty=_specialty(row, tree),
        rank=row.read("rank", lambda cell: Rank(_digits(cell)), "a step from 1 to 5"),
        unit=row.text("unit", NAME_LIMIT),
        supervisor=row.read("supervisor", _number_or_none, "a directory number"),
    )


def _supporter(
    row: Row, known: Mapping[int, Clinician], tree: SpecialtyTree
) -> Supporter:
    number = row.read("number", _number, _NUMBERS)
    if number not in known:
        raise row.refuse("number", "is not in the file of clinicians")
    clinician = known[number]
    trained_on = row.read("trained_on", _day, "a day like 2026-03-31")
    valid_until = row.read("valid_until", _day, "a day like 2028-03-31")
    if valid_until < trained_on:
        raise row.refuse("valid_until", "lies before “trained_on”")
    return Supporter(
        clinician,
        trained_on=trained_on,
        valid_until=valid_until,
        interventionalist=row.read("interventionalist", _yes_no, "yes or no")
        or tree.specialty(clinician.specialty).interventional,
        languages=row.read("languages", _languages, "codes like “en es”"),
        target=row.read("target", _target, "a whole number from 1 to 20, or empty"),
        evaluates=_units(row, "evaluates"),
        reviews=_units(row, "reviews"),
    )


def _specialty(row: Row, tree: SpecialtyTree) -> str:
    written = row.text("specialty", NAME_LIMIT)
    found = tree.named(written)
    if found is None:
        problem = f"“{_shortened(written)}” is not a specialty PeerDesk knows"
        raise row.refuse("specialty", problem)
    return found.code


def _shortened(cell: str) -> str:
    return cell if len(cell) <= _QUOTED else cell[: _QUOTED - 1] + "…"


def _check_supervisor(
    clinician: Clinician, clinicians: Mapping[int, Clinician], row: Row
) -> None:
    if clinician.supervisor == clinician.number:
        raise row.refuse("supervisor", "is the clinician themselves")
    if clinician.supervisor is not None and clinician.supervisor not in clinicians:
        raise row.refuse("supervisor", "is not in this file")


def _digits(cell: str) -> int:
    if not (cell.isascii() and cell.isdecimal()):
        raise ValueError
    return int(cell)


def _number(cell: str) -> int:
    number = _digits(cell)
    if not 0 < number <= LARGEST_NUMBER:
        raise ValueError
    return number


def _day(cell: str) -> date:
    day = date.fromisoformat(cell)
    if day.year not in _YEARS or str(day) != cell:
        raise ValueError
    return day


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
    return frozenset(
        row.line_of_text(column, unit, NAME_LIMIT) for unit in units if unit
    )


def _one_of(choices: type[E]) -> str:
    return "one of " + ", ".join(str(choice.value) for choice in choices)
