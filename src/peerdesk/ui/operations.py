"""All work of the desk runs here: off the window's thread, answered on it.

Every question goes to the one store thread, in order.  An answer comes back as a
queued signal, so no widget is ever touched from another thread; an answer that has
been overtaken, or whose asker is gone, is dropped.
"""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from peerdesk.desk.change import Change
from peerdesk.domain.errors import DeskError

T = TypeVar("T")
Refused = Callable[[DeskError], None]
Said = str | Callable[[Change], str]
_BUSY_AFTER_MS = 500


class WorkQueue(Protocol):
    """Runs one piece of work after the other, somewhere else."""

    def submit(self, work: Callable[[], T]) -> "Future[T]":
        """Queue *work*."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """A question on its way."""

    owner: QObject
    topic: tuple[int, str] | None
    generation: int
    then: Callable[[Any], None]
    refused: Refused | None


class Operations(QObject):
    """Asks the desk and changes what it holds."""

    changed = Signal(object)  # a Change: show again what it names
    refresh = Signal()  # a change was refused: what is shown may be out of date
    done = Signal(object, str)  # a Change that can be taken back, and what to say
    undone = Signal(str)  # what to say
    refusal = Signal(str)  # the words of a DeskError that nobody handles
    busy = Signal(bool)
    settled = Signal()  # every question has been answered
    _arrived = Signal(object, object)

    def __init__(self, queue: WorkQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._generations: dict[tuple[int, str], int] = {}
        self._pending = 0
        self._slow = QTimer(self, singleShot=True, interval=_BUSY_AFTER_MS)
        self._slow.timeout.connect(self._say_busy)
        queued = Qt.ConnectionType.QueuedConnection
        self._arrived.connect(self._deliver, queued)

    def ask(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        *,
        on: QObject,
        topic: str = "",
        refused: Refused | None = None,
    ) -> None:
        """Run *work* and give its answer to *then*.

        Of several questions of *on* with one *topic*, only the newest is answered.
        """
        key, generation = self._next(on, topic)
        self._send(work, _Asked(on, key, generation, then, refused))

    def change(
        self,
        work: Callable[[], Change],
        *,
        said: Said,
        on: QObject,
        then: Callable[[Change], None] | None = None,
        refused: Refused | None = None,
    ) -> None:
        """Run an action of the desk; say *said*, with a way back if there is one.

        *said* may be a function, for words that depend on what was changed.
        """
        after = partial(self._changed, said, on, then)
        stopped = partial(self._stopped, on, refused)
        self._send(work, _Asked(self, None, 0, after, stopped))

    def take_back(self, change: Change, said: str = "") -> None:
        """Run the inverse action of *change*; say again what was said of it."""
        if change.undo is not None:
            stopped = partial(self._stopped, self, None)
            after = partial(self._undone, said)
            self._send(change.undo, _Asked(self, None, 0, after, stopped))

    def is_settled(self) -> bool:
        """Whether every question has been answered."""
        return self._pending == 0

    def _send(self, work: Callable[[], Any], asked: _Asked) -> None:
        self._pending += 1
        if not self._slow.isActive():
            self._slow.start()
        answer = self._submit(work)
        answer.add_done_callback(partial(self._arrived.emit, asked))

    def _submit(self, work: Callable[[], T]) -> "Future[T]":
        """Queue *work*, or drop it as the store drops what is queued when it stops."""
        try:
            return self._queue.submit(work)
        except RuntimeError:  # how a pool that was shut down refuses
            dropped: Future[T] = Future()
            dropped.cancel()
            return dropped

    @Slot(object, object)
    def _deliver(self, asked: _Asked, answer: "Future[Any]") -> None:
        try:
            if not answer.cancelled():
                self._hand_over(asked, answer)
        finally:
            self._count_down()

    def _hand_over(self, asked: _Asked, answer: "Future[Any]") -> None:
        error = answer.exception()
        if error is not None and not isinstance(error, DeskError):
            raise error
        if not isValid(asked.owner) or self._overtaken(asked):
            return
        if error is None:
            asked.then(answer.result())
        elif asked.refused is not None:
            asked.refused(error)
        else:
            self.refusal.emit(str(error))

    def _changed(
        self,
        said: Said,
        owner: QObject,
        then: Callable[[Change], None] | None,
        change: Change,
    ) -> None:
        self.done.emit(change, said if isinstance(said, str) else said(change))
        self.changed.emit(change)
        if then is not None and isValid(owner):
            then(change)

    def _undone(self, said: str, change: Change) -> None:
        self.undone.emit(f"Taken back: {said}" if said else "Taken back.")
        self.changed.emit(change)

    def _stopped(
        self, owner: QObject, refused: Refused | None, error: DeskError
    ) -> None:
        self.refresh.emit()
        if refused is not None and isValid(owner):
            refused(error)
        else:
            self.refusal.emit(str(error))

    def _next(self, owner: QObject, topic: str) -> tuple[tuple[int, str] | None, int]:
        if not topic:
            return None, 0
        key = (id(owner), topic)
        if key not in self._generations:
            owner.destroyed.connect(partial(self._generations.pop, key, None))
        generation = self._generations.get(key, 0) + 1
        self._generations[key] = generation
        return key, generation

    def _overtaken(self, asked: _Asked) -> bool:
        if asked.topic is None:
            return False
        return self._generations.get(asked.topic) != asked.generation

    def _count_down(self) -> None:
        self._pending -= 1
        if self._pending == 0:
            self._slow.stop()
            self.busy.emit(False)  # noqa: FBT003 - a signal takes no keywords
            self.settled.emit()

    @Slot()
    def _say_busy(self) -> None:
        self.busy.emit(True)  # noqa: FBT003 - a signal takes no keywords
