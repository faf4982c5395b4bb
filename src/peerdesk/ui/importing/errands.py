"""What is asked of the importer: one thing at a time, away from the window's thread."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from peerdesk.desk.importing.fields import Holds
from peerdesk.desk.importing.guessing import first_answers
from peerdesk.desk.importing.people_file import Answers, PeopleFile
from peerdesk.desk.importing.plan import Plan
from peerdesk.domain.progress import Progress
from peerdesk.ui.importing.draft import Found, Source
from peerdesk.ui.importing.importer import Importer, Runner
from peerdesk.ui.importing.long_work import LongWork
from peerdesk.ui.wording.importing import CHECKING, IMPORTING, READING

T = TypeVar("T")


class Errands(QObject):
    """Each errand has its answer as a signal, or `refused` with the reason."""

    began = Signal(str)
    found = Signal(object)  # Found
    guessed = Signal(object)  # Answers
    planned = Signal(object, object)  # the Answers that the Plan is for, and the Plan
    taken = Signal(object)  # Report, or None
    refused = Signal(object)  # DeskError

    def __init__(self, importer: Importer, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._importer = importer
        self.work = LongWork(runner, self)

    def read(self, source: Source, holds: Holds | None) -> None:
        """Read a file and guess what its columns mean."""

        def work(progress: Progress) -> Found:
            read = self._importer.read
            people_file = read(source.file, sheet=source.sheet, progress=progress)
            return Found(source, people_file, first_answers(people_file, holds))

        self._run(READING, work, self.found.emit)

    def guess(self, people_file: PeopleFile, holds: Holds) -> None:
        """Guess again, for other people."""
        self._run(
            READING, lambda _: first_answers(people_file, holds), self.guessed.emit
        )

    def plan(self, people_file: PeopleFile, answers: Answers) -> None:
        """Ask what an import would do."""

        def work(progress: Progress) -> Plan:
            return self._importer.plan(people_file, answers, progress=progress)

        self._run(CHECKING, work, lambda plan: self.planned.emit(answers, plan))

    def take_in(self, people_file: PeopleFile, answers: Answers) -> None:
        """Import."""
        take_in = self._importer.take_in
        self._run(
            IMPORTING,
            lambda progress: take_in(people_file, answers, progress=progress),
            self.taken.emit,
        )

    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self.work.is_running()

    def _run(
        self, what: str, work: Callable[[Progress], T], then: Callable[[T], None]
    ) -> None:
        if not self.busy():
            self.began.emit(what)
            self.work.start(work, then, self.refused.emit)
