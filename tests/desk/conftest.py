"""The desk of a real encrypted program, fresh for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from peerdesk.desk.opening import Desk
from tests.hospital import ADMINISTRATOR, opened


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
