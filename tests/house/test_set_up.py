"""A checkout is made ready by one command, which says what it cannot do."""

import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.house.building import PACKAGING, ROOT

SH = shutil.which("sh") or "sh"
RUN = ROOT / "run"
posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no POSIX shell")


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


def machine(folder: Path, *, without: str, **more: str) -> Path:
    """Return the programs of a Linux that lacks a library and has no apt."""
    libraries = re.findall(r"\b(lib[\w.+-]+\.so\.\d+):", RUN.read_text("utf-8"))
    listed = "".join(f"\t{name} (x) => /{name}\n" for name in libraries)
    listed = listed.replace(f"\t{without} ", "\tother ")
    fakes = {"uname": "echo Linux", "ldconfig": f"cat <<END\n{listed}END"}
    for name, body in {**fakes, "python3": "exit 0", **more}.items():
        (folder / name).write_text(f"#!{SH}\n{body}\n")
        (folder / name).chmod(0o755)
    for name in ("dirname", "sed", "cat"):
        (folder / name).symlink_to(shutil.which(name) or name)
    return folder


def run(*arguments: str, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    names = {"PATH": str(path)} if path else None
    command = [SH, str(RUN), *arguments]
    return subprocess.run(
        command, env=names, capture_output=True, text=True, check=False
    )


@posix
@pytest.mark.parametrize("script", ["run", ".ci/run"])
def test_the_shell_scripts_can_be_read_by_a_posix_shell(script: str) -> None:
    done = subprocess.run([SH, "-n", str(ROOT / script)], check=False)

    assert done.returncode == 0
    assert os.access(ROOT / script, os.X_OK)


@posix
def test_help_names_every_command_and_installs_nothing(house: dict[str, Any]) -> None:
    told = re.findall(r"\./run +([a-z]+)  ", run("help").stdout)

    assert sorted([*told, "demo"]) == sorted(house["COMMANDS"])


@posix
def test_a_missing_library_is_named_by_its_file(tmp_path: Path) -> None:
    done = run("demo", path=machine(tmp_path, without="libEGL.so.1"))

    assert done.returncode == 1
    assert "lacks: libEGL.so.1\n" in done.stderr


@posix
def test_other_package_managers_are_told_the_file_too(tmp_path: Path) -> None:
    done = run("demo", path=machine(tmp_path, without="libEGL.so.1", dnf="exit 0"))

    assert 'sudo dnf install "libEGL.so.1()(64bit)"' in done.stderr


@posix
def test_a_machine_that_has_everything_is_left_alone(tmp_path: Path) -> None:
    done = run("demo", path=machine(tmp_path, without="nothing"))

    assert (done.returncode, done.stderr) == (0, "")
