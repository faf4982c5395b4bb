"""The database itself refuses what is too long, breaks the line or is on no list."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import MetaData, Table
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.schema import CreateTable

from peerdesk.domain.contact import Contact, Family
from peerdesk.domain.errors import TooLongError
from peerdesk.store.columns import program_text
from peerdesk.store.gate import SCHEMAS
from peerdesk.store.manifest import LINES, ListedColumn, Manifest, read_manifest
from peerdesk.store.records import Records
from peerdesk.store.schema import Zone, metadata
from peerdesk.store.trial import limits_kept
from peerdesk.store.vault import Vault
from tests.store.made import clinician

LISTED = read_manifest().columns
WORDS = [column for column in LISTED if column.kind in LINES]

Write = Callable[[Records, str], object]
WRITERS: dict[str, tuple[int, Write]] = {
    "name": (80, lambda r, text: r.roster.add_clinicians([clinician(0, text)])),
    "contact": (
        120,
        lambda r, text: r.roster.add_clinicians([clinician(0, "Ruth", contact=text)]),
    ),
    "phone": (120, lambda r, text: r.program.keep_phone(text)),
    "label": (80, lambda r, text: r.contacts.keep(Contact(0, Family.CRISIS, text))),
}


@pytest.fixture
def wordy(peopled: Vault) -> Vault:
    """A program with a row in every table that holds words."""
    with peopled.write() as records:
        records.contacts.keep(Contact(0, Family.CRISIS, "Crisis line"))
        records.peers.add_typed_peer(clinician(0, "Somebody Else", unit="Annex"))
    return peopled


def identity(column: ListedColumn) -> str:
    return f"{column.zone.value}.{column.table}.{column.column}"


def test_the_manifest_lists_every_column_there_is() -> None:
    held = {
        (table.schema or "main", table.name, column.name)
        for table in metadata.tables.values()
        for column in table.columns
    }

    assert {(SCHEMAS[c.zone], c.table, c.column) for c in LISTED} == held


def test_no_column_is_for_free_text_about_people() -> None:
    assert {column.kind for column in WORDS} == {"name", "contact"}
    assert not [column for column in LISTED if not column.purpose.endswith(".")]


def test_lifetimes_are_the_five_that_the_policy_knows() -> None:
    assert {column.keep for column in LISTED} == {
        "program",
        "roster",
        "operational",
        "counters",
        "accountability",
    }


@pytest.mark.parametrize("field", WRITERS)
def test_one_character_too_many_is_refused_in_words(vault: Vault, field: str) -> None:
    limit, write = WRITERS[field]

    with vault.write() as records:
        write(records, "x" * limit)
    with pytest.raises(TooLongError, match=str(limit)), vault.write() as records:
        write(records, "x" * (limit + 1))


@pytest.mark.parametrize("break_", list("\n\r\t\0\x0b\x1b\x7f\x85\u2028\u2029\u202e"))
@pytest.mark.parametrize("field", WRITERS)
def test_a_broken_line_is_refused_in_words(
    vault: Vault, field: str, break_: str
) -> None:
    _, write = WRITERS[field]

    with pytest.raises(TooLongError, match="one line"), vault.write() as records:
        write(records, f"two{break_}lines")


@pytest.mark.parametrize(
    "name", ["Nguyễn Thị Minh Khai", "李小龙", "محمد", "Brian O\u2019Łaski"]
)
def test_every_script_is_welcome(vault: Vault, name: str) -> None:
    with vault.write() as records:
        records.roster.add_clinicians([clinician(0, name)])

    with vault.read() as records:
        assert records.roster.all_names() == [name]


@pytest.mark.parametrize("column", WORDS, ids=identity)
def test_no_row_can_be_made_one_character_longer(
    wordy: Vault, column: ListedColumn
) -> None:
    table, limit = f"{SCHEMAS[column.zone]}.{column.table}", LINES[column.kind]
    change = f"UPDATE {table} SET {column.column} = ?"  # noqa: S608  # from the manifest

    with wordy.write() as records:
        assert records.connection.exec_driver_sql(change, ("x" * limit,)).rowcount
    with wordy.write() as records, pytest.raises(TooLongError, match=str(limit)):
        records.connection.exec_driver_sql(change, ("x" * (limit + 1),))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "free text"),
        ("purpose", ""),
        ("keep", ""),
        ("values", ("unexpected",)),
    ],
)
def test_a_manifest_that_says_too_little_is_refused(field: str, value: object) -> None:
    plain: dict[str, Any] = {"kind": "name", "purpose": "Why.", "keep": "roster"}

    with pytest.raises(ValueError, match=r"units_name"):
        ListedColumn(Zone.PROGRAM, "units", "name", **plain | {field: value})


def test_a_manifest_can_be_read_from_elsewhere(tmp_path: Path) -> None:
    small = tmp_path / "small.toml"
    small.write_text(
        '[indexes]\nprogram = []\nreferral = []\n[lists]\nsizes = ["s", "l"]\n'
        "[referral]\n[program.shirts]\n"
        'size = { kind = "closed list", list = "sizes", keep = "program",'
        ' purpose = "Fit." }\n'
    )

    (column,) = read_manifest(small).columns

    assert isinstance(read_manifest(small), Manifest)
    assert column.values == ("s", "l")


def test_a_program_text_is_one_paragraph_of_500_characters() -> None:
    tables = MetaData(naming_convention={"ck": "%(table_name)s_%(constraint_name)s"})
    texts = Table("texts", tables, program_text("paragraph"))
    listed = ListedColumn(
        Zone.PROGRAM, "texts", "paragraph", "program text", "On a sheet.", "program"
    )
    definition = str(CreateTable(texts).compile(dialect=dialect()))

    found = limits_kept({"texts": definition}, {"texts": {"paragraph": listed}})

    assert list(found) == []
