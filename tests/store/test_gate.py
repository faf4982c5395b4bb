"""The manifest gate: whatever could hold what was said is found and named."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3.dbapi2 import connect

from peerdesk.domain.errors import ForeignContentError
from peerdesk.store.definitions import our_definitions
from peerdesk.store.driver import Driver, driver_of
from peerdesk.store.gate import SCHEMAS, check
from peerdesk.store.manifest import read_manifest
from peerdesk.store.schema import Zone
from peerdesk.store.trial import limits_kept
from peerdesk.store.vault import Vault
from tests.store.made import content, opened, outside

ADDED = {
    "a new text column": "ALTER TABLE clinicians ADD COLUMN remark TEXT",
    "a new number column": "ALTER TABLE clinicians ADD COLUMN score INTEGER",
    "a new checked column": "ALTER TABLE units ADD COLUMN x INTEGER CHECK (x < 2)",
    "a blob column": "ALTER TABLE clinicians ADD COLUMN file BLOB",
    "an any column": "ALTER TABLE clinicians ADD COLUMN more ANY",
    "a json column": (
        "ALTER TABLE clinicians ADD COLUMN more TEXT CHECK (json_valid(more))"
    ),
    "a computed column": (
        "ALTER TABLE clinicians ADD COLUMN both TEXT AS (name || contact) VIRTUAL"
    ),
    "a new table": "CREATE TABLE remarks (words TEXT) STRICT",
    "a new loose table": "CREATE TABLE remarks (words)",
    "a search index": "CREATE VIRTUAL TABLE words USING fts5(text)",
    "a spatial index": "CREATE VIRTUAL TABLE places USING rtree(id, low, high)",
    "a view": "CREATE VIEW everyone AS SELECT name FROM clinicians",
    "a trigger": (
        "CREATE TRIGGER copy AFTER UPDATE ON clinicians"
        " BEGIN UPDATE units SET name = old.name; END"
    ),
    "an index on names": "CREATE INDEX clinicians_by_name ON clinicians (name)",
    "an index on an expression": (
        "CREATE INDEX clinicians_by_x ON clinicians (lower(name))"
    ),
    "a partial index": (
        "CREATE INDEX units_by_number ON units (number) WHERE name = 'words'"
    ),
    "statistics that sample values": "ANALYZE",
    "a column gone": "ALTER TABLE contacts DROP COLUMN never_expires",
    "a column renamed": "ALTER TABLE contacts RENAME COLUMN detail TO remark",
    "a table gone": "DROP TABLE prints",
    "a table renamed": "ALTER TABLE prints RENAME TO printed",
}

EXCHANGED = {
    "another column": "clinicians (name)",
    "an expression": "clinicians (lower(name))",
    "a part of the rows": "clinicians (supervisor) WHERE name = 'words'",
    "one column more": "clinicians (supervisor, name)",
}

NAME = "length(name) BETWEEN 1 AND 80"
NO_NUL = " AND instr(name, char(0)) = 0"
REDEFINED = {
    "a longer name": ("clinicians", NAME, "length(name) BETWEEN 1 AND 81"),
    "a much longer name": ("clinicians", NAME, "length(name) BETWEEN 1 AND 4000"),
    "a shorter name": ("clinicians", NAME, "length(name) BETWEEN 1 AND 79"),
    "a longer contact": ("contacts", "AND 120", "AND 500"),
    "a name without limit": ("clinicians", NAME, "length(name) > 0"),
    "words behind a zero character": ("clinicians", NO_NUL, ""),
    "several lines in a name": ("clinicians", "char(1) || '-' || char(31) ||", ""),
    "odd line breaks in a name": (
        "clinicians",
        "char(8232) || '-' || char(8238) ||",
        "",
    ),
    "a table that is not strict": ("clinicians", "STRICT", ""),
    "an open list": (
        "clinicians",
        "CHECK (role_group IN (",
        "CHECK (length(role_group) < 99 OR role_group IN (",
    ),
    "a list by its beginning": (
        "supporters",
        "CHECK (standing IN ('active', 'leaving', 'retired'))",
        "CHECK (substr(standing, 1, 6) IN ('active', 'leavin', 'retire'))",
    ),
    "a list without regard to capitals": (
        "supporters",
        "CHECK (standing IN (",
        "CHECK (lower(standing) IN (",
    ),
    "one more on a list": (
        "supporters",
        "IN ('active', ",
        "IN ('activex', 'active', ",
    ),
    "one less on a list": ("supporters", "'leaving', ", ""),
    "a code in free words": ("clinicians", "[^-a-z0-9_.]", "[^ -~]"),
    "a longer code": ("clinicians", "BETWEEN 1 AND 48", "BETWEEN 1 AND 480"),
    "a day in words": ("scope", "date(since) IS since", "1"),
    "a day that is any text": ("scope", "since GLOB", "1 OR since GLOB"),
    "a number without bounds": (
        "caseloads",
        "CHECK (cases BETWEEN 0 AND 9999)",
        "CHECK (cases >= 0)",
    ),
    "a tick that can count": (
        "contacts",
        "never_expires BETWEEN 0 AND 1",
        "never_expires BETWEEN 0 AND 100",
    ),
    "a fingerprint in words": ("program_log", "[^0-9a-f]", "[^ -~]"),
    "a rule under another's name": (
        "contacts",
        "CONSTRAINT contacts_label",
        "CONSTRAINT contacts_phone",
    ),
    "words in the definition": (
        "contacts",
        "CREATE TABLE contacts (",
        "CREATE TABLE contacts (/* what she said */",
    ),
    "a line of words in the definition": (
        "contacts",
        "CREATE TABLE contacts (",
        "CREATE TABLE contacts (-- what she said\n",
    ),
    "an index of its own": ("contacts", "label TEXT NOT NULL", "label TEXT UNIQUE"),
    "a number that holds text": ("units", "number INTEGER", "number TEXT"),
    "a text that holds anything": ("units", "name TEXT", "name ANY"),
}


@pytest.fixture
def driver(folder: Path) -> Iterator[Driver]:
    driver = outside(folder, "program.db")
    yield driver
    driver.close()


def problems_of(driver: Driver) -> list[str]:
    """Return what the gate finds, apart from the zone that is not attached."""
    return check(driver, read_manifest())


def redefine(driver: Driver, table: str, old: str, new: str) -> None:
    """Change a table's definition in place, as somebody with a hex editor would."""
    (sql,) = driver.execute(
        "SELECT sql FROM sqlite_master WHERE name = ?", (table,)
    ).fetchone()
    assert old in sql
    driver.execute("PRAGMA foreign_keys = OFF")
    driver.execute(f"DROP TABLE {table}")
    driver.execute(sql.replace(old, new))


