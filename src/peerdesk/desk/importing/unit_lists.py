"""Several units in one cell are parted by semicolons, and by nothing else.

"4 West, 5 East" read as one unit would be no unit of anybody's, and who evaluates both
would be offered to the peers of either.
"""

import re
from collections.abc import Iterable, Sequence

from peerdesk.desk.importing.fields import Field
from peerdesk.desk.importing.findings import Findings
from peerdesk.desk.importing.said import Said
from peerdesk.desk.importing.who.identities import Mapped
from peerdesk.domain.people import Clinician
from peerdesk.domain.unit import unit_key

_OTHER_MARKS = re.compile(r"[,/|+&]|\band\b", re.IGNORECASE)
_WORDS = "holds several units; please put a semicolon between them"


def require_semicolons(
    rows: Sequence[Said],
    people: Iterable[Clinician],
    mapped: Mapped,
    findings: Findings,
) -> None:
    """Find cells in which another mark parts units that somebody works in."""
    known = {unit_key(person.unit) for person in people if person.unit}
    known |= {unit_key(row.unit) for row in rows if row.unit}
    for row in rows:
        above = {Field.EVALUATES: row.evaluates, Field.REVIEWS: row.reviews}
        for field, units in above.items():
            if any(_holds_several(unit, known) for unit in units or ()):
                findings.problem(row.line, mapped.heading(field), _WORDS)


def _holds_several(unit: str, known: set[str]) -> bool:
    """Whether a unit where nobody works is made of one where somebody does."""
    parts = _OTHER_MARKS.split(unit)
    one_unit = len(parts) == 1 or unit_key(unit) in known
    return not one_unit and any(unit_key(part) in known for part in parts)
