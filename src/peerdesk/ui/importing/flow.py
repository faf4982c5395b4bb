"""What becomes of an answer: which step it leads to, and what is known from then on."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from peerdesk.desk.importing.fields import Holds
from peerdesk.desk.importing.people_file import Answers, Word
from peerdesk.desk.importing.plan import Plan, Report
from peerdesk.domain.errors import (
    DeskError,
    ImportRefusedError,
    SheetUnclearError,
    StoppedError,
)
from peerdesk.ui.importing.draft import Draft, Found, Source
from peerdesk.ui.importing.errands import Errands
from peerdesk.ui.importing.importer import Importer, Runner
from peerdesk.ui.importing.layout import ImportLayout
from peerdesk.ui.widgets.inline_message import Tone
from peerdesk.ui.wording.importing import STOPPED, Step


class ImportFlow(QObject):
    """Knows the draft, sends the errands, and shows what they bring."""

    finished = Signal(object)

    def __init__(
        self, view: ImportLayout, importer: Importer, runner: Runner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.draft, self.step = Draft(), Step.FILE
        self._asked_for: Source | None = None
        self._view = view
        self.errands = Errands(importer, runner, self)
        self._hear_answers()

    def start_over(self, holds: Holds | None) -> None:
        """Forget everything that was chosen."""
        self.draft = Draft(holds)
        self._view.file.invite()
        self.show(Step.FILE)

    def show(self, step: Step) -> None:
        """Go to *step*."""
        self.step = step
        self._view.show_step(step, self.draft)

    def read(self, source: Source) -> None:
        """Read a file, whatever was chosen before."""
        self._view.message.clear()
        self._asked_for = source
        self.errands.read(source, self.draft.holds)

    @Slot(object)
    def guess(self, holds: Holds) -> None:
        """Guess again, because the file lists other people."""
        if self.draft.found is not None:
            self.errands.guess(self.draft.found.people_file, holds)

    def plan(self, answers: Answers) -> None:
        """Ask what an import would do."""
        if self.draft.found is not None:
            self.errands.plan(self.draft.found.people_file, answers)

    def plan_afresh(self, answers: Answers) -> None:
        """Plan as if no word had a meaning yet, so that each is shown again."""
        self.draft.asked = ()
        self.plan(replace(answers, meanings={}))

    def plan_with_meanings(self, meanings: dict[Word, str]) -> None:
        """Plan with what was said about the words."""
        self.draft.meanings |= meanings
        answers = self.draft.answers
        if answers is not None:
            self.plan(replace(answers, meanings=meanings))

    @Slot()
    def plan_with_choices(self) -> None:
        """Plan again if something was ticked on the check page since."""
        answers = self.draft.answers
        if answers is not None:
            wanted = self._with_choices(answers)
            if wanted != answers:
                self.plan(wanted)

    def take_in(self) -> None:
        """Import what was planned last."""
        found, answers = self.draft.found, self.draft.answers
        if found is not None and answers is not None:
            self.errands.take_in(found.people_file, answers)

    def _hear_answers(self) -> None:
        errands, view = self.errands, self._view
        errands.began.connect(view.foot.progress.begin)
        errands.work.slow.connect(view.show_slow)
        errands.work.progressed.connect(view.foot.progress.show_progress)
        errands.work.ended.connect(view.show_ended)
        errands.found.connect(self._show_found)
        errands.guessed.connect(self._show_guess)
        errands.planned.connect(self._show_plan)
        errands.taken.connect(self._show_report)
        errands.refused.connect(self._show_refusal)

    @Slot(object)
    def _show_found(self, found: Found) -> None:
        """Show a file; one that was read again with the same headings is checked."""
        before, answers = self.draft.found, self.draft.answers
        same = before is not None and _alike(before, found)
        self.draft.found, self.draft.source = found, found.source
        if same and answers is not None and self.step is Step.CHECK:
            self._view.columns.show_file(found.people_file, answers)
            self._view.file.show_file(found.people_file, answers.holds)
            self.plan(answers)
            return
        self.draft.answers, self.draft.asked = None, ()
        self._view.file.show_file(found.people_file, found.answers.holds)
        self._show_guess(found.answers)
        self.show(Step.FILE)

    @Slot(object)
    def _show_guess(self, answers: Answers) -> None:
        if self.draft.found is not None:
            self._view.columns.show_file(self.draft.found.people_file, answers)

    @Slot(object, object)
    def _show_plan(self, answers: Answers, plan: Plan) -> None:
        self.draft.answers, self.draft.plan = answers, plan
        if plan.unknown:
            self.draft.asked = (*self.draft.asked, *plan.unknown)
            self._view.words.ask(self.draft.asked, self.draft.meanings)
            self.show(Step.WORDS)
        elif self.draft.found is not None:
            self._view.check.show_plan(plan, self.draft.found.people_file, answers)
            self.show(Step.CHECK)

    @Slot(object)
    def _show_report(self, report: Report | None) -> None:
        if report is None:  # no program yet: the plan itself is the result
            plan = self.draft.plan
            self.start_over(self.draft.holds)
            self.finished.emit(plan)
            return
        self._view.done.show_report(report)
        self.show(Step.DONE)
        self.finished.emit(report)

    @Slot(object)
    def _show_refusal(self, error: DeskError) -> None:
        match error:
            case SheetUnclearError():
                self.start_over(self.draft.holds)
                self.draft.source = self._asked_for
                self._view.file.ask_for_sheet(error.sheets)
                self.show(Step.FILE)
                return
            case StoppedError():
                self._view.message.show_message(STOPPED, Tone.INFO)
            case _:
                self._view.message.show_message(str(error), Tone.REFUSAL)
        self.show(self.step)
        if isinstance(error, ImportRefusedError) and self.draft.answers is not None:
            self.plan(self.draft.answers)  # the program has changed: show how it is

    def _with_choices(self, answers: Answers) -> Answers:
        empty_supervisors, retire = self._view.check.choices()
        return replace(
            answers,
            without_unknown_supervisors=empty_supervisors,
            retire_missing=retire,
        )


def _alike(before: Found, after: Found) -> bool:
    return before.people_file.headings == after.people_file.headings
