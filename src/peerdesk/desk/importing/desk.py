"""Taking a file of people into a program: all of it in one transaction, or nothing."""

from dataclasses import dataclass, replace
from pathlib import Path

from peerdesk.desk.clock import Clock, today
from peerdesk.desk.importing.carrying_out import carry_out
from peerdesk.desk.importing.changes import changes_of, report_of
from peerdesk.desk.importing.headings import find_headings
from peerdesk.desk.importing.people_file import Answers, PeopleFile
from peerdesk.desk.importing.plan import Known, Plan, Report
from peerdesk.desk.importing.planning import plan as planned
from peerdesk.desk.importing.refusing import require_ready
from peerdesk.domain.action import Role
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.store.records import Records
from peerdesk.store.vault import Vault
from peerdesk.tables.reading import read_table


@dataclass(frozen=True, slots=True)
class ImportDesk:
    """What director and administrator may do with a file of people."""

    vault: Vault
    clock: Clock
    role: Role
    tree: SpecialtyTree

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
        """Return what taking the file in would do; nothing is done."""
        with self.vault.read() as records:
            return self._plan(records, people_file, answers, progress)

    def expected(self, plan: Plan, answers: Answers) -> Report:
        """Return what would be reported if *plan* were carried out now."""
        with self.vault.read() as records:
            known = self._known(records)
        return report_of(plan, changes_of(plan, known, answers.holds))

    def take_in(
        self,
        people_file: PeopleFile,
        answers: Answers,
        *,
        progress: Progress = unwatched,
    ) -> Report:
        """Take the whole file in; `ImportRefusedError` names what is in the way.

        It is planned again, because the program may have changed since it was shown.
        """
        with self.vault.write() as records:
            plan = self._plan(records, people_file, answers, progress)
            require_ready(plan, people_file, answers)
            changes = changes_of(plan, self._known(records), answers.holds)
            put_back = carry_out(records, changes, today(self.clock), progress)
        return replace(report_of(plan, changes), waiting_again=len(put_back))

    def _plan(
        self,
        records: Records,
        people_file: PeopleFile,
        answers: Answers,
        progress: Progress,
    ) -> Plan:
        """Plan with what the program knows; who holds a key is never retired."""
        plan = planned(
            people_file,
            answers,
            self._known(records),
            tree=self.tree,
            policy=records.program.policy(),
            today=today(self.clock),
            progress=progress,
        )
        holders = records.program.key_holders()
        stay = tuple(one for one in plan.retired if one.number not in holders)
        return replace(plan, retired=stay)

    def _known(self, records: Records) -> Known:
        return Known(
            tuple(records.roster.all_clinicians()),
            tuple(records.roster.all_supporters(today(self.clock))),
            records.roster.retired(),
        )


def read_people_file(
    file: Path, *, sheet: str | None = None, progress: Progress = unwatched
) -> PeopleFile:
    """Return what any file of people holds; it needs no program."""
    return find_headings(read_table(file, sheet=sheet, progress=progress))
