"""What the manifest says: every column of both files, read from resources."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from peerdesk.domain.people import CONTACT_LIMIT, NAME_LIMIT
from peerdesk.shipped import shipped
from peerdesk.store.columns import CODE_LIMIT, LARGEST, PROGRAM_TEXT_LIMIT
from peerdesk.store.schema import Zone

LINES = {
    "name": NAME_LIMIT,
    "contact": CONTACT_LIMIT,
    "program text": PROGRAM_TEXT_LIMIT,
}
LIMITS = {**LINES, "code": CODE_LIMIT, "fingerprint": 64}
PERIODS = frozenset({"day", "moment", "week", "month", "quarter"})
KINDS = frozenset({"number", "closed list", *LIMITS, *PERIODS})


@dataclass(frozen=True, slots=True)
class ListedColumn:
    """One row of the manifest."""

    zone: Zone
    table: str
    column: str
    kind: str
    purpose: str
    keep: str
    low: int = 0
    high: int = LARGEST
    values: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"{self.rule} is of an unknown kind")
        if not (self.purpose and self.keep):
            raise ValueError(f"{self.rule} lacks a purpose or a lifetime")
        if (self.kind == "closed list") != bool(self.values):
            raise ValueError(f"{self.rule} needs a list, or needs none")

    @property
    def rule(self) -> str:
        """The name of the rule by which the database keeps the column's limits."""
        return f"{self.table}_{self.column}"

    @property
    def type(self) -> str:
        """How it is stored."""
        return "INTEGER" if self.kind == "number" else "TEXT"


@dataclass(frozen=True, slots=True)
class Manifest:
    """Every column there may be, and every index."""

    columns: tuple[ListedColumn, ...]
    indexes: Mapping[Zone, frozenset[str]]

    def tables(self, zone: Zone) -> dict[str, dict[str, ListedColumn]]:
        """Return the columns of *zone* by table and name."""
        found: dict[str, dict[str, ListedColumn]] = {}
        for column in self.columns:
            if column.zone is zone:
                found.setdefault(column.table, {})[column.column] = column
        return found


@cache
def read_manifest(path: Path | None = None) -> Manifest:
    """Read the shipped manifest; an error if a row of it lacks something."""
    path = path or shipped("manifest.toml")
    written = tomllib.loads(path.read_text(encoding="utf-8"))
    columns = [
        _listed(zone, f"{table}.{column}", said, written["lists"])
        for zone in Zone
        for table, held in written[zone.value].items()
        for column, said in held.items()
    ]
    indexes = {zone: frozenset(written["indexes"][zone.value]) for zone in Zone}
    return Manifest(tuple(columns), indexes)


def _listed(
    zone: Zone, name: str, said: Mapping[str, Any], lists: Mapping[str, list[str]]
) -> ListedColumn:
    table, column = name.split(".")
    values = tuple(lists[said["list"]]) if "list" in said else ()
    plain = {field: said[field] for field in said if field != "list"}
    return ListedColumn(zone, table, column, **plain, values=values)
