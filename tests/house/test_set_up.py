"""A checkout is made ready by one command, which says what it cannot do."""

import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.house.building import PACKAGING, ROOT

SH = shutil.which("sh") or "sh"


@pytest.fixture
def house() -> dict[str, Any]:
    """The set-up script's own names."""
    return runpy.run_path(str(PACKAGING / "dev.py"))


@pytest.mark.parametrize(
    ("platform", "names", "seen"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":987654"}, False),
        ("linux", {"DISPLAY": "elsewhere:10.0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_a_screen_is_looked_for_where_there_may_be_none(
    house: dict[str, Any], platform: str, names: dict[str, str], *, seen: bool
) -> None:
    assert house["has_screen"](platform, names) is seen


def test_an_unknown_command_is_answered_with_the_known_ones() -> None:
    asked = [sys.executable, str(PACKAGING / "dev.py"), "dance"]

    done = subprocess.run(asked, capture_output=True, text=True, check=False)

    assert done.returncode == 2
    assert "demo|start|test|check" in done.stderr


def test_a_changed_lock_is_installed_anew(
    house: dict[str, Any], tmp_path: Path
) -> None:
    lock = tmp_path / "runtime.txt"
    lock.write_text("a==1")
    before = house["seal"](lock)

    lock.write_text("a==2")

    assert house["seal"](lock) != before


def test_compiled_files_are_kept_whatever_the_machine_prefers(
    house: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")

    assert "PYTHONDONTWRITEBYTECODE" not in house["environment"]()


@pytest.mark.parametrize("script", ["run", ".ci/run"])
def test_the_shell_scripts_can_be_run_by_any_posix_shell(script: str) -> None:
    done = subprocess.run([SH, "-n", str(ROOT / script)], check=False)

    assert done.returncode == 0
    assert os.access(ROOT / script, os.X_OK)
