"""The roster's rows in words, searched and sorted, before any table shows them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, IntEnum
from typing import Any

from peerdesk.domain.availability import Availability, availability
from peerdesk.domain.people import Supporter
from peerdesk.domain.policy import Policy
from peerdesk.domain.specialty import SpecialtyTree, fold
from peerdesk.domain.training import Training, training
from peerdesk.ui.wording.people import rank_words, specialty_words
from peerdesk.ui.wording.roster import availability_words, open_words, training_words


class Fact(IntEnum):
    """What the list says of each supporter, and can be sorted by."""

    NAME = 0
    SPECIALTY = 1
    RANK = 2
    UNIT = 3
    CASELOAD = 4
    OPEN = 5
    TRAINING = 6
    AVAILABILITY = 7


class Only(Enum):
    """Which supporters the list is narrowed to."""

    ALL = "all"
    AVAILABLE = "available"
    AWAY = "away"
    REFRESHER = "refresher"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the list; *order* sorts by each fact, *sought* is what search sees."""

    supporter: Supporter
    cells: tuple[str, ...]
    order: tuple[Any, ...]
    sought: str
    groups: frozenset[Only]


@dataclass(frozen=True, slots=True)
class Reading:
    """What turns supporters into words: the tree, the policy and the day."""

    tree: SpecialtyTree
    policy: Policy
    today: date

    def entry(self, supporter: Supporter) -> Entry:
        """Return the row of *supporter*."""
        cells = self._cells(supporter)
        return Entry(
            supporter,
            cells,
            self._order(supporter, cells),
            "|".join(fold(cell) for cell in cells[: Fact.CASELOAD]),
            self._groups(supporter),
        )

    def _cells(self, supporter: Supporter) -> tuple[str, ...]:
        who = supporter.clinician
        return (
            who.name,
            specialty_words(self.tree, who.specialty),
            rank_words(who.role_group, who.rank),
            who.unit,
            f"{supporter.cases} of {supporter.target}",
            open_words(supporter),
            training_words(supporter, self.today),
            availability_words(supporter, self.policy, self.today),
        )

    def _order(self, supporter: Supporter, cells: Sequence[str]) -> tuple[Any, ...]:
        who = supporter.clinician
        share = supporter.cases / max(1, supporter.target)
        free = list(Availability).index(self._availability(supporter))
        return (
            fold(cells[Fact.NAME]),
            fold(cells[Fact.SPECIALTY]),
            (who.role_group.value, int(who.rank)),
            fold(cells[Fact.UNIT]),
            (share, supporter.cases),
            supporter.open_count,
            supporter.valid_until,
            (free, supporter.paused_until or supporter.rest_until or date.min),
        )

    def _groups(self, supporter: Supporter) -> frozenset[Only]:
        groups = {Only.ALL}
        match self._availability(supporter):
            case Availability.AVAILABLE:
                groups.add(Only.AVAILABLE)
            case Availability.AWAY | Availability.RESTING:
                groups.add(Only.AWAY)
            case _:
                pass
        if training(supporter, self.today) in (Training.DUE, Training.ENDED):
            groups.add(Only.REFRESHER)
        return frozenset(groups)

    def _availability(self, supporter: Supporter) -> Availability:
        return availability(supporter, self.policy, self.today)


def narrowed(
    entries: Iterable[Entry], only: Only, search: str, tree: SpecialtyTree
) -> list[Entry]:
    """Return the rows of one group in which every typed word is found.

    Other names of a specialty count as found: "heart" finds cardiology.
    """
    words = [folded for word in search.split() if (folded := fold(word))]
    codes = tree.matching(search)
    return [
        entry
        for entry in entries
        if only in entry.groups
        and (
            all(word in entry.sought for word in words)
            or entry.supporter.clinician.specialty in codes
        )
    ]


def ordered(entries: Iterable[Entry], fact: Fact, *, falling: bool) -> list[Entry]:
    """Return the rows by one fact; what is equal stays in the order of numbers."""
    steady = sorted(entries, key=lambda entry: entry.supporter.number)
    return sorted(steady, key=lambda entry: entry.order[fact], reverse=falling)


def group_sizes(entries: Iterable[Entry]) -> dict[Only, int]:
    """Return how many rows each group holds."""
    sizes = dict.fromkeys(Only, 0)
    for entry in entries:
        for group in entry.groups:
            sizes[group] += 1
    return sizes
