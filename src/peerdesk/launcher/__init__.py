"""The parent process: it starts the window, and keeps neither a key nor a row.

A window ends to lock itself, so that nothing stays in memory; then comes a fresh one.
No window may open a network socket, and no child of it, so what needs another program
is done here, and it is three things: a mail draft, a list of printers, a print.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import IO

from peerdesk.launcher.line import (
    Answers,
    names_a_folder,
    read_job,
    read_request,
    requests,
)
from peerdesk.launcher.mail import Drafts
from peerdesk.launcher.one_by_one import OneByOne
from peerdesk.launcher.spooler import NO_ANSWER, Spooler
from peerdesk.ui.exits import CANNOT_START, DONE, FAILED, LOCKED
from peerdesk.ui.print_job import PrintAnswer, PrintJob

GAVE_UP = (
    "PeerDesk ended twice in a row and was not started again. Everything that was "
    "saved is safe. Please tell whoever looks after this computer.\n"
)


def run(place: Path | None) -> int:
    """Keep a window open until it is closed; return the exit code."""
    return _Parent(place).run()


class _Parent:
    def __init__(self, place: Path | None) -> None:
        self._place = str(place) if place else ""
        self._window: subprocess.Popen[bytes] | None = None
        self._stopped_by = 0
        self._was_unlocked = False
        self._drafts, self._spooler = Drafts(), Spooler()
        self._printing = OneByOne()  # a print service that hangs holds up nothing else

    def run(self) -> int:
        signal.signal(signal.SIGTERM, self._stop)
        signal.signal(signal.SIGINT, self._stop)
        code, crashed = LOCKED, False
        while code not in (DONE, CANNOT_START):
            self._was_unlocked = False
            code = self._serve_one(crashed=crashed)
            if self._stopped_by:
                return 128 + self._stopped_by
            before, crashed = crashed, code not in (LOCKED, DONE, CANNOT_START)
            if crashed and before and not self._was_unlocked:
                sys.stderr.write(GAVE_UP)
                return FAILED
        return code

    def _serve_one(self, *, crashed: bool) -> int:
        line, us = subprocess.PIPE, {**os.environ, "PEERDESK_PARENT": "1"}
        start = command(self._place, crashed=crashed)
        self._window = subprocess.Popen(  # noqa: S603 - our own program
            start, stdin=line, stdout=line, env=us, bufsize=0
        )  # without a buffer nothing of a sheet stays behind in one
        with suppress(OSError), self._window as window:  # it may end before an answer
            if window.stdin and window.stdout:
                answers = Answers(window.stdin)
                for request in requests(window.stdout):
                    self._answer(request, window.stdout, answers)
        return self._window.wait()

    def _answer(self, line: bytes, asked: IO[bytes], answers: Answers) -> None:
        match read_request(line):
            case ("place", str(place)) if names_a_folder(place):
                self._place, self._was_unlocked = place, True
            case ("mail", str(address)):
                answers.say("mail", self._drafts.start(address))
            case ("printers", _):
                say = partial(answers.say, "printers")
                if not self._printing.take_on(self._spooler.listed, say):
                    say(NO_ANSWER)
            case ("print", about):
                self._print(read_job(about, asked), partial(answers.say, "print"))
            case _:
                pass  # nothing that a window asks for

    def _print(self, job: PrintJob | None, say: Callable[[object], None]) -> None:
        if job is None:
            say(PrintAnswer.FAILED.value)
        elif not self._printing.take_on(partial(self._printed, job), say):
            job.forget()
            say(PrintAnswer.FAILED.value)

    def _printed(self, job: PrintJob) -> str:
        answer = self._spooler.print_pdf(job)
        job.forget()
        return answer.value

    def _stop(self, number: int, _: object) -> None:
        """Ask the window to end; whoever asks again does not wait for it."""
        if self._window is not None:
            end = self._window.kill if self._stopped_by else self._window.terminate
            end()
        self._stopped_by = number


def command(place: str, *, crashed: bool) -> list[str]:
    """Return the command that opens a window."""
    start = [] if getattr(sys, "frozen", False) else ["-m", "peerdesk"]
    where = [f"--place={place}"] if place else []
    return [sys.executable, *start, "window", *where, *["--crashed"] * crashed]
