"""What a program holds and how it is kept, for whoever wants to check: no values.

Column by column from the manifest, so that what is promised and what is counted
cannot drift apart.
"""

from dataclasses import dataclass

from sqlalchemy import ColumnClause, Connection, Table, func, literal_column, select

from peerdesk.domain.action import Role
from peerdesk.store.connection import settings_in_force
from peerdesk.store.driver import driver_of
from peerdesk.store.folder import KEYS_FILE
from peerdesk.store.gate import SCHEMAS, check
from peerdesk.store.manifest import LIMITS, PERIODS, ListedColumn, read_manifest
from peerdesk.store.schema import Zone, metadata
from peerdesk.store.slots import SlotFacts, slot_facts
from peerdesk.store.vault import Vault


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """One column; *rows* is None where the open key does not reach.

    *limit* is the most characters; *oldest* and *newest* are there for times only.
    """

    listed: ListedColumn
    limit: int | None
    rows: int | None = None
    oldest: str | None = None
    newest: str | None = None


@dataclass(frozen=True, slots=True)
class Audit:
    """Everything there is to check; *problems* is best empty."""

    columns: tuple[ColumnFacts, ...]
    settings: dict[str, str]
    slots: tuple[SlotFacts, ...]
    problems: tuple[str, ...]


def read_audit(vault: Vault) -> Audit:
    """Return the facts about an open program."""
    manifest = read_manifest()
    with vault.read() as records:
        connection = records.connection
        zones = [zone for zone in Zone if _reaches(vault.role, zone)]
        columns = [
            _facts(connection, listed, reached=listed.zone in zones)
            for listed in manifest.columns
        ]
        problems = check(driver_of(connection), manifest)
        broken = [zone for zone in zones if not records.program.log_is_whole(zone)]
        problems += [f"the {zone.value} log is not whole" for zone in broken]
        settings = settings_in_force(driver_of(connection))
    slots = slot_facts((vault.folder / KEYS_FILE).read_bytes())
    return Audit(tuple(columns), settings, tuple(slots), tuple(problems))


def _reaches(role: Role, zone: Zone) -> bool:
    return zone is Zone.PROGRAM or role is Role.DIRECTOR


def _facts(
    connection: Connection, listed: ListedColumn, *, reached: bool
) -> ColumnFacts:
    limit = LIMITS.get(listed.kind)
    if not reached:
        return ColumnFacts(listed, limit)
    column: ColumnClause[str] = literal_column(f'"{listed.column}"')
    query = select(func.count(column), func.min(column), func.max(column))
    rows, oldest, newest = connection.execute(query.select_from(_table(listed))).one()
    if listed.kind in PERIODS:
        return ColumnFacts(listed, limit, rows, oldest, newest)
    return ColumnFacts(listed, limit, rows)


def _table(listed: ListedColumn) -> Table:
    schema = SCHEMAS[listed.zone]
    key = listed.table if listed.zone is Zone.PROGRAM else f"{schema}.{listed.table}"
    return metadata.tables[key]
