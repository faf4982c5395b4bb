"""The same person twice, one number for two, and people who come again."""

import pytest

from peerdesk.desk.importing.plan import Fate, Known, Twins, ready
from peerdesk.desk.importing.who.person_names import name_key
from tests.desk.importing.lists import (
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

STAFF = program(HR, HARLOW, NUNEZ, KHOURY)
UNNUMBERED = "Name;E-mail;Role;Specialty;Rank;Unit"
OMAR = "Omar Khoury;ok@example.org;RN;ED;3;Emergency Department"


def test_the_same_person_twice_is_refused_with_both_rows() -> None:
    plan = planned(PLAIN, one(), one(name="Okafor, Vera, RN"))

    assert problems(plan) == [
        "row 3, column “Number”: is the same person as in row 2: the number is the same"
    ]


def test_one_number_for_two_names_is_refused_with_both_rows() -> None:
    plan = planned(PLAIN, one(), one(name="Wim Bos"))

    words = "is the number of row 2 too, with another name"
    assert problems(plan) == [f"row 3, column “Number”: {words}"]


def test_the_number_of_somebody_else_in_the_program_is_refused() -> None:
    plan = planned(PLAIN, one(number="14"), known=STAFF)

    words = "is the number of somebody else in PeerDesk, with another name and another"
    assert problems(plan) == [f"row 2, column “Number”: {words} contact"]


def test_a_new_family_name_or_a_new_address_alone_is_a_change() -> None:
    married = one(number="14", name="Omar Bell", e_mail="ob@example.org")
    renamed = one(number="12", name="R. H.", e_mail="RH@example.org")

    plan = planned(PLAIN, married, renamed, known=STAFF)

    assert [row.fate for row in plan.people] == [Fate.CHANGED, Fate.CHANGED]


@pytest.mark.parametrize(
    ("theirs", "other"),
    [("Omar A. Khoury", "Ruth A. Bell"), ("Omar de la Cruz", "Ruth de la Rosa")],
)
def test_an_initial_that_two_people_have_makes_them_not_one(
    theirs: str, other: str
) -> None:
    known = program(PLAIN, one(name=theirs, e_mail="omar@example.org"))

    plan = planned(PLAIN, one(name=other), known=known)

    assert "is the number of somebody else in PeerDesk" in problems(plan)[0]


@pytest.mark.parametrize(
    ("theirs", "now"), [("R. H.", "H. R."), ("Minh Le", "M. Le"), ("李 明", "李")]
)
def test_short_names_are_compared_by_all_they_have(theirs: str, now: str) -> None:
    known = program(PLAIN, one(name=theirs))

    plan = planned(PLAIN, one(name=now, e_mail="rh@example.org"), known=known)

    assert plan.problems == ()


def test_numbers_with_other_letters_before_them_are_refused() -> None:
    plan = planned(PLAIN, one(number="E7"), one(number="C8", name="Wim Bos"))

    (words,) = problems(plan)
    assert "row 3, column “Number”: begins with other letters than the" in words
    assert "number in row 2" in words


def test_leading_zeros_do_not_make_another_person() -> None:
    plan = planned(PLAIN, one(number="007"), one(number="7", name="Wim Bos"))

    assert len(plan.problems) == 1


@pytest.mark.parametrize(
    "row",
    [
        OMAR,
        OMAR.replace("ok@", "OK@"),
        OMAR.replace("Omar Khoury", "Khoury, Omar, RN"),
        OMAR.replace("ok@", "omar@"),
        OMAR.replace("ok@example.org", ""),
        OMAR.replace("Emergency Department", "5 East"),
    ],
)
def test_somebody_without_a_number_is_known_by_contact_or_name(row: str) -> None:
    plan = planned(UNNUMBERED, row, known=STAFF)

    assert [one.clinician.number for one in plan.people] == [14]
    assert plan.people[0].clinician.contact


def test_another_contact_and_another_unit_make_somebody_new_to_look_at() -> None:
    row = OMAR.replace("ok@", "omar@").replace("Emergency Department", "5 East")

    plan = planned(UNNUMBERED, row, known=STAFF)

    assert [row.fate for row in plan.people] == [Fate.NEW]
    assert plan.twins == (Twins(2, 14, in_the_program=True),)
    assert plan.twins[0].name == "Omar Khoury"
    assert plan.twins[0].name not in repr(plan.twins)


def test_a_shared_telephone_is_nobody_in_particular() -> None:
    rows = ("Vera Okafor;4412;RN;ICU;3;4 West", "Wim Bos;4412;RN;ICU;3;4 West")
    known = program(UNNUMBERED, *rows)

    again = planned(UNNUMBERED, *rows, known=known)

    assert [person.number for person in known.clinicians] == [1, 2]
    assert {row.fate for row in again.people} == {Fate.SAME}


@pytest.mark.parametrize(
    ("contact", "name", "fate"),
    [
        ("4412", "Jane Smith", Fate.NEW),
        ("4412", "John Smith-Bell", Fate.CHANGED),
        ("4412", "Smith, J.", Fate.CHANGED),
        ("smith@example.org", "Jack Smith", Fate.CHANGED),
    ],
)
def test_a_family_name_and_a_telephone_do_not_make_one_person(
    contact: str, name: str, fate: Fate
) -> None:
    row = "{};{};RN;ICU;3;4 West"
    known = program(UNNUMBERED, row.format("John Smith", contact))

    plan = planned(UNNUMBERED, row.format(name, contact), known=known)

    assert [one.fate for one in plan.people] == [fate]


@pytest.mark.parametrize(
    ("row", "fate"),
    [
        ("James Thomas;new@example.org;RN;ICU;3;4 West", Fate.CHANGED),
        ("Thomas, James, RN;new@example.org;RN;ICU;3;4 West", Fate.CHANGED),
        ("Thomas James;new@example.org;RN;ICU;3;4 West", Fate.NEW),
        ("Thomas James;;RN;ICU;3;4 West", Fate.CHANGED),
    ],
)
def test_against_another_address_the_order_of_a_name_counts(
    row: str, fate: Fate
) -> None:
    there = "James Thomas;jt@example.org;RN;ICU;3;4 West"

    plan = planned(UNNUMBERED, row, known=program(UNNUMBERED, there))

    assert [one.fate for one in plan.people] == [fate]
    assert bool(plan.twins) is (fate is Fate.NEW)


def test_a_namesake_of_no_unit_with_another_address_is_somebody_new() -> None:
    headings = "Name;E-mail;Role;Specialty;Rank"
    known = program(headings, "Maria Garcia;m1@example.org;RN;ICU;3")

    plan = planned(headings, "Maria Garcia;m2@example.org;RN;ICU;3", known=known)

    assert [row.fate for row in plan.people] == [Fate.NEW]
    assert plan.twins == (Twins(2, 1, in_the_program=True),)


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ("vo@example.org", "VO@example.org", "name and contact are the same"),
        ("", "", "name, profession and unit are the same"),
        ("", "vo@example.org", "name, profession and unit are the same"),
    ],
)
def test_one_person_without_numbers_is_listed_once(
    first: str, second: str, why: str
) -> None:
    row = "Vera Okafor;{};RN;ICU;3;4 West"
    plan = planned(UNNUMBERED, row.format(first), row.format(second))

    words = f"row 3, column “Name”: is the same person as in row 2: {why}"
    assert problems(plan) == [words]


