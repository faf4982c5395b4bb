from dataclasses import replace
from datetime import date

import pytest

from peerdesk.desk.importing.fields import Field, Holds
from peerdesk.desk.importing.plan import Fate, Known, ready
from peerdesk.desk.importing.planning import known_after
from peerdesk.domain.people import Language, Standing, Supporter
from tests.desk.importing.lists import (
    HAND_MADE,
    HARLOW,
    HR,
    KHOURY,
    NUNEZ,
    PLAIN,
    one,
    planned,
    problems,
    program,
)

TRAINED = Holds.SUPPORTERS
STAFF = program(HR, HARLOW, NUNEZ, KHOURY)
LIST = (
    "R. Harlow;RH@example.org;1/31/2026;English, Spanish;x",
    "Omar Khoury;ok@example.org;12/9/2025;;",
)
FULL = PLAIN + ";Trained on;Valid until;Target;Evaluates;Reviews"


def supporters(known: Known) -> Known:
    return known_after(planned(HAND_MADE, *LIST, known=known), known)


def found(known: Known, number: int) -> Supporter:
    return next(one for one in known.supporters if one.number == number)


def test_a_hand_made_list_makes_supporters_of_the_directory() -> None:
    plan = planned(HAND_MADE, *LIST, known=STAFF)

    ruth, omar = (row.supporter for row in plan.people)
    assert ready(plan)
    assert {row.fate for row in plan.people} == {Fate.NEW}
    assert ruth is not None
    assert (ruth.name, ruth.trained_on) == ("Ruth Harlow", date(2026, 1, 31))
    assert ruth.languages == {Language.ENGLISH, Language.SPANISH}
    assert omar is not None
    assert (omar.valid_until, omar.target) == (date(2027, 12, 9), 5)


def test_the_list_again_changes_nothing() -> None:
    plan = planned(HAND_MADE, *LIST, known=supporters(STAFF))

    assert {row.fate for row in plan.people} == {Fate.SAME}


def test_a_new_training_lasts_as_the_policy_says() -> None:
    later = LIST[0].replace("1/31", "2/28")

    row = planned(HAND_MADE, later, known=supporters(STAFF)).people[0]

    assert row.changed == {Field.TRAINED_ON, Field.VALID_UNTIL}
    assert row.supporter is not None
    assert row.supporter.valid_until == date(2028, 2, 28)


def test_what_the_list_does_not_say_stays() -> None:
    known = supporters(STAFF)
    told = replace(found(known, 12), target=9, reviews=frozenset({"OR"}), cases=4)
    known = replace(known, supporters=(told,))

    plan = planned(HAND_MADE, LIST[0], known=known)

    assert plan.people[0].supporter == told


def test_a_supporter_who_retired_and_is_listed_again_is_back() -> None:
    known = supporters(STAFF)
    gone = replace(found(known, 14), standing=Standing.RETIRED)

    row = planned(HAND_MADE, LIST[1], known=replace(known, supporters=(gone,))).people[
        0
    ]

    assert row.fate is Fate.BACK
    assert row.supporter is not None
    assert row.supporter.standing is Standing.ACTIVE


def test_a_supporter_who_is_leaving_goes_on_leaving() -> None:
    known = supporters(STAFF)
    leaving = replace(found(known, 14), standing=Standing.LEAVING)

    plan = planned(HAND_MADE, LIST[1], known=replace(known, supporters=(leaving,)))

    assert plan.people[0].fate is Fate.SAME


@pytest.mark.parametrize("who", ["Wim Bos;wb@example.org", "Omar Khoury;o@x.org"])
def test_who_is_not_in_the_directory_cannot_be_a_supporter(who: str) -> None:
    plan = planned(HAND_MADE, f"{who};1/31/2026;;", known=STAFF)

    assert problems(plan) == ["row 2, column “E-mail”: is not in the directory"]


def test_a_list_that_says_all_adds_people_to_the_directory() -> None:
    row = one() + ";2026-01-31;2027-06-30;7;4 West;"

    plan = planned(FULL, row, known=STAFF)

    person = plan.people[0].supporter
    assert plan.people[0].fate is Fate.NEW
    assert person is not None
    assert (person.number, person.target) == (7, 7)
    assert (person.valid_until, person.evaluates) == (
        date(2027, 6, 30),
        frozenset({"4 West"}),
    )


def test_without_a_day_of_training_nobody_becomes_a_supporter() -> None:
    plan = planned("Number;Target", "14;3", known=STAFF, holds=Holds.SUPPORTERS)

    assert problems(plan) == ["the file: no column says when somebody was trained"]


def test_interventional_work_follows_from_the_specialty_too() -> None:
    plan = planned("Number;Trained;Cath lab?", "12;2026-01-31;no", known=STAFF)

    assert plan.people[0].supporter is not None
    assert plan.people[0].supporter.interventionalist


def test_who_is_missing_from_a_list_of_supporters_is_no_question() -> None:
    known = supporters(STAFF)

    plan = planned(HAND_MADE, LIST[0], known=known, retire_missing=True)

    assert (plan.missing, plan.retired) == (0, ())


def test_a_supporter_who_leaves_the_hospital_is_leaving() -> None:
    known = supporters(STAFF)

    plan = planned(HR, HARLOW, NUNEZ, known=known, retire_missing=True)

    assert found(known_after(plan, known), 14).standing is Standing.LEAVING


def test_a_last_day_before_the_training_that_is_kept_is_refused() -> None:
    known = supporters(STAFF)

    plan = planned(
        "E-mail;Valid until", "rh@example.org;2025-12-31", known=known, holds=TRAINED
    )

    words = "lies before the training that PeerDesk knows of"
    assert problems(plan) == [f"row 2, column “Valid until”: {words}"]


@pytest.mark.parametrize("mark", [", ", "/", " | ", " and ", " & ", "+"])
@pytest.mark.parametrize("heading", ["Evaluates", "Reviews"])
def test_several_units_in_a_cell_need_semicolons(heading: str, mark: str) -> None:
    cells = f"E0012;1/31/2026;Surgery{mark}5 East"

    plan = planned(f"Employee ID;Trained;{heading}", cells, known=STAFF)

    words = "holds several units; please put a semicolon between them"
    assert problems(plan) == [f"row 2, column “{heading}”: {words}"]


@pytest.mark.parametrize(
    "units", ["surgery; 5 East", "5 East, 6 East", "Labor & Delivery", ""]
)
def test_a_unit_where_nobody_works_may_be_called_anything(units: str) -> None:
    cells = f"E0012\t1/31/2026\t{units}"
    headings = "Employee ID\tTrained\tEvaluates"

    assert ready(planned(headings, cells, known=STAFF, by="\t"))


def test_nobody_works_in_two_units() -> None:
    plan = planned("Employee ID|Unit", "E0012|4 West; 5 East", known=STAFF, by="|")

    words = "holds several units; please keep the main one"
    assert problems(plan) == [f"row 2, column “Unit”: {words}"]
