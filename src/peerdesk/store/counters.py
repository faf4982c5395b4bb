"""Raw counters: what is left of a referral after it has been closed and purged."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, Table, select
from sqlalchemy.dialects.sqlite import insert

from peerdesk.domain.counts import (
    OutcomeCount,
    OutcomeRaise,
    Raise,
    SourceRaise,
    VolumeRaise,
)
from peerdesk.domain.days import Quarter
from peerdesk.store.schema import outcomes, sources, volume


@dataclass(frozen=True, slots=True)
class CounterRecords:
    """Counts by cell; an outcome is crossed with nothing but the year."""

    connection: Connection

    def raise_all(self, raises: Iterable[Raise]) -> None:
        """Raise each counter by one; a cell named twice goes up by two."""
        for cell, times in Counter(raises).items():
            table, values = _cell(cell)
            self._raise(table, values, times)

    def volume(self, since: Quarter) -> dict[VolumeRaise, int]:
        """Return how often each thing was counted, from *since* on."""
        rows = self.connection.execute(
            select(volume).where(volume.c.quarter >= since)
        ).all()
        return {
            VolumeRaise(row.quarter, row.role_group, row.service_line, row.counted): (
                row.times
            )
            for row in rows
        }

    def sources(self, since: Quarter) -> dict[SourceRaise, int]:
        """Return how many referrals each source led to, from *since* on."""
        rows = self.connection.execute(
            select(sources).where(sources.c.quarter >= since)
        ).all()
        return {SourceRaise(row.quarter, row.source): row.times for row in rows}

    def outcomes(self, year: int) -> dict[OutcomeCount, int]:
        """Return the outcomes of the whole program in *year*."""
        rows = self.connection.execute(
            select(outcomes.c.outcome, outcomes.c.times).where(outcomes.c.year == year)
        ).all()
        return {row.outcome: row.times for row in rows}

    def _raise(self, table: Table, cell: dict[str, Any], times: int) -> None:
        fresh = insert(table).values(**cell, times=times)
        self.connection.execute(
            fresh.on_conflict_do_update(
                index_elements=list(cell), set_={"times": table.c.times + times}
            )
        )


def _cell(cell: Raise) -> tuple[Table, dict[str, Any]]:
    match cell:
        case VolumeRaise(quarter, role_group, service_line, counted):
            return volume, {
                "quarter": quarter,
                "role_group": role_group,
                "service_line": service_line,
                "counted": counted,
            }
        case SourceRaise(quarter, source):
            return sources, {"quarter": quarter, "source": source}
        case OutcomeRaise():
            return outcomes, asdict(cell)
