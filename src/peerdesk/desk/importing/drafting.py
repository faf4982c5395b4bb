"""Draft the entries a file would make, then look at them all together."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from peerdesk.desk.importing.cells.values import LARGEST_NUMBER, UnreadableError
from peerdesk.desk.importing.fields import Field, Holds
from peerdesk.desk.importing.findings import Findings
from peerdesk.desk.importing.merging import (
    Merger,
    changed_fields,
    changed_for_supporter,
)
from peerdesk.desk.importing.people_file import Answers
from peerdesk.desk.importing.plan import Fate, Known, Planned, Twins
from peerdesk.desk.importing.said import Said
from peerdesk.desk.importing.who.identities import Identities, Mapped
from peerdesk.desk.importing.who.supervising import (
    Everybody,
    everybody,
    refuse_circles,
    supervisor_of,
)
from peerdesk.desk.importing.who.twins import Entry, find_twins
from peerdesk.domain.people import Clinician, Supporter

_NOT_THERE = "is not in the directory"
_WHO = (Field.NUMBER, Field.CONTACT, Field.NAME, Field.FAMILY_NAME)
_NEEDED = {
    "the name": frozenset({Field.NAME, Field.FAMILY_NAME}),
    "the role group": frozenset({Field.ROLE_GROUP}),
    "the specialty": frozenset({Field.SPECIALTY}),
    "the rank": frozenset({Field.RANK}),
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A row with its number; *clinician* is None until all of it is understood."""

    said: Said
    number: int
    clinician: Clinician | None = None
    supporter: Supporter | None = None


