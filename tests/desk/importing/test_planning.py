"""What becomes of the rows of a file, and what is in the way."""

from dataclasses import replace
from time import process_time

import pytest

from peerdesk.desk.importing.fields import Field, Holds
from peerdesk.desk.importing.guessing import first_answers
from peerdesk.desk.importing.people_file import Word
from peerdesk.desk.importing.plan import Fate, Known, Plan, ready
from peerdesk.desk.importing.planning import known_after
from peerdesk.domain.errors import StoppedError
from peerdesk.domain.people import Clinician
from peerdesk.domain.rank import Rank, RoleGroup
from tests.desk.importing.lists import (
    HARLOW,
    HR,
    KHOURY,
    MEDICAL_STAFF,
    NUNEZ,
    PLAIN,
    ROE,
    SMITH,
    one,
    people_file,
    plan_of,
    planned,
    problems,
    program,
)

STAFF = program(HR, HARLOW, NUNEZ, KHOURY)


def fates(plan: Plan) -> list[Fate]:
    return [row.fate for row in plan.people]


def test_an_hr_export_becomes_a_directory() -> None:
    plan = planned(HR, HARLOW, NUNEZ, KHOURY)

    assert ready(plan)
    assert plan.people[2].clinician == Clinician(
        14,
        "Omar Khoury",
        "ok@example.org",
        RoleGroup.NURSE,
        "emergency-nursing",
        Rank.STAFF,
        "Emergency Department",
        supervisor=13,
    )
    assert plan.left_out == ("FTE",)


def test_a_medical_staff_list_becomes_a_directory_with_numbers_of_our_own() -> None:
    plan = planned(MEDICAL_STAFF, SMITH, ROE, by="|")

    smith, roe = (row.clinician for row in plan.people)
    assert ready(plan)
    assert (smith.number, smith.name, smith.supervisor) == (1, "Jane A. Smith", 2)
    assert (roe.rank, roe.contact) == (Rank.CHIEF, "")


def test_new_numbers_come_after_those_that_are_used() -> None:
    plan = planned("Name;Role;Specialty;Rank", "Vera Okafor;RN;ICU;2", known=STAFF)

    assert [row.clinician.number for row in plan.people] == [15]


def test_numbers_that_are_used_up_begin_again_where_there_is_room() -> None:
    last = program(PLAIN, one(number="999999999"), one(number="1", name="A B"))

    plan = planned("Name;Role;Specialty;Rank", "Wim Bos;RN;ICU;2", known=last)

    assert [row.clinician.number for row in plan.people] == [2]


def test_the_same_file_again_changes_nothing() -> None:
    plan = planned(HR, HARLOW, NUNEZ, KHOURY, known=STAFF)

    assert set(fates(plan)) == {Fate.SAME}
    assert (plan.missing, plan.twins) == (0, ())


def test_what_changed_is_told_field_by_field() -> None:
    moved = KHOURY.replace("RN II", "RN III").replace("Khoury", "Khoury-Bell")

    row = planned(HR, moved, known=STAFF).people[0]

    assert row.fate is Fate.CHANGED
    assert row.changed == {Field.NAME, Field.RANK}


def test_a_column_that_is_not_there_leaves_what_is_known() -> None:
    plan = planned("Employee ID;E-mail;Unit", "14;omar@example.org;;", known=STAFF)

    person = plan.people[0].clinician
    assert (person.rank, person.supervisor, person.unit) == (Rank.STAFF, 13, "")
    assert plan.people[0].changed == {Field.CONTACT, Field.UNIT}


def test_a_retired_colleague_who_is_listed_again_is_back() -> None:
    gone = Known(STAFF.clinicians, (), frozenset({14}))

    plan = planned(HR, HARLOW, NUNEZ, KHOURY, known=gone)

    assert fates(plan) == [Fate.SAME, Fate.SAME, Fate.BACK]
    assert known_after(plan, gone).retired == frozenset()


def test_who_is_missing_is_counted_and_retired_only_when_asked() -> None:
    counted = planned(HR, HARLOW, NUNEZ, known=STAFF)
    retired = planned(HR, HARLOW, NUNEZ, known=STAFF, retire_missing=True)

    assert (counted.missing, counted.retired) == (1, ())
    assert [person.number for person in retired.retired] == [14]
    assert known_after(retired, STAFF).retired == {14}


def test_a_column_nobody_has_must_be_answered_before_somebody_new_comes() -> None:
    plan = planned("Number;Name;E-mail", "7;Vera Okafor;vo@example.org")

    assert problems(plan) == [
        "the file: no column says the rank",
        "the file: no column says the role group",
        "the file: no column says the specialty",
    ]


def test_one_value_for_everybody_fills_in_for_a_column() -> None:
    same = {Field.RANK: "3", Field.SPECIALTY: "icu-nursing", Field.ROLE_GROUP: "nurse"}

    plan = planned("Number;Name", "7;Vera Okafor", same=same)

    assert ready(plan)
    assert plan.people[0].clinician.specialty == "icu-nursing"


