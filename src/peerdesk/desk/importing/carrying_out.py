"""Save what an import changes, inside the transaction that is open."""

from datetime import date

from peerdesk.desk.importing.changes import Changes
from peerdesk.desk.leaving import release_leavers
from peerdesk.domain.action import Action, Role
from peerdesk.domain.progress import Progress
from peerdesk.store.records import Records

_STRETCH = 1_000


def carry_out(
    records: Records, changes: Changes, day: date, progress: Progress
) -> tuple[int, ...]:
    """Save *changes*; return the referrals that wait again because somebody left.

    An import that changes nothing leaves no trace, not even in the log.
    """
    put_back: tuple[int, ...] = ()
    if changes != Changes():
        records.program.log(records.role, Action.PEOPLE_IMPORTED, day)
        _keep_clinicians(records, changes, progress)
        _keep_supporters(records, changes, progress)
        put_back = _let_go(records, changes, day)
    progress(1, 1)
    return put_back


def _keep_clinicians(records: Records, changes: Changes, progress: Progress) -> None:
    for done in range(0, len(changes.added), _STRETCH):
        progress(done, len(changes.added))
        records.roster.add_clinicians(changes.added[done : done + _STRETCH])
    progress(1, 1)
    records.roster.change_clinicians(changes.changed)
    records.roster.bring_back_clinicians(changes.back)
    progress(1, 1)


def _keep_supporters(records: Records, changes: Changes, progress: Progress) -> None:
    records.roster.add_supporters(changes.supporters_added)
    records.roster.keep_supporters(changes.supporters_changed)
    records.roster.keep_supporters(changes.staying)
    progress(1, 1)


def _let_go(records: Records, changes: Changes, day: date) -> tuple[int, ...]:
    """Retire whoever is gone; only the director's key puts back what they held."""
    records.roster.retire_clinicians(changes.retired, day)
    records.roster.keep_supporters(changes.leaving)
    if changes.leaving and records.role is Role.DIRECTOR:
        return release_leavers(records, day)
    return ()
