"""Where everything of an import stands, and which of it a step shows."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from peerdesk.desk.importing.guessing import day_order_unclear
from peerdesk.desk.importing.plan import Plan
from peerdesk.desk.importing.words.vocabulary import Vocabulary
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.ui.importing.check_step import CheckStep
from peerdesk.ui.importing.columns_step import ColumnsStep
from peerdesk.ui.importing.done_step import DoneStep
from peerdesk.ui.importing.draft import Draft
from peerdesk.ui.importing.file_step import FileStep
from peerdesk.ui.importing.foot import Foot
from peerdesk.ui.importing.into_view import go_to
from peerdesk.ui.importing.trail import Trail
from peerdesk.ui.importing.words_step import WordsStep
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.inline_message import InlineMessage
from peerdesk.ui.widgets.layers import Turns
from peerdesk.ui.wording.importing import Step, import_words, to_import

_NEXT, _DONE, _THIS_SHEET = "Next", "Done", "Read this sheet"
_GOES_BACK = (Step.COLUMNS, Step.WORDS, Step.CHECK)


class ImportLayout:
    """The widgets of the page, by what they are for."""

    def __init__(self, page: QWidget, tree: SpecialtyTree) -> None:
        words = Vocabulary(tree)
        self.trail, self.message, self.foot = Trail(), InlineMessage(), Foot()
        self.file, self.check, self.done = FileStep(), CheckStep(), DoneStep()
        self.columns = ColumnsStep(words.choices, day_order_unclear, tree)
        self.words = WordsStep(words.choices, tree)
        self._pages: dict[Step, QWidget] = {
            Step.FILE: self.file,
            Step.COLUMNS: self.columns,
            Step.WORDS: self.words,
            Step.CHECK: self.check,
            Step.DONE: self.done,
        }
        self._stack = Turns()
        for step in self._pages.values():
            self._stack.addWidget(step)
        column = QVBoxLayout(page)
        column.setContentsMargins(SPACE.xl, SPACE.m, SPACE.xl, SPACE.l)
        column.setSpacing(SPACE.l)
        column.addWidget(self.trail)
        column.addWidget(self.message)
        column.addWidget(self._stack, 1)
        column.addWidget(self.foot)

    def show_step(self, step: Step, draft: Draft) -> None:
        """Show *step*; the focus stays when it is at work there already."""
        stays = self._works_in(step)
        self._stack.setCurrentWidget(self._pages[step])
        self.trail.show_step(step, with_words=bool(draft.asked))
        forward = self._forward(step, draft)
        self.foot.show_ways(back=step in _GOES_BACK, forward=forward)
        if not stays:
            go_to(self.first_stop(step))

    def show_slow(self) -> None:
        """Show how far the work is; nothing else can be touched meanwhile."""
        self.foot.show_slow()
        self._stack.setEnabled(False)

    def show_ended(self) -> None:
        """Let everything be used again."""
        self._stack.setEnabled(True)
        self.foot.show_ended()

    def first_stop(self, step: Step) -> QWidget:
        """Return where work begins in *step*: what is open, otherwise the way on."""
        stops: dict[Step, QWidget | None] = {
            Step.FILE: self.file.open_question(),
            Step.COLUMNS: self.columns.open_question(),
            Step.WORDS: self.words.open_question(),
            Step.CHECK: self.check.open_question(),
        }
        return stops.get(step) or self.foot.next

    def _works_in(self, step: Step) -> bool:
        page, focus = self._pages[step], QApplication.focusWidget()
        here = self._stack.currentWidget() is page and step is Step.CHECK
        return here and focus is not None and page.isAncestorOf(focus)

    def _forward(self, step: Step, draft: Draft) -> str:
        match step:
            case Step.FILE if self.file.asks_for_sheet():
                return _THIS_SHEET
            case Step.FILE:
                return _NEXT if draft.found else ""
            case Step.COLUMNS | Step.WORDS:
                return _NEXT
            case Step.CHECK:
                return _check_words(draft)
            case Step.DONE:
                return _DONE


def _check_words(draft: Draft) -> str:
    """Return what the last button says; with problems there is none."""
    plan, answers = draft.plan, draft.answers
    if plan is None or answers is None or plan.problems or plan.unknown:
        return ""
    return import_words(plan, answers.holds) if something_to_do(plan) else _DONE


def something_to_do(plan: Plan) -> bool:
    """Whether carrying out *plan* would change anything."""
    return bool(to_import(plan) or plan.retired)
