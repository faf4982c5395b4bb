"""Tell who a row is by its contact, else by name, profession and unit."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

from peerdesk.desk.importing.fields import Field
from peerdesk.desk.importing.findings import Findings
from peerdesk.desk.importing.plan import Known
from peerdesk.desk.importing.said import Said
from peerdesk.desk.importing.who.identities import Identities, Mapped, again
from peerdesk.desk.importing.who.person_names import (
    contact_key,
    in_order,
    name_key,
    share_a_given_name,
    share_a_word,
)
from peerdesk.domain.people import Clinician

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


class ByContact:
    """A contact decides unless people share it; then name, profession and unit do."""

    def __init__(
        self, rows: Sequence[Said], known: Known, mapped: Mapped, findings: Findings
    ) -> None:
        self._rows = rows
        self._retired = known.retired
        self._mapped = mapped
        self._findings = findings
        self._people = known.clinicians
        self._found = Identities()
        self._refused: set[int] = set()
        self._strong: set[int] = set()

    def identities(self) -> Identities:
        """Return who the rows are, by their places."""
        self._claim_by_contact()
        self._claim_by_name()
        self._found.new -= self._refused
        return self._found

    # --- by contact ----------------------------------------------------------------

    def _claim_by_contact(self) -> None:
        rows = _grouped(
            (p, _contact_of(row.contact)) for p, row in enumerate(self._rows)
        )
        people = _grouped((p, _contact_of(p.contact)) for p in self._people)
        for contact, places in rows.items():
            if len(places) > 1:
                self._part(places)
                continue
            place = places[0]
            person = self._fitting(self._rows[place], people.get(contact, []))
            if person is not None:
                self._found.known[place] = person.number
            if person is not None or contact not in people:
                self._strong.add(place)

    def _part(self, places: list[int]) -> None:
        """Refuse the rows that are one person; the others merely share a contact."""
        first: dict[str, Said] = {}
        for place in places:
            row = self._rows[place]
            earlier = first.setdefault(name_key(row.name or ""), row)
            if earlier is not row:
                why = "name and contact are the same"
                self._refuse(place, again(earlier.line, why))

    def _fitting(self, row: Said, people: list[Clinician]) -> Clinician | None:
        """Return the one person with this contact whose name could be the row's."""
        name = row.name
        if name is None:
            return self._only(people)
        exact = [one for one in people if name_key(one.name) == name_key(name)]
        like = [one for one in people if _could_be_called(one, name)]
        return self._only(exact or like)

    # --- by name, profession and unit -----------------------------------------------

    def _claim_by_name(self) -> None:
        rows = _grouped((place, self._key(row)) for place, row in enumerate(self._rows))
        people = _grouped((one, self._key(one)) for one in self._people)
        claimed = set(self._found.known.values())
        for place, row in enumerate(self._rows):
            if self._key(row) is None and place not in self._found.known:
                self._found.new.add(place)
        for key, places in rows.items():
            free = [one for one in people.get(key, []) if one.number not in claimed]
            self._require_one(places)
            left = [place for place in places if place not in self._found.known]
            if len(left) == 1:
                self._claim(left[0], free)
            else:
                self._found.new.update(left)

    def _claim(self, place: int, free: list[Clinician]) -> None:
        if place in self._strong and self._mapped.directory_alone:
            self._found.new.add(place)
            return
        active = [one for one in free if one.number not in self._retired]
        person = self._only(active or free)
        if person is not None and self._is_sure(place, person):
            self._found.known[place] = person.number
        elif free and place not in self._strong:
            words = "fits several people in PeerDesk; please add a number or a contact"
            self._refuse(place, words)
        else:
            self._found.new.add(place)

    def _is_sure(self, place: int, person: Clinician) -> bool:
        """Whether a name will do: against another contact, unit and order must fit.

        Whoever is taken for somebody else is reached in their place, so that a second
        entry, which is pointed out, is the smaller mistake.
        """
        if place not in self._strong or not person.contact:
            return True
        row = self._rows[place]
        return bool(row.unit) and in_order(row.name or "") == in_order(person.name)

    def _require_one(self, places: list[int]) -> None:
        """Refuse rows that only their contact could tell apart, and that have none."""
        clear = [place for place in places if self._rows[place].whole]
        if len(clear) > 1 and not self._strong.issuperset(clear):
            first = self._rows[clear[0]]
            for place in clear[1:]:
                why = "name, profession and unit are the same"
                self._refuse(place, again(first.line, why))

    def _key(self, one: Said | Clinician) -> tuple[object, ...] | None:
        if one.name is None:
            return None
        fields = self._mapped.fields
        group = one.role_group if Field.ROLE_GROUP in fields else None
        unit = one.unit if Field.UNIT in fields else None
        return name_key(one.name), group, unit

    def _only(self, people: list[Clinician]) -> Clinician | None:
        active = [one for one in people if one.number not in self._retired]
        left = active or people
        return left[0] if len(left) == 1 else None

    def _refuse(self, place: int, words: str) -> None:
        if place not in self._refused:
            self._refused.add(place)
            column = self._mapped.heading(Field.NAME, Field.FAMILY_NAME, Field.CONTACT)
            self._findings.problem(self._rows[place].line, column, words)


def _could_be_called(person: Clinician, name: str) -> bool:
    """Whether somebody with this contact may have changed their name to *name*.

    A telephone stands in a room: John and Jane Smith may both answer it.
    """
    mailbox = "@" in person.contact
    like = share_a_word(person.name, name)
    return like and (mailbox or share_a_given_name(person.name, name))


def _grouped(pairs: Iterable[tuple[T, K | None]]) -> dict[K, list[T]]:
    """Return what has the same key, in order; what has none is left out."""
    groups: dict[K, list[T]] = defaultdict(list)
    for one, key in pairs:
        if key is not None:
            groups[key].append(one)
    return groups


def _contact_of(contact: str | None) -> str | None:
    return contact_key(contact) or None if contact else None
