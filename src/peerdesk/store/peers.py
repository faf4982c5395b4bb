"""Peers: from the directory, or from the short directory of those typed by name."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, delete, func, insert, null, select
from sqlalchemy.dialects import sqlite

from peerdesk.domain.errors import UnknownPersonError
from peerdesk.domain.people import Clinician
from peerdesk.store.directory import Directory, as_clinician
from peerdesk.store.names import may_be_one_person
from peerdesk.store.numbering import next_number
from peerdesk.store.schema import (
    ask_first,
    clinicians,
    pairs,
    supporters,
    typed_peers,
    typed_units,
    units,
)
from peerdesk.store.units import typed_unit_number


@dataclass(frozen=True, slots=True)
class PeerRecords:
    """Who a peer is, whom they must not meet, and who wants to be asked first."""

    connection: Connection

    def add_typed_peer(self, person: Clinician) -> Clinician:
        """Add somebody who is not in the directory; their number is below zero."""
        number = -next_number(self.connection, "typed_peer")
        self.connection.execute(
            insert(typed_peers).values(
                number=number,
                name=person.name,
                contact=person.contact,
                role_group=person.role_group,
                specialty=person.specialty,
                rank=person.rank,
                unit=typed_unit_number(self.connection, person.unit),
            )
        )
        return self.person(number)

    def person(self, number: int) -> Clinician:
        """Return a peer of either directory."""
        if number > 0:
            return Directory(self.connection).clinician(number)
        row = self._typed(typed_peers.c.number == number)
        if not row:
            raise UnknownPersonError(number)
        return row[0]

    def close_names(self, name: str) -> list[Clinician]:
        """Return people of either directory who may be the one that was typed."""
        directory = Directory(self.connection)
        active = select(clinicians.c.number, clinicians.c.name).where(
            clinicians.c.retired_on.is_(None)
        )
        close = [
            row.number
            for row in self.connection.execute(active)
            if may_be_one_person(row.name, name)
        ]
        typed = [
            person
            for person in self._typed(typed_peers.c.number < 0)
            if may_be_one_person(person.name, name)
        ]
        return directory.clinicians(close) + typed

    def all_names(self) -> list[str]:
        """Return every name of both directories, for the guard of the hand-off."""
        typed = self.connection.scalars(select(typed_peers.c.name))
        return Directory(self.connection).all_names() + list(typed)

    def add_pair(self, peer: int, supporter: int) -> None:
        """Keep that these two must not meet; never why."""
        require_known(self.connection, peer, supporter)
        pair = sqlite.insert(pairs).values(peer=peer, supporter=supporter)
        self.connection.execute(pair.on_conflict_do_nothing())

    def remove_pair(self, peer: int, supporter: int) -> None:
        """Let these two meet again."""
        self.connection.execute(
            delete(pairs).where(pairs.c.peer == peer, pairs.c.supporter == supporter)
        )

    def ask_director_first(self, peer: int, until: date) -> None:
        """Keep that this peer wants to be asked first, through *until*."""
        require_known(self.connection, peer)
        wish = sqlite.insert(ask_first).values(peer=peer, until=until)
        self.connection.execute(
            wish.on_conflict_do_update(
                index_elements=["peer"], set_={"until": wish.excluded.until}
            )
        )

    def asks_first(self, peer: int, today: date) -> bool:
        """Whether this peer still wants to be asked first."""
        wish = select(ask_first.c.until).where(ask_first.c.peer == peer)
        until = self.connection.scalar(wish)
        return until is not None and today <= until

    def _typed(self, which: ColumnElement[bool]) -> list[Clinician]:
        unit = func.coalesce(units.c.name, typed_units.c.name, "").label("unit")
        joined = typed_peers.outerjoin(
            units, units.c.number == typed_peers.c.unit
        ).outerjoin(typed_units, typed_units.c.number == typed_peers.c.unit)
        columns = [column for column in typed_peers.c if column.name != "unit"]
        query = select(*columns, unit, null().label("supervisor")).select_from(joined)
        rows = self.connection.execute(query.where(which))
        return [as_clinician(row) for row in rows]


def require_known(connection: Connection, peer: int, *asked: int | None) -> None:
    """Watch over what points into the other file, where SQLite cannot."""
    PeerRecords(connection).person(peer)
    for supporter in filter(None, asked):
        known = select(supporters.c.number).where(supporters.c.number == supporter)
        if connection.scalar(known) is None:
            raise UnknownPersonError(supporter)
