"""The print service of this computer, asked through the programs of CUPS.

A sheet goes to `lp` on standard input: no shell sees it, no file holds it, and its
title in the queue is the same for every sheet, because others can read it there.
"""

import os
import re
import shutil
import subprocess
import sys
from contextlib import suppress
from typing import Any

from peerdesk.ui.print_job import PrintAnswer, PrintJob

TITLE = "PeerDesk sheet"
_NAME = re.compile(r"\w[\w.+@'-]{0,126}(/[\w.+-]{1,127})?")
_DEFAULT = re.compile(r"destination: (\S+)")
NO_ANSWER = {"names": [], "trouble": PrintAnswer.NO_ANSWER.value}
_LOOK_SECONDS, _PRINT_SECONDS = 10.0, 30.0  # lpstat itself looks around for five


class Spooler:
    """Lists the printers, and prints on those it has listed."""

    def __init__(self) -> None:
        self._names: tuple[str, ...] = ()

    def listed(self) -> dict[str, Any]:
        """Return the printers, the usual one, and why there is none."""
        try:
            self._names = _printers()
            trouble = None if self._names else _why_none()
            default = _default() if self._names else ""
        except subprocess.TimeoutExpired:
            return NO_ANSWER
        said = {"names": self._names, "default": default}
        return {**said, "trouble": trouble.value} if trouble else said

    def print_pdf(self, job: PrintJob) -> PrintAnswer:
        """Give *job* to the queue of its printer; say what became of it."""
        if not job.is_printable():
            return PrintAnswer.FAILED
        if job.printer not in self._names:
            return PrintAnswer.GONE
        try:
            return _print(job)
        except subprocess.TimeoutExpired:
            return PrintAnswer.UNSURE


def _printers() -> tuple[str, ...]:
    if sys.platform == "win32" or not shutil.which("lp"):
        return ()
    _, said = _ask("lpstat", "-e")
    return tuple(name for name in said.splitlines() if _NAME.fullmatch(name))


def _default() -> str:
    found = _DEFAULT.search(_ask("lpstat", "-d")[1])
    return found[1] if found else ""


def _why_none() -> PrintAnswer:
    if sys.platform == "win32":
        return PrintAnswer.NOT_ON_WINDOWS
    if not (shutil.which("lpstat") and shutil.which("lp")):
        return PrintAnswer.NO_PRINTING
    return PrintAnswer.NO_PRINTER if _runs() else PrintAnswer.NOT_RUNNING


def _runs() -> bool:
    return "not running" not in _ask("lpstat", "-r")[1]


def _print(job: PrintJob) -> PrintAnswer:
    how = ("-n", f"{job.copies:d}", "-o", f"media={job.paper}", "-t", TITLE)
    code, said = _ask("lp", "-d", job.printer, *how, "-", given=job.pdf)
    if code == 0:
        return PrintAnswer.WAITS if _stopped(job.printer) else PrintAnswer.PRINTED
    if "not accepting" in said:
        return PrintAnswer.REFUSED
    if not _runs():
        return PrintAnswer.NOT_RUNNING
    return PrintAnswer.GONE if "does not exist" in said else PrintAnswer.FAILED


def _stopped(printer: str) -> bool:
    with suppress(subprocess.TimeoutExpired):  # the queue has the sheet all the same
        return " disabled since " in _ask("lpstat", "-p", printer.partition("/")[0])[1]
    return False


def _ask(
    program: str, *arguments: str, given: bytes | bytearray = b""
) -> tuple[int, str]:
    """Run one of CUPS' programs in plain English; return its code and its words."""
    try:
        done = subprocess.run(  # noqa: S603 - a printer's name is one of lpstat's
            [shutil.which(program) or program, *arguments],
            input=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**os.environ, "LC_ALL": "C"},
            start_new_session=True,  # no terminal to ask for a password on
            timeout=_PRINT_SECONDS if given else _LOOK_SECONDS,
            check=False,
        )
    except OSError:  # there is no such program, or it cannot be started
        return 1, ""
    return done.returncode, done.stdout.decode(errors="replace")
