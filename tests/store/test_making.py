"""A new program: all of it or nothing, and for nobody else's eyes."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from peerdesk.domain.errors import (
    NotWritableError,
    ProgramExistsError,
    TooLongError,
    WeakPassphraseError,
)
from peerdesk.domain.policy import Policy
from peerdesk.store.slots import TEST_FLOOR
from peerdesk.store.vault import Vault, make_vault
from tests.store.made import ADMINISTRATOR, TODAY, content, make


@pytest.fixture
def nobodys_place() -> Iterator[Path]:
    """A folder that belongs to somebody else, seen without special rights."""
    with tempfile.TemporaryDirectory(dir="/tmp") as place:  # reachable
        Path(place).chmod(0o555)
        was = os.geteuid()
        if was == 0:
            os.seteuid(65_534)
        yield Path(place)
        os.seteuid(was)
        Path(place).chmod(0o755)


def test_a_new_program_has_a_policy_and_nobody_in_it(vault: Vault) -> None:
    with vault.read() as records:
        assert records.program.name() == "Mercy West"
        assert records.program.policy() == Policy()
        assert records.program.last_opened() == TODAY
        assert records.roster.counts() == (0, 0)


def test_a_program_is_three_files_that_only_its_owner_can_read(folder: Path) -> None:
    modes = {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}

    assert set(modes) == {"keys.json", "program.db", "referrals.db"}
    assert set(modes.values()) == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_program_never_overwrites_anything(folder: Path) -> None:
    before = content(folder)

    with pytest.raises(ProgramExistsError, match="exists already"):
        make(folder)

    assert content(folder) == before


def test_missing_folders_above_are_made(tmp_path: Path) -> None:
    make(tmp_path / "far" / "away" / "Mercy.peerdesk")

    assert (tmp_path / "far" / "away" / "Mercy.peerdesk" / "program.db").is_file()


def test_a_weak_passphrase_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(WeakPassphraseError):
        make_vault(
            tmp_path / "Mercy.peerdesk",
            name="Mercy West",
            director="short",
            administrator=ADMINISTRATOR,
            cost=TEST_FLOOR,
            today=TODAY,
        )

    assert list(tmp_path.iterdir()) == []


def test_a_program_that_cannot_be_finished_leaves_nothing_behind(
    tmp_path: Path,
) -> None:
    with pytest.raises(TooLongError, match="80"):
        make(tmp_path / "Mercy.peerdesk", name="M" * 81)

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_said(nobodys_place: Path) -> None:
    with pytest.raises(NotWritableError, match=r"Mercy\.peerdesk"):
        make(nobodys_place / "Mercy.peerdesk")

    assert list(nobodys_place.iterdir()) == []


def test_a_place_below_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(NotWritableError):
        make(tmp_path / "file" / "Mercy.peerdesk")


def test_two_programs_never_share_a_key(tmp_path: Path, folder: Path) -> None:
    make(tmp_path / "Other.peerdesk")

    ours, theirs = content(folder), content(tmp_path / "Other.peerdesk")
    assert all(ours[name] != theirs[name] for name in ours)
