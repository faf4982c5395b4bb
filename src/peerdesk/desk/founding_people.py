"""The people of a program that is not made yet: imported, looked up, counted."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from peerdesk.desk.clock import Clock, today
from peerdesk.desk.founding import People
from peerdesk.desk.importing.desk import read_people_file
from peerdesk.desk.importing.people_file import Answers, PeopleFile
from peerdesk.desk.importing.plan import Known, Plan
from peerdesk.desk.importing.planning import known_after
from peerdesk.desk.importing.planning import plan as planned
from peerdesk.desk.importing.refusing import require_ready
from peerdesk.desk.opening import shipped_tree
from peerdesk.domain.people import Clinician
from peerdesk.domain.policy import Policy
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.store.names import folded

_MOST_FOUND = 8


@dataclass(slots=True)
class FirstPeople:
    """Who will move in; all of it is in memory, and only until the program is made."""

    clock: Clock
    tree: SpecialtyTree = field(default_factory=shipped_tree)
    known: Known = field(default_factory=Known)

    def read(
        self, file: Path, *, sheet: str | None = None, progress: Progress = unwatched
    ) -> PeopleFile:
        """Return what the file holds, under the headings that were found."""
        return read_people_file(file, sheet=sheet, progress=progress)

    def plan(
        self,
        people_file: PeopleFile,
        answers: Answers,
        *,
        progress: Progress = unwatched,
    ) -> Plan:
        """Return what taking the file in would do, after the files before it.

        Nobody is missing from it: there is no program yet that they could leave.
        """
        plan = planned(
            people_file,
            answers,
            self.known,
            tree=self.tree,
            policy=Policy(),
            today=today(self.clock),
            progress=progress,
        )
        return replace(plan, missing=0)

    def take_in(
        self,
        people_file: PeopleFile,
        answers: Answers,
        *,
        progress: Progress = unwatched,
    ) -> None:
        """Take the whole file in, in memory; there is no program to report on."""
        plan = self.plan(people_file, answers, progress=progress)
        require_ready(plan, people_file, answers)
        self.known = known_after(plan, self.known)

    def forget(self) -> None:
        """Begin again without anybody."""
        self.known = Known()

    def people(self) -> People:
        """Return who moves in; whoever a later file left out stays outside."""
        gone = self.known.retired
        clinicians = [
            replace(one, supervisor=None) if one.supervisor in gone else one
            for one in self.known.clinicians
            if one.number not in gone
        ]
        supporters = [one for one in self.known.supporters if one.number not in gone]
        return People(clinicians, supporters)

    def named(self, text: str) -> list[Clinician]:
        """Return the first few whose names begin like the words of *text*."""
        words = folded(text).split()
        return list(islice(self._called(words), _MOST_FOUND)) if words else []

    def _called(self, words: list[str]) -> Iterator[Clinician]:
        for clinician in self.known.clinicians:
            parts = folded(clinician.name).split()
            fits = all(any(p.startswith(word) for p in parts) for word in words)
            if fits and clinician.number not in self.known.retired:
                yield clinician
