"""The last button: everything at once, on another thread, or nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal

from peerdesk.desk.clock import Clock
from peerdesk.desk.founding import (
    KdfCost,
    NewProgram,
    People,
    Stage,
    found_measured,
)
from peerdesk.domain.errors import DeskError, StoppedError
from peerdesk.ui.operations import Operations


@dataclass(frozen=True, slots=True)
class Plans:
    """All that was answered: what to make, and where."""

    folder: Path
    new: NewProgram
    people: People


class Making(QObject):
    """`made` or `refused` follows `start`; a stop leaves nothing behind."""

    stage = Signal(object)
    made = Signal(object)  # the plans that were carried out
    refused = Signal(object)  # a DeskError
    _came_to = Signal(object)

    def __init__(
        self,
        operations: Operations,
        clock: Clock,
        measure: Callable[[], KdfCost],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._clock, self._measure = clock, measure
        self._stopped = Event()
        self.is_running = False
        self._came_to.connect(self.stage, Qt.ConnectionType.QueuedConnection)

    def start(self, plans: Plans) -> None:
        """Carry out *plans*."""
        self.is_running = True
        self._operations.ask(
            partial(self._carry_out, plans),
            lambda _: self._end(plans),
            on=self,
            refused=self._refuse,
        )

    def stop(self) -> None:
        """Give up at the next chance."""
        self._stopped.set()

    def _carry_out(self, plans: Plans) -> None:
        found_measured(
            plans.folder,
            plans.new,
            plans.people,
            measure=self._measure,
            clock=self._clock,
            watcher=self._watch,
        )

    def _watch(self, stage: Stage) -> None:
        if self._stopped.is_set():
            raise StoppedError
        self._came_to.emit(stage)

    def _end(self, plans: Plans) -> None:
        self.is_running = False
        self.made.emit(plans)

    def _refuse(self, error: DeskError) -> None:
        self.is_running = False
        self.refused.emit(error)
