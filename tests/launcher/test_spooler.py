"""Printing, on a real print service."""

import hashlib
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdfium2 import PdfDocument

from peerdesk.launcher import spooler
from peerdesk.launcher.spooler import Spooler
from peerdesk.sheets.page import Paper
from peerdesk.ui.print_job import PrintAnswer, PrintJob
from tests.print_service import PrintService, needs_print_service, running
from tests.sheets.printed import one_of_each, printed

LETTER = PrintJob(printed(*one_of_each()).pdf, "PDF", "Letter", 1)
A4 = PrintJob(printed(*one_of_each(), paper=Paper.A4).pdf, "PDF", "A4", 1)


@pytest.fixture
def desk_side(print_service: PrintService) -> Spooler:
    """A spooler that has asked which printers there are."""
    assert print_service.waiting() == []
    ours = Spooler()
    ours.listed()
    return ours


def text_of(file: Path) -> str:
    document = PdfDocument(file)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


@pytest.fixture
def no_service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody.sock"))


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spooler, "_LOOK_SECONDS", 0.5)
    monkeypatch.setattr(spooler, "_PRINT_SECONDS", 0.5)


@needs_print_service
def test_the_printers_and_the_usual_one_are_listed(
    print_service: PrintService,
) -> None:
    print_service.add("Büro_2.OG")
    listed = Spooler().listed()
    print_service.asked("lpadmin", "-x", "Büro_2.OG")

    names = ("Büro_2.OG", "PDF", "Refusing", "Stopped")
    assert listed == {"names": names, "default": "PDF"}


@needs_print_service
def test_a_printed_sheet_keeps_its_text_and_its_lines(
    desk_side: Spooler, print_service: PrintService
) -> None:
    answer = desk_side.print_pdf(LETTER)

    (sheet,) = print_service.paper()
    images = print_service.asked("pdfimages", "-list", str(sheet)).splitlines()
    assert answer is PrintAnswer.PRINTED
    assert "988" in text_of(sheet)
    assert "Local time_off" in text_of(sheet)
    assert "988" in print_service.asked("pdftotext", str(sheet), "-")
    assert images[2:] == [], "below the heading stands nothing"


@needs_print_service
@pytest.mark.parametrize(("job", "width"), [(LETTER, 612), (A4, 595)])
def test_copies_and_paper_are_as_asked_and_the_title_tells_nothing(
    desk_side: Spooler, print_service: PrintService, job: PrintJob, width: int
) -> None:
    desk_side.print_pdf(replace(job, copies=3))

    (sheet,) = print_service.paper()
    document = PdfDocument(sheet)
    assert print_service.pages() == [f"PDF|3|PeerDesk sheet|{job.paper}"]
    assert sheet.name.startswith("PeerDesk_sheet")
    assert round(document[0].get_width()) == width
    document.close()


@needs_print_service
def test_the_queue_gets_the_very_bytes(
    desk_side: Spooler, print_service: PrintService
) -> None:
    desk_side.print_pdf(replace(A4, printer="Stopped"))

    (waiting,) = print_service.waiting()
    assert hashlib.sha256(waiting).digest() == hashlib.sha256(A4.pdf).digest()


@needs_print_service
@pytest.mark.parametrize(
    ("printer", "answer"),
    [
        ("Stopped", PrintAnswer.WAITS),
        ("Refusing", PrintAnswer.REFUSED),
        ("Nowhere", PrintAnswer.GONE),
    ],
)
def test_a_printer_that_does_not_print_is_told_apart(
    desk_side: Spooler,
    print_service: PrintService,
    printer: str,
    answer: PrintAnswer,
) -> None:
    assert desk_side.print_pdf(replace(LETTER, printer=printer)) is answer
    assert len(print_service.waiting()) == (answer is PrintAnswer.WAITS)


@needs_print_service
def test_a_printer_that_was_taken_away_since_is_gone(
    desk_side: Spooler, print_service: PrintService
) -> None:
    print_service.add("Borrowed")
    desk_side.listed()
    print_service.asked("lpadmin", "-x", "Borrowed")

    answer = desk_side.print_pdf(replace(LETTER, printer="Borrowed"))

    assert answer is PrintAnswer.GONE


@needs_print_service
@pytest.mark.parametrize(
    "name", ["-h", "PDF -o raw", "PDF;ls", "", "../PDF", "$(ls)", "PDF\n"]
)
def test_what_was_not_listed_never_reaches_the_print_service(
    desk_side: Spooler, print_service: PrintService, name: str
) -> None:
    assert desk_side.print_pdf(replace(LETTER, printer=name)) is PrintAnswer.GONE
    assert print_service.waiting() == []


@needs_print_service
def test_a_printer_with_a_strange_name_is_not_offered(
    print_service: PrintService,
) -> None:
    print_service.add("a;b$c")
    there, listed = print_service.asked("lpstat", "-e"), Spooler().listed()
    print_service.asked("lpadmin", "-x", "a;b$c")

    assert "a;b$c" in there
    assert listed["names"] == ("PDF", "Refusing", "Stopped")


@needs_print_service
@pytest.mark.parametrize(
    "wrong",
    [{"pdf": b"PK"}, {"pdf": b"%PDF-" * 1_000_001}, {"copies": 0}, {"copies": 201}],
    ids=["no PDF", "too large", "no copy", "too many copies"],
)
def test_what_is_no_sheet_is_not_printed(
    desk_side: Spooler, print_service: PrintService, wrong: dict[str, Any]
) -> None:
    assert desk_side.print_pdf(replace(LETTER, **wrong)) is PrintAnswer.FAILED
    assert print_service.waiting() == []


@needs_print_service
def test_a_print_service_that_has_stopped_since_is_said_to_be_so(
    desk_side: Spooler, request: pytest.FixtureRequest
) -> None:
    request.getfixturevalue("no_service")

    assert desk_side.print_pdf(LETTER) is PrintAnswer.NOT_RUNNING


@needs_print_service
@pytest.mark.usefixtures("no_service")
def test_without_a_print_service_no_printer_is_listed() -> None:
    assert Spooler().listed()["trouble"] == "not_running"


@needs_print_service
def test_a_print_service_that_hangs_is_not_waited_for(
    desk_side: Spooler, print_service: PrintService, request: pytest.FixtureRequest
) -> None:
    request.getfixturevalue("impatient")

    with print_service.hanging():
        printed_to = desk_side.print_pdf(LETTER)
        listed = Spooler().listed()

    assert printed_to is PrintAnswer.UNSURE
    assert listed == {"names": [], "trouble": "no_answer"}


@needs_print_service
def test_a_print_service_without_a_printer_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with running() as empty:
        monkeypatch.setenv("CUPS_SERVER", str(empty.socket))

        assert Spooler().listed()["trouble"] == "no_printer"


def test_a_computer_without_the_programs_cannot_print(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert Spooler().listed() == {"names": (), "default": "", "trouble": "no_printing"}


def test_windows_has_other_printing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("PATH", "")

    assert Spooler().listed()["trouble"] == "not_on_windows"
