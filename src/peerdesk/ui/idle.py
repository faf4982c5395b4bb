"""Lock after a while without a key or a mouse movement.

The time is the computer's own running time, sleep included: setting the clock
changes nothing, and a lid closed for an hour has been idle for an hour.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot

_TICK_MS = 1_000
_AT_THE_DESK = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


def running_time() -> float:
    """Return seconds of this computer's running time, with sleep where it tells."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)


class IdleLock(QObject):
    """Counts down while nobody is at the desk."""

    remaining = Signal(int)  # whole seconds until the lock
    over = Signal()

    def __init__(
        self,
        minutes: int,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = running_time,
    ) -> None:
        super().__init__(parent)
        self._seconds = minutes * 60
        self._clock = clock
        self._deadline = clock() + self._seconds
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self.look)

    def start(self) -> None:
        """Watch the keyboard and the mouse from now on."""
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self._deadline = self._clock() + self._seconds
        self._tick.start()
        self.look()

    @Slot()
    def look(self) -> None:
        """Say how long is left, or that it is over."""
        left = self._deadline - self._clock()
        if left <= 0:
            self._tick.stop()
            self.over.emit()
        else:
            self.remaining.emit(round(left))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _AT_THE_DESK:
            self._deadline = self._clock() + self._seconds
        return super().eventFilter(watched, event)
