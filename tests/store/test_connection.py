"""One connection, set so that nothing is lost, and closed to everything else."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy.exc import DatabaseError, IntegrityError

from peerdesk.domain.action import Action, Role
from peerdesk.domain.errors import (
    DiskFullError,
    NotWritableError,
    ProgramBusyError,
    ProgramDamagedError,
    StorageFaultError,
    UnknownPersonError,
)
from peerdesk.domain.people import Clinician
from peerdesk.store.connection import settings_in_force
from peerdesk.store.driver import Driver, driver_of
from peerdesk.store.vault import Vault
from tests.store.made import (
    ADMINISTRATOR,
    TODAY,
    clinician,
    fill,
    opened,
    outside,
    refer,
)


def loosen(vault: Vault, setting: str) -> None:
    """Set something that the program itself may never set."""
    with vault.read() as records:
        driver = driver_of(records.connection)
        driver.set_authorizer(None)
        driver.execute(f"PRAGMA {setting}")


def many(count: int) -> list[Clinician]:
    return [clinician(0, f"Person {'x' * 60} {n}") for n in range(count)]


def names(vault: Vault) -> list[str]:
    with vault.read() as records:
        return records.roster.all_names()


def take_in(vault: Vault) -> None:
    with vault.write() as records:
        fill(records)
        refer(records, 1)


def take_in_and_fail(vault: Vault) -> None:
    with vault.write() as records:
        records.roster.add_clinicians([clinician(9, "Never Kept")])
        refer(records, 9)
        records.program.log(Role.DIRECTOR, Action.RECEIVED, TODAY)
        records.roster.clinician(1_000)


@contextmanager
def held_by_a_reader(folder: Path, file: str) -> Iterator[Driver]:
    """Let another connection hold a shared lock on one of the files."""
    driver = outside(folder, file)
    driver.execute("BEGIN")
    driver.execute("SELECT count(*) FROM sqlite_master").fetchall()
    yield driver
    driver.rollback()
    driver.close()


@contextmanager
def nothing_may_grow_beyond(octets: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (octets, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_both_files_are_saved_the_careful_way(vault: Vault) -> None:
    with vault.read() as records:
        held = settings_in_force(driver_of(records.connection))

    for zone in ("main", "referral_zone"):
        assert held[f"{zone}.journal_mode"] == "delete"
        assert held[f"{zone}.synchronous"] == "3"
        assert held[f"{zone}.secure_delete"] == "1"
    assert (held["temp_store"], held["foreign_keys"]) == ("2", "1")
    assert (held["trusted_schema"], held["cell_size_check"]) == ("0", "1")


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH 'other.db' AS other KEY ''",
        "ATTACH ':memory:' AS other",
        "DETACH referral_zone",
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = OFF",
        "PRAGMA secure_delete = OFF",
        "PRAGMA temp_store = FILE",
        "PRAGMA trusted_schema = ON",
        "PRAGMA writable_schema = ON",
        "PRAGMA ignore_check_constraints = ON",
        "PRAGMA key = 'x'",
        "PRAGMA rekey = 'x'",
        "PRAGMA cipher_plaintext_header_size = 32",
        "CREATE TRIGGER spy AFTER INSERT ON units BEGIN SELECT 1; END",
        "CREATE TEMP TRIGGER spy AFTER INSERT ON units BEGIN SELECT 1; END",
        "CREATE VIEW all_of_it AS SELECT * FROM clinicians",
        "CREATE TEMP VIEW all_of_it AS SELECT * FROM clinicians",
        "CREATE VIRTUAL TABLE words USING fts5(text)",
    ],
)
def test_the_connection_refuses_what_the_program_never_does(
    vault: Vault, statement: str
) -> None:
    with (
        vault.write() as records,
        pytest.raises(DatabaseError, match=r"not authorized|prohibited"),
    ):
        records.connection.exec_driver_sql(statement)


def test_vacuum_is_possible_and_leaves_no_file_behind(vault: Vault) -> None:
    with vault.read() as records:
        driver = driver_of(records.connection)

    driver.execute("VACUUM")

    left = {path.name for path in vault.folder.iterdir()}
    assert left - {"lock", "lock.holder"} == {"keys.json", "program.db", "referrals.db"}


def test_neither_key_nor_value_is_in_what_a_failure_says(peopled: Vault) -> None:
    with peopled.write() as records, pytest.raises(IntegrityError) as told:
        records.roster.add_clinicians([clinician(1, "Ruth Harlow")])

    assert "Ruth Harlow" not in str(told.value)
    assert "x'" not in str(told.value)


def test_all_of_an_action_is_kept_in_both_files_or_nothing(peopled: Vault) -> None:
    with pytest.raises(UnknownPersonError):
        take_in_and_fail(peopled)

    with peopled.read() as records:
        assert records.roster.counts() == (4, 2)
        assert records.queue.tally(TODAY).waiting == 0


@pytest.mark.parametrize("file", ["program.db", "referrals.db"])
def test_an_outside_reader_is_told_and_the_next_action_succeeds(
    folder: Path, vault: Vault, file: str
) -> None:
    with held_by_a_reader(folder, file):
        with pytest.raises(ProgramBusyError, match="half saved"):
            take_in(vault)
        assert names(vault) == []

    take_in(vault)
    assert len(names(vault)) == 4


def test_an_outside_writer_keeps_the_program_from_being_opened(folder: Path) -> None:
    driver = outside(folder, "program.db")
    driver.execute("BEGIN EXCLUSIVE")

    with pytest.raises(ProgramBusyError):
        opened(folder, ADMINISTRATOR)

    driver.close()
    opened(folder, ADMINISTRATOR).close()


def test_a_full_disk_is_told_and_loses_nothing(peopled: Vault) -> None:
    loosen(peopled, "main.max_page_count = 1")

    with pytest.raises(DiskFullError, match="safe"), peopled.write() as records:
        records.roster.add_clinicians(many(500))
    assert len(names(peopled)) == 4

    loosen(peopled, "main.max_page_count = 100000")
    with peopled.write() as records:
        records.roster.add_clinicians(many(500))
    assert len(names(peopled)) == 504


def test_a_faulty_disk_is_told_and_loses_nothing(peopled: Vault) -> None:
    largest = (peopled.folder / "program.db").stat().st_size

    with (
        nothing_may_grow_beyond(largest),
        pytest.raises(StorageFaultError, match="IT department"),
        peopled.write() as records,
    ):
        records.roster.add_clinicians(many(500))

    assert len(names(peopled)) == 4


def test_a_file_that_became_read_only_is_told(peopled: Vault) -> None:
    loosen(peopled, "query_only = ON")

    with pytest.raises(NotWritableError), peopled.write() as records:
        records.program.rename("Mercy East")


def test_damage_during_work_is_told_and_nothing_is_shown(peopled: Vault) -> None:
    with peopled.write() as records:
        records.roster.add_clinicians(many(2_000))
    loosen(peopled, "shrink_memory")
    path = peopled.folder / "program.db"
    octets = bytearray(path.read_bytes())
    for page in range(20, len(octets) // 4096):
        octets[page * 4096 + 50] ^= 1
    path.write_bytes(octets)

    with pytest.raises(ProgramDamagedError, match="nothing from it is shown"):
        names(peopled)


def test_a_rule_that_only_we_can_break_is_no_refusal(vault: Vault) -> None:
    with vault.write() as records, pytest.raises(IntegrityError):
        records.connection.exec_driver_sql("INSERT INTO units VALUES (0, 'Ward')")


@pytest.mark.parametrize("octets", [48_000, 64_000])
def test_what_a_failed_save_began_is_gone_as_soon_as_the_disk_allows(
    peopled: Vault, octets: int
) -> None:
    before = sorted(peopled.folder.iterdir())
    with nothing_may_grow_beyond(octets), pytest.raises(StorageFaultError):
        count_and_refer(peopled)

    with pytest.raises(UnknownPersonError), peopled.write() as records:
        records.roster.clinician(1_000)

    assert sorted(peopled.folder.iterdir()) == before


def count_and_refer(vault: Vault) -> None:
    with vault.write() as records:
        refer(records, 1)
        records.roster.raise_open(3, 1)
