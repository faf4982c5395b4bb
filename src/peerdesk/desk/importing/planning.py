"""Plan an import: everything is read and checked before anything is made."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from peerdesk.desk.importing.drafting import Drafter
from peerdesk.desk.importing.fields import Field, Holds
from peerdesk.desk.importing.findings import Findings
from peerdesk.desk.importing.merging import Merger
from peerdesk.desk.importing.people_file import Answers, PeopleFile
from peerdesk.desk.importing.plan import Known, Plan
from peerdesk.desk.importing.reading import Reader
from peerdesk.desk.importing.unit_lists import require_semicolons
from peerdesk.desk.importing.who.identities import Mapped
from peerdesk.desk.importing.who.identity import identify
from peerdesk.desk.importing.words.vocabulary import vocabulary_of
from peerdesk.domain.people import Clinician, Standing, Supporter
from peerdesk.domain.policy import Policy
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.domain.specialty import SpecialtyTree

_ENTRY = frozenset({Field.ROLE_GROUP, Field.SPECIALTY, Field.RANK})


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
    """Return what taking the file in would do to those who are *known*.

    Whoever is new has a number already: their own, or the next that is free.
    """
    findings, vocabulary = Findings(), vocabulary_of(tree)
    reader = Reader(people_file, answers, vocabulary, today, findings)
    rows = reader.read(progress)
    mapped = _mapped(people_file, answers)
    require_semicolons(rows, known.clinicians, mapped, findings)
    who = identify(rows, known, mapped, findings)
    drafter = Drafter(Merger(answers.holds, tree, policy), known, mapped, findings)
    drafts = drafter.drafts(rows, who, answers)
    missing = drafter.missing(drafts)
    progress(len(rows), len(rows))
    return Plan(
        drafter.planned(drafts),
        retired=missing if answers.retire_missing else (),
        missing=len(missing),
        problems=findings.all_problems(),
        unknown=findings.all_unknown(vocabulary),
        twins=drafter.twins(drafts),
        left_out=_left_out(people_file, answers),
    )


def known_after(plan: Plan, known: Known) -> Known:
    """Return who is in the program once *plan* has been carried out."""
    people = {person.number: person for person in known.clinicians}
    people |= {row.clinician.number: row.clinician for row in plan.people}
    supporters = {one.number: one for one in known.supporters}
    supporters |= {s.number: s for row in plan.people if (s := row.supporter)}
    gone = {person.number for person in plan.retired}
    back = {row.clinician.number for row in plan.people}
    return Known(
        tuple(people.values()),
        tuple(_up_to_date(supporters, people, gone)),
        (known.retired - back) | gone,
    )


def _up_to_date(
    supporters: dict[int, Supporter], people: dict[int, Clinician], gone: set[int]
) -> Iterator[Supporter]:
    """Give each supporter with their present entry; who is gone is leaving."""
    for number, supporter in supporters.items():
        leaving = number in gone and supporter.standing is Standing.ACTIVE
        standing = Standing.LEAVING if leaving else supporter.standing
        yield replace(supporter, clinician=people[number], standing=standing)


def _mapped(people_file: PeopleFile, answers: Answers) -> Mapped:
    headings = {f: people_file.headings[place] for f, place in answers.columns.items()}
    fields = frozenset(answers.columns) | frozenset(answers.same)
    makes_entries = fields >= _ENTRY and bool({Field.NAME, Field.FAMILY_NAME} & fields)
    supporters = answers.holds is Holds.SUPPORTERS
    return Mapped(fields, headings, supporters and not makes_entries)


def _left_out(people_file: PeopleFile, answers: Answers) -> tuple[str, ...]:
    taken = set(answers.columns.values())
    headings = enumerate(people_file.headings)
    return tuple(heading for place, heading in headings if place not in taken)
