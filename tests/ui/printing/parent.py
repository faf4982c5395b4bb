"""The parent's own answers to a window that is tested in this process."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from peerdesk.launcher import _Parent
from peerdesk.launcher.line import Answers
from peerdesk.launcher.line import requests as lines
from peerdesk.ui.requests import Requests


@contextmanager
def answering() -> Iterator[Requests]:
    """Return requests that are answered as in a real window."""
    from_above, to_below = os.pipe()
    from_below, to_above = os.pipe()
    asked = os.fdopen(to_above, "wb")
    parent = threading.Thread(
        target=_answer,
        args=(os.fdopen(from_below, "rb", 0), os.fdopen(to_below, "wb", 0)),
    )
    parent.start()
    yield Requests(asked, os.fdopen(from_above, encoding="utf-8"))
    asked.close()
    parent.join()


def _answer(asked: IO[bytes], answers: IO[bytes]) -> None:
    with asked, answers:
        parent, line = _Parent(None), Answers(answers)
        for request in lines(asked):
            parent._answer(request, asked, line)
        parent._printing._thread.shutdown()