class Drafter:
    """Drafts entries out of rows; what is in the way goes into *findings*."""

    def __init__(
        self, merger: Merger, known: Known, mapped: Mapped, findings: Findings
    ) -> None:
        self._merger = merger
        self._known = known
        self._people = {person.number: person for person in known.clinicians}
        self._supporters = {one.number: one for one in known.supporters}
        self._mapped = mapped
        self._findings = findings

    def drafts(
        self, rows: Sequence[Said], who: Identities, answers: Answers
    ) -> list[Draft]:
        """Return a draft for each row whose person is clear."""
        numbers = self._numbers(rows, who)
        made = [self._draft(rows[place], numbers[place]) for place in sorted(numbers)]
        return self._with_supervisors(made, answers)

    def planned(self, drafts: Sequence[Draft]) -> tuple[Planned, ...]:
        """Return the rows that are understood, with what becomes of each."""
        return tuple(
            self._planned(draft, draft.clinician) for draft in drafts if draft.clinician
        )

    def missing(self, drafts: Sequence[Draft]) -> tuple[Clinician, ...]:
        """Return who is active in the directory and in no row of a directory file."""
        if self._merger.holds is Holds.SUPPORTERS:
            return ()
        gone = self._known.retired | {draft.number for draft in drafts}
        people = self._known.clinicians
        return tuple(person for person in people if person.number not in gone)

    def twins(self, drafts: Sequence[Draft]) -> tuple[Twins, ...]:
        """Return the new rows that may be somebody else."""
        rows = [
            Entry(draft.said.line, draft.said.name, draft.number not in self._people)
            for draft in drafts
            if draft.said.name
        ]
        if not any(row.new for row in rows):
            return ()
        there = {draft.number for draft in drafts}
        others = [
            Entry(person.number, person.name, new=False, in_the_program=True)
            for person in self._known.clinicians
            if person.number not in there
        ]
        return find_twins([*rows, *others])

    # --- one row ---------------------------------------------------------------------

    def _numbers(self, rows: Sequence[Said], who: Identities) -> dict[int, int]:
        """Return the number of each row by its place: known, its own, or free."""
        numbers = dict(who.known)
        free = _free_numbers(self._people.keys())
        for place in sorted(who.new):
            own = rows[place].number
            numbers[place] = next(free) if own is None else own
        return numbers

    def _draft(self, said: Said, number: int) -> Draft:
        person = self._people.get(number)
        self._require_enough(said, person)
        if not said.whole:
            return Draft(said, number)
        if person is None:
            clinician = self._merger.new_clinician(said, number)
        else:
            clinician = self._merger.clinician(person, said)
        if clinician is None or self._merger.holds is Holds.DIRECTORY:
            return Draft(said, number, clinician)
        before = self._supporters.get(number)
        if before is None:
            supporter = self._merger.new_supporter(clinician, said)
        else:
            supporter = self._merger.supporter(before, clinician, said)
            self._require_training_before_end(said, supporter)
        return Draft(said, number, clinician if supporter else None, supporter)

    def _require_enough(self, said: Said, person: Clinician | None) -> None:
        """Say which column is missing for somebody new, once for the whole file."""
        fields = self._mapped.fields
        supporters = self._merger.holds is Holds.SUPPORTERS
        if person is None and self._mapped.directory_alone:
            column = self._mapped.heading(*_WHO)
            self._findings.problem(said.line, column, _NOT_THERE)
        elif person is None:
            for words, one_of in _NEEDED.items():
                if not fields & one_of:
                    self._findings.problem(0, "", f"no column says {words}")
        known = person is not None and person.number in self._supporters
        if supporters and not known and Field.TRAINED_ON not in fields:
            self._findings.problem(0, "", "no column says when somebody was trained")

    def _require_training_before_end(self, said: Said, supporter: Supporter) -> None:
        """Refuse a last day before the training that is kept already."""
        if supporter.valid_until < supporter.trained_on:
            column = self._mapped.heading(Field.VALID_UNTIL, Field.TRAINED_ON)
            words = "lies before the training that PeerDesk knows of"
            self._findings.problem(said.line, column, words)

    # --- all rows together -----------------------------------------------------------

    def _with_supervisors(
        self, drafts: Sequence[Draft], answers: Answers
    ) -> list[Draft]:
        """Return the drafts with the supervisors they name, if any column does."""
        if Field.SUPERVISOR not in self._mapped.fields:
            return list(drafts)
        rows = {draft.number: draft.said for draft in drafts}
        numbered = Field.NUMBER in self._mapped.fields
        there = everybody(self._known.clinicians, rows, numbered=numbered)
        allowed = answers.without_unknown_supervisors
        done = [
            self._with_supervisor(draft, there, allowed=allowed) for draft in drafts
        ]
        people = self._people | {d.number: d.clinician for d in done if d.clinician}
        lines = {draft.number: draft.said.line for draft in done}
        heading = self._mapped.heading(Field.SUPERVISOR)
        refuse_circles(list(people.values()), lines, heading, self._findings)
        return done

    def _with_supervisor(
        self, draft: Draft, there: Everybody, *, allowed: bool
    ) -> Draft:
        try:
            supervisor = supervisor_of(
                draft.said, draft.number, there, unknown_allowed=allowed
            )
        except UnreadableError as error:
            heading = self._mapped.heading(Field.SUPERVISOR)
            self._findings.problem(draft.said.line, heading, str(error))
            return replace(draft, clinician=None)
        if draft.clinician is None:
            return draft
        clinician = replace(draft.clinician, supervisor=supervisor)
        supporter = draft.supporter and replace(draft.supporter, clinician=clinician)
        return replace(draft, clinician=clinician, supporter=supporter)

    def _planned(self, draft: Draft, clinician: Clinician) -> Planned:
        number, supporter = draft.number, draft.supporter
        person, before = self._people.get(number), self._supporters.get(number)
        changed = changed_fields(person, clinician) if person else frozenset[Field]()
        if supporter and before:
            changed |= changed_for_supporter(before, supporter)
        fate = Fate.CHANGED if changed else Fate.SAME
        if number in self._known.retired or _has_come_back(before, supporter):
            fate = Fate.BACK
        elif person is None or (supporter and not before):
            fate = Fate.NEW
        return Planned(draft.said.line, fate, clinician, supporter, changed)


def _has_come_back(before: Supporter | None, after: Supporter | None) -> bool:
    return (
        before is not None
        and after is not None
        and before.standing is not after.standing
    )


def _free_numbers(used: Collection[int]) -> Iterator[int]:
    """Give the numbers after the last one, then those that were left out."""
    last = max(used, default=0)
    yield from range(last + 1, LARGEST_NUMBER + 1)
    yield from (number for number in range(1, last) if number not in used)
