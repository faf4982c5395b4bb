"""A mail draft: to one address, with a fixed subject, and nothing else."""

import os
import re
import shutil
import subprocess
import sys
from contextlib import suppress

SUBJECT = "Touching base"
_ADDRESS = re.compile(r"(?=.{3,254}$)[\w.+'-]{1,64}@[\w-]+(\.[\w-]+)+", re.ASCII)


class Drafts:
    """Starts the mail program of this computer."""

    def __init__(self) -> None:
        self._started: list[subprocess.Popen[bytes]] = []

    def start(self, address: str) -> bool:
        """Open a draft to *address*; say whether a program was started."""
        url = mail_url(address)
        return bool(url) and self._open(url)

    def _open(self, url: str) -> bool:
        self._started = [one for one in self._started if one.poll() is None]
        opener = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
        with suppress(OSError):
            if sys.platform == "win32":
                os.startfile(url)  # noqa: S606 - a link we have written ourselves
                return True
            if opener:
                self._started.append(_quietly(opener, url))
                return True
        return False


def mail_url(address: str) -> str:
    """Return a link for a draft to exactly one address, or nothing if it is not one."""
    safe = address.replace("+", "%2B").replace("'", "%27")
    link = f"mailto:{safe}?subject={SUBJECT.replace(' ', '%20')}"
    return link if _ADDRESS.fullmatch(address) else ""


def _quietly(*start: str) -> "subprocess.Popen[bytes]":
    no = subprocess.DEVNULL
    return subprocess.Popen(start, stdin=no, stdout=no, stderr=no)  # noqa: S603 - a link we have written ourselves
