"""The roster: clinicians, and the supporters among them with their caseloads."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Select,
    Table,
    bindparam,
    delete,
    func,
    insert,
    select,
    true,
    update,
)
from sqlalchemy.dialects import sqlite

from peerdesk.domain.days import Month
from peerdesk.domain.errors import UnknownPersonError
from peerdesk.domain.people import Standing, Supporter
from peerdesk.store.directory import Directory
from peerdesk.store.schema import (
    Power,
    caseloads,
    clinicians,
    supporter_languages,
    supporter_opt_outs,
    supporter_units,
    supporters,
    units,
)
from peerdesk.store.units import unit_numbers

_MONTHS_OF_A_YEAR = 12
_WHOSE = "whose"
_PLAIN = (
    "trained_on",
    "valid_until",
    "standing",
    "paused_until",
    "rest_until",
    "last_asked_on",
    "target",
    "open_limit",
    "interventionalist",
    "poster_opt_in",
)


@dataclass(frozen=True, slots=True)
class RosterRecords(Directory):
    """Supporters on top of the directory they come from."""

    def add_supporters(self, people: Iterable[Supporter]) -> None:
        """Make directory entries supporters; their *cases* are not taken over."""
        new = list(people)
        rows = [
            _fields(one) | {"number": one.number, "open_count": one.open_count}
            for one in new
        ]
        if rows:
            self.connection.execute(insert(supporters), rows)
            self._add_choices(new)

    def supporters(self, today: date) -> list[Supporter]:
        """Return all who have not retired, by number.

        *cases* covers the current month and the eleven before: only a number for
        each month is kept, so the rolling year is made of calendar months.
        """
        return self._read(supporters.c.standing != Standing.RETIRED, today)

    def all_supporters(self, today: date) -> list[Supporter]:
        """Return every supporter, the retired ones included, by number."""
        return self._read(true(), today)

    def supporter(self, number: int, today: date) -> Supporter:
        """Return one supporter, retired or not."""
        found = self._read(supporters.c.number == number, today)
        if not found:
            raise UnknownPersonError(number)
        return found[0]

    def keep_supporter(self, supporter: Supporter) -> None:
        """Keep what was changed, except the counts, which are only raised."""
        self.keep_supporters([supporter])

    def keep_supporters(self, people: Iterable[Supporter]) -> None:
        """Keep what was changed of many, with as many statements as for one."""
        kept = list(people)
        known = set(self.connection.scalars(select(supporters.c.number)))
        for one in kept:
            if one.number not in known:
                raise UnknownPersonError(one.number)
        if kept:
            self._change(kept)
            self._add_choices(kept)

    def raise_caseload(self, number: int, month: Month, by: int) -> None:
        """Change the outreach counted for *month*; it never falls below zero."""
        count = sqlite.insert(caseloads).values(
            supporter=number, month=month, cases=max(by, 0)
        )
        self.connection.execute(
            count.on_conflict_do_update(
                index_elements=["supporter", "month"],
                set_={"cases": func.max(caseloads.c.cases + by, 0)},
            )
        )

    def raise_open(self, number: int, by: int) -> None:
        """Change how many open referrals are theirs; it never falls below zero."""
        self._set(number, open_count=func.max(supporters.c.open_count + by, 0))

    def rest(self, number: int, until: date | None) -> None:
        """Let them rest through *until*."""
        self._set(number, rest_until=until)

    def asked(self, number: int, on: date | None) -> None:
        """Keep when they were last asked."""
        self._set(number, last_asked_on=on)

    def counts(self) -> tuple[int, int]:
        """Return how many clinicians there are, and how many supporters."""
        everyone = select(func.count()).where(clinicians.c.retired_on.is_(None))
        supporting = select(func.count()).where(
            supporters.c.standing != Standing.RETIRED
        )
        return (
            self.connection.execute(everyone).scalar_one(),
            self.connection.execute(supporting).scalar_one(),
        )

    def _change(self, kept: Sequence[Supporter]) -> None:
        changed = update(supporters).where(supporters.c.number == bindparam(_WHOSE))
        rows = [_fields(one) | {_WHOSE: one.number} for one in kept]
        self.connection.execute(changed, rows)
        for table in (supporter_languages, supporter_units, supporter_opt_outs):
            emptied = delete(table).where(table.c.supporter == bindparam(_WHOSE))
            self.connection.execute(emptied, [{_WHOSE: one.number} for one in kept])

    def _set(self, number: int, **values: object) -> None:
        changed = update(supporters).where(supporters.c.number == number)
        if not self.connection.execute(changed.values(**values)).rowcount:
            raise UnknownPersonError(number)

    def _read(self, which: ColumnElement[bool], today: date) -> list[Supporter]:
        query = select(supporters).where(which).order_by(supporters.c.number)
        numbers = select(supporters.c.number).where(which)
        entries = self._entries(clinicians.c.number.in_(numbers))
        choices, cases = self._choices(numbers), self._cases(today)
        found = []
        for row in self.connection.execute(query).mappings():
            number = row["number"]
            held: dict[str, Any] = {name: row[name] for name in _PLAIN}
            held |= {name: of.get(number, frozenset()) for name, of in choices.items()}
            held |= {"open_count": row["open_count"], "cases": cases.get(number, 0)}
            found.append(Supporter(entries[number], **held))
        return found

    def _cases(self, today: date) -> dict[int, int]:
        this = Month.of(today)
        first = this.back(_MONTHS_OF_A_YEAR - 1)
        query = (
            select(caseloads.c.supporter, func.sum(caseloads.c.cases))
            .where(caseloads.c.month.between(first, this))
            .group_by(caseloads.c.supporter)
        )
        return {row[0]: row[1] for row in self.connection.execute(query)}

    def _choices(self, numbers: Select[Any]) -> dict[str, dict[int, frozenset[Any]]]:
        power = select(supporter_units.c.supporter, units.c.name).join(
            units, units.c.number == supporter_units.c.unit
        )
        of_power = supporter_units.c.power
        queries = {
            "languages": select(*supporter_languages.c),
            "opted_out": select(*supporter_opt_outs.c),
            "evaluates": power.where(of_power == Power.EVALUATES),
            "reviews": power.where(of_power == Power.REVIEWS),
        }
        return {name: self._sets(query, numbers) for name, query in queries.items()}

    def _sets(
        self, query: Select[Any], numbers: Select[Any]
    ) -> dict[int, frozenset[Any]]:
        of = query.selected_columns["supporter"]
        held: dict[int, set[Any]] = defaultdict(set)
        for number, value in self.connection.execute(query.where(of.in_(numbers))):
            held[number].add(value)
        return {number: frozenset(values) for number, values in held.items()}

    def _add_choices(self, people: Sequence[Supporter]) -> None:
        powers = [
            (one.number, unit, power)
            for one in people
            for power, held in _powers(one).items()
            for unit in held
        ]
        numbers = unit_numbers(self.connection, (unit for _, unit, _ in powers))
        self._add_rows(
            supporter_units,
            [(number, numbers[unit], power) for number, unit, power in powers],
        )
        self._add_rows(
            supporter_languages,
            [(one.number, language) for one in people for language in one.languages],
        )
        self._add_rows(
            supporter_opt_outs,
            [(one.number, kind) for one in people for kind in one.opted_out],
        )

    def _add_rows(self, table: Table, values: Sequence[tuple[Any, ...]]) -> None:
        columns: list[Column[Any]] = list(table.columns)
        rows = [
            {column.name: held for column, held in zip(columns, row, strict=True)}
            for row in values
        ]
        if rows:
            self.connection.execute(insert(table), rows)


def _fields(supporter: Supporter) -> dict[str, Any]:
    return {field: getattr(supporter, field) for field in _PLAIN}


def _powers(supporter: Supporter) -> dict[Power, frozenset[str]]:
    return {
        Power.EVALUATES: supporter.evaluates,
        Power.REVIEWS: supporter.reviews,
    }
