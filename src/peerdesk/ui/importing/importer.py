"""What the import page needs, so that it serves an open program and a new one."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject

from peerdesk.desk.importing.people_file import Answers, PeopleFile
from peerdesk.desk.importing.plan import Plan, Report
from peerdesk.domain.errors import DeskError
from peerdesk.domain.progress import Progress
from peerdesk.domain.specialty import SpecialtyTree

T = TypeVar("T")


class Importer(Protocol):
    """Reads, plans and takes in; every method runs on the runner's thread.

    `desk/importing/desk.py` has the one of an open program.  Where there is no
    program yet, `take_in` returns None and the plan itself is the result.
    """

    @property
    def tree(self) -> SpecialtyTree:
        """The specialties that words are matched with."""
        ...

    def read(
        self, file: Path, *, sheet: str | None = None, progress: Progress
    ) -> PeopleFile:
        """Find the headings and rows of *file*."""
        ...

    def plan(
        self, people_file: PeopleFile, answers: Answers, *, progress: Progress
    ) -> Plan:
        """Say what an import would do."""
        ...

    def take_in(
        self, people_file: PeopleFile, answers: Answers, *, progress: Progress
    ) -> Report | None:
        """Import all of it or nothing."""
        ...


class Runner(Protocol):
    """Runs work away from the window's thread; `Operations` is one."""

    def ask(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        *,
        on: QObject,
        topic: str = "",
        refused: Callable[[DeskError], None] | None = None,
    ) -> None:
        """Run *work* and give its answer to *then* on the window's thread."""
        ...
