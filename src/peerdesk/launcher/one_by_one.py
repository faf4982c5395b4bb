"""Work that may take long, one piece after another, while the line stays free."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import BoundedSemaphore

_MOST_AT_ONCE = 4  # more than any person asks for, and of sheets no more than 20 MB


class OneByOne:
    """Takes on little at once: whoever asks without end fills no memory."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1)  # it ends before the parent does
        self._free = BoundedSemaphore(_MOST_AT_ONCE)

    def take_on(
        self, work: Callable[[], object], then: Callable[[object], None]
    ) -> bool:
        """Give what *work* returns to *then*, unless too much waits already."""
        if not self._free.acquire(blocking=False):
            return False

        def end(done: "Future[object]") -> None:
            self._free.release()
            then(done.result())

        self._thread.submit(work).add_done_callback(end)
        return True
