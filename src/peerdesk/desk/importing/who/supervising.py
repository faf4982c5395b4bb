"""Find the supervisors that rows name, and refuse what cannot be.

A supervisor is named by number, by contact or by a name that only one person has.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from peerdesk.desk.importing.cells.values import UnreadableError, read_number
from peerdesk.desk.importing.findings import Findings, rows_in_words
from peerdesk.desk.importing.said import Said
from peerdesk.desk.importing.who.person_names import (
    contact_key,
    name_key,
    without_initials,
)
from peerdesk.domain.people import Clinician

_UNKNOWN = "is neither in this file nor in PeerDesk"
_SEVERAL = "fits more than one person; please give the number or the e-mail address"
_ONESELF = "is the person themselves"


class _By(Enum):
    """What of a person may stand in a cell."""

    CONTACT = "contact"
    NAME = "name"
    NAME_WITHOUT_INITIALS = "name without initials"


@dataclass(frozen=True, slots=True)
class Everybody:
    """Everybody who can be a supervisor, by all that may stand in a cell."""

    numbers: set[int] = field(default_factory=set)
    by_text: dict[tuple[_By, str], set[int]] = field(
        default_factory=lambda: defaultdict(set)
    )

    def add(self, number: int, name: str | None, contact: str | None) -> None:
        """Let *number* be found by this name and this contact too."""
        keys = (
            (_By.CONTACT, contact_key(contact or "")),
            (_By.NAME, name_key(name or "")),
            (_By.NAME_WITHOUT_INITIALS, without_initials(name or "")),
        )
        for key in keys:
            if key[1]:
                self.by_text[key].add(number)

    def find(self, cell: str) -> set[int]:
        """Return who is meant: one, nobody or several.

        An initial may be left out in one of the two places; Jane B. is not Jane C.
        """
        try:
            number = read_number(cell)[1]
        except UnreadableError:
            number = 0
        if number in self.numbers:
            return {number}
        name, shorter = name_key(cell), without_initials(cell)
        for key in (
            (_By.CONTACT, contact_key(cell)),
            (_By.NAME, name),
            (_By.NAME_WITHOUT_INITIALS, name),
            (_By.NAME, shorter),
        ):
            if key in self.by_text:
                return self.by_text[key]
        return set()


def everybody(
    people: Iterable[Clinician], rows: Mapping[int, Said], *, numbered: bool
) -> Everybody:
    """Return who is in the program or in the file; *rows* are by number.

    A file without a column of numbers cannot mean ours.
    """
    found = Everybody()
    for person in people:
        found.add(person.number, person.name, person.contact)
    for number, row in rows.items():
        found.add(number, row.name, row.contact)
    if numbered:
        found.numbers.update(rows, (person.number for person in people))
    return found


def supervisor_of(
    row: Said, number: int, people: Everybody, *, unknown_allowed: bool
) -> int | None:
    """Return the supervisor a row names; `UnreadableError` says what is wrong.

    Payroll systems let whoever is at the top report to themselves: that is no
    supervisor either.
    """
    found = people.find(row.supervisor) if row.supervisor else set()
    if len(found) == 1 and number not in found:
        return next(iter(found))
    if not row.supervisor or unknown_allowed:
        return None
    if number in found:
        raise UnreadableError(_ONESELF)
    raise UnreadableError(_SEVERAL if found else _UNKNOWN)


def refuse_circles(
    people: Sequence[Clinician],
    lines: Mapping[int, int],
    heading: str,
    findings: Findings,
) -> None:
    """Find people who supervise each other in a circle; *lines* are by number."""
    above = {person.number: person.supervisor for person in people}
    for circle in _circles(above):
        rows = [lines[number] for number in circle if number in lines]
        if rows:
            first, *others = sorted(rows)
            words = "is in a circle of supervisors"
            if others:
                words += f" with {rows_in_words(others)}"
            findings.problem(first, heading, words)


def _circles(above: Mapping[int, int | None]) -> list[list[int]]:
    """Return each circle once, whoever one starts with."""
    circles: list[list[int]] = []
    seen: set[int] = set()
    for start in above:
        path: dict[int, int] = {}
        number: int | None = start
        while number is not None and number not in seen:
            seen.add(number)
            path[number] = len(path)
            number = above.get(number)
        if number in path:
            circles.append(list(path)[path[number] :])
    return circles
