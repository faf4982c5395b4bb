"""Read the shipped words and the national contacts into frozen values."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from peerdesk.domain.contact import Contact, Family
from peerdesk.domain.errors import SheetRefusedError
from peerdesk.shipped import shipped


@dataclass(frozen=True, slots=True)
class SheetTexts:
    """The words of one sheet in one language.

    *always* are the lines that are printed even if nobody lists them: they cannot be
    removed.  *limits* holds the most characters each text may take.
    """

    sheet: str
    version: str
    locale: str
    always: tuple[Contact, ...]
    words: Mapping[str, str] = field(hash=False)
    limits: Mapping[str, int] = field(hash=False)

    def __getitem__(self, block: str) -> str:
        return self.words[block]


def read_texts(sheet: str, locale: str) -> SheetTexts:
    """Return the shipped words of *sheet*; refuses what is not shipped."""
    layout = _read(shipped("sheets", sheet, "sheet.toml"))
    words = _read(shipped("sheets", sheet, f"{locale}.toml"))
    national = read_national(layout["country"])
    return SheetTexts(
        sheet=sheet,
        version=layout["version"],
        locale=locale,
        always=tuple(c for c in national if -c.number in layout["always"]),
        words=MappingProxyType(_flat(words)),
        limits=MappingProxyType(_flat(layout["limits"])),
    )


def read_national(country: str) -> tuple[Contact, ...]:
    """Return the lines that hold everywhere in *country*.

    Their numbers are negative, so that they never meet those of local contacts.
    """
    rows = _read(shipped("contacts", f"national-{country}.toml"))["contact"]
    return tuple(_contact(row) for row in rows)


def _contact(row: Mapping[str, Any]) -> Contact:
    return Contact(
        number=-row.get("number", 0),
        family=Family(row["family"]),
        label=row["label"],
        phone=row.get("phone", ""),
        url=row.get("url", ""),
        hours=row.get("hours", ""),
        detail=row.get("detail", ""),
        checked_on=row.get("checked_on"),
        never_expires=row.get("never_expires", False),
    )


def _flat(table: Mapping[str, Any], above: str = "") -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            flat |= _flat(value, f"{above}{key}.")
        else:
            flat[f"{above}{key}"] = value
    return flat


def _read(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except FileNotFoundError as error:
        raise SheetRefusedError(
            f"“{path.parent.name}/{path.name}” does not come with this PeerDesk."
        ) from error
