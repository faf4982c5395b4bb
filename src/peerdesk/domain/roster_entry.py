"""What an entry of the roster must say before it can be kept."""

from collections.abc import Mapping
from datetime import date
from enum import Enum

from peerdesk.domain.people import CONTACT_LIMIT, NAME_LIMIT, Clinician, Supporter
from peerdesk.domain.policy import RANGES
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.domain.training import EARLIEST_YEAR, MOST_YEARS_AHEAD, too_far_ahead


class Part(Enum):
    """A place of the entry where something can be wrong."""

    NAME = "name"
    CONTACT = "contact"
    SPECIALTY = "specialty"
    UNIT = "unit"
    SUPERVISOR = "supervisor"
    TRAINED_ON = "trained_on"
    VALID_UNTIL = "valid_until"
    TARGET = "target"
    OPEN_LIMIT = "open_limit"
    EVALUATES = "evaluates"
    REVIEWS = "reviews"


def complaints(
    entry: Supporter, tree: SpecialtyTree, today: date, *, before: Clinician | None
) -> dict[Part, str]:
    """Return what is wrong with *entry*, by part; *before* is what is kept of them."""
    said = {
        **_about_person(entry.clinician, tree, before),
        **_about_training(entry, today),
        Part.TARGET: _outside("yearly_target", entry.target),
        Part.OPEN_LIMIT: _outside("open_limit", entry.open_limit),
        Part.EVALUATES: _about_units(entry.evaluates),
        Part.REVIEWS: _about_units(entry.reviews),
    }
    return {part: words for part, words in said.items() if words}


def about_supervisor(person: Clinician, supervisor_of: Mapping[int, int | None]) -> str:
    """Return what is wrong with a supervisor among everybody of the directory."""
    above = person.supervisor
    if above is None:
        return ""
    if above == person.number:
        return "Nobody is their own supervisor."
    if above not in supervisor_of:
        return "This colleague is not in the directory."
    seen: set[int] = set()
    while above is not None and above not in seen:
        seen.add(above)
        above = supervisor_of.get(above)
    return (
        "They would be above each other in a circle." if person.number in seen else ""
    )


def _about_person(
    person: Clinician, tree: SpecialtyTree, before: Clinician | None
) -> dict[Part, str]:
    known = person.specialty in tree or (
        before is not None and person.specialty == before.specialty
    )
    return {
        Part.NAME: _about_line(person.name, NAME_LIMIT) or _missing_name(person),
        Part.CONTACT: _about_line(person.contact, CONTACT_LIMIT)
        or ("" if person.contact else "How can a colleague reach them?"),
        Part.SPECIALTY: "" if known else "Please pick one from the list.",
        Part.UNIT: _about_line(person.unit, NAME_LIMIT) or _about_marks(person.unit),
    }


def _about_training(entry: Supporter, today: date) -> dict[Part, str]:
    trained_on, valid_until = entry.trained_on, entry.valid_until
    words = dict.fromkeys((Part.TRAINED_ON, Part.VALID_UNTIL), "")
    if trained_on > today:
        words[Part.TRAINED_ON] = "This day is still to come."
    elif trained_on.year < EARLIEST_YEAR:
        words[Part.TRAINED_ON] = "Please check the year."
    if valid_until < trained_on:
        words[Part.VALID_UNTIL] = "This lies before the training."
    elif too_far_ahead(valid_until, today):
        words[Part.VALID_UNTIL] = (
            f"More than {MOST_YEARS_AHEAD} years ahead. Please check the year."
        )
    return words


def _missing_name(person: Clinician) -> str:
    return "" if person.name else "Please type the name."


def _about_units(units: frozenset[str]) -> str:
    return next((words for unit in units if (words := _about_line(unit))), "")


def _about_line(text: str, limit: int = NAME_LIMIT) -> str:
    fits = text.isprintable() and len(text) <= limit
    return "" if fits else f"This takes one line of at most {limit} characters."


def _about_marks(unit: str) -> str:
    """Refuse what parts units where several stand in one cell of a file."""
    return "Please leave out the semicolon." if ";" in unit else ""


def _outside(number: str, value: int) -> str:
    low, high = RANGES[number]
    return "" if low <= value <= high else f"This goes from {low} to {high}."
