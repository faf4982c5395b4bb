"""The program itself: its name, policy and scope, who holds keys, who did what."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.dialects import sqlite

from peerdesk.domain.action import Action, Role
from peerdesk.domain.errors import KeyMissingError
from peerdesk.domain.policy import Policy
from peerdesk.domain.rank import RoleGroup
from peerdesk.store.log import LogLine, add_line, is_whole, lines
from peerdesk.store.schema import Zone, key_holders, policy, program, scope

_PROGRAM_ACTIONS = frozenset(
    {
        Action.PROGRAM_MADE,
        Action.UNLOCKED,
        Action.PEOPLE_IMPORTED,
        Action.SUPPORTER_CHANGED,
        Action.CONTACT_CHANGED,
        Action.SHEET_EXPORTED,
        Action.POLICY_CHANGED,
    }
)


def zone_of(action: Action) -> Zone:
    """Return where an action is logged: what is not known to be harmless, apart."""
    return Zone.PROGRAM if action in _PROGRAM_ACTIONS else Zone.REFERRAL


@dataclass(frozen=True, slots=True)
class ProgramRecords:
    """What holds for the program as a whole."""

    connection: Connection
    role: Role

    def name(self) -> str:
        """Return what the program is called."""
        return str(self.connection.scalar(select(program.c.name)))

    def rename(self, name: str) -> None:
        """Call it something else."""
        self._set(name=name)

    def phone(self) -> str:
        """Return the program's own number; empty until somebody fills it in."""
        return str(self.connection.scalar(select(program.c.phone)))

    def keep_phone(self, phone: str) -> None:
        """Keep the program's own number."""
        self._set(phone=phone)

    def last_opened(self) -> date | None:
        """Return the last day on which it was opened; None in a new program."""
        return self.connection.scalar(select(program.c.last_opened_on))

    def opened(self, day: date) -> None:
        """Keep that it was opened on *day*."""
        self._set(last_opened_on=day)

    def policy(self) -> Policy:
        """Return the program's numbers."""
        row = dict(self.connection.execute(select(policy)).mappings().one())
        del row["number"]
        return Policy(**row | {"approved_by_role": row["approved_by_role"] or None})

    def keep_policy(self, decided: Policy) -> None:
        """Keep the program's numbers."""
        self.connection.execute(update(policy).values(policy_row(decided)))

    def scope(self) -> dict[RoleGroup, date]:
        """Return whom the program serves, and since when."""
        rows = self.connection.execute(select(scope.c.role_group, scope.c.since))
        return {row.role_group: row.since for row in rows}

    def keep_scope(self, serves: Mapping[RoleGroup, date]) -> None:
        """Keep whom the program serves; whoever is not named is not served."""
        self.connection.execute(delete(scope))
        rows = [{"role_group": group, "since": day} for group, day in serves.items()]
        if rows:
            self.connection.execute(insert(scope), rows)

    def key_holders(self) -> frozenset[int]:
        """Return the directory numbers of those who can open the referrals."""
        return frozenset(self.connection.scalars(select(key_holders.c.clinician)))

    def keep_key_holder(self, number: int) -> None:
        """Keep that this colleague can open the referrals."""
        holder = sqlite.insert(key_holders).values(clinician=number)
        self.connection.execute(holder.on_conflict_do_nothing())

    def log(self, role: Role, action: Action, day: date) -> None:
        """Add a line to the log of the zone in which *action* belongs."""
        zone = self._readable(zone_of(action))
        add_line(self.connection, zone, LogLine(day, role, action))

    def log_lines(self, zone: Zone) -> list[LogLine]:
        """Return the log of *zone*, oldest line first."""
        return lines(self.connection, self._readable(zone))

    def log_is_whole(self, zone: Zone) -> bool:
        """Whether no line of *zone* was changed, taken out or put in."""
        return is_whole(self.connection, self._readable(zone))

    def _readable(self, zone: Zone) -> Zone:
        if zone is Zone.REFERRAL and self.role is not Role.DIRECTOR:
            raise KeyMissingError
        return zone

    def _set(self, **values: str | date) -> None:
        self.connection.execute(update(program).values(**values))


def policy_row(decided: Policy) -> dict[str, Any]:
    """Return the policy as the row that holds it."""
    row = asdict(decided)
    return row | {"approved_by_role": decided.approved_by_role or ""}
