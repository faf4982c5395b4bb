"""What an entry of the roster must say before it can be kept."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from peerdesk.desk.opening import shipped_tree
from peerdesk.domain.people import CONTACT_LIMIT, NAME_LIMIT
from peerdesk.domain.roster_entry import Part, about_supervisor, complaints
from tests.hospital import SUPPORTERS, TODAY

TREE = shipped_tree()
ADA = SUPPORTERS[0]
DAY = timedelta(days=1)


def wrong(**changed: object) -> dict[Part, str]:
    """Return the complaints about Ada as a supporter with this changed."""
    entry = replace(ADA, **changed)  # type: ignore[arg-type]  # a table of fields
    return complaints(entry, TREE, TODAY, before=ADA.clinician)


def wrong_person(**changed: object) -> dict[Part, str]:
    """Return the complaints about Ada as a person with this changed."""
    return wrong(clinician=replace(ADA.clinician, **changed))  # type: ignore[arg-type]  # a table of fields


def test_an_entry_that_says_everything_is_fine() -> None:
    assert wrong() == {}


@pytest.mark.parametrize(
    ("part", "text", "words"),
    [
        (Part.NAME, "", "type the name"),
        (Part.NAME, "x" * (NAME_LIMIT + 1), "at most 80"),
        (Part.NAME, "Ada\u202eB", "one line"),
        (Part.NAME, "Ada\u200bB", "one line"),
        (Part.CONTACT, "", "reach them"),
        (Part.CONTACT, "x" * (CONTACT_LIMIT + 1), "at most 120"),
        (Part.SPECIALTY, "phrenology", "pick one"),
        (Part.SPECIALTY, "", "pick one"),
        (Part.UNIT, "a\nb", "one line"),
    ],
)
def test_what_is_wrong_with_a_person_is_said_at_its_part(
    part: Part, text: str, words: str
) -> None:
    said = wrong_person(**{part.value: text})

    assert list(said) == [part]
    assert words in said[part]


def test_a_unit_may_be_unknown() -> None:
    assert wrong_person(unit="") == {}


def test_a_specialty_that_was_kept_before_may_stay() -> None:
    old = replace(ADA, clinician=replace(ADA.clinician, specialty="phrenology"))

    assert complaints(old, TREE, TODAY, before=old.clinician) == {}
    assert Part.SPECIALTY in complaints(old, TREE, TODAY, before=None)


@pytest.mark.parametrize(
    ("trained_on", "valid_until", "part"),
    [
        (TODAY + DAY, TODAY + 2 * DAY, Part.TRAINED_ON),
        (date(1989, 12, 31), TODAY, Part.TRAINED_ON),
        (TODAY, TODAY - DAY, Part.VALID_UNTIL),
        (TODAY, date(TODAY.year + 11, 1, 1), Part.VALID_UNTIL),
    ],
)
def test_days_that_cannot_be_are_said(
    trained_on: date, valid_until: date, part: Part
) -> None:
    assert list(wrong(trained_on=trained_on, valid_until=valid_until)) == [part]


@pytest.mark.parametrize(
    ("trained_on", "valid_until"),
    [(TODAY, TODAY), (date(1990, 1, 1), TODAY), (TODAY, date(TODAY.year + 10, 12, 31))],
)
def test_days_at_the_edge_can_be(trained_on: date, valid_until: date) -> None:
    assert wrong(trained_on=trained_on, valid_until=valid_until) == {}


@pytest.mark.parametrize(
    ("field", "value"),
    [("target", 0), ("target", 21), ("open_limit", 0), ("open_limit", 7)],
)
def test_a_number_out_of_its_range_is_said(field: str, value: int) -> None:
    assert list(wrong(**{field: value})) == [Part(field)]


@pytest.mark.parametrize("field", ["evaluates", "reviews"])
def test_a_unit_they_stand_above_is_one_line_too(field: str) -> None:
    assert list(wrong(**{field: frozenset({"a\nb"})})) == [Part(field)]
    assert wrong(**{field: frozenset({"Imaging"})}) == {}


@pytest.mark.parametrize(
    ("number", "supervisor", "words"),
    [
        (1, None, ""),
        (1, 2, ""),
        (0, 2, ""),
        (1, 1, "their own supervisor"),
        (1, 9, "not in the directory"),
        (3, 2, "in a circle"),
        (4, 5, ""),
    ],
)
def test_a_supervisor_stands_above_and_never_below(
    number: int, supervisor: int | None, words: str
) -> None:
    above: dict[int, int | None] = {1: None, 2: 3, 3: None, 4: None, 5: 6, 6: 5}
    person = replace(ADA.clinician, number=number, supervisor=supervisor)

    said = about_supervisor(person, above)

    assert words in said
    assert bool(said) == bool(words)
