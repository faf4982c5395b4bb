"""Make a program with its people in one step: all of it, or nothing."""

import shutil
from pathlib import Path

from peerdesk.desk.clock import Clock, today
from peerdesk.desk.opening import NewProgram, make_program, shipped_tree
from peerdesk.desk.people_csv import read_clinicians, read_supporters
from peerdesk.domain.action import Action, Role
from peerdesk.domain.errors import ProgramExistsError
from peerdesk.domain.people import Clinician, Supporter
from peerdesk.store.slots import KdfCost
from peerdesk.store.vault import open_vault


def found_program(
    folder: Path,
    new: NewProgram,
    people: tuple[list[Clinician], list[Supporter]],
    *,
    cost: KdfCost,
    clock: Clock,
) -> str:
    """Make a program that holds these clinicians and supporters.

    Return the recovery code.  If anything is refused, nothing is left at *folder*.
    """
    if folder.exists():
        raise ProgramExistsError(folder)
    try:
        code = make_program(folder, new, cost=cost, clock=clock)
        _bring_in(folder, new.director, people, clock)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return code


def read_people(
    clinicians: Path, supporters: Path
) -> tuple[list[Clinician], list[Supporter]]:
    """Read both files; `ImportRefusedError` names the first row that is wrong."""
    tree = shipped_tree()
    everyone = read_clinicians(clinicians, tree)
    return everyone, read_supporters(supporters, everyone, tree)


def _bring_in(
    folder: Path,
    director: str,
    people: tuple[list[Clinician], list[Supporter]],
    clock: Clock,
) -> None:
    clinicians, supporters = people
    vault = open_vault(folder, director, today=today(clock))
    try:
        with vault.write() as records:
            records.roster.add_clinicians(clinicians)
            records.roster.add_supporters(supporters)
            records.program.log(Role.DIRECTOR, Action.PEOPLE_IMPORTED, today(clock))
    finally:
        vault.close()
