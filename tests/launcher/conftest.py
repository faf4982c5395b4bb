"""A folder with a stand-in for the window."""

from pathlib import Path

import pytest

from tests.launcher.stand_in import STAND_IN


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the turns of the stand-in are told, and what it saw."""
    (tmp_path / "stand_in.py").write_text(STAND_IN, encoding="utf-8")
    return tmp_path
