"""Load what the lock page did not need, and open the program, on another thread."""

import gc
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QScrollArea

from peerdesk.desk.clock import Clock
from peerdesk.domain.errors import DeskError
from peerdesk.ui.one_thread import OneThread

if TYPE_CHECKING:
    from peerdesk.ui.opened import Opened


class Unlocking(QObject):
    """Works out the key while the window stays alive."""

    opened = Signal(object)  # an Opened
    refused = Signal(str)

    def __init__(
        self, clock: Clock, thread: OneThread, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock, self._thread = clock, thread

    @Slot()
    def prepare(self) -> None:
        """Begin to load the database and the pages."""
        meet_qt()
        self._thread.prepare(load)

    def unlock(self, place: Path, secret: str, *, recovering: bool) -> None:
        """Open the program at *place*; `opened` or `refused` follows."""
        work = partial(_open, place, secret, clock=self._clock, recovering=recovering)
        self._thread.run(work, self.opened.emit, self._refuse)

    def _refuse(self, refusal: DeskError) -> None:
        self.refused.emit(str(refusal))


def meet_qt() -> None:
    """Do once, while nobody waits, what Qt's Python makes slow the first time.

    Asking for a widget that Qt made has every class of widgets set up, and filling
    has every kind of filling.
    """
    QScrollArea().viewport()
    dot = QPixmap(1, 1)
    QPainter(dot).fillRect(dot.rect(), QColor(0, 0, 0))


def load() -> None:
    """Load all that opening needs and that is the same in every program."""
    import peerdesk.ui.opened  # noqa: PLC0415, F401 - not before the page is painted
    from peerdesk.desk.opening import read_shipped  # noqa: PLC0415 - as above

    read_shipped()
    gc.freeze()  # all this stays: no collection needs to look through it again


def _open(place: Path, secret: str, *, clock: Clock, recovering: bool) -> "Opened":
    from peerdesk.ui.opened import open_program  # noqa: PLC0415 - as above

    return open_program(place, secret, clock=clock, recovering=recovering)
