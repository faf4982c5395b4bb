"""The thread of the store: in this journal mode a reader would block a writer."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


class StoreThread:
    """The one thread on which everything encrypted is read and written, in order."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")

    def submit(self, work: Callable[[], T]) -> Future[T]:
        """Queue *work*; it starts when all that was queued before has finished."""
        return self._pool.submit(work)

    def stop(self) -> None:
        """Finish what is running, drop what is queued, and end the thread."""
        self._pool.shutdown(wait=True, cancel_futures=True)
