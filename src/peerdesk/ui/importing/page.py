"""Importing people in at most four steps; nothing is taken in before the last button.

It stands in place of another page.  Leaving it asks nothing: what was chosen is still
there on the way back, until the import is done or the window locks.
"""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from peerdesk.desk.importing.fields import Holds
from peerdesk.ui.importing.draft import Source
from peerdesk.ui.importing.file_dialog import OpenDialog
from peerdesk.ui.importing.flow import ImportFlow
from peerdesk.ui.importing.importer import Importer, Runner
from peerdesk.ui.importing.into_view import go_to
from peerdesk.ui.importing.layout import ImportLayout, something_to_do
from peerdesk.ui.wording.importing import Step

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut


class ImportView(QWidget):
    """`finished` brings the report, or the plan where there is no program yet."""

    finished = Signal(object)
    left = Signal()

    def __init__(self, importer: Importer, runner: Runner) -> None:
        super().__init__()
        self.view = ImportLayout(self, importer.tree)
        self._flow = ImportFlow(self.view, importer, runner, self)
        self._flow.finished.connect(self.finished)
        self.dialog = OpenDialog(self)
        self._connect()
        self._add_keys()
        self._flow.show(Step.FILE)

    def start(self, holds: Holds | None = None) -> None:
        """Go on where it was left; *holds* when it is clear whom the file lists."""
        if holds is not self._flow.draft.holds or self.step() is Step.DONE:
            self._flow.start_over(holds)
        self._flow.show(Step.FILE if self._may_take_in() else self.step())

    def step(self) -> Step:
        """Return where one stands."""
        return self._flow.step

    def first_stop(self) -> QWidget:
        """Return where work begins in the step that is shown."""
        return self.view.first_stop(self.step())

    @Slot(object)
    def read(self, file: Path) -> None:
        """Read a file, whatever was chosen before."""
        self._flow.read(Source(file))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif event.key() not in _ENTER:  # it is for what has the focus, or for nothing
            super().keyPressEvent(event)

    def _connect(self) -> None:
        view = self.view
        view.trail.left.connect(self._leave)
        view.foot.next_asked.connect(self._go_on)
        view.foot.back_asked.connect(self._go_back)
        view.foot.progress.cancelled.connect(self._escape)
        view.file.choose_asked.connect(self.dialog.ask)
        view.file.sheet_chosen.connect(self._read_sheet)
        view.file.holds_chosen.connect(self._flow.guess)
        self.dialog.chosen.connect(self.read)
        view.words.all_answered.connect(view.foot.next.setFocus)
        view.check.again.connect(self._read_again)
        view.check.choice_changed.connect(self._flow.plan_with_choices)

    def _add_keys(self) -> None:
        for keys, slot in (
            ("Ctrl+Return", self._go_on),
            ("Ctrl+Enter", self._go_on),
            ("Alt+Left", self._go_back),
        ):
            QShortcut(QKeySequence(keys), self, slot, context=_HERE)

    @Slot()
    def _go_on(self) -> None:
        if self._flow.errands.busy():
            return
        self.view.message.clear()
        match self.step():
            case Step.FILE:
                self._leave_file()
            case Step.COLUMNS:
                self._leave_columns()
            case Step.WORDS:
                self._leave_words()
            case Step.CHECK:
                self._leave_check()
            case Step.DONE:
                self._leave()

    @Slot()
    def _go_back(self) -> None:
        if self._flow.errands.busy():
            return
        self.view.message.clear()
        match self.step():
            case Step.COLUMNS:
                self._flow.show(Step.FILE)
            case Step.WORDS:
                self._flow.show(Step.COLUMNS)
            case Step.CHECK:
                asked = bool(self._flow.draft.asked)
                self._flow.show(Step.WORDS if asked else Step.COLUMNS)
            case Step.FILE | Step.DONE:
                pass

    @Slot()
    def _escape(self) -> None:
        """Stop what is running; with nothing to stop, leave."""
        if not self._flow.errands.work.stop():
            self._leave()

    @Slot()
    def _leave(self) -> None:
        if self.step() is Step.DONE:
            self._flow.start_over(self._flow.draft.holds)
        self.left.emit()

    @Slot(str)
    def _read_sheet(self, sheet: str) -> None:
        source = self._flow.draft.source
        if source is not None:
            self._flow.read(Source(source.file, sheet))

    @Slot()
    def _read_again(self) -> None:
        source = self._flow.draft.source
        if source is not None:
            self._flow.read(source)

    def _leave_file(self) -> None:
        if self.view.file.asks_for_sheet():
            self._read_sheet(self.view.file.sheets.marked())
        elif self._flow.draft.found is not None:
            self._flow.show(Step.COLUMNS)

    def _leave_columns(self) -> None:
        wrong = self.view.columns.complain()
        if wrong is None:
            self._flow.plan_afresh(self.view.columns.answers())
        else:
            go_to(wrong)

    def _leave_words(self) -> None:
        open_row = self.view.words.model.open_row()
        if open_row is None:
            self._flow.plan_with_meanings(self.view.words.model.meanings())
        else:
            self.view.words.table.choose(open_row)
            self.view.words.table.setFocus()

    def _may_take_in(self) -> bool:
        """Whether the next key would import: that is never the first one."""
        plan = self._flow.draft.plan
        open_still = plan is None or plan.problems or plan.unknown
        return self.step() is Step.CHECK and not open_still

    def _leave_check(self) -> None:
        plan = self._flow.draft.plan
        if plan is None or not self._may_take_in():
            return
        if something_to_do(plan):
            self._flow.take_in()
        else:
            self._flow.start_over(self._flow.draft.holds)
            self.left.emit()