def test_a_value_for_everybody_that_nobody_knows_is_told_once() -> None:
    same = {Field.RANK: "emperor"}
    plan = planned("Number;Name", "7;Vera Okafor", "8;Wim Bos", same=same)

    assert problems(plan)[-1] == "the file: rank: the value for everybody is not known"


def test_a_file_that_does_not_say_who_is_who_is_refused_as_a_whole() -> None:
    plan = planned("Unit;Rank", "4 West;3")

    words = "no column says who it is: a number, a contact or a name"
    assert problems(plan) == [f"the file: {words}"]


def test_a_formula_in_a_column_that_is_read_is_refused() -> None:
    file = people_file(PLAIN, one())
    row = replace(file.rows[0], formulas=frozenset({3, 6}))

    plan = plan_of(replace(file, rows=(row,)), first_answers(file))

    words = "holds a formula instead of a value; please paste the values alone"
    assert problems(plan) == [f"row 2, column “{h}”: {words}" for h in ("Role", "Unit")]


def test_a_line_break_and_a_hidden_character_are_refused_by_row_and_column() -> None:
    plan = planned(PLAIN, one(unit="4\nWest"), one(number="8", name="Ruth\u200bHarlow"))

    line_break, hidden = problems(plan)
    assert line_break.startswith("row 2, column “Unit”: holds a line break")
    assert hidden.startswith("row 3, column “Name”: holds a hidden character")


def test_an_unknown_word_is_asked_about_once_with_all_its_rows() -> None:
    rows = (one(specialty="Peds Onc"), one(number="8", specialty="PEDS ONC"))

    plan = planned(PLAIN, *rows)

    (asked,) = plan.unknown
    assert asked.word == Word(Field.SPECIALTY, "pedsonc")
    assert (asked.shown, asked.lines) == ("Peds Onc", (2, 3))
    assert asked.nearest == "pediatric-oncology"
    assert not ready(plan)


@pytest.mark.parametrize(
    ("field", "cells", "code"),
    [
        (Field.SPECIALTY, {"specialty": "Alchemy"}, "icu-nursing"),
        (Field.RANK, {"rank": "Emperor"}, "5"),
        (Field.ROLE_GROUP, {"role": "Wizard"}, "nurse"),
    ],
)
def test_a_word_somebody_has_explained_is_understood(
    field: Field, cells: dict[str, str], code: str
) -> None:
    row = one(**cells)
    (asked,) = planned(PLAIN, row).unknown

    assert asked.word.field is field
    assert ready(planned(PLAIN, row, meanings={asked.word: code}))
    assert not ready(planned(PLAIN, row, meanings={asked.word: "no such code"}))


def test_a_step_is_not_asked_about_while_the_profession_is() -> None:
    plan = planned(PLAIN, one(role="Wizard", rank="II"))

    assert [asked.word.field for asked in plan.unknown] == [Field.ROLE_GROUP]


def test_an_empty_word_is_a_problem_and_no_question() -> None:
    plan = planned(PLAIN, one(specialty=" - "))

    assert problems(plan) == ["row 2, column “Specialty”: is empty"]


def test_two_hundred_problems_are_shown_and_the_others_counted() -> None:
    plan = planned(PLAIN, *(one(number=f"{row}", unit="x" * 81) for row in range(300)))

    assert len(plan.problems) == 201
    assert problems(plan)[-1] == "the file: 101 more problems are not listed"


def test_a_column_full_of_unknown_words_is_probably_the_wrong_one() -> None:
    rows = (one(number=f"{n}", role=f"zz{n}") for n in range(1, 503))

    plan = planned(PLAIN, *rows)

    assert len(plan.unknown) == 500
    assert "please check which columns were chosen" in problems(plan)[0]


def test_long_work_tells_how_far_it_is_and_can_be_stopped() -> None:
    def stop(done: int, of: int) -> None:
        assert (done, of) == (0, 1)
        raise StoppedError

    file = people_file(PLAIN, one())
    with pytest.raises(StoppedError):
        plan_of(file, first_answers(file), progress=stop)


def test_a_directory_has_no_supporters() -> None:
    plan = planned(PLAIN + ";Trained on", one() + ";yesterday", holds=Holds.DIRECTORY)

    assert ready(plan)
    assert plan.people[0].supporter is None


def test_three_thousand_rows_are_planned_within_two_seconds() -> None:
    rows = [
        one(number=f"{n}", name=f"P{n % 97} Q{n // 97}", supervisor=f"{n // 9 or ''}")
        for n in range(1, 3001)
    ]
    begun = process_time()

    plan = planned(PLAIN, *rows)

    assert process_time() - begun < 2
    assert len(plan.people) == 3000
