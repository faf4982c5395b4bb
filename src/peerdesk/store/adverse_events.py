"""Adverse events, as codes."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select

from peerdesk.domain.adverse_event import AdverseEvent, Kind, Setting
from peerdesk.domain.days import IsoWeek
from peerdesk.domain.errors import AdverseEventGoneError
from peerdesk.store.numbering import next_number
from peerdesk.store.schema import adverse_events, referrals


@dataclass(frozen=True, slots=True)
class AdverseEventRecords:
    """What colleagues went through, no closer than kind, setting and week."""

    connection: Connection

    def add(
        self, *, kind: Kind, setting: Setting, week: IsoWeek, interventional: bool
    ) -> AdverseEvent:
        """Add what happened, as codes."""
        number = next_number(self.connection, "adverse_event")
        added = AdverseEvent(number, kind, setting, week, interventional)
        self.connection.execute(
            insert(adverse_events).values(
                number=number,
                kind=kind,
                setting=setting,
                week=week,
                interventional=interventional,
            )
        )
        return added

    def adverse_event(self, number: int) -> AdverseEvent:
        """Return one; `AdverseEventGoneError` if it is no longer held."""
        query = select(adverse_events).where(adverse_events.c.number == number)
        row = self.connection.execute(query).one_or_none()
        if row is None:
            raise AdverseEventGoneError
        return _adverse_event(row)

    def recent(self, since: IsoWeek) -> list[tuple[AdverseEvent, int]]:
        """Return those since then that have referrals, and how many; newest first."""
        counted = func.count(referrals.c.number).label("referrals")
        joined = adverse_events.join(
            referrals,
            (referrals.c.adverse_event == adverse_events.c.number)
            & referrals.c.withdrawn_on.is_(None),
        )
        query = (
            select(*adverse_events.c, counted)
            .select_from(joined)
            .where(adverse_events.c.week >= since)
            .group_by(adverse_events.c.number)
            .order_by(adverse_events.c.week.desc(), adverse_events.c.number.desc())
        )
        rows = self.connection.execute(query)
        return [(_adverse_event(row), row.referrals) for row in rows]


def _adverse_event(row: Row[*tuple[Any, ...]]) -> AdverseEvent:
    return AdverseEvent(row.number, row.kind, row.setting, row.week, row.interventional)
