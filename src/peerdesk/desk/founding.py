"""Make a program with its people in one step: all of it, or nothing."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from peerdesk.desk.clock import Clock, today
from peerdesk.desk.opening import shipped_tree
from peerdesk.desk.people_csv import read_clinicians, read_supporters
from peerdesk.domain.action import Action, Role
from peerdesk.domain.errors import TooLongError, UnknownPersonError
from peerdesk.domain.people import NAME_LIMIT, Clinician, Supporter
from peerdesk.domain.rank import RoleGroup
from peerdesk.store.growing import growing
from peerdesk.store.kdf import KdfCost, calibrated
from peerdesk.store.vault import make_vault, open_vault


@dataclass(frozen=True, slots=True)
class NewProgram:
    """What a new program starts with; *serves* is whom it reaches out to.

    *key_holders* are the directory numbers of those who can open the referrals: a
    referral for one of them is handled by phone, outside PeerDesk.
    """

    name: str
    director: str = field(repr=False)
    administrator: str = field(repr=False)
    serves: frozenset[RoleGroup] = frozenset(RoleGroup)
    key_holders: frozenset[int] = frozenset()


class People(NamedTuple):
    """The directory of a new program, and the supporters among them."""

    clinicians: list[Clinician]
    supporters: list[Supporter]


def found_program(
    folder: Path, new: NewProgram, people: People, *, cost: KdfCost, clock: Clock
) -> str:
    """Make a program that holds these people; return its recovery code.

    If anything is refused, nothing is left at *folder*.
    """
    for number in new.key_holders - {person.number for person in people.clinicians}:
        raise UnknownPersonError(number)
    if not new.name.isprintable():
        raise TooLongError("name", NAME_LIMIT)
    with growing(folder) as place:
        code = make_vault(
            place,
            name=new.name,
            director=new.director,
            administrator=new.administrator,
            cost=cost,
            today=today(clock),
        )
        _move_in(place, new, people, clock)
    return code


def real_cost() -> KdfCost:
    """Return what a guess at a passphrase has to cost: a second here, or more."""
    return calibrated()


def read_people(clinicians: Path, supporters: Path) -> People:
    """Read both files; `ImportRefusedError` names the first row that is wrong."""
    tree = shipped_tree()
    everyone = read_clinicians(clinicians, tree)
    return People(everyone, read_supporters(supporters, everyone, tree))


def _move_in(folder: Path, new: NewProgram, people: People, clock: Clock) -> None:
    day = today(clock)
    vault = open_vault(folder, new.director, today=day)
    try:
        with vault.write() as records:
            records.program.keep_scope(dict.fromkeys(new.serves, day))
            records.program.log(Role.DIRECTOR, Action.PROGRAM_MADE, day)
            records.roster.add_clinicians(people.clinicians)
            records.roster.add_supporters(people.supporters)
            for number in sorted(new.key_holders):
                records.program.keep_key_holder(number)
            records.program.log(Role.DIRECTOR, Action.PEOPLE_IMPORTED, day)
    finally:
        vault.close()
