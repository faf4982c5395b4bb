"""What one row says about a person, as far as it could be read."""

from dataclasses import dataclass
from datetime import date

from peerdesk.domain.people import Language
from peerdesk.domain.rank import Rank, RoleGroup


@dataclass(frozen=True, slots=True)
class Said:
    """None stands for what no column says; *whole* is False if a cell was not read.

    *supervisor* is the cell as it stands: a number, a contact or a name.
    """

    line: int
    whole: bool
    number: int | None = None
    name: str | None = None
    contact: str | None = None
    role_group: RoleGroup | None = None
    specialty: str | None = None
    rank: Rank | None = None
    unit: str | None = None
    supervisor: str | None = None
    trained_on: date | None = None
    valid_until: date | None = None
    interventionalist: bool | None = None
    languages: frozenset[Language] | None = None
    target: int | None = None
    evaluates: frozenset[str] | None = None
    reviews: frozenset[str] | None = None
