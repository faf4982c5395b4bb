"""Tell which new rows may be somebody else in the file or in the program.

It is only a hint; nobody is merged.  Names are compared within families and within one
slip of the pen, so that 20,000 rows need no 200 million comparisons.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from peerdesk.desk.importing.plan import Twins
from peerdesk.desk.importing.who.person_names import family_and_given, name_key
from peerdesk.store.names import may_be_one_person

MOST_TWINS = 200
_COMPARED_EACH = 20
_COMPARED_AT_LEAST = 10_000
_SHORTEST = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """A row, or somebody in the program whom no row is."""

    place: int
    name: str
    new: bool
    in_the_program: bool = False


def find_twins(entries: Sequence[Entry]) -> tuple[Twins, ...]:
    """Return pairs of which one at least is new, in the order of the rows."""
    pairs: dict[tuple[int, int], None] = {}
    left = _COMPARED_AT_LEAST + _COMPARED_EACH * len(entries)
    for one, other in _candidates(entries):
        left -= 1
        if left < 0 or len(pairs) >= MOST_TWINS:
            break
        first, second = sorted((one, other))
        if (first, second) not in pairs and _alike(entries[first], entries[second]):
            pairs[first, second] = None
    found = [_twins(entries[first], entries[second]) for first, second in pairs]
    return tuple(sorted(found, key=lambda twins: (twins.line, twins.other)))


def _candidates(entries: Sequence[Entry]) -> Iterator[tuple[int, int]]:
    """Give the pairs worth comparing, some of them more than once."""
    new: dict[int, list[int]] = {}
    old: dict[int, list[int]] = {}
    for place, entry in enumerate(entries):
        family, given = family_and_given(entry.name)
        for spelling in {(family, given[:1]), *_spellings(entry.name)}:
            key = hash(spelling)  # the spellings of 20,000 names would fill 100 MB
            others = chain(new.get(key, ()), old.get(key, ()) if entry.new else ())
            yield from ((other, place) for other in others)
            (new if entry.new else old).setdefault(key, []).append(place)


def _spellings(name: str) -> set[str]:
    """Return a name's key whole and without each of its letters."""
    plain = name_key(name)
    if len(plain) < _SHORTEST:
        return {plain}
    return {plain, *(plain[:at] + plain[at + 1 :] for at in range(len(plain)))}


def _alike(one: Entry, other: Entry) -> bool:
    """Whether somebody should look: John and Jane Smith are no twins, J. Smith is."""
    if not may_be_one_person(one.name, other.name):
        return False
    (family, given), (others, other_given) = (
        family_and_given(one.name),
        family_and_given(other.name),
    )
    if family != others or given == other_given:
        return True
    if given.startswith(other_given) or other_given.startswith(given):
        return True
    return not _spellings(one.name).isdisjoint(_spellings(other.name))


def _twins(one: Entry, other: Entry) -> Twins:
    row, second = (other, one) if one.in_the_program else (one, other)
    there = second.in_the_program
    name = second.name if there else ""
    return Twins(row.place, second.place, in_the_program=there, name=name)
