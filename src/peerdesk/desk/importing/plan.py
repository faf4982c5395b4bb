"""What an import would do, row by row, before anything is done."""

from dataclasses import dataclass, field
from enum import Enum

from peerdesk.desk.importing.fields import Field
from peerdesk.desk.importing.people_file import Word
from peerdesk.domain.people import Clinician, Supporter


@dataclass(frozen=True, slots=True)
class Known:
    """Who is in the program already, the retired ones included."""

    clinicians: tuple[Clinician, ...] = ()
    supporters: tuple[Supporter, ...] = ()
    retired: frozenset[int] = frozenset()


class Fate(Enum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class Planned:
    """One row as it would be taken in, its number given already.

    A list of supporters calls a row new when the supporter is, although the clinician
    may be in the directory already: `Known` says who is.
    """

    line: int
    fate: Fate
    clinician: Clinician
    supporter: Supporter | None = None
    changed: frozenset[Field] = frozenset()


@dataclass(frozen=True, slots=True)
class Problem:
    """Why the file cannot be taken in; *line* 0 concerns the whole file.

    `str()` gives "row 7, column “Unit”: is empty".
    """

    line: int
    column: str
    words: str

    def __str__(self) -> str:
        where = f"row {self.line}" if self.line else "the file"
        if self.column:
            where += f", column “{self.column}”"
        return f"{where}: {self.words}"


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """A word for which somebody must say what it means, *shown* as the file has it.

    *nearest* is the code that sounds most like it, as a first offer.
    """

    word: Word
    shown: str
    lines: tuple[int, ...]
    nearest: str | None


@dataclass(frozen=True, slots=True)
class Twins:
    """Two entries that may be one person; *other* is a line, or a directory number.

    *name* is whom that number belongs to; a row's name is with the row.
    """

    line: int
    other: int
    in_the_program: bool
    name: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Plan:
    """What would happen; it can be carried out when `ready`."""

    people: tuple[Planned, ...]
    retired: tuple[Clinician, ...] = ()
    missing: int = 0
    problems: tuple[Problem, ...] = ()
    unknown: tuple[UnknownWord, ...] = ()
    twins: tuple[Twins, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What an import has done; *waiting_again* counts what leavers had not begun."""

    added: int
    changed: int
    same: int
    back: int
    retired: int
    supporters_added: int
    supporters_changed: int
    waiting_again: int = 0


def ready(plan: Plan) -> bool:
    """Whether everything is understood and there is something to take in."""
    return bool(plan.people) and not plan.problems and not plan.unknown
