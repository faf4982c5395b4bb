"""The roster in a file that spreadsheets open, and that the import reads back.

Such a copy is plain: nothing protects it, and PeerDesk cannot erase it.
"""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from peerdesk.desk.clock import Clock, today
from peerdesk.desk.whole_file import whole
from peerdesk.domain.action import Action, Role
from peerdesk.domain.people import Supporter
from peerdesk.domain.specialty import SpecialtyTree, fold
from peerdesk.store.vault import Vault
from peerdesk.tables.writing import csv_bytes, xlsx_bytes

TITLE = "Peer supporters"
HEADINGS = (
    "Number",
    "Name",
    "Contact",
    "Role group",
    "Specialty",
    "Rank",
    "Unit",
    "Supervisor",
    "Trained on",
    "Valid until",
    "Interventionalist",
    "Languages",
    "Target",
    "Evaluates",
    "Reviews",
)


class FileKind(Enum):
    """What kind of file is written, by the ending of its name."""

    CSV = "csv"
    XLSX = "xlsx"


@dataclass(frozen=True, slots=True)
class Exporter:
    """Writes the supporters with what the import takes in."""

    vault: Vault
    clock: Clock
    role: Role
    tree: SpecialtyTree

    def export(self, target: Path, kind: FileKind) -> int:
        """Write *target*, whole or not at all; return how many supporters it lists."""
        with self.vault.read() as records:
            supporters = records.roster.supporters(today(self.clock))
        by_name = sorted(supporters, key=lambda supporter: fold(supporter.name))
        rows = [row_of(supporter, self.tree) for supporter in by_name]
        with whole(target, _bytes(rows, kind)), self.vault.write() as records:
            records.program.log(self.role, Action.SHEET_EXPORTED, today(self.clock))
        return len(rows)


def row_of(supporter: Supporter, tree: SpecialtyTree) -> tuple[str, ...]:
    """Return the cells of one supporter, in the order of `HEADINGS`."""
    person = supporter.clinician
    return (
        f"{person.number}",
        person.name,
        person.contact,
        person.role_group.value.replace("_", " ").capitalize(),
        tree.specialty(person.specialty).name,
        f"{int(person.rank)}",
        person.unit,
        "" if person.supervisor is None else f"{person.supervisor}",
        f"{supporter.trained_on}",
        f"{supporter.valid_until}",
        "yes" if supporter.interventionalist else "no",
        ", ".join(sorted(one.name.capitalize() for one in supporter.languages)),
        f"{supporter.target}",
        "; ".join(sorted(supporter.evaluates)),
        "; ".join(sorted(supporter.reviews)),
    )


def _bytes(rows: list[tuple[str, ...]], kind: FileKind) -> bytes:
    match kind:
        case FileKind.CSV:
            return csv_bytes(HEADINGS, rows)
        case FileKind.XLSX:
            return xlsx_bytes(HEADINGS, rows, title=TITLE)
