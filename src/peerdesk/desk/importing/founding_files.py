"""The people of a new program, out of files of any shape, with nobody there to ask."""

from datetime import date
from pathlib import Path

from peerdesk.desk.founding import People
from peerdesk.desk.importing.desk import read_people_file
from peerdesk.desk.importing.fields import Holds
from peerdesk.desk.importing.guessing import first_answers
from peerdesk.desk.importing.plan import Known
from peerdesk.desk.importing.planning import known_after, plan
from peerdesk.desk.importing.refusing import require_ready
from peerdesk.desk.opening import shipped_tree
from peerdesk.domain.policy import Policy


def people_from_files(
    clinicians: Path, supporters: Path | None, *, today: date, policy: Policy
) -> People:
    """Read the directory, then the supporters among it; what is unclear is refused."""
    known = _known_with(clinicians, Holds.DIRECTORY, Known(), today, policy)
    if supporters is not None:
        known = _known_with(supporters, Holds.SUPPORTERS, known, today, policy)
    return People(list(known.clinicians), list(known.supporters))


def _known_with(
    file: Path, holds: Holds, known: Known, today: date, policy: Policy
) -> Known:
    people_file = read_people_file(file)
    answers = first_answers(people_file, holds)
    found = plan(
        people_file, answers, known, tree=shipped_tree(), policy=policy, today=today
    )
    require_ready(found, people_file, answers)
    return known_after(found, known)
