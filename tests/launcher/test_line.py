"""What the parent reads on the line: little, and nothing that is not well formed."""

import io
import json
from typing import Any

import pytest

from peerdesk.launcher.line import names_a_folder, read_job, read_request, requests
from peerdesk.ui.print_job import MOST_BYTES

PDF = b"%PDF-1.7\nsome lines\n\0\n"
ASKED = {"printer": "Ward4", "paper": "A4", "copies": 2, "size": len(PDF)}


@pytest.mark.parametrize(
    "line", [b"", b"{", b"[" * 100_000, b"[]", b"7", b"\xff\xfe", b'{"a":"b","c":"d"}']
)
def test_a_request_that_is_not_well_formed_is_no_request(line: bytes) -> None:
    assert read_request(line) == ("", "")


def test_a_request_is_one_name_with_what_it_is_about() -> None:
    assert read_request(b'{"mail": "ada@example.org"}\n') == ("mail", "ada@example.org")


@pytest.mark.parametrize("place", ["", "a\0b", "a\ud800b"])
def test_what_no_system_could_open_names_no_folder(place: str) -> None:
    assert not names_a_folder(place)


def test_the_bytes_of_a_sheet_are_read_once_and_the_next_line_follows() -> None:
    asked = io.BytesIO(PDF + b'{"printers": ""}\n')

    job = read_job(ASKED, asked)

    assert job is not None
    assert (job.pdf, job.printer, job.paper, job.copies) == (PDF, "Ward4", "A4", 2)
    assert list(requests(asked)) == [b'{"printers": ""}\n']


def test_a_window_that_ends_in_the_middle_of_a_sheet_prints_nothing() -> None:
    assert read_job(ASKED, io.BytesIO(PDF[:-1])) is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"printer": 7},
        {"paper": "Legal"},
        {"paper": "A4 -o raw"},
        {"copies": "2"},
        {"size": 0},
        {"size": MOST_BYTES + 1},
        {"size": "9"},
    ],
)
def test_a_job_that_is_not_asked_for_properly_is_none(wrong: dict[str, Any]) -> None:
    assert read_job({**ASKED, **wrong}, io.BytesIO(PDF)) is None
    assert read_job(json.dumps(ASKED), io.BytesIO(PDF)) is None


def test_what_was_held_for_a_printer_is_overwritten() -> None:
    job = read_job(ASKED, io.BytesIO(PDF))
    assert job is not None

    job.forget()

    assert bytes(job.pdf) == bytes(len(PDF))
