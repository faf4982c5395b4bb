"""Work that takes a while: how far it is, and how it is stopped."""

from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from peerdesk.domain.errors import DeskError, StoppedError
from peerdesk.domain.progress import Progress
from peerdesk.ui.importing.long_work import LongWork, Watch
from peerdesk.ui.operations import Operations


@pytest.fixture
def work(operations: Operations) -> LongWork:
    return LongWork(operations, operations)


def refuse(error: DeskError) -> None:
    raise AssertionError(error)


def test_progress_is_handed_over_to_the_window(work: LongWork, qtbot: QtBot) -> None:
    seen: list[tuple[int, int]] = []
    answers: list[str] = []
    work.progressed.connect(lambda done, of: seen.append((done, of)))

    def count(progress: Progress) -> str:
        for done in range(3):
            progress(done, 3)
        return "three"

    work.start(count, answers.append, refuse)
    qtbot.waitUntil(lambda: answers == ["three"])

    assert seen == [(0, 3), (1, 3), (2, 3)]
    assert not work.is_running()


def test_a_million_rows_are_told_in_two_hundred_words(
    work: LongWork, qtbot: QtBot
) -> None:
    seen: list[int] = []
    work.progressed.connect(lambda done, _: seen.append(done))

    def count(progress: Progress) -> None:
        for done in range(100_000):
            progress(done, 100_000)

    with qtbot.waitSignal(work.ended):
        work.start(count, lambda _: None, refuse)

    assert len(seen) <= 200


def test_work_that_is_stopped_ends_in_words(work: LongWork, qtbot: QtBot) -> None:
    refused: list[DeskError] = []
    begun = Event()

    def go_on_for_ever(progress: Progress) -> None:
        while True:
            progress(1, 2)
            begun.set()

    work.start(go_on_for_ever, lambda _: None, refused.append)
    begun.wait(10)
    assert work.stop()
    qtbot.waitUntil(lambda: len(refused) == 1)

    assert isinstance(refused[0], StoppedError)
    assert not work.stop()


def test_only_one_piece_runs_at_a_time(work: LongWork, qtbot: QtBot) -> None:
    answers: list[int] = []

    with qtbot.waitSignal(work.ended):
        work.start(lambda _: 1, answers.append, refuse)
        work.start(lambda _: 2, answers.append, refuse)

    assert answers == [1]


def test_what_takes_long_says_so(work: LongWork, qtbot: QtBot) -> None:
    go_on = Event()

    with qtbot.waitSignal(work.slow, timeout=10_000):
        work.start(lambda _: go_on.wait(10), lambda _: None, refuse)
    with qtbot.waitSignal(work.ended):
        go_on.set()


def test_work_whose_window_is_gone_ends_by_itself(operations: Operations) -> None:
    owner = QObject()
    watch = Watch(LongWork(operations, owner))

    delete(owner)

    with pytest.raises(StoppedError):
        watch(1, 2)
