"""The line between the window and its parent."""

import io
import json
import os

import pytest
from pytestqt.qtbot import QtBot

from peerdesk.ui.print_job import (
    MOST_BYTES,
    PrintAnswer,
    Printers,
    PrintJob,
)
from peerdesk.ui.requests import Requests, from_parent

pytestmark = pytest.mark.usefixtures("qapp")

JOB = PrintJob(b"%PDF-1.7\n\0\xff\n", "Ward 4", "A4", 3)


class Parent:
    """Stands at the other end of the line."""

    def __init__(self) -> None:
        self.asked = io.BytesIO()
        from_below, to_above = os.pipe()
        self._answers = os.fdopen(to_above, "w", encoding="utf-8")
        self.requests = Requests(self.asked, os.fdopen(from_below, encoding="utf-8"))

    def says(self, *lines: str) -> None:
        self._answers.writelines(f"{line}\n" for line in lines)
        self._answers.flush()

    def goes(self) -> None:
        self._answers.close()


def test_a_draft_is_asked_for_in_one_line_and_answered(qtbot: QtBot) -> None:
    parent, answers = Parent(), list[bool]()

    parent.requests.draft_mail("ada@example.org", answers.append)
    parent.says('{"mail": true}')
    parent.goes()
    qtbot.waitUntil(lambda: answers == [True])

    assert parent.asked.getvalue() == b'{"mail": "ada@example.org"}\n'


@pytest.mark.parametrize(
    "said", ['{"mail": false}', "{}", "nonsense", '{"mail": 1}', "[]", '{"a":1,"b":2}']
)
def test_anything_but_a_yes_is_a_no(said: str, qtbot: QtBot) -> None:
    parent, answers = Parent(), list[bool]()

    parent.requests.draft_mail("ada@example.org", answers.append)
    parent.says(said)
    parent.goes()

    qtbot.waitUntil(lambda: answers == [False])


def test_without_a_parent_everything_is_answered_with_no(qtbot: QtBot) -> None:
    answers, requests = list[object](), from_parent()

    requests.draft_mail("ada@example.org", answers.append)
    requests.printers(answers.append)
    requests.print_pdf(JOB, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 3)

    nothing = PrintAnswer.NO_PRINTING
    assert answers == [False, Printers(trouble=nothing), nothing]


def test_a_parent_that_has_gone_is_no_fault(qtbot: QtBot) -> None:
    answers: list[bool] = []
    gone, line = os.pipe()
    os.close(gone)
    requests = Requests(os.fdopen(line, "wb"), None)

    requests.draft_mail("ada@example.org", answers.append)
    requests.draft_mail("ben@example.org", answers.append)

    qtbot.waitUntil(lambda: answers == [False, False])


def test_a_parent_that_goes_before_it_answers_has_said_no(qtbot: QtBot) -> None:
    parent, answers = Parent(), list[object]()

    parent.requests.draft_mail("ada@example.org", answers.append)
    parent.requests.print_pdf(JOB, answers.append)
    parent.goes()

    qtbot.waitUntil(lambda: answers == [False, PrintAnswer.NO_PRINTING])


def test_a_sheet_follows_its_request_byte_for_byte(qtbot: QtBot) -> None:
    parent, answers = Parent(), list[PrintAnswer]()

    parent.requests.print_pdf(JOB, answers.append)
    parent.says('{"print": "waits"}')
    parent.goes()
    qtbot.waitUntil(lambda: answers == [PrintAnswer.WAITS])

    line, _, rest = parent.asked.getvalue().partition(b"\n")
    about = {"printer": "Ward 4", "paper": "A4", "copies": 3, "size": len(JOB.pdf)}
    assert json.loads(line) == {"print": about}
    assert rest == JOB.pdf


@pytest.mark.parametrize(
    ("pdf", "copies"),
    [(b"", 1), (b"PK", 1), (JOB.pdf, 0), (JOB.pdf, 201), (b"%PDF-" * MOST_BYTES, 1)],
    ids=["nothing", "no PDF", "no copy", "too many copies", "too large"],
)
def test_what_the_parent_would_not_take_is_not_sent(pdf: bytes, copies: int) -> None:
    parent, answers = Parent(), list[PrintAnswer]()

    job = PrintJob(pdf, "Ward4", "Letter", copies)
    parent.requests.print_pdf(job, answers.append)
    parent.goes()

    assert answers == [PrintAnswer.FAILED]
    assert parent.asked.getvalue() == b""


@pytest.mark.parametrize(
    ("said", "printers"),
    [
        (
            '{"names": ["A", "B"], "default": "B", "trouble": "failed"}',
            Printers(("A", "B"), "B"),
        ),
        ('{"names": ["A", 7], "default": "C"}', Printers(("A",), "")),
        ('{"names": [], "trouble": "gone"}', Printers(trouble=PrintAnswer.GONE)),
        ('{"names": "A", "trouble": "?"}', Printers(trouble=PrintAnswer.FAILED)),
        ("null", Printers(trouble=PrintAnswer.NO_PRINTING)),
    ],
)
def test_the_printers_are_read_from_the_answer(
    said: str, printers: Printers, qtbot: QtBot
) -> None:
    parent, answers = Parent(), list[Printers]()

    parent.requests.printers(answers.append)
    parent.says(f'{{"printers": {said}}}')
    parent.goes()

    qtbot.waitUntil(lambda: answers == [printers])


def test_a_slow_printer_does_not_hold_up_a_draft(qtbot: QtBot) -> None:
    parent, answers = Parent(), list[object]()

    parent.requests.print_pdf(JOB, answers.append)
    parent.requests.draft_mail("ada@example.org", answers.append)
    parent.says('{"mail": true}', '{"print": "printed"}')
    parent.goes()

    qtbot.waitUntil(lambda: answers == [True, PrintAnswer.PRINTED])
