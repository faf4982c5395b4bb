"""One entry for everybody on the roster: somebody joins, comes back, or is changed.

Nobody is ever deleted: who was added by mistake is retired again.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from peerdesk.desk.change import Change
from peerdesk.desk.clock import Clock, today
from peerdesk.domain.action import Action, Role
from peerdesk.domain.errors import EntryRefusedError, SamePersonError
from peerdesk.domain.people import Clinician, Standing, Supporter
from peerdesk.domain.roster_entry import Part, about_supervisor, complaints
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.store.names import may_be_one_person
from peerdesk.store.records import Records
from peerdesk.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody of the directory; *supporter* is there once they were one."""

    clinician: Clinician
    supporter: Supporter | None = None
    supervisor: Clinician | None = None
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Enroller:
    """Finds people and keeps entries, each in one transaction."""

    vault: Vault
    clock: Clock
    role: Role
    tree: SpecialtyTree

    def find(self, text: str) -> list[Known]:
        """Return people of the directory whose name starts like what was typed."""
        with self.vault.read() as records:
            return self._known(records, records.roster.find_clinicians(text))

    def same_person(self, name: str) -> list[Known]:
        """Return people of the directory, retired or not, who may be called *name*."""
        with self.vault.read() as records:
            everybody = records.roster.all_clinicians()
            close = [one for one in everybody if may_be_one_person(one.name, name)]
            return self._known(records, close)

    def known(self, number: int) -> Known:
        """Return one person of the directory."""
        with self.vault.read() as records:
            return self._before(records, number)

    def units(self) -> list[str]:
        """Return every unit of the directory, in the order of the alphabet."""
        with self.vault.read() as records:
            return records.roster.units()

    def keep(self, entry: Supporter, *, certainly_new: bool = False) -> Change:
        """Keep *entry*; number 0 is somebody whom the directory does not know yet.

        *certainly_new* answers "same person?" with no.
        """
        if not (entry.number or certainly_new) and self.same_person(entry.name):
            raise SamePersonError
        with self.vault.write() as records:
            before = self._before(records, entry.number) if entry.number else None
            self._refuse_wrong(records, entry, before)
            number = _keep_person(records, entry.clinician, before)
            _keep_supporter(records, number, self._counted(entry), before)
            self._log(records)
        return _change(number, lambda: self._take_back(number, before))

    def _counted(self, entry: Supporter) -> Supporter:
        """Return *entry*; whose field is operating counts so without being told."""
        operates = self.tree.specialty(entry.clinician.specialty).interventional
        return replace(entry, interventionalist=entry.interventionalist or operates)

    def _take_back(self, number: int, before: Known | None) -> Change:
        day = today(self.clock)
        with self.vault.write() as records:
            if before is None or before.retired:
                records.roster.retire_clinicians([number], day)
            if before is not None:
                records.roster.change_clinicians([before.clinician])
            now = records.roster.supporter(number, day)
            if before is None or before.supporter is None:
                after = replace(now, standing=Standing.RETIRED)
            else:
                after = _with_form(now, before.supporter)
            records.roster.keep_supporter(after)
            self._log(records)
        return _change(number, None)

    def _refuse_wrong(
        self, records: Records, entry: Supporter, before: Known | None
    ) -> None:
        earlier = before.clinician if before else None
        wrong = complaints(entry, self.tree, today(self.clock), before=earlier)
        if entry.clinician.supervisor is not None:
            everybody = records.roster.all_clinicians()
            supervisor_of = {person.number: person.supervisor for person in everybody}
            words = about_supervisor(entry.clinician, supervisor_of)
            wrong |= {Part.SUPERVISOR: words} if words else {}
        if wrong:
            raise EntryRefusedError(wrong)

    def _before(self, records: Records, number: int) -> Known:
        return self._known(records, [records.roster.clinician(number)])[0]

    def _known(self, records: Records, people: Sequence[Clinician]) -> list[Known]:
        roster, day = records.roster, today(self.clock)
        retired = roster.retired()
        supporters = {one.number: one for one in roster.all_supporters(day)}
        above = [one.supervisor for one in people if one.supervisor is not None]
        supervisors = {one.number: one for one in roster.clinicians(above)}
        return [
            Known(
                one,
                supporters.get(one.number),
                supervisors.get(one.supervisor or 0),
                one.number in retired,
            )
            for one in people
        ]

    def _log(self, records: Records) -> None:
        records.program.log(self.role, Action.SUPPORTER_CHANGED, today(self.clock))


def _keep_person(records: Records, person: Clinician, before: Known | None) -> int:
    roster = records.roster
    if before is None:
        number = roster.last_number() + 1
        roster.add_clinicians([replace(person, number=number)])
        return number
    if person != before.clinician:
        roster.change_clinicians([person])
    if before.retired:
        roster.bring_back_clinicians([person.number])
    return person.number


def _keep_supporter(
    records: Records, number: int, entry: Supporter, before: Known | None
) -> None:
    clinician = replace(entry.clinician, number=number)
    if before is None or before.supporter is None:
        new = Supporter(clinician, entry.trained_on, entry.valid_until)
        records.roster.add_supporters([_with_form(new, entry)])
    else:
        records.roster.keep_supporter(_with_form(before.supporter, entry))


def _with_form(supporter: Supporter, entry: Supporter) -> Supporter:
    """Return *supporter* with what a form says, and no count or day of rest."""
    return replace(
        supporter,
        trained_on=entry.trained_on,
        valid_until=entry.valid_until,
        standing=entry.standing,
        target=entry.target,
        open_limit=entry.open_limit,
        interventionalist=entry.interventionalist,
        poster_opt_in=entry.poster_opt_in,
        languages=entry.languages,
        evaluates=entry.evaluates,
        reviews=entry.reviews,
        opted_out=entry.opted_out,
    )


def _change(number: int, undo: Callable[[], Change] | None) -> Change:
    return Change(Action.SUPPORTER_CHANGED, supporters=(number,), undo=undo)