def test_two_namesakes_of_one_unit_have_two_contacts() -> None:
    row = "Vera Okafor;{}@example.org;RN;ICU;3;4 West"

    plan = planned(UNNUMBERED, row.format("v1"), row.format("v2"))

    assert ready(plan)
    assert plan.twins == (Twins(2, 3, in_the_program=False),)


def test_a_name_that_fits_two_people_of_the_program_is_refused() -> None:
    row = "Vera Okafor;{};RN;ICU;3;4 West"
    known = program(UNNUMBERED, row.format("v1@x.org"), row.format("v2@x.org"))

    plan = planned(UNNUMBERED, row.format(""), known=known)

    words = "fits several people in PeerDesk; please add a number or a contact"
    assert problems(plan) == [f"row 2, column “Name”: {words}"]


def test_the_one_who_is_active_goes_before_a_retired_namesake() -> None:
    row = "Vera Okafor;{};RN;ICU;3;4 West"
    known = program(UNNUMBERED, row.format("v1@x.org"), row.format("v2@x.org"))
    one_gone = Known(known.clinicians, (), frozenset({1}))

    plan = planned(UNNUMBERED, row.format(""), known=one_gone)

    assert [row.clinician.number for row in plan.people] == [2]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Smith, J.", "John Smith"),
        ("John Smith", "Jon Smith"),
        ("John Smith", "Smith, John, MD"),
        ("Paweł Wiśniewski", "Pawel Wisniewski"),
        ("Mary Ann Jones", "Mary Ann Joens"),
    ],
)
def test_rows_with_one_name_or_a_slip_of_the_pen_are_looked_at(
    first: str, second: str
) -> None:
    plan = planned(PLAIN, one(name=first), one(number="8", name=second))

    assert plan.twins == (Twins(2, 3, in_the_program=False),)
    assert ready(plan)


