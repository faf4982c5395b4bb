"""The line to one window: requests come up, answers go down, one line of JSON each."""

import json
import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from typing import IO

from peerdesk.ui.print_job import MOST_BYTES, PAPERS, PrintJob

_LONGEST = 8_192  # a request is a few words


class Answers:
    """What is said to one window; more than one thread may speak."""

    def __init__(self, line: IO[bytes]) -> None:
        self._line = line
        self._turn = threading.Lock()

    def say(self, what: str, said: object) -> None:
        """Answer the oldest request of this kind; a window that has gone hears none."""
        left = memoryview(json.dumps({what: said}).encode() + b"\n")
        with self._turn, suppress(OSError, ValueError):
            while left:
                left = left[self._line.write(left) :]


def requests(asked: IO[bytes]) -> Iterator[bytes]:
    """Return the lines that come up, until the window ends."""
    return iter(partial(asked.readline, _LONGEST), b"")


def read_request(line: bytes) -> tuple[str, object]:
    """Return the name and the content of the request, or two times nothing."""
    with suppress(ValueError, RecursionError):
        request = json.loads(line)
        if isinstance(request, dict) and len(request) == 1:
            return next(iter(request.items()))
    return "", ""


def names_a_folder(place: str) -> bool:
    """Whether the system could open *place*."""
    with suppress(ValueError):
        return b"\0" not in os.fsencode(place) and bool(place)
    return False


def read_job(about: object, asked: IO[bytes]) -> PrintJob | None:
    """Return the job that is asked for with the bytes that follow, or None."""
    match about:
        case {
            "printer": str(printer),
            "paper": "Letter" | "A4" as paper,
            "copies": int(copies),
            "size": int(size),
        } if 0 < size <= MOST_BYTES:
            pdf, name = bytearray(size), PAPERS[paper == "A4"]
            return PrintJob(pdf, printer, name, copies) if _take(asked, pdf) else None
    return None


def _take(asked: IO[bytes], into: bytearray) -> bool:
    left = memoryview(into)
    while left:
        came = asked.readinto(left)  # type: ignore[attr-defined]  # the line is raw
        if not came:
            return False
        left = left[came:]
    return True
