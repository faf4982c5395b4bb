"""The locks pin everything for every system, and say nothing of where it is from."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.house.building import PACKAGING, ROOT

LOCKS = PACKAGING / "locks"
SET_UP = [ROOT / "pyproject.toml", ROOT / "run", ROOT / ".ci" / "run"]
SET_UP += [*LOCKS.glob("*.txt"), *PACKAGING.glob("*.py")]
ADDRESS = re.compile(
    r"[a-z+]+://|\bfile:|extra-index-url|--?index-url|find-links|trusted-host"
    r"|tool\.uv\.(?:index|sources)|tool\.uv\.pip"
)
MACHINE = re.compile(r"(?<![\w.])/(?:work|opt|home|root|Users|mnt|usr/local)/")
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)( ; .+?)? \\$", re.MULTILINE)


def pins(lock: str) -> dict[str, str]:
    text = (LOCKS / f"{lock}.txt").read_text("utf-8")
    return {name: version for name, version, _ in PIN.findall(text)}


def unhashed(text: str) -> list[str]:
    """Return the pins that no hash follows."""
    return re.findall(r"^([a-z0-9][^\s=]*==\S+)(?!.*\\\n +--hash=)", text, re.MULTILINE)


@pytest.mark.parametrize("path", SET_UP, ids=lambda path: path.name)
def test_the_set_up_names_no_address_and_no_machine(path: Path) -> None:
    text = path.read_text("utf-8")

    assert ADDRESS.findall(text) == []
    assert MACHINE.findall(text) == []


@pytest.mark.parametrize("lock", ["runtime", "dev"])
def test_every_locked_package_has_its_hashes(lock: str) -> None:
    assert unhashed((LOCKS / f"{lock}.txt").read_text("utf-8")) == []


def test_the_tests_run_on_exactly_what_is_shipped() -> None:
    assert pins("runtime").items() <= pins("dev").items()


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = project["project"]["dependencies"]
    names = {re.split(r"[<>=~!]", each)[0].lower() for each in wanted}

    assert names <= set(pins("runtime"))


def test_the_window_stays_on_the_release_that_keeps_its_references() -> None:
    assert pins("runtime")["pyside6-essentials"] == "6.11.3"


OPTION = "--"


@pytest.mark.parametrize(
    "breach",
    [
        f"{OPTION}extra-index-url mirror",
        "# from https://example.org/simple",
        "a @ file:///a.whl",
        "[[tool.uv.index]]",
        f"{OPTION}find-links wheels",
    ],
)
def test_an_address_is_found(breach: str) -> None:
    assert ADDRESS.findall(breach) != []


def test_a_path_on_one_machine_is_found() -> None:
    assert MACHINE.findall('WHEELS = "/opt/wheels"') != []


def test_a_pin_without_a_hash_is_found() -> None:
    assert unhashed("a==1 \\\n    --hash=sha256:0\nb==2\nc==3 \\\nd==4 \\\n") != []
