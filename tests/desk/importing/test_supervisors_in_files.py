import pytest

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
COLUMN = "column “Supervisor”"


def row(number: int, supervisor: str, name: str = "") -> str:
    return one(
        number=f"{number}",
        name=name or f"Person {chr(64 + number)}",
        e_mail=f"p{number}@example.org",
        supervisor=supervisor,
    )


@pytest.mark.parametrize(
    "supervisor",
    [
        "14",
        "E0014",
        "ok@example.org",
        "Omar Khoury",
        "Khoury, Omar, RN",
        "Omar B Khoury",
    ],
)
def test_a_supervisor_is_a_number_a_contact_or_a_name(supervisor: str) -> None:
    plan = planned(PLAIN, row(1, supervisor), known=STAFF)

    assert plan.people[0].clinician.supervisor == 14


@pytest.mark.parametrize(
    ("there", "supervisor"),
    [
        ("Jane B. Smith", "Jane C. Smith"),
        ("A. Smith", "J. Smith"),
        ("A. Smith", "Smith"),
    ],
)
def test_another_initial_is_another_supervisor(there: str, supervisor: str) -> None:
    plan = planned(PLAIN, row(1, supervisor), row(2, "", there))

    words = "is neither in this file nor in PeerDesk"
    assert problems(plan) == [f"row 2, {COLUMN}: {words}"]


def test_an_initial_may_be_left_out_of_a_supervisors_name() -> None:
    plan = planned(PLAIN, row(1, "Jane Smith"), row(2, "", "Smith, Jane B."))

    assert plan.people[0].clinician.supervisor == 2


def test_a_supervisor_may_stand_further_down_and_be_new_too() -> None:
    plan = planned(PLAIN, row(1, "2"), row(2, "Person C"), row(3, ""))

    assert [one.clinician.supervisor for one in plan.people] == [2, 3, None]


def test_numbers_of_our_own_are_not_what_a_file_means() -> None:
    headings = "Name;Role;Specialty;Rank;Supervisor"

    plan = planned(headings, "Ruth Harlow;RN;ICU;3;2", "Wim Bos;RN;ICU;3;")

    assert len(plan.problems) == 1


def test_a_supervisor_who_does_not_exist_is_refused() -> None:
    plan = planned(PLAIN, row(1, "77"))

    words = "is neither in this file nor in PeerDesk"
    assert problems(plan) == [f"row 2, {COLUMN}: {words}"]


def test_a_supervisor_whose_own_row_has_a_problem_exists_all_the_same() -> None:
    plan = planned(PLAIN, row(1, "2"), row(2, "").replace("nurse", " - "))

    assert problems(plan) == ["row 3, column “Role”: is empty"]


def test_supervisors_who_do_not_exist_are_left_out_when_somebody_says_so() -> None:
    plan = planned(PLAIN, row(1, "77"), without_unknown_supervisors=True)

    assert plan.people[0].clinician.supervisor is None
    assert plan.problems == ()


def test_a_name_of_two_people_is_no_supervisor() -> None:
    rows = (
        row(1, "Vera Okafor"),
        row(2, "", "Vera Okafor"),
        row(3, "", "Okafor, Vera"),
    )

    words = "fits more than one person; please give the number or the e-mail address"
    assert problems(planned(PLAIN, *rows)) == [f"row 2, {COLUMN}: {words}"]


@pytest.mark.parametrize("oneself", ["1", "p1@example.org", "Person A"])
def test_nobody_supervises_themselves(oneself: str) -> None:
    plan = planned(PLAIN, row(1, oneself))

    assert problems(plan) == [f"row 2, {COLUMN}: is the person themselves"]


def test_whoever_is_at_the_top_reports_to_nobody_when_somebody_says_so() -> None:
    plan = planned(PLAIN, row(1, "1"), without_unknown_supervisors=True)

    assert plan.people[0].clinician.supervisor is None
    assert plan.problems == ()


def test_a_circle_of_supervisors_is_refused_with_all_its_rows() -> None:
    plan = planned(PLAIN, row(1, "2"), row(2, "3"), row(3, "1"), row(4, "1"))

    words = "is in a circle of supervisors with rows 3 and 4"
    assert problems(plan) == [f"row 2, {COLUMN}: {words}"]


def test_a_circle_through_somebody_who_is_not_in_the_file_is_found() -> None:
    plan = planned(HR, NUNEZ.replace(";;", ";E0014;"), known=STAFF)

    words = "is in a circle of supervisors"
    assert problems(plan) == [f"row 2, column “Manager ID”: {words}"]
