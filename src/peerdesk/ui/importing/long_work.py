"""One piece of work that may take a while: watched, and stopped on request."""

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from peerdesk.domain.errors import DeskError, StoppedError
from peerdesk.domain.progress import Progress
from peerdesk.ui.importing.importer import Runner

T = TypeVar("T")
_SLOW_AFTER_MS = 500
_STEPS = 200


class LongWork(QObject):
    """Runs one piece at a time; `slow` says when it is time to show how far it is."""

    slow = Signal()
    progressed = Signal(int, int)
    ended = Signal()
    _came = Signal(object, int, int)

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._watch: Watch | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SLOW_AFTER_MS)
        self._timer.timeout.connect(self.slow)
        self._came.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        work: Callable[[Progress], T],
        then: Callable[[T], None],
        refused: Callable[[DeskError], None],
    ) -> None:
        """Run *work* with a progress to call, unless some work is running."""
        if self._watch is not None:
            return
        watch = Watch(self)
        self._watch = watch
        self._timer.start()
        self._runner.ask(
            partial(work, watch),
            partial(self._end, then),
            on=self,
            refused=partial(self._end, refused),
        )

    def stop(self) -> bool:
        """Ask what is running to stop; say whether there was anything to ask."""
        if self._watch is None or self._watch.stopped.is_set():
            return False
        self._watch.stopped.set()
        return True

    def is_running(self) -> bool:
        """Whether an answer is still to come."""
        return self._watch is not None

    def tell(self, watch: "Watch", done: int, of: int) -> None:
        """Take a word from the other thread over to the window's."""
        self._came.emit(watch, done, of)

    def _end(self, answer: Callable[[T], None], given: T) -> None:
        self._watch = None
        self._timer.stop()
        self.ended.emit()
        answer(given)

    @Slot(object, int, int)
    def _tell(self, watch: "Watch", done: int, of: int) -> None:
        if watch is self._watch:
            self.progressed.emit(done, of)


class Watch:
    """The progress that work calls, on its own thread."""

    def __init__(self, work: LongWork) -> None:
        self.stopped = Event()
        self._work = work
        self._told = -1

    def __call__(self, done: int, of: int) -> None:
        """Pass on what a person can see, and end the work when it was stopped."""
        if self.stopped.is_set() or not isValid(self._work):
            raise StoppedError
        step = done * _STEPS // max(of, 1)
        if step != self._told:
            self._told = step
            self._work.tell(self, done, of)
