"""Open the desk: the one place where the rooms are put together."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from peerdesk.desk.clock import Clock, today
from peerdesk.desk.enrolling import Enroller
from peerdesk.desk.exporting import Exporter
from peerdesk.desk.handoff import HandoffDesk
from peerdesk.desk.importing.desk import ImportDesk
from peerdesk.desk.intake import IntakeDesk
from peerdesk.desk.leaving import Leaver, release_leavers
from peerdesk.desk.places import whereabouts
from peerdesk.desk.referrals import ReferralDesk
from peerdesk.desk.roster import RosterDesk
from peerdesk.desk.sheets import SheetDesk
from peerdesk.domain.action import Action, Role
from peerdesk.domain.errors import KeyMissingError
from peerdesk.domain.policy import Policy
from peerdesk.domain.specialty import SpecialtyTree, read_tree
from peerdesk.shipped import shipped
from peerdesk.store.manifest import read_manifest
from peerdesk.store.slots import Opener
from peerdesk.store.vault import Vault, open_vault

__all__ = ["Desk", "Opener", "open_desk", "shipped_tree"]


@dataclass(frozen=True, slots=True)
class Desk:
    """An open program, seen with one person's key.

    *clock_behind* is the day on which the program was last used, when this
    computer's clock stands before it; then nothing is erased.  *released* are the
    referrals that wait again, because their supporter has left.
    """

    vault: Vault
    clock: Clock
    tree: SpecialtyTree
    program: str
    policy: Policy
    clock_behind: date | None = None
    released: tuple[int, ...] = ()

    @property
    def role(self) -> Role:
        """Whose key opened it."""
        return self.vault.role

    @property
    def folder(self) -> Path:
        """Where the program lies."""
        return self.vault.folder

    @property
    def referrals(self) -> ReferralDesk:
        """The queue; `KeyMissingError` with the administrator's key."""
        self._require_director()
        return ReferralDesk(self.vault, self.clock, self.tree, self.policy)

    @property
    def intake(self) -> IntakeDesk:
        """New referrals; `KeyMissingError` with the administrator's key."""
        self._require_director()
        return IntakeDesk(self.vault, self.clock, self.tree)

    @property
    def handoff(self) -> HandoffDesk:
        """Hand-offs; `KeyMissingError` with the administrator's key."""
        self._require_director()
        return HandoffDesk(self.vault)

    @property
    def roster(self) -> RosterDesk:
        """The supporters."""
        return RosterDesk(self.vault, self.clock, self.role, self.policy)

    @property
    def enroller(self) -> Enroller:
        """Entries of the roster: new ones, and changed ones."""
        return Enroller(self.vault, self.clock, self.role, self.tree)

    @property
    def exporter(self) -> Exporter:
        """The roster in a plain file."""
        return Exporter(self.vault, self.clock, self.role, self.tree)

    @property
    def leaver(self) -> Leaver:
        """Supporters who leave."""
        return Leaver(self.vault, self.clock, self.role)

    @property
    def imports(self) -> ImportDesk:
        """People out of files."""
        return ImportDesk(self.vault, self.clock, self.role, self.tree)

    @property
    def sheets(self) -> SheetDesk:
        """The printable sheets."""
        return SheetDesk(self.vault, self.clock, self.role)

    def close(self) -> None:
        """Release the program, so that somebody else can open it."""
        self.vault.close()

    def _require_director(self) -> None:
        if self.role is not Role.DIRECTOR:
            raise KeyMissingError


@cache
def shipped_tree() -> SpecialtyTree:
    """Return the specialties that come with PeerDesk."""
    return read_tree(shipped("specialties.toml"))


def read_shipped() -> None:
    """Read ahead what comes with PeerDesk, so that opening need not wait for it."""
    shipped_tree()
    read_manifest()


def open_desk(
    folder: Path,
    secret: str,
    *,
    clock: Clock,
    opener: Opener = Opener.PASSPHRASE,
) -> Desk:
    """Open the program at *folder* with a passphrase or the recovery code.

    With the director's key, what was withdrawn before today is erased, supporters who
    are leaving are let go, and what was reached out to 21 days ago is closed; nothing
    of this happens while the clock is behind.
    """
    who = whereabouts()
    vault = open_vault(folder, secret, today=today(clock), who=who, opener=opener)
    try:
        desk = _look(vault, clock)
        if desk.clock_behind is None:
            desk = _begin_the_day(desk)
    except BaseException:
        vault.close()
        raise
    return desk


def _look(vault: Vault, clock: Clock) -> Desk:
    with vault.read() as records:
        last = records.program.last_opened()
        behind = last if last is not None and last > today(clock) else None
        return Desk(
            vault,
            clock,
            shipped_tree(),
            records.program.name(),
            records.program.policy(),
            behind,
        )


def _begin_the_day(desk: Desk) -> Desk:
    day = today(desk.clock)
    director = desk.role is Role.DIRECTOR
    released: tuple[int, ...] = ()
    with desk.vault.write() as records:
        records.program.opened(day)
        records.program.log(desk.role, Action.UNLOCKED, day)
        if director and records.referrals.erase_withdrawn(day):
            records.program.log(Role.DIRECTOR, Action.ERASED, day)
        if director:
            released = release_leavers(records, day)
    if director:
        desk.referrals.close_what_closes_itself()
    return replace(desk, released=released)
