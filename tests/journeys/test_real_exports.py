"""A hospital's own people, out of three files as its systems export them.

`tests.exports` makes the files.  Nobody answers anything here: headings, words, days
and encodings are all guessed, and nothing needs a person's help.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from peerdesk.desk.clock import FixedClock
from peerdesk.desk.founding import NewProgram, People, found_program
from peerdesk.desk.importing.fields import Field, Holds
from peerdesk.desk.importing.guessing import day_order_unclear, first_answers
from peerdesk.desk.importing.people_file import DayOrder, PeopleFile
from peerdesk.desk.importing.plan import Report
from peerdesk.desk.importing.who.person_names import name_key
from peerdesk.desk.opening import Desk
from peerdesk.domain.errors import StoppedError
from peerdesk.domain.people import Clinician, Supporter
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.store.slots import TEST_FLOOR
from tests.exports import SUPPORTERS, TODAY, Exports, make_exports
from tests.hospital import ADMINISTRATOR, DIRECTOR, MONDAY, a_copy, opened
from tests.journeys.contents import Contents, everything_in

CLINICIANS, ON_PAYROLL, DOCTORS = 3_000, 1_441, 1_559
FILES = ("payroll", "medical_staff", "supporters")


class Made(NamedTuple):
    """A program with everybody in it, what was reported, how often progress was."""

    program: Path
    reports: list[Report]
    calls: dict[str, int]


class Stopper:
    """Counts its calls, and stops at one of them if told to, as Cancel does."""

    def __init__(self, at: int = 0) -> None:
        self.calls, self._at = 0, at

    def __call__(self, done: int, of: int) -> None:
        assert done <= of
        self.calls += 1
        if self.calls == self._at:
            raise StoppedError


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Exports:
    return make_exports(tmp_path_factory.mktemp("exports"))


@pytest.fixture(scope="module")
def nobody(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new program without anybody in it."""
    folder = tmp_path_factory.mktemp("nobody") / "Mercy.peerdesk"
    new = NewProgram("Mercy West", DIRECTOR, ADMINISTRATOR)
    clock = FixedClock(MONDAY)
    found_program(folder, new, People([], []), cost=TEST_FLOOR, clock=clock)
    return folder


@pytest.fixture(scope="module")
def filled(
    nobody: Path, exports: Exports, tmp_path_factory: pytest.TempPathFactory
) -> Made:
    """A program that the three files made, at the desk."""
    folder = a_copy(nobody, tmp_path_factory.mktemp("filled"))
    made = Made(folder, [], {})
    desk = opened(folder)
    for file in FILES:
        counter = Stopper()
        made.reports.append(imported(desk, getattr(exports, file), counter))
        made.calls[file] = counter.calls
    desk.close()
    return made


@pytest.fixture
def desk(filled: Made, tmp_path: Path) -> Iterator[Desk]:
    desk = opened(a_copy(filled.program, tmp_path))
    yield desk
    desk.close()


@pytest.fixture
def new_desk(nobody: Path, tmp_path: Path) -> Iterator[Desk]:
    """The director at a program without anybody."""
    (tmp_path / "new").mkdir()
    desk = opened(a_copy(nobody, tmp_path / "new"))
    yield desk
    desk.close()


def imported(desk: Desk, file: Path, progress: Progress = unwatched) -> Report:
    """Take a file in by what it says itself."""
    people_file = desk.imports.read(file, progress=progress)
    answers = first_answers(people_file)
    desk.imports.plan(people_file, answers, progress=progress)
    return desk.imports.take_in(people_file, answers, progress=progress)


def guessed(people_file: PeopleFile) -> str:
    """Return which heading says what."""
    columns = first_answers(people_file).columns
    return ", ".join(
        f"{field.value}={people_file.headings[columns[field]]}"
        for field in Field
        if field in columns
    )


# --- what is guessed -----------------------------------------------------------------


def test_a_payroll_report_explains_itself(new_desk: Desk, exports: Exports) -> None:
    people_file = new_desk.imports.read(exports.payroll)
    plan = new_desk.imports.plan(people_file, first_answers(people_file))

    assert people_file.written_as == "CSV, semicolons, Windows-1252"
    assert people_file.left_above == (1, 2)
    assert guessed(people_file) == (
        "number=Employee ID, given_name=First Name, family_name=Last Name, "
        "contact=Work Email, role_group=Profession, specialty=Clinical Area, "
        "rank=Job Title, unit=Home Department, supervisor=Manager ID"
    )
    assert plan.left_out == ("FTE", "Hire Date")
    assert (plan.problems, plan.unknown) == ((), ())


def test_a_medical_staff_workbook_explains_itself(
    new_desk: Desk, exports: Exports
) -> None:
    people_file = new_desk.imports.read(exports.medical_staff)
    plan = new_desk.imports.plan(people_file, first_answers(people_file))

    assert people_file.written_as == "Excel workbook, sheet “Active staff”"
    assert people_file.left_above == (1,)
    assert guessed(people_file) == (
        "number=Staff No., name=Provider Name, contact=E-mail Address, "
        "role_group=Provider Type, specialty=Primary Specialty, rank=Faculty Rank, "
        "unit=Division, supervisor=Chief"
    )
    assert plan.left_out == ("Appointed",)
    assert (plan.problems, plan.unknown) == ((), ())


