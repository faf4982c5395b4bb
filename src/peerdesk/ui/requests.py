"""What the window asks of its parent process, which alone may start a program.

A request is one line of JSON on what was standard output; the answer is one line on
standard input.  The parent checks everything again.
"""

import json
import os
import sys
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

from PySide6.QtCore import QObject, Qt, Signal, Slot

Answered = Callable[[bool], None]


class Requests(QObject):
    """Asks for mail drafts; without a parent everything is answered with no."""

    _answer = Signal(bool)

    def __init__(
        self,
        asked: IO[str] | None,
        answers: IO[str] | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._asked = asked
        self._waiting: deque[Answered] = deque()
        self._answer.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)
        if answers is not None:
            reader = threading.Thread(
                target=self._listen, args=(answers,), name="answers", daemon=True
            )
            reader.start()

    def draft_mail(self, address: str, then: Answered) -> None:
        """Ask for an empty draft to *address*; tell *then* whether it was started."""
        self._waiting.append(then)
        if not self._send({"mail": address}):
            self._answer.emit(False)  # noqa: FBT003 - a signal takes no keywords

    def opened(self, place: Path) -> None:
        """Say which program is open, so that the next lock page shows it."""
        self._send({"place": str(place)})

    def _send(self, request: dict[str, str]) -> bool:
        if self._asked is None:
            return False
        try:
            self._asked.write(json.dumps(request) + "\n")
            self._asked.flush()
        except OSError:
            self._hang_up(self._asked)
            return False
        return True

    def _hang_up(self, line: IO[str]) -> None:
        self._asked = None
        with suppress(OSError):  # the parent has gone
            line.close()

    def _listen(self, answers: IO[str]) -> None:
        with answers:
            for line in answers:
                self._answer.emit(_is_yes(line))

    @Slot(bool)
    def _hand_over(self, started: bool) -> None:  # noqa: FBT001 - a slot's signature
        if self._waiting:
            self._waiting.popleft()(started)


def from_parent() -> Requests:
    """Return the line to the parent, if standard input and output are one.

    Afterwards whatever is printed goes to standard error: the line stays clean.
    """
    if os.environ.get("PEERDESK_PARENT") != "1":
        return Requests(None, None)
    line = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return Requests(line, sys.stdin)


def _is_yes(line: str) -> bool:
    try:
        answer = json.loads(line)
    except ValueError:
        return False
    return isinstance(answer, dict) and answer.get("ok") is True