@pytest.mark.parametrize("other", ["Jane Smith", "John Smithers", "Smith Jonas"])
def test_people_who_merely_share_a_family_are_no_twins(other: str) -> None:
    plan = planned(PLAIN, one(name="Peter Smith"), one(number="8", name=other))

    assert plan.twins == ()


def test_a_row_may_be_somebody_in_the_program_under_another_number() -> None:
    plan = planned(PLAIN, one(number="99", name="Kohury, Omar"), known=STAFF)

    assert plan.twins == (Twins(2, 14, in_the_program=True),)


def test_likely_duplicates_are_not_told_again_when_both_are_known() -> None:
    rows = (one(name="John Smith"), one(number="8", name="J. Smith"))

    assert planned(PLAIN, *rows, known=program(PLAIN, *rows)).twins == ()


def test_many_namesakes_are_told_two_hundred_times_at_most() -> None:
    rows = (one(number=f"{n}", name="John Smith") for n in range(1, 60))

    assert len(planned(PLAIN, *rows).twins) == 200


def test_a_list_of_addresses_finds_people_without_their_names() -> None:
    rows = ("OK@example.org;5 East", "rh@example.org;5 East")

    plan = planned("E-mail;Unit", *rows, known=STAFF)

    assert [row.clinician.number for row in plan.people] == [14, 12]
    assert {row.fate for row in plan.people} == {Fate.CHANGED}


def test_an_address_that_nobody_has_adds_nobody() -> None:
    plan = planned("E-mail;Unit", "nobody@example.org;5 East", known=STAFF)

    assert problems(plan)[0] == "the file: no column says the name"
    assert plan.people == ()


def test_a_list_of_numbers_finds_people_without_their_names() -> None:
    plan = planned("Number;Unit", "14;5 East", "14;6 East", known=STAFF)

    assert [row.clinician.unit for row in plan.people] == ["5 East"]
    assert "is the same person as in row 2" in problems(plan)[0]


def test_a_family_name_is_needed_and_a_given_name_is_not() -> None:
    people = ("7;Vera;", "8;;Okafor", "9;" + "V" * 40 + ";" + "O" * 40)

    plan = planned("Number;First Name;Surname", *people)

    assert "row 2, column “Surname”: is empty" in problems(plan)
    assert (
        "row 4, column “Surname”: makes a name of more than 80 characters"
        in problems(plan)
    )
    assert not any(problem.startswith("row 3") for problem in problems(plan))


@pytest.mark.parametrize("written", ["Do, Peter, MD", "Dr. Peter Do", "Peter Do, DO"])
def test_a_family_name_that_reads_like_a_degree_is_a_name(written: str) -> None:
    assert name_key(written) == name_key("Peter Do") != name_key("Peter")
