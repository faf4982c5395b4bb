"""Opening a program: what is not in order is told in words, and left as it is."""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from peerdesk.domain.action import Role
from peerdesk.domain.errors import (
    BadRecoveryCodeError,
    KeyMissingError,
    NewerProgramError,
    NotWritableError,
    ProgramDamagedError,
    ProgramInUseError,
    ProgramMissingError,
    WrongPassphraseError,
)
from peerdesk.store.driver import driver_of
from peerdesk.store.slots import Opener
from peerdesk.store.vault import Vault
from tests.store.made import (
    ADMINISTRATOR,
    DIRECTOR,
    a_copy,
    content,
    fill,
    make,
    opened,
    outside,
    refer,
)

PAGE = 4096
FILES = ["keys.json", "program.db", "referrals.db"]
DATABASES = ["program.db", "referrals.db"]


@pytest.fixture
def nobodys_program(template: Path) -> Iterator[Path]:
    """A program that belongs to somebody else, seen without special rights."""
    with tempfile.TemporaryDirectory(dir="/tmp") as place:  # reachable
        Path(place).chmod(0o755)
        was, theirs = os.geteuid(), a_copy(template, Path(place) / "Mercy.peerdesk")
        theirs.chmod(0o000)
        if was == 0:
            os.seteuid(65_534)
        yield theirs
        os.seteuid(was)
        theirs.chmod(0o700)


def spoil(path: Path, change: Callable[[bytearray], object]) -> None:
    octets = bytearray(path.read_bytes())
    change(octets)
    path.write_bytes(octets)


def test_each_passphrase_opens_what_is_its_own(folder: Path) -> None:
    for secret, role in (
        (DIRECTOR, Role.DIRECTOR),
        (ADMINISTRATOR, Role.ADMINISTRATOR),
    ):
        vault = opened(folder, secret)

        assert (vault.role, vault.folder) == (role, folder)
        vault.close()


def test_the_recovery_code_opens_the_program_for_a_director(tmp_path: Path) -> None:
    code = make(tmp_path / "New.peerdesk")

    vault = opened(tmp_path / "New.peerdesk", code, opener=Opener.RECOVERY)

    assert vault.role is Role.DIRECTOR
    vault.close()


def test_a_mistyped_recovery_code_is_told_from_a_wrong_passphrase(folder: Path) -> None:
    with pytest.raises(BadRecoveryCodeError):
        opened(folder, DIRECTOR, opener=Opener.RECOVERY)


def test_a_wrong_passphrase_changes_nothing_and_holds_nothing(folder: Path) -> None:
    before = content(folder)

    with pytest.raises(WrongPassphraseError):
        opened(folder, "five wrong words for nobody")

    assert content(folder) == before
    opened(folder).close()


def test_both_roles_draw_lots_with_the_same_key(folder: Path) -> None:
    keys = []
    for secret in (DIRECTOR, ADMINISTRATOR):
        vault = opened(folder, secret)
        keys.append(vault.lot_key)
        vault.close()

    assert keys[0] == keys[1]
    assert len(keys[0]) == 32


def test_the_administrator_has_no_referrals_and_no_counters(
    administrators: Vault,
) -> None:
    with administrators.read() as records:
        assert records.roster.counts() == (0, 0)
        with pytest.raises(KeyMissingError):
            _ = records.referrals
        with pytest.raises(KeyMissingError):
            _ = records.counters


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()

    with pytest.raises(ProgramMissingError, match=name):
        opened(folder)


def test_a_folder_that_is_not_there_is_no_program(tmp_path: Path) -> None:
    with pytest.raises(ProgramMissingError, match="not a complete program"):
        opened(tmp_path / "Nowhere.peerdesk")


@pytest.mark.parametrize("name", FILES)
def test_an_empty_file_is_not_taken_for_a_new_one(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"")

    with pytest.raises(ProgramDamagedError, match=name):
        opened(folder)

    assert (folder / name).read_bytes() == b""


@pytest.mark.parametrize("name", DATABASES)
@pytest.mark.parametrize("left", [1, 100, PAGE, 5 * PAGE + 7])
def test_a_file_that_was_cut_short_is_damaged(
    folder: Path, name: str, left: int
) -> None:
    spoil(folder / name, lambda octets: octets.__delitem__(slice(left, None)))
    before = content(folder)

    with pytest.raises(ProgramDamagedError, match=name):
        opened(folder)

    assert content(folder) == before


@pytest.mark.parametrize("name", DATABASES)
@pytest.mark.parametrize("page", range(12))
def test_one_flipped_bit_on_any_page_is_noticed(
    folder: Path, name: str, page: int
) -> None:
    spoil(folder / name, lambda octets: flip(octets, page * PAGE + 99))

    with pytest.raises(ProgramDamagedError, match=name):
        opened(folder)


def flip(octets: bytearray, at: int) -> None:
    octets[at] ^= 1


