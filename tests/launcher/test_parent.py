"""The parent process, with real child processes in the window's place."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from peerdesk.launcher import GAVE_UP, command
from peerdesk.launcher.mail import mail_url
from tests.launcher.stand_in import ROOT, ended, parent, starts, turn


def test_a_closed_window_ends_the_parent(folder: Path) -> None:
    assert ended(parent(folder, turn(0))) == (0, "")
    assert starts(folder) == [["window", "--place=first"]]


def test_a_lock_starts_a_fresh_window_on_the_program_that_was_open(
    folder: Path,
) -> None:
    opened = json.dumps({"place": "second"})

    assert ended(parent(folder, turn(75, opened), turn(75), turn(0)))[0] == 0
    assert starts(folder) == [
        ["window", "--place=first"],
        ["window", "--place=second"],
        ["window", "--place=second"],
    ]


def test_after_a_crash_the_next_window_says_so(folder: Path) -> None:
    opened = json.dumps({"place": "first"})

    assert ended(parent(folder, turn(3, opened), turn(75), turn(0)))[0] == 0
    assert [start[2:] for start in starts(folder)] == [[], ["--crashed"], []]


def test_a_window_that_is_closed_after_a_crash_ends_the_parent(folder: Path) -> None:
    assert ended(parent(folder, turn(3), turn(0))) == (0, "")


def test_a_window_that_crashes_while_it_is_answered_is_started_again(
    folder: Path,
) -> None:
    opened, asked = json.dumps({"place": "first"}), json.dumps({"mail": "nobody"})
    crash = turn(3, opened, *[asked] * 9) | {"deaf": True}

    assert ended(parent(folder, crash, turn(0))) == (0, "")
    assert starts(folder)[1][2:] == ["--crashed"]


@pytest.mark.parametrize("place", ["", "a\0b", "a\ud800b"])
def test_what_names_no_folder_is_not_opened_after_a_lock(
    folder: Path, place: str
) -> None:
    turns = turn(75, json.dumps({"place": place})), turn(0)

    assert ended(parent(folder, *turns)) == (0, "")
    assert starts(folder) == [["window", "--place=first"]] * 2


def test_a_place_is_never_taken_for_an_option(folder: Path) -> None:
    turns = turn(75, json.dumps({"place": "--crashed"})), turn(0)

    assert ended(parent(folder, *turns)) == (0, "")
    assert starts(folder)[1] == ["window", "--place=--crashed"]


def test_a_window_that_only_crashes_is_given_up_with_a_sentence(folder: Path) -> None:
    assert ended(parent(folder, turn(3), turn(3))) == (1, GAVE_UP)


def test_a_window_that_cannot_start_is_not_started_again(folder: Path) -> None:
    assert ended(parent(folder, turn(78)))[0] == 78
    assert len(starts(folder)) == 1


def test_a_terminated_parent_takes_its_window_along(folder: Path) -> None:
    process = parent(
        folder, turn(0, json.dumps({"mail": "nobody"}), hears=1, waits=True)
    )
    while not (folder / "waiting").exists():
        assert process.poll() is None

    process.send_signal(signal.SIGTERM)

    assert ended(process) == (143, "")
    assert len(starts(folder)) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="there the first signal kills")
def test_a_window_that_does_not_end_when_asked_is_ended_by_the_second_signal(
    folder: Path,
) -> None:
    process = parent(folder, turn(0, waits=True) | {"stubborn": True})
    while not (folder / "waiting").exists():
        assert process.poll() is None

    process.send_signal(signal.SIGTERM)
    process.send_signal(signal.SIGINT)

    assert ended(process)[0] in {130, 143}  # either may arrive first


@pytest.fixture
def mail_program(folder: Path) -> Path:
    """A mail program that notes its link, and that it may use a network."""
    script = folder / ("open" if sys.platform == "darwin" else "xdg-open")
    script.write_text(
        f"#!{sys.executable}\n"
        "import os, pathlib, socket, sys\n"
        "socket.socket(socket.AF_INET, socket.SOCK_STREAM).close()\n"
        "folder = pathlib.Path(os.environ['TURNS'])\n"
        "(folder / 'link.new').write_text(sys.argv[1])\n"
        "(folder / 'link.new').rename(folder / 'link')\n",
        encoding="utf-8",
    )
    script.chmod(0o755)
    return folder / "link"


def test_a_draft_is_started_by_the_parent(folder: Path, mail_program: Path) -> None:
    asked = json.dumps({"mail": "o'brien+desk@mercy.example.org"})

    process = parent(folder, turn(0, asked, hears=1))
    assert ended(process)[0] == 0
    assert (folder / "answers").read_text(encoding="utf-8") == '{"mail": true}\n'
    while not mail_program.exists():
        assert folder.exists()

    link = "mailto:o%27brien%2Bdesk@mercy.example.org?subject=Touching%20base"
    assert mail_program.read_text(encoding="utf-8") == link


@pytest.mark.skipif(sys.platform != "linux", reason="seccomp is Linux's")
def test_the_mail_program_may_use_the_network_its_window_may_not(
    folder: Path, mail_program: Path
) -> None:
    asked = json.dumps({"mail": "ada@mercy.example.org"})

    process = parent(folder, turn(0, asked, hears=1) | {"barred": True})
    assert ended(process)[0] == 0
    while not mail_program.exists():
        assert folder.exists()

    assert (folder / "barred").read_text(encoding="utf-8") == "97"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "ada",
        "ada@example.org,ben@example.org",
        "ada@example.org;ben@example.org",
        "ada@example.org?cc=ben@example.org",
        "ada@example.org&body=hello",
        "ada@example.org\nBcc: ben@example.org",
        "ada%0Abcc@example.org",
        "Ada <ada@example.org>",
        "ada@example",
        "äda@example.org",
        "ada@example.org\n",
        "x" * 250 + "@example.org",
    ],
)
def test_nothing_but_one_plain_address_makes_a_draft(address: str) -> None:
    assert mail_url(address) == ""


def test_the_window_is_started_by_the_same_python() -> None:
    assert command("", crashed=True) == [
        sys.executable,
        "-m",
        "peerdesk",
        "window",
        "--crashed",
    ]


def test_the_parent_loads_neither_a_window_nor_a_database() -> None:
    look = "import sys, peerdesk.launcher; print(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", look],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
    )

    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert not loaded & {"PySide6", "sqlalchemy", "cryptography", "reportlab"}
