"""Lists of people as other systems write them, and plans to take them in."""

from dataclasses import replace
from datetime import date

from peerdesk.desk.importing.fields import Holds
from peerdesk.desk.importing.guessing import first_answers
from peerdesk.desk.importing.headings import find_headings
from peerdesk.desk.importing.people_file import Answers, PeopleFile
from peerdesk.desk.importing.plan import Known, Plan
from peerdesk.desk.importing.planning import known_after, plan
from peerdesk.desk.opening import shipped_tree
from peerdesk.domain.policy import Policy
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.tables.grid import Grid, Row

TODAY = date(2026, 3, 2)
NOBODY = Known()
HR = "Employee ID;Last Name;First Name;Work Email;Job Title;Department;Manager ID;FTE"
HARLOW = "E0012;Harlow;Ruth;rh@example.org;Attending Physician;Surgery;E0013;1.0"
NUNEZ = "E0013;Núñez;Ada;an@example.org;Physician Chief;Surgery;;0.6"
KHOURY = "E0014;Khoury;Omar;ok@example.org;RN II;Emergency Department;E0013;1.0"
MEDICAL_STAFF = "NPI|Provider Name|Degree|Specialty|Faculty Rank|Division|Chief"
SMITH = "1999999984|Smith, Jane A., MD|MD|Cardiology|Instructor|Heart|Roe, Paul"
ROE = "1999999976|Roe, Paul, MD|MD|Interventional Cardiology|Professor|Heart|"
HAND_MADE = "Name;E-mail;Trained;Languages;Cath lab?"
PLAIN = "Number;Name;E-mail;Role;Specialty;Rank;Unit;Supervisor"


def grid(*lines: str, by: str = ";") -> Grid:
    """Return rows as a file gives them, every line one row."""
    cells = [tuple(line.split(by)) for line in lines]
    rows = tuple(Row(number, row) for number, row in enumerate(cells, 1))
    return Grid("people.csv", "CSV", rows)


def people_file(*lines: str, by: str = ";") -> PeopleFile:
    """Return a file whose headings were found."""
    return find_headings(grid(*lines, by=by))


def one(**cells: str) -> str:
    """Return a row under PLAIN: a nurse, except for what is said."""
    usual = {"number": "7", "name": "Vera Okafor", "e_mail": "vo@example.org"}
    usual |= {"role": "nurse", "specialty": "ICU", "rank": "3", "unit": "4 West"}
    return ";".join({**usual, "supervisor": "", **cells}.values())


def planned(
    *lines: str,
    known: Known = NOBODY,
    holds: Holds | None = None,
    by: str = ";",
    **said: object,
) -> Plan:
    """Plan a file by what it says itself, and by what is *said* besides."""
    file = people_file(*lines, by=by)
    answers = first_answers(file, holds)
    answers = replace(answers, **said)  # type: ignore[arg-type]  # fields of Answers
    return plan_of(file, answers, known)


def plan_of(
    file: PeopleFile,
    answers: Answers,
    known: Known = NOBODY,
    progress: Progress = unwatched,
) -> Plan:
    """Plan a file by these answers."""
    return plan(
        file,
        answers,
        known,
        tree=shipped_tree(),
        policy=Policy(),
        today=TODAY,
        progress=progress,
    )


def program(*lines: str, by: str = ";") -> Known:
    """Return a program that holds the people of a file."""
    return known_after(planned(*lines, by=by), NOBODY)


def problems(plan: Plan) -> list[str]:
    """Return the problems as they are shown."""
    return [str(problem) for problem in plan.problems]
