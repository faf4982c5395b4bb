"""What a plan changes in a program, in the order in which it is saved."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from peerdesk.desk.importing.plan import Fate, Known, Plan, Report
from peerdesk.domain.people import Clinician, Standing, Supporter


@dataclass(frozen=True, slots=True)
class Changes:
    """Who is to be saved, with their numbers; whoever stays the same is not here."""

    added: tuple[Clinician, ...] = ()
    changed: tuple[Clinician, ...] = ()
    back: tuple[int, ...] = ()
    retired: tuple[int, ...] = ()
    supporters_added: tuple[Supporter, ...] = ()
    supporters_changed: tuple[Supporter, ...] = ()
    leaving: tuple[Supporter, ...] = ()
    staying: tuple[Supporter, ...] = ()


def changes_of(plan: Plan, known: Known) -> Changes:
    """Compare everybody in *plan* with what is *known* of them."""
    clinicians = {one.number: one for one in known.clinicians}
    everyone = [row.clinician for row in plan.people]
    supporters = {one.number: one for one in known.supporters}
    trained = [row.supporter for row in plan.people if row.supporter is not None]
    gone = frozenset(one.number for one in plan.retired)
    back = known.retired & {one.number for one in everyone}
    return Changes(
        added=tuple(one for one in everyone if one.number not in clinicians),
        changed=tuple(
            one for one in everyone if clinicians.get(one.number, one) != one
        ),
        back=tuple(sorted(back)),
        retired=tuple(sorted(gone)),
        supporters_added=tuple(one for one in trained if one.number not in supporters),
        supporters_changed=tuple(one for one in trained if _differs(one, supporters)),
        leaving=tuple(_leaving(one) for one in known.supporters if _leaves(one, gone)),
        staying=tuple(_staying(one) for one in known.supporters if _stays(one, back)),
    )


def report_of(plan: Plan, changes: Changes) -> Report:
    """Return what *changes* come to; to become a supporter is no change of an entry."""
    fates = [row.fate for row in plan.people]
    changed = {one.number for one in changes.changed}
    changed |= {one.number for one in changes.supporters_changed}
    return Report(
        added=len(changes.added),
        changed=len(changed.difference(changes.back)),
        same=fates.count(Fate.SAME),
        back=fates.count(Fate.BACK),
        retired=len(plan.retired),
        supporters_added=len(changes.supporters_added),
        supporters_changed=len(changes.supporters_changed),
    )


def _differs(one: Supporter, before: Mapping[int, Supporter]) -> bool:
    """Whether an import says something new; the counts are not its to change."""
    was = before.get(one.number)
    if was is None:
        return False
    counted = replace(one, open_count=was.open_count, cases=was.cases)
    return replace(counted, clinician=was.clinician) != was


def _leaves(one: Supporter, gone: frozenset[int]) -> bool:
    return one.number in gone and one.standing is Standing.ACTIVE


def _leaving(one: Supporter) -> Supporter:
    return replace(one, standing=Standing.LEAVING)


def _stays(one: Supporter, back: frozenset[int]) -> bool:
    """Whether a file took back what an earlier one said before anybody acted on it."""
    return one.number in back and one.standing is Standing.LEAVING


def _staying(one: Supporter) -> Supporter:
    return replace(one, standing=Standing.ACTIVE)
