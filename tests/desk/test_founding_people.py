"""The people of a program that is not made yet, kept in memory alone."""

from pathlib import Path

import pytest

from peerdesk.desk.clock import FixedClock
from peerdesk.desk.founding_people import FirstPeople
from peerdesk.desk.importing.fields import Holds
from peerdesk.desk.importing.guessing import first_answers
from peerdesk.desk.importing.people_file import Answers
from peerdesk.domain.errors import ImportRefusedError
from tests.hospital import MONDAY

HEADINGS = "Number,Name,Contact,Profession,Specialty,Rank,Unit,Reports to\n"
RUTH = "7,Ruth Harlow,rh@x.org,Physician,General surgery,Attending,Theatre,9\n"
ZOE = "8,Zoë Núñez,zn@x.org,Nurse,OR nursing,Staff nurse,Theatre,\n"
ELIF = "9,Elif Sørensen,es@x.org,Physician,Orthopedic surgery,Chief,Theatre,\n"


@pytest.fixture
def people() -> FirstPeople:
    return FirstPeople(FixedClock(MONDAY))


def bring(people: FirstPeople, folder: Path, rows: str, **changed: bool) -> None:
    file = folder / "people.csv"
    file.write_text(rows, encoding="utf-8")
    found = people.read(file)
    answers = first_answers(found)
    given = {name: getattr(answers, name) for name in Answers.__dataclass_fields__}
    people.take_in(found, Answers(**given | changed))


def test_supporters_are_told_apart_from_the_directory_they_are_in(
    people: FirstPeople, tmp_path: Path
) -> None:
    bring(people, tmp_path, HEADINGS + RUTH + ZOE + ELIF)
    bring(people, tmp_path, "Number,Trained on\n8,2026-01-31\n")

    clinicians, supporters = people.people()
    assert [one.number for one in clinicians] == [7, 8, 9]
    assert [one.name for one in supporters] == ["Zoë Núñez"]


def test_a_second_list_can_take_the_place_of_the_first(
    people: FirstPeople, tmp_path: Path
) -> None:
    bring(people, tmp_path, HEADINGS + RUTH + ZOE + ELIF)
    bring(people, tmp_path, HEADINGS + RUTH + ZOE, retire_missing=True)

    clinicians, _ = people.people()
    assert [(one.number, one.supervisor) for one in clinicians] == [
        (7, None),
        (8, None),
    ]
    assert people.named("elif") == []


def test_nobody_is_missing_from_a_second_list(
    people: FirstPeople, tmp_path: Path
) -> None:
    bring(people, tmp_path, HEADINGS + RUTH + ZOE + ELIF)
    file = tmp_path / "fewer.csv"
    file.write_text(HEADINGS + ZOE, encoding="utf-8")

    found = people.read(file)

    assert people.plan(found, first_answers(found)).missing == 0


def test_a_file_with_a_row_that_cannot_be_taken_changes_nothing(
    people: FirstPeople, tmp_path: Path
) -> None:
    with pytest.raises(ImportRefusedError):
        bring(people, tmp_path, HEADINGS + RUTH)

    assert people.people() == ([], [])


@pytest.mark.parametrize(
    ("typed", "found"),
    [("nu", [8]), ("zoe n", [8]), ("SOREN", [9]), ("ruth elif", []), ("  ", [])],
)
def test_somebody_is_looked_up_by_how_a_name_begins(
    people: FirstPeople, tmp_path: Path, typed: str, found: list[int]
) -> None:
    bring(people, tmp_path, HEADINGS + RUTH + ZOE + ELIF)

    assert [one.number for one in people.named(typed)] == found


def test_everybody_can_be_forgotten_again(people: FirstPeople, tmp_path: Path) -> None:
    bring(people, tmp_path, HEADINGS + ZOE)

    people.forget()

    assert people.people() == ([], [])


def test_a_list_without_a_training_day_is_a_directory(
    people: FirstPeople, tmp_path: Path
) -> None:
    file = tmp_path / "people.csv"
    file.write_text(HEADINGS + ZOE, encoding="utf-8")

    assert first_answers(people.read(file)).holds is Holds.DIRECTORY
