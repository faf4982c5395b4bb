"""The parent process: it starts the window, and never sees a key or a row.

A window ends to lock itself, so that nothing stays in memory; the parent starts a
fresh one.  A window and its children may open no network socket, so the parent starts
the mail program: a draft to one address with a fixed subject, and nothing else.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import IO

from peerdesk.ui.exits import CANNOT_START, DONE, FAILED, LOCKED

SUBJECT = "Touching base"
GAVE_UP = (
    "PeerDesk ended twice in a row and was not started again. Everything that was "
    "saved is safe. Please tell whoever looks after this computer.\n"
)
_ADDRESS = re.compile(
    r"(?=.{3,254}$)[A-Za-z0-9._+'-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"
)


def run(place: Path | None) -> int:
    """Keep a window open until it is closed; return the exit code."""
    return Parent(place).run()


class Parent:
    """One window process after the other."""

    def __init__(self, place: Path | None) -> None:
        self._place = str(place) if place else ""
        self._window: subprocess.Popen[str] | None = None
        self._stopped_by = 0
        self._was_unlocked = False
        self._drafts: list[subprocess.Popen[bytes]] = []

    def run(self) -> int:
        """Start windows until one ends for good."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        code, crashed = LOCKED, False
        while code not in (DONE, CANNOT_START):
            self._was_unlocked = False
            code = self._serve_one(crashed=crashed)
            if self._stopped_by:
                return 128 + self._stopped_by
            if code != LOCKED and crashed and not self._was_unlocked:
                sys.stderr.write(GAVE_UP)
                return FAILED
            crashed = code != LOCKED
        return code

    def _serve_one(self, *, crashed: bool) -> int:
        line, us = subprocess.PIPE, {**os.environ, "PEERDESK_PARENT": "1"}
        start = command(self._place, crashed=crashed)
        with subprocess.Popen(  # noqa: S603 - our own program
            start, stdin=line, stdout=line, env=us, encoding="utf-8"
        ) as self._window:
            if self._window.stdin and self._window.stdout:
                for request in self._window.stdout:
                    self._answer(read_request(request), self._window.stdin)
        return self._window.returncode

    def _answer(self, request: dict[str, str], answers: IO[str]) -> None:
        if "place" in request:
            self._place, self._was_unlocked = request["place"], True
        elif "mail" in request:
            url = mail_url(request["mail"])
            answers.write(json.dumps({"ok": bool(url) and self._draft(url)}) + "\n")
            answers.flush()

    def _draft(self, url: str) -> bool:
        if sys.platform == "win32":
            os.startfile(url)  # noqa: S606 - a link we have written ourselves
            return True
        opener = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
        if opener is None:
            return False
        self._drafts = [draft for draft in self._drafts if draft.poll() is None]
        line = subprocess.DEVNULL
        draft = subprocess.Popen([opener, url], stdin=line, stdout=line, stderr=line)  # noqa: S603 - a link we have written ourselves
        self._drafts.append(draft)
        return True

    def _stop(self, number: int, _: object) -> None:
        if not self._stopped_by and self._window is not None:
            self._window.terminate()
        self._stopped_by = number


def command(place: str, *, crashed: bool) -> list[str]:
    """Return the command that opens a window."""
    frozen = getattr(sys, "frozen", False)
    start = [sys.executable] if frozen else [sys.executable, "-m", "peerdesk"]
    where = ["--place", place] if place else []
    return [*start, "window", *where, *(["--crashed"] if crashed else [])]


def read_request(line: str) -> dict[str, str]:
    """Return the request in *line*: one name with one text, or nothing."""
    try:
        request = json.loads(line)
    except ValueError:
        return {}
    well_formed = isinstance(request, dict) and len(request) == 1
    if not well_formed or not all(isinstance(each, str) for each in request.values()):
        return {}
    return dict(request)


def mail_url(address: str) -> str:
    """Return a link for a draft to exactly one address, or nothing if it is not one."""
    if not _ADDRESS.fullmatch(address):
        return ""
    safe = address.replace("+", "%2B").replace("'", "%27")
    return f"mailto:{safe}?subject={SUBJECT.replace(' ', '%20')}"
