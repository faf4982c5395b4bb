"""The pages of the first run in their order, and all that was answered on them."""

from dataclasses import dataclass

from peerdesk.desk.clock import Clock
from peerdesk.desk.founding import NewProgram
from peerdesk.desk.founding_people import FirstPeople
from peerdesk.domain.action import Role
from peerdesk.domain.errors import (
    DeskError,
    DiskFullError,
    NotWritableError,
    ProgramExistsError,
    SamePassphraseError,
    StorageFaultError,
    TooLongError,
    UnknownPersonError,
    WeakPassphraseError,
)
from peerdesk.ui.first_run.kept_step import KeptStep
from peerdesk.ui.first_run.making import Plans
from peerdesk.ui.first_run.passphrases_step import PassphrasesStep
from peerdesk.ui.first_run.people_step import PeopleStep
from peerdesk.ui.first_run.program_step import ProgramStep
from peerdesk.ui.first_run.read_back_step import ReadBackStep
from peerdesk.ui.first_run.recovery_paper import RecoveryPaper
from peerdesk.ui.first_run.recovery_step import BY_HAND, RecoveryStep
from peerdesk.ui.first_run.step import Step
from peerdesk.ui.operations import Operations
from peerdesk.ui.printing.bar import PrintBar
from peerdesk.ui.requests import Requests

_ABOUT_THE_PLACE = (
    ProgramExistsError,
    NotWritableError,
    DiskFullError,
    StorageFaultError,
    TooLongError,
)
_ABOUT_THE_KEYS = (WeakPassphraseError, SamePassphraseError)


@dataclass(frozen=True, slots=True)
class Lent:
    """What the pages may use."""

    operations: Operations
    requests: Requests
    clock: Clock


class Steps:
    """Every page is made once, so that going back finds it as it was left."""

    def __init__(self, lent: Lent) -> None:
        self.everybody = FirstPeople(lent.clock)
        self._paper = RecoveryPaper(lent.operations, lent.clock)
        self.program = ProgramStep()
        self.passphrases = PassphrasesStep()
        self.recovery = RecoveryStep(
            PrintBar(lent.requests, instead=BY_HAND), self._paper
        )
        self.read_back = ReadBackStep()
        self.people = PeopleStep(self.everybody)
        self.kept = KeptStep()
        self.in_order: tuple[Step, ...] = (
            self.program,
            self.passphrases,
            self.recovery,
            self.read_back,
            self.people,
            self.kept,
        )

    def arrive(self, step: Step) -> None:
        """Tell *step* what it has to know of the pages before it."""
        self.recovery.program = self.program.called()
        step.arrive()
        if step is self.read_back:
            self.read_back.ask_for(self.recovery.code)

    def plans(self) -> Plans:
        """Return what to make of the answers."""
        new = NewProgram(
            name=self.program.called(),
            director=self.passphrases.director.text(),
            administrator=self.passphrases.administrator.text(),
            serves=self.program.serves(),
            key_holders=self.people.holders.numbers(),
            code=self.recovery.code,
            approved_by=Role.DIRECTOR,
        )
        return Plans(self.program.folder(), new, self.everybody.people())

    def mending(self, refusal: DeskError) -> Step:
        """Return the page on which *refusal* can be mended."""
        if isinstance(refusal, _ABOUT_THE_PLACE):
            return self.program
        if isinstance(refusal, _ABOUT_THE_KEYS):
            return self.passphrases
        if isinstance(refusal, UnknownPersonError):
            return self.people
        return self.kept

    def forget(self) -> None:
        """Empty every page."""
        for step in self.in_order:
            step.forget()
