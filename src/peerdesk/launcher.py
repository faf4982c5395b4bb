"""The parent process: it starts the window, and never sees a key or a row.

A window ends to lock itself, so that nothing stays in memory; then comes a fresh one.
No window may open a network socket, and no child of it, so the mail program is started
here: a draft to one address with a fixed subject, and nothing else.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

from peerdesk.ui.exits import CANNOT_START, DONE, FAILED, LOCKED

SUBJECT = "Touching base"
GAVE_UP = (
    "PeerDesk ended twice in a row and was not started again. Everything that was "
    "saved is safe. Please tell whoever looks after this computer.\n"
)
_ADDRESS = re.compile(r"(?=.{3,254}$)[\w.+'-]{1,64}@[\w-]+(\.[\w-]+)+", re.ASCII)


def run(place: Path | None) -> int:
    """Keep a window open until it is closed; return the exit code."""
    return _Parent(place).run()


class _Parent:
    def __init__(self, place: Path | None) -> None:
        self._place = str(place) if place else ""
        self._window: subprocess.Popen[str] | None = None
        self._stopped_by = 0
        self._was_unlocked = False
        self._drafts: list[subprocess.Popen[bytes]] = []

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
            start, stdin=line, stdout=line, env=us, encoding="utf-8", errors="replace"
        )
        with suppress(OSError), self._window as window:  # it may end before an answer
            if window.stdin and window.stdout:
                for request in window.stdout:
                    with suppress(OSError):
                        self._answer(read_request(request), window.stdin)
        return self._window.wait()

    def _answer(self, request: dict[str, str], answers: IO[str]) -> None:
        if _names_a_folder(request.get("place", "")):
            self._place, self._was_unlocked = request["place"], True
        elif "mail" in request:
            url = mail_url(request["mail"])
            answers.write(json.dumps({"mail": bool(url) and self._draft(url)}) + "\n")
            answers.flush()

    def _draft(self, url: str) -> bool:
        opener = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
        with suppress(OSError):
            if sys.platform == "win32":
                os.startfile(url)  # noqa: S606 - a link we have written ourselves
                return True
            if opener:
                self._drafts.append(_quietly(opener, url))
                return True
        return False

    def _stop(self, number: int, _: object) -> None:
        if not self._stopped_by and self._window is not None:
            self._window.terminate()
        self._stopped_by = number


def _quietly(*start: str) -> "subprocess.Popen[bytes]":
    no = subprocess.DEVNULL
    return subprocess.Popen(start, stdin=no, stdout=no, stderr=no)  # noqa: S603 - a link we have written ourselves


def command(place: str, *, crashed: bool) -> list[str]:
    """Return the command that opens a window."""
    start = [] if getattr(sys, "frozen", False) else ["-m", "peerdesk"]
    where = [f"--place={place}"] if place else []
    return [sys.executable, *start, "window", *where, *["--crashed"] * crashed]


def read_request(line: str) -> dict[str, str]:
    """Return the request in *line*: one name with one text, or nothing."""
    try:
        request = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    only = request if isinstance(request, dict) and len(request) == 1 else {}
    return {name: said for name, said in only.items() if isinstance(said, str)}


def _names_a_folder(place: str) -> bool:
    with suppress(ValueError):
        return b"\0" not in os.fsencode(place) and bool(place)
    return False


def mail_url(address: str) -> str:
    """Return a link for a draft to exactly one address, or nothing if it is not one."""
    safe = address.replace("+", "%2B").replace("'", "%27")
    link = f"mailto:{safe}?subject={SUBJECT.replace(' ', '%20')}"
    return link if _ADDRESS.fullmatch(address) else ""
