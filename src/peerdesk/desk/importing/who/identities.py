"""Who the rows of a file are, once that has been found out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from peerdesk.desk.importing.fields import Field


@dataclass(frozen=True, slots=True)
class Mapped:
    """Which fields the file speaks of, and the headings that problems name.

    *directory_alone*: it says too little to add anybody, so all must be there.
    """

    fields: frozenset[Field]
    headings: Mapping[Field, str]
    directory_alone: bool

    def heading(self, *fields: Field) -> str:
        """Return the heading of the first of *fields* that has a column."""
        return next((self.headings[f] for f in fields if f in self.headings), "")


@dataclass(slots=True)
class Identities:
    """Who each row is: the number of somebody known, or None for somebody new.

    Rows that are refused are in neither.
    """

    known: dict[int, int] = field(default_factory=dict)
    new: set[int] = field(default_factory=set)


def again(line: int, why: str) -> str:
    """Return the words for a row that repeats an earlier one."""
    return f"is the same person as in row {line}: {why}"
