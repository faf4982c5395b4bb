"""A file whose headings were found: what there is to ask and to read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from peerdesk.desk.importing.fields import Field, Holds
from peerdesk.tables.grid import Row


@dataclass(frozen=True, slots=True)
class PeopleFile:
    """The rows under the headings; every row has a cell for every heading.

    *left_above* are the lines above the headings that are not read: titles, days.
    """

    file: str
    written_as: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    left_above: tuple[int, ...] = ()


class DayOrder(Enum):
    """What 3/4/2026 means."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the file for a choice of ours; *folded* so that case does not matter.

    `peerdesk.domain.specialty.fold` folds it.
    """

    field: Field
    folded: str


@dataclass(frozen=True, slots=True)
class Answers:
    """All that a person, or a good guess, has said about a file.

    *columns* holds the place of the column for each field, *same* one value for
    everybody where there is no column, *meanings* the code for each unknown word.
    """

    holds: Holds
    columns: Mapping[Field, int]
    same: Mapping[Field, str] = field(default_factory=dict)
    meanings: Mapping[Word, str] = field(default_factory=dict)
    day_order: DayOrder | None = None
    without_unknown_supervisors: bool = False
    retire_missing: bool = False
