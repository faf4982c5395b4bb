"""A real encrypted program, fresh for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from peerdesk.desk.opening import Desk
from tests.hospital import ADMINISTRATOR, a_copy, make_hospital, opened


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template") / "Mercy.peerdesk"
    make_hospital(folder)
    return folder


@pytest.fixture
def program(template: Path, tmp_path: Path) -> Path:
    return a_copy(template, tmp_path)


@pytest.fixture
def desk(program: Path) -> Iterator[Desk]:
    desk = opened(program)
    yield desk
    desk.close()


@pytest.fixture
def administrators_desk(program: Path) -> Iterator[Desk]:
    desk = opened(program, ADMINISTRATOR)
    yield desk
    desk.close()
