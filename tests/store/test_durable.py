"""Files are whole or as before, and what the system refuses is told in words."""

import errno
from pathlib import Path

import pytest

from peerdesk.domain.errors import (
    DeskError,
    DiskFullError,
    NotWritableError,
    StorageFaultError,
)
from peerdesk.store.durable import worded, write_durably
from peerdesk.store.folder import sweep


@pytest.mark.parametrize(
    ("reason", "refusal"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EDQUOT, DiskFullError),
        (errno.EACCES, NotWritableError),
        (errno.EROFS, NotWritableError),
        (errno.EIO, StorageFaultError),
    ],
)
def test_what_the_system_refuses_is_told_in_words(
    reason: int, refusal: type[DeskError]
) -> None:
    with pytest.raises(refusal), worded("Mercy.peerdesk"):
        raise OSError(reason, "refused")


def test_a_file_is_replaced_whole_and_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    path.write_bytes(b"old")

    write_durably(path, b"new")

    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_replaced_stays(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    path.mkdir()

    with pytest.raises(OSError, match="directory"):
        write_durably(path, b"new")

    assert list(tmp_path.iterdir()) == [path]


def test_nothing_is_swept_while_a_save_is_not_undone(tmp_path: Path) -> None:
    journal, left = tmp_path / "referrals.db-journal", tmp_path / "program.db-mj1"
    journal.touch()
    left.touch()

    sweep(tmp_path)
    assert left.exists()

    journal.unlink()
    sweep(tmp_path)
    assert not left.exists()
