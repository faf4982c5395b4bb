"""Locking as a person does it: a real screen, a window manager, a keyboard."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.hospital import DIRECTOR

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("Xvfb", "openbox", "xdotool", "pgrep")
pytestmark = [
    pytest.mark.x11,
    pytest.mark.skipif(
        not all(map(shutil.which, NEEDED)), reason="needs a screen to draw on"
    ),
]
Process = subprocess.Popen[bytes]


@dataclass
class Person:
    """Somebody at a screen, with PeerDesk started from its launcher."""

    environment: dict[str, str]
    parent: Process

    def window(self, *, after: int = 0) -> int:
        """Wait for a window of a process other than *after*; return its id."""
        while (found := self._said("pgrep", "-P", str(self.parent.pid))) in (
            "",
            str(after),
        ):
            assert self.parent.poll() is None
        self._said(
            *("xdotool", "search", "--sync", "--onlyvisible"),
            *("--all", "--pid", found, "--name", "^PeerDesk$"),
            *("windowactivate", "--sync"),
        )
        return int(found)

    def press(self, key: str) -> None:
        self._said("xdotool", "key", key)

    def types(self, text: str) -> None:
        self._said("xdotool", "type", "--delay", "5", text)

    def waits_for(self, file: Path) -> None:
        while not file.exists():
            assert self.parent.poll() is None

    def _said(self, *command: str) -> str:
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[dict[str, str]]:
    read, write = os.pipe()
    with ExitStack() as ending:
        server = subprocess.Popen(
            [str(shutil.which("Xvfb")), "-displayfd", str(write), "-nolisten", "tcp"],
            pass_fds=(write,),
            stderr=subprocess.DEVNULL,
        )
        _end_with(ending, server)
        os.close(write)
        with os.fdopen(read) as display:
            number = display.readline().strip()
        here = {
            **os.environ,
            "DISPLAY": f":{number}",
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": str(ROOT / "src"),
            "XDG_STATE_HOME": str(tmp_path / "state"),
        }
        _end_with(ending, subprocess.Popen([str(shutil.which("openbox"))], env=here))
        yield here


@pytest.fixture
def person(screen: dict[str, str], program: Path) -> Iterator[Person]:
    start = (
        "import sys, pathlib; from peerdesk import launcher;"
        "sys.exit(launcher.run(pathlib.Path(sys.argv[1])))"
    )
    with ExitStack() as ending:
        parent = subprocess.Popen(
            [sys.executable, "-c", start, str(program)], env=screen
        )
        _end_with(ending, parent)
        yield Person(screen, parent)


def _end_with(ending: ExitStack, process: Process) -> None:
    ending.callback(process.wait, timeout=10)
    ending.callback(process.terminate)


def test_ctrl_l_ends_the_window_process_and_a_fresh_one_asks_again(
    person: Person, screen: dict[str, str]
) -> None:
    first = person.window()
    person.types(DIRECTOR)
    person.press("Return")
    person.waits_for(Path(screen["XDG_STATE_HOME"], "peerdesk", "window.json"))
    barred = Path(f"/proc/{first}/status").read_text(encoding="utf-8")

    person.press("ctrl+l")
    second = person.window(after=first)

    assert "Seccomp:\t2" in barred
    assert second != first
    assert not Path(f"/proc/{first}").exists()
