"""What the window asks of its parent process, which alone may start a program.

A request is one line of JSON on what was standard output, and after a request to print
the bytes of the sheet; the answer is one line on standard input.  The parent checks
everything again.
"""

import json
import os
import sys
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from peerdesk.ui.print_job import PrintAnswer, Printers, PrintJob

_Said = Callable[[Any], None]


class Requests(QObject):
    """Asks for mail drafts and prints; without a parent all is answered with no."""

    _answer = Signal(str, object)  # what was asked for, and what was said to it

    def __init__(
        self,
        asked: IO[bytes] | None,
        answers: IO[str] | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._asked = asked
        self._waiting: dict[str, deque[_Said]] = {}
        self._answer.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)
        if answers is not None:
            reader = threading.Thread(
                target=self._listen, args=(answers,), name="answers", daemon=True
            )
            reader.start()

    def draft_mail(self, address: str, then: Callable[[bool], None]) -> None:
        """Ask for an empty draft to *address*; tell *then* whether it was started."""
        self._ask("mail", address, lambda said: then(said is True))

    def printers(self, then: Callable[[Printers], None]) -> None:
        """Ask which printers are set up."""
        self._ask("printers", "", lambda said: then(read_printers(said)))

    def print_pdf(self, job: PrintJob, then: Callable[[PrintAnswer], None]) -> None:
        """Ask for *job*; tell *then* what became of it."""
        if not job.is_printable():
            then(PrintAnswer.FAILED)
            return
        how = {"printer": job.printer, "paper": job.paper, "copies": job.copies}
        about = {**how, "size": len(job.pdf)}
        self._ask("print", about, lambda said: then(read_answer(said)), bytes(job.pdf))

    def opened(self, place: Path) -> None:
        """Say which program is open, so that the next lock page shows it."""
        self._send("place", str(place))

    def _ask(self, what: str, about: object, then: _Said, pdf: bytes = b"") -> None:
        self._waiting.setdefault(what, deque()).append(then)
        if not self._send(what, about, pdf):
            self._answer.emit(what, None)

    def _send(self, what: str, about: object, pdf: bytes = b"") -> bool:
        if self._asked is None:
            return False
        try:
            self._asked.write(json.dumps({what: about}).encode() + b"\n" + pdf)
            self._asked.flush()
        except OSError:
            self._hang_up(self._asked)
            return False
        return True

    def _hang_up(self, line: IO[bytes]) -> None:
        self._asked = None
        with suppress(OSError):  # the parent has gone
            line.close()

    def _listen(self, answers: IO[str]) -> None:
        with answers, suppress(RuntimeError):  # the window ends before its parent
            for line in answers:
                self._answer.emit(*_read(line))
            self._answer.emit("", None)

    @Slot(str, object)
    def _hand_over(self, what: str, said: object) -> None:
        if not what:
            self._give_up()
        elif self._waiting.get(what):
            self._waiting[what].popleft()(said)

    def _give_up(self) -> None:
        """Answer everything with no: nobody else is going to."""
        for what, asked in list(self._waiting.items()):
            for _ in range(len(asked)):
                self._hand_over(what, None)


def from_parent() -> Requests:
    """Return the line to the parent, if standard input and output are one.

    Afterwards whatever is printed goes to standard error: the line stays clean.
    """
    if os.environ.get("PEERDESK_PARENT") != "1":
        return Requests(None, None)
    line = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return Requests(line, sys.stdin)


def read_printers(said: object) -> Printers:
    """Return the printers in an answer; whatever is no list of them is none."""
    if not isinstance(said, dict):
        return Printers(trouble=PrintAnswer.NO_PRINTING)
    named, default = said.get("names"), said.get("default")
    names = named if isinstance(named, list) else []
    known = tuple(name for name in names if isinstance(name, str))
    trouble = None if known else read_answer(said.get("trouble"))
    return Printers(known, default if default in known else "", trouble)


def read_answer(said: object) -> PrintAnswer:
    """Return what became of a job; without an answer nothing was printed."""
    if said is None:
        return PrintAnswer.NO_PRINTING
    with suppress(ValueError):
        return PrintAnswer(said)
    return PrintAnswer.FAILED


def _read(line: str) -> tuple[str, object]:
    """Return what an answer is to, and what it says; a riddle answers everything."""
    with suppress(ValueError):
        answer = json.loads(line)
        if isinstance(answer, dict) and len(answer) == 1:
            return next(iter(answer.items()))
    return "", None