def test_a_fresh_program_holds_exactly_what_is_listed(vault: Vault) -> None:
    with vault.read() as records:
        assert check(driver_of(records.connection), read_manifest()) == []


@pytest.mark.parametrize("mutant", ADDED)
def test_whatever_is_added_or_taken_away_is_found(driver: Driver, mutant: str) -> None:
    assert problems_of(driver) == []

    driver.execute(ADDED[mutant])

    assert problems_of(driver) != []


@pytest.mark.parametrize("mutant", EXCHANGED)
def test_an_index_that_hides_behind_a_listed_name_is_found(
    driver: Driver, mutant: str
) -> None:
    driver.execute("DROP INDEX clinicians_by_supervisor")
    driver.execute(f"CREATE INDEX clinicians_by_supervisor ON {EXCHANGED[mutant]}")

    assert problems_of(driver) != []


@pytest.mark.parametrize("mutant", REDEFINED)
def test_whatever_takes_more_than_it_should_is_found(
    driver: Driver, mutant: str
) -> None:
    redefine(driver, *REDEFINED[mutant])

    assert problems_of(driver) != []


def test_a_definition_that_only_looks_different_is_let_through(driver: Driver) -> None:
    redefine(driver, "contacts", "CREATE TABLE contacts", 'CREATE TABLE "contacts"')

    assert problems_of(driver) == []


@pytest.mark.parametrize("zone", Zone)
def test_no_column_can_lose_its_rule_unseen(vault: Vault, zone: Zone) -> None:
    tables, schema = read_manifest().tables(zone), SCHEMAS[zone]
    with vault.read() as records:
        rows = records.connection.exec_driver_sql(
            f"SELECT name, sql FROM {schema}.sqlite_master WHERE type = 'table'"  # noqa: S608  # a constant
        ).all()

    for table, sql in rows:
        for column, listed in tables[table].items():
            bare = re.sub(rf" CONSTRAINT {listed.rule} CHECK \(.*\)", "", sql)
            problems = list(limits_kept({table: bare}, tables))
            assert problems == [f"column {table}.{column} takes more than is listed"]


@pytest.mark.parametrize("zone", Zone)
def test_our_own_definitions_were_tried_so_that_openings_need_not(
    vault: Vault, zone: Zone
) -> None:
    tables = read_manifest().tables(zone)
    with vault.read() as records:
        found = records.connection.exec_driver_sql(
            f"SELECT name, sql FROM {SCHEMAS[zone]}.sqlite_master WHERE type = 'table'"  # noqa: S608  # a constant
        ).all()

    assert {name: sql.strip() for name, sql in found} == our_definitions(zone)
    assert list(limits_kept(our_definitions(zone), tables)) == []


def test_a_third_file_is_found(driver: Driver) -> None:
    driver.execute("ATTACH ':memory:' AS third KEY ''")

    assert "an unknown file is attached as third" in problems_of(driver)


def test_the_referral_zone_is_looked_at_in_the_same_way(folder: Path) -> None:
    before = content(folder)
    driver = outside(folder)
    driver.execute("ALTER TABLE referrals ADD COLUMN remark TEXT")
    driver.close()

    with pytest.raises(ForeignContentError, match=r"referrals\.remark is unknown"):
        opened(folder)

    assert content(folder)["program.db"] == before["program.db"]


def test_words_in_a_loose_table_are_refused_before_anything_is_shown(
    folder: Path,
) -> None:
    driver = outside(folder, "program.db")
    driver.execute("CREATE TABLE remarks (words TEXT)")
    driver.execute("INSERT INTO remarks VALUES ('what she said')")
    driver.close()

    with pytest.raises(ForeignContentError) as told:
        opened(folder)

    assert "remarks" in str(told.value)
    assert "what she said" not in str(told.value)


def test_there_are_more_mutants_than_were_asked_for() -> None:
    assert len(ADDED) + len(EXCHANGED) + len(REDEFINED) >= 30


def test_an_empty_file_lacks_every_table() -> None:
    empty = connect(":memory:")

    problems = check(empty, read_manifest())
    empty.close()

    tables = read_manifest().tables(Zone.PROGRAM)
    assert sorted(problems) == sorted(f"table {table} is missing" for table in tables)
