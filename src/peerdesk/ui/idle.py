"""Lock after a while without a key or a mouse movement, or at once by Ctrl+L.

The time is the computer's own running time, sleep included: setting the clock
changes nothing, and a lid closed for an hour has been idle for an hour.  Every event
passes here first, so the lock also works while a dialog keeps the window's keys away.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QKeyCombination,
    QObject,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent

_TICK_MS = 1_000
_LOCK_NOW = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_L)
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
            if isinstance(event, QKeyEvent) and event.keyCombination() == _LOCK_NOW:
                self.over.emit()
                return True
        return super().eventFilter(watched, event)
