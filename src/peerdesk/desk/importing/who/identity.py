"""Find out who each row is: by number, else by contact, else by name and place.

A row that could be two people, and two rows that are one, are refused; the order of
the rows never decides.
"""

from collections.abc import Sequence

from peerdesk.desk.importing.fields import Field
from peerdesk.desk.importing.findings import Findings
from peerdesk.desk.importing.plan import Known
from peerdesk.desk.importing.said import Said
from peerdesk.desk.importing.who.by_contact import ByContact
from peerdesk.desk.importing.who.by_number import ByNumber
from peerdesk.desk.importing.who.identities import Identities, Mapped


def identify(
    rows: Sequence[Said], known: Known, mapped: Mapped, findings: Findings
) -> Identities:
    """Return who the rows are, by their places."""
    if Field.NUMBER in mapped.fields:
        return ByNumber(rows, known, mapped, findings).identities()
    names = {Field.NAME, Field.FAMILY_NAME} & mapped.fields
    if not names and Field.CONTACT not in mapped.fields:
        words = "no column says who it is: a number, a contact or a name"
        findings.problem(0, "", words)
        return Identities()
    return ByContact(rows, known, mapped, findings).identities()
