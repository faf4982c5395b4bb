"""What every room's tests start from."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.hospital import a_copy, make_hospital

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is imported

settings.register_profile("house", deadline=None)  # a busy machine is no failure
settings.load_profile("house")


@pytest.fixture(scope="session")
def hospital(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real encrypted program with its people; take a copy of it."""
    folder = tmp_path_factory.mktemp("hospital") / "Mercy.peerdesk"
    make_hospital(folder)
    return folder


@pytest.fixture
def program(hospital: Path, tmp_path: Path) -> Path:
    """A program that belongs to one test alone."""
    return a_copy(hospital, tmp_path)
