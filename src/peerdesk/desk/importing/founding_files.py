"""The people of a new program, out of files of any shape, with nobody there to ask."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from peerdesk.desk.founding import People
from peerdesk.desk.importing.desk import read_people_file
from peerdesk.desk.importing.fields import Holds
from peerdesk.desk.importing.guessing import first_answers
from peerdesk.desk.importing.plan import Known
from peerdesk.desk.importing.planning import known_after, plan
from peerdesk.desk.importing.refusing import require_ready
from peerdesk.domain.policy import Policy
from peerdesk.domain.specialty import SpecialtyTree


def people_from_files(
    clinicians: Path,
    supporters: Path | None,
    *,
    tree: SpecialtyTree,
    today: date,
    policy: Policy,
) -> People:
    """Read the directory, then the supporters among it; what is unclear is refused."""
    taking = _Taking(tree, today, policy)
    known = taking.after(clinicians, Holds.DIRECTORY, Known())
    if supporters is not None:
        known = taking.after(supporters, Holds.SUPPORTERS, known)
    return People(list(known.clinicians), list(known.supporters))


@dataclass(frozen=True, slots=True)
class _Taking:
    """Takes one file after another in, in memory."""

    tree: SpecialtyTree
    today: date
    policy: Policy

    def after(self, file: Path, holds: Holds, known: Known) -> Known:
        """Return who is known once *file* is taken in."""
        people_file = read_people_file(file)
        answers = first_answers(people_file, holds)
        found = plan(
            people_file,
            answers,
            known,
            tree=self.tree,
            policy=self.policy,
            today=self.today,
        )
        require_ready(found, people_file, answers)
        return known_after(found, known)
