"""Collect garbage on the window's own thread, and on no other.

Python collects on whatever thread happens to ask for memory.  On the store thread that
may be a widget that was dropped, and Qt does not survive its end there.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 1_000


class Tidying(QObject):
    """Takes the collector over from Python for as long as the process lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._tidy)
        self._timer.start()

    @Slot()
    def _tidy(self) -> None:
        tidy()


def tidy() -> None:
    """Collect what Python would have collected by now."""
    due = [
        generation
        for generation, (count, threshold) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if count > threshold
    ]
    if due:
        gc.collect(max(due))
