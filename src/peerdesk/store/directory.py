"""The directory of clinicians: add, change, retire, look up, find by what is typed."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    bindparam,
    func,
    insert,
    literal,
    select,
    update,
)

from peerdesk.domain.errors import UnknownPersonError
from peerdesk.domain.people import Clinician
from peerdesk.store.names import folded
from peerdesk.store.paging import pages
from peerdesk.store.schema import clinicians, units
from peerdesk.store.units import unit_numbers

_WHOSE = "whose"


@dataclass(frozen=True, slots=True)
class Directory:
    """Clinicians by number."""

    connection: Connection

    def add_clinicians(self, people: Iterable[Clinician]) -> None:
        """Add entries; one with number 0 gets the next free number."""
        entries = list(people)
        numbers = unit_numbers(self.connection, (entry.unit for entry in entries))
        last = max(self.last_number(), *(entry.number for entry in entries), 0)
        rows = []
        for entry in entries:
            last += entry.number == 0
            row = {"number": entry.number or last, "unit": numbers.get(entry.unit)}
            rows.append(_fields(entry) | row)
        if rows:
            self.connection.execute(insert(clinicians), rows)

    def change_clinicians(self, people: Iterable[Clinician]) -> None:
        """Keep what was changed, retired or not; `UnknownPersonError` keeps nothing."""
        entries = list(people)
        numbers = unit_numbers(self.connection, (entry.unit for entry in entries))
        rows = [
            _fields(entry) | {"unit": numbers.get(entry.unit), _WHOSE: entry.number}
            for entry in entries
        ]
        self._update(rows)

    def retire_clinicians(self, numbers: Collection[int], on: date) -> None:
        """Retire these entries: they stay, but nobody is offered or finds them."""
        self._update([{"retired_on": on, _WHOSE: number} for number in numbers])

    def bring_back_clinicians(self, numbers: Collection[int]) -> None:
        """Let these entries take part again."""
        self._update([{"retired_on": None, _WHOSE: number} for number in numbers])

    def all_clinicians(self) -> list[Clinician]:
        """Return every entry, the retired ones included, by number."""
        rows = self.connection.execute(
            directory_entries().order_by(clinicians.c.number)
        )
        return [as_clinician(row) for row in rows]

    def retired(self) -> frozenset[int]:
        """Return the numbers of the retired entries."""
        gone = select(clinicians.c.number).where(clinicians.c.retired_on.is_not(None))
        return frozenset(self.connection.scalars(gone))

    def last_number(self) -> int:
        """Return the highest directory number ever given; 0 while there is none."""
        return self.connection.scalar(select(func.max(clinicians.c.number))) or 0

    def clinician(self, number: int) -> Clinician:
        """Return one entry; `UnknownPersonError` if there is none."""
        found = self.clinicians([number])
        if not found:
            raise UnknownPersonError(number)
        return found[0]

    def clinicians(self, numbers: Sequence[int]) -> list[Clinician]:
        """Return the known ones of these entries, in this order."""
        found: dict[int, Clinician] = {}
        for page in pages(numbers):
            found |= self._entries(clinicians.c.number.in_(page))
        return [found[number] for number in numbers if number in found]

    def _update(self, rows: Sequence[dict[str, Any]]) -> None:
        """Change many entries with one statement; each row says what and *whose*."""
        self._require_known([row[_WHOSE] for row in rows])
        if rows:
            changed = update(clinicians).where(clinicians.c.number == bindparam(_WHOSE))
            self.connection.execute(changed, rows)

    def _require_known(self, numbers: Sequence[int]) -> None:
        known = set(self.connection.scalars(select(clinicians.c.number)))
        for number in numbers:
            if number not in known:
                raise UnknownPersonError(number)

    def _entries(self, which: ColumnElement[bool]) -> dict[int, Clinician]:
        rows = self.connection.execute(directory_entries().where(which))
        return {row.number: as_clinician(row) for row in rows}

    def find_clinicians(self, text: str, limit: int = 8) -> list[Clinician]:
        """Return active entries in whose name every typed word begins a word."""
        words = folded(text).split()
        if not words:
            return []
        name = literal(" ") + func.folded(clinicians.c.name)
        query = directory_entries().where(clinicians.c.retired_on.is_(None))
        for word in words:
            query = query.where(func.instr(name, f" {word}") > 0)
        ordered = query.order_by(func.folded(clinicians.c.name), clinicians.c.number)
        rows = self.connection.execute(ordered.limit(limit))
        return [as_clinician(row) for row in rows]

    def all_names(self) -> list[str]:
        """Return every name of the directory, for the guard of the hand-off."""
        return list(self.connection.scalars(select(clinicians.c.name)))

    def units(self) -> list[str]:
        """Return the names of the units, in the order of the alphabet."""
        ordered = select(units.c.name).order_by(func.folded(units.c.name))
        return list(self.connection.scalars(ordered))


def directory_entries() -> Select[Any]:
    """Return the query for entries with the names of their units."""
    joined = clinicians.outerjoin(units, clinicians.c.unit == units.c.number)
    return select(
        *[column for column in clinicians.c if column.name != "unit"],
        func.coalesce(units.c.name, "").label("unit"),
    ).select_from(joined)


def as_clinician(row: Row[*tuple[Any, ...]]) -> Clinician:
    """Return the entry a row of `directory_entries` stands for."""
    return Clinician(
        row.number,
        row.name,
        row.contact,
        row.role_group,
        row.specialty,
        row.rank,
        row.unit,
        row.supervisor,
    )


def _fields(entry: Clinician) -> dict[str, Any]:
    return {
        "name": entry.name,
        "contact": entry.contact,
        "role_group": entry.role_group,
        "specialty": entry.specialty,
        "rank": entry.rank,
        "supervisor": entry.supervisor,
    }
