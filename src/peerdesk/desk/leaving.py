"""When a supporter leaves: what they have not reached out for waits again.

Only the director's key opens the referrals, so the administrator marks somebody as
leaving, and the director's next opening does the rest.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date

from peerdesk.desk.change import Change
from peerdesk.desk.clock import Clock, today
from peerdesk.desk.moves import Move, apply_move, put_back, reverse_move
from peerdesk.domain.action import Action, Role
from peerdesk.domain.people import Standing, Supporter
from peerdesk.store.records import Records
from peerdesk.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Leaver:
    """Lets supporters go, each in one transaction, and takes that back."""

    vault: Vault
    clock: Clock
    role: Role

    def leave(self, number: int) -> Change:
        """Let a supporter go; `Change.referrals` are those that wait again."""
        day = today(self.clock)
        with self.vault.write() as records:
            before = records.roster.supporter(number, day)
            if self.role is Role.DIRECTOR:
                moves = _release(records, before, day)
            else:
                moves = ()
                _stand(records, number, Standing.LEAVING, day)
            records.program.log(self.role, Action.SUPPORTER_CHANGED, day)
        return _change(number, moves, lambda: self._take_back(before, moves))

    def stay(self, number: int) -> Change:
        """Let somebody who is marked as leaving take part again.

        An import may have retired their entry as well: whoever stays is back in it.
        """
        day = today(self.clock)
        with self.vault.write() as records:
            before = records.roster.supporter(number, day)
            retired = {number} & records.roster.retired()
            records.roster.bring_back_clinicians(retired)
            _stand(records, number, Standing.ACTIVE, day)
            records.program.log(self.role, Action.SUPPORTER_CHANGED, day)
        return _change(number, (), lambda: self._take_back(before, (), retired))

    def _take_back(
        self,
        before: Supporter,
        moves: tuple[Move, ...],
        retired: Collection[int] = (),
    ) -> Change:
        day = today(self.clock)
        with self.vault.write() as records:
            records.roster.retire_clinicians(retired, day)
            for move in moves:
                reverse_move(records, move, day)
            _stand(records, before.number, before.standing, day)
            records.program.log(self.role, Action.SUPPORTER_CHANGED, day)
        return _change(before.number, moves, None)


def release_leavers(records: Records, day: date) -> tuple[int, ...]:
    """Let everybody go who is marked as leaving; return what waits again.

    It needs the director's key, and belongs to whatever transaction is open.
    """
    leaving = [
        supporter
        for supporter in records.roster.supporters(day)
        if supporter.standing is Standing.LEAVING
    ]
    moves = [move for one in leaving for move in _release(records, one, day)]
    if leaving:
        records.program.log(records.role, Action.SUPPORTER_CHANGED, day)
    return tuple(move.before.number for move in moves)


def _release(records: Records, supporter: Supporter, day: date) -> tuple[Move, ...]:
    """Put back what they hold and retire them; what they reached out for stays."""
    held = records.referrals.not_reached_out(supporter.number)
    moves = tuple(put_back(referral, supporter) for referral in held)
    for move in moves:
        apply_move(records, move, day)
    _stand(records, supporter.number, Standing.RETIRED, day)
    return moves


def _stand(records: Records, number: int, standing: Standing, day: date) -> None:
    now = records.roster.supporter(number, day)
    records.roster.keep_supporter(replace(now, standing=standing))


def _change(
    number: int, moves: tuple[Move, ...], undo: Callable[[], Change] | None
) -> Change:
    released = tuple(move.before.number for move in moves)
    return Change(Action.SUPPORTER_CHANGED, released, (number,), undo)