def test_a_list_kept_by_hand_explains_itself(desk: Desk, exports: Exports) -> None:
    people_file = desk.imports.read(exports.supporters)
    answers = first_answers(people_file)

    assert people_file.written_as == "CSV, tabs, UTF-16"
    assert answers.holds is Holds.SUPPORTERS
    assert answers.day_order is DayOrder.MONTH_FIRST
    assert day_order_unclear(people_file, answers) is None
    assert guessed(people_file) == (
        "name=Name, contact=Email, trained_on=Trained, "
        "interventionalist=Proceduralist?, languages=Languages, target=Cases per year"
    )


# --- who arrives ---------------------------------------------------------------------


def test_three_files_make_one_program(filled: Made) -> None:
    payroll, doctors, supporters = filled.reports

    assert payroll == Report(ON_PAYROLL, 0, 0, 0, 0, 0, 0)
    assert doctors == Report(DOCTORS, 0, 0, 0, 0, 0, 0)
    assert (supporters.added, supporters.supporters_added) == (0, SUPPORTERS)
    assert supporters.changed == 0


def test_everybody_arrives_whole(desk: Desk, exports: Exports) -> None:
    found = people_in(desk)

    assert len(found) == CLINICIANS
    for one in exports.hospital.clinicians:
        there = found[one.number]
        assert name_key(there.name) == name_key(one.name)
        assert replace(there, name=one.name, contact=one.contact) == as_titled(one)


def as_titled(one: Clinician) -> Clinician:
    """Return an entry as its job title says: a "Registered Nurse I" is new."""
    nurse_i = (one.role_group, one.rank) == (RoleGroup.NURSE, Rank.SENIOR_TRAINEE)
    return replace(one, rank=Rank.TRAINEE) if nurse_i else one


def people_in(desk: Desk) -> dict[int, Clinician]:
    with desk.vault.read() as records:
        return {one.number: one for one in records.roster.all_clinicians()}


def test_every_supporter_arrives_whole(desk: Desk, exports: Exports) -> None:
    with desk.vault.read() as records:
        found = {one.number: one for one in records.roster.all_supporters(TODAY)}

    assert len(found) == SUPPORTERS
    for one in exports.hospital.supporters:
        assert told(found[one.number]) == told(one)


def told(one: Supporter) -> tuple[object, ...]:
    """Return what the list kept by hand says of a supporter."""
    said = (one.trained_on, one.languages, one.interventionalist, one.target)
    return (one.number, *said)


def test_importing_all_three_again_changes_nothing(
    desk: Desk, exports: Exports
) -> None:
    before = everything_in(desk)

    again = [imported(desk, getattr(exports, file)) for file in FILES]

    assert [report.same for report in again] == [ON_PAYROLL, DOCTORS, SUPPORTERS]
    assert everything_in(desk) == before


def test_the_order_of_the_two_directories_does_not_matter(
    new_desk: Desk, desk: Desk, exports: Exports
) -> None:
    for file in (exports.medical_staff, exports.payroll):
        imported(new_desk, file)

    assert people_in(new_desk) == people_in(desk)


# --- in the middle -------------------------------------------------------------------


@pytest.mark.parametrize("file", FILES)
def test_an_import_stopped_in_the_middle_changes_nothing(
    new_desk: Desk, filled: Made, exports: Exports, file: str
) -> None:
    for earlier in FILES[: FILES.index(file)]:
        imported(new_desk, getattr(exports, earlier))
    before, calls = everything_in(new_desk), filled.calls[file]

    for call in (1, calls // 3, calls // 2, calls - 2, calls):
        with pytest.raises(StoppedError):
            imported(new_desk, getattr(exports, file), Stopper(call))
        assert everything_in(new_desk) == before


# --- by command ----------------------------------------------------------------------


def peerdesk(*words: str | Path) -> str:
    """Run a command as a script does; return what it prints when all is well."""
    done = subprocess.run(
        [sys.executable, "-m", "peerdesk", *words, "--passphrase-stdin"],
        input=f"{DIRECTOR}\n{ADMINISTRATOR}\n",
        env={**os.environ, "PYTHONPATH": "src"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_commands_make_the_same_program_and_twice_is_once(
    exports: Exports, desk: Desk, tmp_path: Path
) -> None:
    program = tmp_path / "By command.peerdesk"
    made = peerdesk("new", program, "--clinicians", exports.payroll)
    doctors = peerdesk("import", program, exports.medical_staff)
    supporters = peerdesk("import", program, exports.supporters)
    before, people = contents(program)
    again = [peerdesk("import", program, file) for file in exports[:3]]

    assert made.startswith(f"{ON_PAYROLL:,} clinicians and 0 supporters taken in.\n")
    assert doctors.startswith(f"added: {DOCTORS}\nchanged: 0\n")
    assert f"\nsupporters added: {SUPPORTERS}\n" in supporters
    assert all(said.startswith("added: 0\nchanged: 0\n") for said in again)
    assert contents(program) == (before, people)
    assert people == people_in(desk)


def contents(program: Path) -> tuple[Contents, dict[int, Clinician]]:
    """Return all that is in a program, but for who unlocked it when."""
    desk = opened(program)
    found, people = everything_in(desk), people_in(desk)
    desk.close()
    del found["program_log"]
    return found, people
