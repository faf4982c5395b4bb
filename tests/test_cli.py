"""The command line meets whatever is typed or missing with a sentence."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from peerdesk.cli import NOT_PRINTED
from peerdesk.cli.new import HOW_TO_OPEN
from tests.hospital import ADMINISTRATOR, DIRECTOR, make_hospital

ROOT = Path(__file__).resolve().parents[1]
HEADINGS = "number,name,contact,role_group,specialty,rank,unit,supervisor\n"
RUTH = "1,Ruth Harlow,rh@example.org,physician,general surgery,3,Theatres,\n"
ASK = ["audit", "Mercy.peerdesk", "--passphrase-stdin"]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("place")
    make_hospital(folder / "Mercy.peerdesk")
    return folder


def started(
    place: Path,
    *arguments: str,
    report: IO[bytes] | int = subprocess.PIPE,
    letters: str = "utf-8",
    by: tuple[str, ...] = (),
) -> "subprocess.Popen[bytes]":
    us = {"PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": letters}
    return subprocess.Popen(
        [*by, sys.executable, "-m", "peerdesk", *arguments],
        cwd=place,
        env={**os.environ, **us},
        stdin=subprocess.PIPE,
        stdout=report,
        stderr=subprocess.PIPE,
        start_new_session=True,  # no terminal to ask on
    )


def said(process: "subprocess.Popen[bytes]", typed: bytes = b"") -> tuple[int, str]:
    _, words = process.communicate(typed, timeout=60)
    return process.returncode, words.decode()


@pytest.mark.parametrize("typed", [b"", b"\xff\xfe f\xfcnf calm words\n"])
def test_a_passphrase_that_cannot_be_read_is_told_in_words(
    place: Path, typed: bytes
) -> None:
    code, words = said(started(place, *ASK), typed)

    assert code == 1
    assert words.startswith("No passphrase could be read")
    assert words.count("\n") == 1


def test_nobody_to_ask_for_a_passphrase_is_told_in_words(place: Path) -> None:
    code, words = said(started(place, "audit", "Mercy.peerdesk"))

    assert code == 1
    assert "No passphrase could be read" in words
    assert "Traceback" not in words


def test_a_program_is_opened_from_where_one_stands(place: Path) -> None:
    assert said(started(place, *ASK), f"{DIRECTOR}\n".encode()) == (0, "")


def test_whoever_stops_a_command_is_told_that_nothing_is_half_done(place: Path) -> None:
    process = started(place, "audit", "Mercy.peerdesk")
    assert process.stderr is not None
    heard = b""
    while not heard.endswith(b"Passphrase: "):
        heard += process.stderr.read(1)
        assert process.poll() is None

    process.send_signal(signal.SIGINT)
    code, words = said(process)

    assert code == 130
    assert words.strip().endswith("Stopped; nothing is half done.")


def test_a_report_that_nobody_receives_is_told_in_words(place: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        process = started(place, *ASK, report=full)
        code, words = said(process, f"{DIRECTOR}\n".encode())

    assert (code, words) == (1, f"{NOT_PRINTED}\n")


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
def test_a_command_that_may_not_print_does_its_work(place: Path) -> None:
    process = started(place, *ASK, by=("sh", "-c", '"$0" "$@" >&-'))

    assert said(process, f"{DIRECTOR}\n".encode()) == (0, "")


def test_a_letter_that_cannot_be_shown_stops_no_import(place: Path) -> None:
    file = place / "staff.csv"
    file.write_text(f"{HEADINGS.strip()},Größe\n{RUTH.strip()},7\n", "utf-8")
    import_it = ["import", "Mercy.peerdesk", file.name, "--passphrase-stdin"]

    process = started(place, *import_it, letters="ascii")
    words, troubles = process.communicate(f"{DIRECTOR}\n".encode(), timeout=60)

    assert (process.returncode, troubles) == (0, b"")
    assert b"columns not taken in: ?Gr??e?" in words


def test_whoever_makes_a_program_is_told_how_to_open_it(place: Path) -> None:
    (place / "clinicians.csv").write_text(HEADINGS + RUTH, "utf-8")
    files = ["--clinicians", "clinicians.csv"]
    process = started(place, "new", "New.peerdesk", *files, "--passphrase-stdin")

    typed = f"{DIRECTOR}\n{ADMINISTRATOR}\n".encode()
    words, _ = process.communicate(typed, timeout=60)

    assert words.decode().endswith(f"{HOW_TO_OPEN}\n")


def test_help_says_how_to_open_another_program(place: Path) -> None:
    words, _ = started(place, "--help").communicate(timeout=60)

    assert '"Open another program"' in " ".join(words.decode().split())
