"""Plan an import: everything is read and checked before anything is made."""

from datetime import date

from peerdesk.desk.importing.people_file import Answers, PeopleFile
from peerdesk.desk.importing.plan import Known, Plan
from peerdesk.domain.people import Clinician, Supporter
from peerdesk.domain.policy import Policy
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.domain.specialty import SpecialtyTree


def plan(  # noqa: PLR0913  # what is judged is handed in
    people_file: PeopleFile,
    answers: Answers,
    known: Known,
    *,
    tree: SpecialtyTree,
    policy: Policy,
    today: date,
    progress: Progress = unwatched,
) -> Plan:
    """Return what taking the file in would do to those who are *known*."""
    del people_file, answers, known, tree, policy, today, progress
    return Plan(())


def people_of(plan: Plan) -> tuple[list[Clinician], list[Supporter]]:
    """Return the people of a plan, all with numbers, for a new program."""
    supporters = [row.supporter for row in plan.people if row.supporter]
    return [row.clinician for row in plan.people], supporters


def known_after(plan: Plan, known: Known) -> Known:
    """Return who is in the program once *plan* has been carried out."""
    del plan
    return known
