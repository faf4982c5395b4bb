"""The recovery sheet's way to the printer, or to a file where somebody insists."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from peerdesk.desk.clock import Clock
from peerdesk.desk.first_keys import recovery_pdf
from peerdesk.desk.whole_file import write_whole
from peerdesk.domain.errors import DeskError
from peerdesk.sheets.page import Paper
from peerdesk.ui.operations import Operations


class RecoveryPaper(QObject):
    """Makes the bytes away from the window and keeps none of them."""

    def __init__(self, operations: Operations, clock: Clock) -> None:
        super().__init__()
        self._operations, self._clock = operations, clock

    def make(
        self, program: str, code: str, paper: Paper, then: Callable[[bytes], None]
    ) -> None:
        """Give the sheet to *then*; only the newest one arrives."""
        work = partial(recovery_pdf, program, code, paper, self._clock)
        self._operations.ask(work, then, on=self, topic="sheet")

    def save(
        self,
        pdf: bytes,
        target: Path,
        then: Callable[[], None],
        refused: Callable[[str], None],
    ) -> None:
        """Write *pdf* to *target*, whole or not at all."""

        def refuse(error: DeskError) -> None:
            refused(str(error))

        self._operations.ask(
            partial(write_whole, target, pdf),
            lambda _: then(),
            on=self,
            refused=refuse,
        )
