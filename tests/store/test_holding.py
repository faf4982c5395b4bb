"""Holding a program: whoever could not hold it does not keep it from others."""

from pathlib import Path

import pytest

from peerdesk.domain.errors import NotWritableError
from peerdesk.store.folder import HOLDER_FILE
from tests.store.made import opened


def test_a_program_that_could_not_be_held_is_free_again(folder: Path) -> None:
    (folder / HOLDER_FILE).mkdir()
    with pytest.raises(NotWritableError) as kept:
        opened(folder)

    (folder / HOLDER_FILE).rmdir()

    assert kept.value.__traceback__ is not None  # as a window keeps it
    opened(folder).close()


def test_a_program_is_released_even_if_its_holder_cannot_be_forgotten(
    folder: Path,
) -> None:
    vault = opened(folder)
    (folder / HOLDER_FILE).unlink()
    (folder / HOLDER_FILE).mkdir()

    vault.close()
    (folder / HOLDER_FILE).rmdir()

    opened(folder).close()


def test_what_cannot_be_swept_away_is_told_in_words(folder: Path) -> None:
    (folder / "program.db-mj12345678").mkdir()

    with pytest.raises(NotWritableError, match="cannot be written to"):
        opened(folder)
