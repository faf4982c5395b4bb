"""A real encrypted program, fresh for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from peerdesk.store.vault import Vault
from tests.store.made import ADMINISTRATOR, a_copy, fill, make, opened


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template") / "Mercy.peerdesk"
    make(folder)
    return folder


@pytest.fixture
def folder(template: Path, tmp_path: Path) -> Path:
    return a_copy(template, tmp_path / "Mercy.peerdesk")


@pytest.fixture
def vault(folder: Path) -> Iterator[Vault]:
    vault = opened(folder)
    yield vault
    vault.close()


@pytest.fixture
def peopled(vault: Vault) -> Vault:
    """Four clinicians, of whom 3 and 4 are supporters."""
    with vault.write() as records:
        fill(records)
    return vault


@pytest.fixture
def administrators(folder: Path) -> Iterator[Vault]:
    vault = opened(folder, ADMINISTRATOR)
    yield vault
    vault.close()
