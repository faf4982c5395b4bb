"""Work for the lock page on one other thread; an open program has its own."""

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from peerdesk.domain.errors import DeskError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")


class OneThread(QObject):
    """Runs one after the other; the answers come back on the window's thread."""

    _came = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool: ThreadPoolExecutor | None = None
        self._came.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        refused: Callable[[DeskError], None] | None = None,
    ) -> None:
        """Run *work* and give its answer to *then*, or a refusal to *refused*."""
        answer = self._worker().submit(work)
        answer.add_done_callback(partial(self._bring, then, refused))

    def prepare(self, work: Callable[[], None]) -> None:
        """Run *work*, of which nobody waits to hear."""
        self._worker().submit(work)

    def finish(self, seconds: float) -> None:
        """Wait for what is running, but not for ever; what is queued is dropped."""
        if self._pool is None:
            return
        end = partial(self._pool.shutdown, cancel_futures=True)
        ending = threading.Thread(target=end, name="ending", daemon=True)
        ending.start()
        ending.join(seconds)

    def _bring(self, then: Any, refused: Any, answer: "Future[Any]") -> None:  # noqa: ANN401 - as above
        self._came.emit(then, refused, answer)

    def _worker(self) -> "ThreadPoolExecutor":
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - slow to load

        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, thread_name_prefix="unlock")
        return self._pool

    @Slot(object, object, object)
    def _hand_over(self, then: Any, refused: Any, answer: "Future[Any]") -> None:  # noqa: ANN401 - as above
        if answer.cancelled():  # the window is about to end
            return
        error = answer.exception()
        if isinstance(error, DeskError) and refused is not None:
            refused(error)
        elif error is not None:
            raise error
        else:
            then(answer.result())