@pytest.mark.parametrize("name", DATABASES)
def test_two_swapped_pages_are_noticed(folder: Path, name: str) -> None:
    octets = (folder / name).read_bytes()
    first, second = octets[PAGE : 2 * PAGE], octets[2 * PAGE : 3 * PAGE]
    (folder / name).write_bytes(octets[:PAGE] + second + first + octets[3 * PAGE :])

    with pytest.raises(ProgramDamagedError, match=name):
        opened(folder)


@pytest.mark.parametrize("name", DATABASES)
def test_a_page_of_noise_at_the_end_is_noticed(folder: Path, name: str) -> None:
    with (folder / name).open("ab") as file:
        file.write(os.urandom(PAGE))

    with pytest.raises(ProgramDamagedError, match=name):
        opened(folder)


@pytest.mark.parametrize("name", DATABASES)
def test_another_programs_file_is_noticed(
    folder: Path, tmp_path: Path, name: str
) -> None:
    make(tmp_path / "Other.peerdesk")
    (folder / name).write_bytes((tmp_path / "Other.peerdesk" / name).read_bytes())

    with pytest.raises(ProgramDamagedError, match=name):
        opened(folder)


def test_exchanged_files_are_noticed(folder: Path) -> None:
    (folder / "program.db").rename(folder / "aside")
    (folder / "referrals.db").rename(folder / "program.db")
    (folder / "aside").rename(folder / "referrals.db")

    with pytest.raises(ProgramDamagedError, match=r"program\.db"):
        opened(folder)


def test_an_older_copy_of_the_directory_is_noticed(
    folder: Path, tmp_path: Path
) -> None:
    before = a_copy(folder, tmp_path / "before")
    vault = opened(folder)
    with vault.write() as records:
        fill(records)
        refer(records, 1)
    vault.close()

    (folder / "program.db").write_bytes((before / "program.db").read_bytes())
    with pytest.raises(ProgramDamagedError, match=r"referrals\.db"):
        opened(folder)


def test_a_row_that_points_nowhere_is_noticed(folder: Path) -> None:
    driver = outside(folder, "program.db")
    driver.execute("INSERT INTO key_holders (clinician) VALUES (77)")
    driver.close()

    with pytest.raises(ProgramDamagedError, match=r"program\.db"):
        opened(folder)


@pytest.mark.parametrize("name", DATABASES)
def test_a_newer_file_is_left_alone_byte_by_byte(folder: Path, name: str) -> None:
    driver = outside(folder, name)
    driver.execute("CREATE TABLE later (number INTEGER) STRICT")
    driver.execute("PRAGMA user_version = 99")
    driver.close()
    before = content(folder)

    with pytest.raises(NewerProgramError, match=name):
        opened(folder)

    assert content(folder) == before


def test_a_second_window_is_told_who_holds_the_program(folder: Path) -> None:
    first = opened(folder, who="director's office, window 3")

    with pytest.raises(ProgramInUseError, match="director's office, window 3"):
        opened(folder)

    first.close()
    opened(folder).close()


def test_a_holder_who_left_no_word_still_holds(folder: Path) -> None:
    first = opened(folder)
    (folder / "lock.holder").unlink()

    with pytest.raises(ProgramInUseError, match="in another window"):
        opened(folder)

    first.close()


def test_what_a_dead_window_left_is_no_obstacle(folder: Path) -> None:
    (folder / "lock").touch()
    (folder / "lock.holder").write_text("a window that crashed")

    opened(folder).close()

    assert not (folder / "lock.holder").exists()


def test_a_closed_program_is_closed_for_good(folder: Path) -> None:
    vault = opened(folder)
    vault.close()
    vault.close()

    with pytest.raises(RuntimeError, match="was closed"), vault.read():
        pass


def test_a_folder_that_cannot_be_written_is_said(folder: Path) -> None:
    (folder / "lock").mkdir()

    with pytest.raises(NotWritableError, match=r"Mercy\.peerdesk"):
        opened(folder)


def test_what_an_interrupted_save_left_is_swept_by_the_director(folder: Path) -> None:
    left = folder / "program.db-mj0123ABCD"
    left.write_bytes(b"/somewhere/referrals.db-journal\0")

    opened(folder, ADMINISTRATOR).close()
    assert left.exists()

    opened(folder).close()
    assert not left.exists()


def test_a_program_that_may_not_even_be_read_is_said(nobodys_program: Path) -> None:
    with pytest.raises(NotWritableError, match="permissions"):
        opened(nobodys_program)


def test_what_a_power_cut_leaves_in_mid_action_is_undone(
    folder: Path, tmp_path: Path
) -> None:
    vault = opened(folder)
    with vault.write() as records:
        driver_of(records.connection).set_authorizer(None)
        records.connection.exec_driver_sql("PRAGMA cache_size = 5")
        fill(records, 3_000)
        refer(records, 1)
        cut = a_copy(folder, tmp_path / "cut.peerdesk")
    vault.close()
    assert (cut / "program.db-journal").stat().st_size > 0

    for secret in (ADMINISTRATOR, DIRECTOR):
        after = opened(cut, secret)
        with after.read() as records:
            assert records.roster.counts() == (0, 0)
        after.close()
