"""Taking a file of people into a program: all of it in one transaction, or nothing."""

from dataclasses import dataclass, replace
from pathlib import Path

from peerdesk.desk.clock import Clock, today
from peerdesk.desk.importing.carrying_out import carry_out
from peerdesk.desk.importing.changes import changes_of, report_of
from peerdesk.desk.importing.headings import find_headings
from peerdesk.desk.importing.people_file import Answers, PeopleFile
from peerdesk.desk.importing.plan import Known, Plan, Report, ready
from peerdesk.desk.importing.planning import plan as planned
from peerdesk.desk.importing.refusing import refusal
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
            return self._plan(records, people_file, answers, progress)[0]

    def expected(
        self,
        people_file: PeopleFile,
        answers: Answers,
        *,
        progress: Progress = unwatched,
    ) -> tuple[Plan, Report | None]:
        """Return what `take_in_if_ready` would return now; nothing is done."""
        with self.vault.read() as records:
            plan, known = self._plan(records, people_file, answers, progress)
        return plan, report_of(plan, changes_of(plan, known)) if ready(plan) else None

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
        plan, report = self.take_in_if_ready(people_file, answers, progress=progress)
        if report is None:
            raise refusal(plan, people_file, answers)
        return report

    def take_in_if_ready(
        self,
        people_file: PeopleFile,
        answers: Answers,
        *,
        progress: Progress = unwatched,
    ) -> tuple[Plan, Report | None]:
        """Take the whole file in; without a report nothing was done: see the plan."""
        with self.vault.write() as records:
            plan, known = self._plan(records, people_file, answers, progress)
            if not ready(plan):
                return plan, None
            changes = changes_of(plan, known)
            put_back = carry_out(records, changes, today(self.clock), progress)
        report = report_of(plan, changes)
        return plan, replace(report, waiting_again=len(put_back))

    def _plan(
        self,
        records: Records,
        people_file: PeopleFile,
        answers: Answers,
        progress: Progress,
    ) -> tuple[Plan, Known]:
        """Plan with what the program knows; who holds a key is never retired."""
        known = self._known(records)
        plan = planned(
            people_file,
            replace(answers, retire_missing=True),  # to know who is missing
            known,
            tree=self.tree,
            policy=records.program.policy(),
            today=today(self.clock),
            progress=progress,
        )
        holders = records.program.key_holders()
        gone = tuple(one for one in plan.retired if one.number not in holders)
        retired = gone if answers.retire_missing else ()
        return replace(plan, retired=retired, missing=len(gone)), known

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
