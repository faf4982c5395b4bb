"""The line between the window and its parent."""

import io
import os

import pytest
from pytestqt.qtbot import QtBot

from peerdesk.ui.requests import Requests, from_parent

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_draft_is_asked_for_in_one_line_and_answered(qtbot: QtBot) -> None:
    asked, answers = io.StringIO(), list[bool]()
    from_below, to_above = os.pipe()
    requests = Requests(asked, os.fdopen(from_below))

    requests.draft_mail("ada@example.org", answers.append)
    with os.fdopen(to_above, "w") as parent:
        parent.write('{"ok": true}\n')
    qtbot.waitUntil(lambda: answers == [True])

    assert asked.getvalue() == '{"mail": "ada@example.org"}\n'


@pytest.mark.parametrize("said", ['{"ok": false}', "{}", "nonsense", '{"ok": 1}', "[]"])
def test_anything_but_a_yes_is_a_no(said: str, qtbot: QtBot) -> None:
    answers: list[bool] = []
    from_below, to_above = os.pipe()
    requests = Requests(io.StringIO(), os.fdopen(from_below))

    requests.draft_mail("ada@example.org", answers.append)
    with os.fdopen(to_above, "w") as parent:
        parent.write(said + "\n")

    qtbot.waitUntil(lambda: answers == [False])


def test_without_a_parent_every_draft_is_answered_with_no(qtbot: QtBot) -> None:
    answers, requests = list[bool](), from_parent()

    requests.draft_mail("ada@example.org", answers.append)

    qtbot.waitUntil(lambda: answers == [False])


def test_a_parent_that_has_gone_is_no_fault(qtbot: QtBot) -> None:
    answers: list[bool] = []
    gone, line = os.pipe()
    os.close(gone)
    requests = Requests(os.fdopen(line, "w"), None)

    requests.draft_mail("ada@example.org", answers.append)
    requests.draft_mail("ben@example.org", answers.append)

    qtbot.waitUntil(lambda: answers == [False, False])
