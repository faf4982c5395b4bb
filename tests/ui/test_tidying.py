"""Widgets that were dropped end on the window's thread."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from peerdesk.ui.tidying import Tidying


class _Dropped(QObject):
    """Holds itself, as widgets do whose signals go to themselves."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@pytest.fixture
def tidying(qapp: QObject) -> Iterator[Tidying]:
    gc.enable()
    tidying = Tidying(qapp)
    yield tidying
    tidying.setParent(None)


def drop(ended_on: list[int]) -> None:
    weakref.finalize(_Dropped(), lambda: ended_on.append(threading.get_ident()))


def work(kept: list[object]) -> None:
    """Ask for enough memory to have the collector of Python run many times."""
    kept.extend([[]] for _ in range(100_000))


def test_what_is_dropped_is_not_collected_by_a_thread_at_work(
    tidying: Tidying, qtbot: QtBot
) -> None:
    ended_on: list[int] = []
    kept: list[object] = []
    gc.collect()
    drop(ended_on)

    worker = threading.Thread(target=work, args=(kept,))
    worker.start()
    worker.join()

    assert ended_on == []
    assert tidying.parent() is not None
    qtbot.waitUntil(lambda: bool(ended_on), timeout=10_000)
    assert ended_on == [threading.get_ident()]
