"""The print log: which sheet was printed when; never by or for whom."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, insert

from peerdesk.store.schema import prints


@dataclass(frozen=True, slots=True)
class PrintRecords:
    """Sheets that were printed or exported."""

    connection: Connection

    def add(self, sheet: str, version: str, copies: int, day: date) -> None:
        """Keep that so many copies of a sheet were made."""
        made = {"sheet": sheet, "version": version, "copies": copies, "day": day}
        self.connection.execute(insert(prints).values(made))
