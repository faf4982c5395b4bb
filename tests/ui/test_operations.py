"""Work runs elsewhere; its answer arrives here, unless nobody waits any more."""

import threading
from concurrent.futures import Future
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from peerdesk.desk.change import Change
from peerdesk.desk.store_thread import StoreThread
from peerdesk.domain.action import Action
from peerdesk.domain.errors import DeskError, ReferralGoneError
from peerdesk.ui.messages import Messages
from peerdesk.ui.operations import Operations
from peerdesk.ui.undo import UndoStack

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def operations(store: StoreThread) -> Operations:
    return Operations(store)


def settled(operations: Operations, qtbot: QtBot) -> None:
    qtbot.waitUntil(operations.is_settled)


def gone() -> Change:
    raise ReferralGoneError(7)


def test_work_runs_on_another_thread_and_is_answered_on_this_one(
    operations: Operations, qtbot: QtBot
) -> None:
    threads: list[str] = []

    operations.ask(
        lambda: threading.current_thread().name,
        lambda name: threads.extend([name, threading.current_thread().name]),
        on=operations,
    )
    settled(operations, qtbot)

    assert threads[0].startswith("store")
    assert threads[1] == threading.main_thread().name


def test_what_is_asked_after_the_store_has_stopped_is_dropped(
    store: StoreThread, operations: Operations, qtbot: QtBot
) -> None:
    store.stop()
    answers: list[int] = []

    operations.ask(lambda: 7, answers.append, on=operations)
    settled(operations, qtbot)

    assert answers == []


def test_of_several_questions_with_one_topic_the_newest_is_answered(
    operations: Operations, qtbot: QtBot
) -> None:
    answers: list[int] = []

    for number in range(5):
        work = partial(abs, number)
        operations.ask(work, answers.append, on=operations, topic="queue")
    settled(operations, qtbot)

    assert answers == [4]


def test_questions_of_different_askers_do_not_overtake_each_other(
    operations: Operations, qtbot: QtBot
) -> None:
    answers: list[str] = []
    first, second = QObject(), QObject()

    operations.ask(lambda: "first", answers.append, on=first, topic="queue")
    operations.ask(lambda: "second", answers.append, on=second, topic="queue")
    settled(operations, qtbot)

    assert answers == ["first", "second"]


def test_a_question_without_topic_is_always_answered(
    operations: Operations, qtbot: QtBot
) -> None:
    answers: list[int] = []

    for _ in range(3):
        operations.ask(lambda: 1, answers.append, on=operations)
    settled(operations, qtbot)

    assert answers == [1, 1, 1]


def test_an_asker_that_is_gone_is_not_answered(
    operations: Operations, qtbot: QtBot
) -> None:
    answers: list[int] = []
    asker = QObject()

    operations.ask(lambda: 1, answers.append, on=asker, topic="queue")
    delete(asker)
    settled(operations, qtbot)

    assert answers == []


def test_a_refusal_goes_to_whoever_asked_to_hear_it(
    operations: Operations, qtbot: QtBot
) -> None:
    refused: list[DeskError] = []

    operations.ask(gone, print, on=operations, refused=refused.append)
    settled(operations, qtbot)

    assert [type(each) for each in refused] == [ReferralGoneError]


def test_a_refusal_nobody_handles_is_shown_in_the_window(
    operations: Operations, qtbot: QtBot
) -> None:
    messages = Messages(operations)

    with qtbot.waitSignal(messages.shown) as heard:
        operations.ask(gone, print, on=operations)

    assert heard.args is not None
    assert "no longer held" in heard.args[0]


def test_a_refused_change_has_every_page_read_again(
    operations: Operations, qtbot: QtBot
) -> None:
    with qtbot.waitSignals([operations.refresh, operations.refusal]):
        operations.change(gone, said="Done.", on=operations)

    assert operations.is_settled()


def test_our_own_mistake_flies_to_the_one_handler(
    operations: Operations, qtbot: QtBot
) -> None:
    def broken() -> int:
        raise KeyError("a name")

    with qtbot.captureExceptions() as caught:
        operations.ask(broken, print, on=operations)
        settled(operations, qtbot)

    assert [kind for kind, _, _ in caught] == [KeyError]


def test_a_change_is_told_to_every_page_and_can_be_taken_back(
    operations: Operations, qtbot: QtBot
) -> None:
    undo, changes = UndoStack(operations), list[Change]()
    operations.changed.connect(changes.append)
    back = Change(Action.UNASSIGNED, (7,))

    operations.change(
        lambda: Change(Action.ASSIGNED, (7,), undo=lambda: back),
        said="Assigned.",
        on=operations,
    )
    settled(operations, qtbot)
    undo.undo()
    settled(operations, qtbot)

    assert [each.done for each in changes] == [Action.ASSIGNED, Action.UNASSIGNED]
    assert not undo.can_undo


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("3 referrals are waiting.", "Taken back: 3 referrals are waiting."),
        ("", "Taken back."),
    ],
)
def test_taking_back_says_what_was_taken_back(
    operations: Operations, qtbot: QtBot, said: str, then: str
) -> None:
    undo = UndoStack(operations)
    undo.push(Change(Action.ASSIGNED, undo=lambda: Change(Action.UNASSIGNED)), said)

    with qtbot.waitSignal(operations.undone) as heard:
        undo.undo()

    assert heard.args == [then]


def test_what_cannot_be_taken_back_is_not_offered(
    operations: Operations, qtbot: QtBot
) -> None:
    undo, messages = UndoStack(operations), Messages(operations)

    with qtbot.waitSignal(messages.said) as heard:
        operations.change(lambda: Change(Action.CLOSED), said="Closed.", on=operations)

    assert heard.args == ["Closed.", False]
    assert not undo.can_undo


def test_a_change_counts_even_when_its_page_is_gone(
    operations: Operations, qtbot: QtBot
) -> None:
    page, undo = QObject(), UndoStack(operations)
    change = Change(Action.ASSIGNED, undo=lambda: Change(Action.UNASSIGNED))

    operations.change(lambda: change, said="Assigned.", on=page, then=print)
    delete(page)
    settled(operations, qtbot)

    assert undo.can_undo


def test_what_takes_long_is_said_and_unsaid(
    operations: Operations, qtbot: QtBot
) -> None:
    gate = threading.Event()

    with qtbot.waitSignal(operations.busy) as began:
        operations.ask(gate.wait, print, on=operations)
    with qtbot.waitSignal(operations.busy) as ended:
        gate.set()

    assert (began.args, ended.args) == ([True], [False])


def test_what_was_queued_when_the_window_locks_is_dropped(qtbot: QtBot) -> None:
    class Dropping:
        def submit(self, work: object) -> "Future[object]":
            dropped: Future[object] = Future()
            assert work
            dropped.cancel()
            dropped.set_running_or_notify_cancel()
            return dropped

    operations, answers = Operations(Dropping()), list[object]()  # type: ignore[arg-type]  # a queue that only drops

    operations.ask(lambda: 1, answers.append, on=operations)
    settled(operations, qtbot)

    assert answers == []
