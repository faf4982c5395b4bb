"""A window that may use no network prints through its parent, which may."""

import hashlib
import json
import os
import signal
import sys
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from tests.launcher.stand_in import ended, parent, starts, turn
from tests.print_service import PrintService, needs_print_service
from tests.sheets.printed import printed

linux = pytest.mark.skipif(sys.platform != "linux", reason="seccomp is Linux's")
LIST = json.dumps({"printers": ""})


@pytest.fixture
def sheet(folder: Path) -> bytes:
    """The sheet that the stand-in sends after its request to print."""
    pdf = printed().pdf
    (folder / "sheet.pdf").write_bytes(pdf)
    return pdf


def job(pdf: bytes, *, copies: int = 1) -> str:
    about = {"printer": "PDF", "paper": "Letter", "copies": copies, "size": len(pdf)}
    return json.dumps({"print": about})


def heard(folder: Path) -> list[dict[str, object]]:
    lines = (folder / "answers").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@linux
@needs_print_service
def test_a_barred_window_gets_its_sheet_on_paper(
    folder: Path, sheet: bytes, print_service: PrintService
) -> None:
    prints = turn(0, LIST, job(sheet, copies=2), hears=2) | {"barred": True}

    assert ended(parent(folder, prints)) == (0, "")

    (paper,) = print_service.paper()
    document = PdfDocument(paper)
    assert "988" in document[0].get_textpage().get_text_bounded()
    document.close()
    assert heard(folder)[1] == {"print": "printed"}
    assert print_service.pages() == ["PDF|2|PeerDesk sheet|Letter"]
    assert (folder / "barred").read_text(encoding="utf-8") == "97"


def program(folder: Path, name: str, body: str) -> None:
    script = folder / name
    script.write_text(f"#!{sys.executable}\n{body}\n", encoding="utf-8")
    script.chmod(0o755)


@pytest.fixture
def watched(folder: Path) -> Path:
    """Programs like those of CUPS; what is handed to them can be looked at."""
    program(
        folder,
        "lpstat",
        "import sys\nprint('destination: PDF' if '-d' in sys.argv else 'PDF')",
    )
    program(
        folder,
        "lp",
        "import hashlib, json, os, pathlib, socket, sys\n"
        "socket.socket(socket.AF_INET, socket.SOCK_STREAM).close()\n"
        "given = hashlib.sha256(sys.stdin.buffer.read()).hexdigest()\n"
        "kind = pathlib.Path('/proc/self/status').read_text().split('Seccomp:')[1]\n"
        "pathlib.Path(os.environ['TURNS'], 'lp.json').write_text(json.dumps(\n"
        "    [sys.argv[1:], given, kind.split()[0], os.environ['LC_ALL']]))",
    )
    return folder / "lp.json"


@linux
def test_the_program_that_prints_runs_outside_the_windows_filter(
    folder: Path, sheet: bytes, watched: Path
) -> None:
    prints = turn(0, LIST, job(sheet), hears=2) | {"barred": True}

    assert ended(parent(folder, prints)) == (0, "")

    arguments, given, filtered, spoken = json.loads(watched.read_text("utf-8"))
    asked = ["-d", "PDF", "-n", "1", "-o", "media=Letter", "-t", "PeerDesk sheet", "-"]
    assert arguments == asked
    assert given == hashlib.sha256(sheet).hexdigest()
    assert (filtered, spoken) == ("0", "C")


@pytest.fixture
def hanging(folder: Path) -> Path:
    """A print service that does not answer until somebody writes into the pipe."""
    os.mkfifo(folder / "silence")
    program(folder, "lp", "")
    program(folder, "lpstat", f"open({str(folder / 'silence')!r}).read()")
    return folder / "silence"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes")
def test_a_print_service_that_hangs_holds_up_neither_mail_nor_the_lock(
    folder: Path, hanging: Path
) -> None:
    mail = json.dumps({"mail": "nobody"})
    process = parent(folder, turn(75, LIST, mail, hears=1), turn(0, waits=True))

    while not (folder / "waiting").exists():
        assert process.poll() is None

    assert heard(folder) == [{"mail": False}]
    assert len(starts(folder)) == 2
    process.send_signal(signal.SIGTERM)
    for _ in range(2):  # the names, and whether there is a service at all
        hanging.write_text("")
    assert ended(process)[0] == 143


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes")
def test_a_window_that_asks_without_end_is_refused_before_it_fills_the_memory(
    folder: Path, hanging: Path, sheet: bytes
) -> None:
    asked = [LIST, *[job(sheet)] * 9, LIST]
    process = parent(folder, turn(0, *asked, hears=7, waits=True))
    while not (folder / "waiting").exists():
        assert process.poll() is None

    refused = {"printers": {"names": [], "trouble": "no_answer"}}
    assert heard(folder) == [{"print": "failed"}] * 6 + [refused]
    process.send_signal(signal.SIGTERM)
    for _ in range(2):
        hanging.write_text("")
    assert ended(process)[0] == 143


@pytest.mark.parametrize(
    "about",
    [
        "PDF",
        {"printer": "PDF"},
        {"printer": "PDF", "paper": "Letter", "copies": 1, "size": 10**9},
        {"printer": "-h", "paper": "Letter", "copies": 1, "size": 9},
    ],
)
def test_a_request_to_print_that_is_not_well_formed_starts_nothing(
    folder: Path, watched: Path, about: object
) -> None:
    (folder / "sheet.pdf").write_bytes(b"%PDF-1.7\n")

    asked = turn(0, json.dumps({"print": about}), hears=1)
    assert ended(parent(folder, asked)) == (0, "")

    assert heard(folder)[0]["print"] in {"failed", "gone"}
    assert not watched.exists()


@linux
def test_the_parent_keeps_nothing_of_what_it_printed(
    folder: Path, watched: Path
) -> None:
    secret = os.urandom(2_000)
    pdf = b"%PDF-1.7\n" + secret + b"\n%%EOF\n"
    (folder / "sheet.pdf").write_bytes(pdf)
    prints = turn(0, LIST, job(pdf), hears=2, waits=True)
    process = parent(folder, prints)
    while not (folder / "waiting").exists():
        assert process.poll() is None

    assert watched.exists()
    assert pieces_in(process.pid, secret) == 0
    process.send_signal(signal.SIGTERM)
    ended(process)


def pieces_in(number: int, secret: bytes) -> int:
    """Return how many pieces of *secret* lie in the memory of a process."""
    pieces = {secret[at : at + 40] for at in range(0, len(secret), 40)}
    found = 0
    with Path(f"/proc/{number}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{number}/maps").read_text("utf-8").splitlines():
            start, end = (int(n, 16) for n in line.split()[0].split("-"))
            if " rw" in line:
                memory.seek(start)
                held = memory.read(end - start)
                found += sum(piece in held for piece in pieces)
    return found
