"""Make a program with its people in one step: all of it, or nothing."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from peerdesk.desk.clock import Clock, today
from peerdesk.domain.action import Action, Role
from peerdesk.domain.errors import (
    DiskFullError,
    NotWritableError,
    ProgramExistsError,
    TooLongError,
    UnknownPersonError,
)
from peerdesk.domain.people import NAME_LIMIT, Clinician, Supporter
from peerdesk.domain.rank import RoleGroup
from peerdesk.store.growing import growing
from peerdesk.store.kdf import KdfCost, calibrated
from peerdesk.store.records import Records
from peerdesk.store.vault import make_vault, open_vault

__all__ = [
    "KdfCost",
    "NewProgram",
    "People",
    "Stage",
    "folder_for",
    "found_measured",
    "found_program",
    "real_cost",
    "require_room",
]

SUFFIX = ".peerdesk"
_ROOM_BYTES = 50_000_000  # for the two files, their journals, and a year of both
_MOST_NAME_BYTES = 180  # a file name takes 255, and a program grows under a longer one
_NEVER_IN_A_NAME = frozenset('<>:"/\\|?*')
_APPROVERS = {
    Role.DIRECTOR: "Program director",
    Role.ADMINISTRATOR: "Program administrator",
}


@dataclass(frozen=True, slots=True)
class NewProgram:
    """What a new program starts with; *serves* is whom it reaches out to.

    *key_holders* are the directory numbers of those who can open the referrals: a
    referral for one of them is handled by phone, outside PeerDesk.  *code* is a
    recovery code that somebody has on paper already.  *approved_by* says who approved
    the policy as it is shipped; without that nothing is ever purged.
    """

    name: str
    director: str = field(repr=False)
    administrator: str = field(repr=False)
    serves: frozenset[RoleGroup] = frozenset(RoleGroup)
    key_holders: frozenset[int] = frozenset()
    code: str | None = field(default=None, repr=False)
    approved_by: Role | None = None


class People(NamedTuple):
    """The directory of a new program, and the supporters among them."""

    clinicians: list[Clinician]
    supporters: list[Supporter]


class Stage(Enum):
    """How far the making has come."""

    MEASURING = "measuring"
    KEYS = "keys"
    PEOPLE = "people"


Watcher = Callable[[Stage], None]
"""Told which stage begins; it may raise `StoppedError`, and nothing is left."""


def _unwatched(stage: Stage) -> None:
    del stage


def found_program(  # noqa: PLR0913  # all but what is made are named
    folder: Path,
    new: NewProgram,
    people: People,
    *,
    cost: KdfCost,
    clock: Clock,
    watcher: Watcher = _unwatched,
) -> str:
    """Make a program that holds these people; return its recovery code.

    If anything is refused, nothing is left at *folder*.
    """
    for number in new.key_holders - {person.number for person in people.clinicians}:
        raise UnknownPersonError(number)
    if not new.name.isprintable():
        raise TooLongError("name", NAME_LIMIT)
    with growing(folder) as place:
        watcher(Stage.KEYS)
        code = make_vault(
            place,
            name=new.name,
            director=new.director,
            administrator=new.administrator,
            cost=cost,
            today=today(clock),
            code=new.code,
        )
        watcher(Stage.PEOPLE)
        _move_in(place, new, people, clock)
    return code


def found_measured(  # noqa: PLR0913  # as above
    folder: Path,
    new: NewProgram,
    people: People,
    *,
    measure: Callable[[], KdfCost],
    clock: Clock,
    watcher: Watcher,
) -> str:
    """Make a program at the cost that *measure* finds; return its recovery code."""
    require_room(folder)
    watcher(Stage.MEASURING)
    cost = measure()
    return found_program(folder, new, people, cost=cost, clock=clock, watcher=watcher)


def real_cost() -> KdfCost:
    """Return what a guess at a passphrase has to cost: a second here, or more."""
    return calibrated()


def folder_for(name: str, parent: Path) -> Path:
    """Return where a program called *name* lies below *parent*, on any system."""
    plain = "".join("-" if mark in _NEVER_IN_A_NAME else mark for mark in name)
    short = plain.encode("utf-8", "ignore")[:_MOST_NAME_BYTES].decode("utf-8", "ignore")
    return parent / f"{short.strip(' .') or 'Program'}{SUFFIX}"


def require_room(folder: Path) -> None:
    """Refuse in words, as early as can be known, a place where nothing can be made."""
    if os.path.lexists(folder):
        raise ProgramExistsError(folder)
    above = next(place for place in folder.absolute().parents if place.exists())
    if not above.is_dir() or not os.access(above, os.W_OK | os.X_OK):
        raise NotWritableError(above.name or str(above))
    if shutil.disk_usage(above).free < _ROOM_BYTES:
        raise DiskFullError


def _move_in(folder: Path, new: NewProgram, people: People, clock: Clock) -> None:
    day = today(clock)
    vault = open_vault(folder, new.director, today=day)
    try:
        with vault.write() as records:
            records.program.keep_scope(dict.fromkeys(new.serves, day))
            records.program.log(Role.DIRECTOR, Action.PROGRAM_MADE, day)
            _approve(records, new.approved_by, clock)
            _take_in(records, people, new.key_holders, clock)
    finally:
        vault.close()


def _approve(records: Records, by: Role | None, clock: Clock) -> None:
    if by is None:
        return
    day = today(clock)
    policy = records.program.policy()
    approved = replace(policy, approved_by_role=_APPROVERS[by], approved_on=day)
    records.program.keep_policy(approved)
    records.program.log(by, Action.POLICY_CHANGED, day)


def _take_in(
    records: Records, people: People, key_holders: frozenset[int], clock: Clock
) -> None:
    if not people.clinicians:
        return
    records.roster.add_clinicians(people.clinicians)
    records.roster.add_supporters(people.supporters)
    for number in sorted(key_holders):
        records.program.keep_key_holder(number)
    records.program.log(Role.DIRECTOR, Action.PEOPLE_IMPORTED, today(clock))
