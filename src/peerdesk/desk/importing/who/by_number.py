"""Tell who a row is by its number."""

from collections.abc import Sequence

from peerdesk.desk.importing.fields import Field
from peerdesk.desk.importing.findings import Findings
from peerdesk.desk.importing.plan import Known
from peerdesk.desk.importing.said import Said
from peerdesk.desk.importing.who.identities import Identities, Mapped, again
from peerdesk.desk.importing.who.person_names import contact_key, name_key, share_a_word
from peerdesk.domain.people import Clinician

_OTHERS_NUMBER = (
    "is the number of somebody else in PeerDesk, with another name and another contact"
)


class ByNumber:
    """The number alone decides, but one number never means two names."""

    def __init__(
        self, rows: Sequence[Said], known: Known, mapped: Mapped, findings: Findings
    ) -> None:
        self._rows = rows
        self._known = {person.number: person for person in known.clinicians}
        self._column = mapped.heading(Field.NUMBER)
        self._findings = findings

    def identities(self) -> Identities:
        """Return who the rows are, by their places."""
        found = Identities()
        first: dict[int, Said] = {}
        for place, row in enumerate(self._rows):
            if row.number is None:
                continue
            earlier = first.setdefault(row.number, row)
            if earlier is not row:
                self._refuse(row, _same_number(row, earlier))
            elif row.number not in self._known:
                found.new.add(place)
            elif _is_another(row, self._known[row.number]):
                self._refuse(row, _OTHERS_NUMBER)
            else:
                found.known[place] = row.number
        return found

    def _refuse(self, row: Said, words: str) -> None:
        self._findings.problem(row.line, self._column, words)


def _same_number(row: Said, earlier: Said) -> str:
    if _one_name(row, earlier):
        return again(earlier.line, "the number is the same")
    return f"is the number of row {earlier.line} too, with another name"


def _is_another(row: Said, person: Clinician) -> bool:
    """Whether neither a name nor the contact speaks for one person."""
    if row.name is None or share_a_word(row.name, person.name):
        return False
    return not row.contact or contact_key(row.contact) != contact_key(person.contact)


def _one_name(row: Said, other: Said) -> bool:
    if row.name is None or other.name is None:
        return True
    return name_key(row.name) == name_key(other.name)
