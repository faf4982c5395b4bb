"""The first run: a page, never a dialog, and nothing on disk before its last button."""

import threading
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QWidget

from peerdesk.desk.clock import Clock
from peerdesk.desk.founding import KdfCost, Stage, real_cost
from peerdesk.desk.importing.fields import Holds
from peerdesk.desk.store_thread import StoreThread
from peerdesk.domain.errors import DeskError
from peerdesk.ui.first_run.layout import FirstRunLayout
from peerdesk.ui.first_run.making import Making, Plans
from peerdesk.ui.first_run.step import Step
from peerdesk.ui.first_run.steps import Lent, Steps
from peerdesk.ui.importing.page import ImportView
from peerdesk.ui.operations import Operations
from peerdesk.ui.requests import Requests
from peerdesk.ui.wording.first_run import stage_words

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SCROLL: dict[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
}
_PATIENCE_SECONDS = 6.0


class FirstRunPage(QWidget):
    """`made` brings the plans that were carried out; `left` asks for the lock page."""

    made = Signal(object)
    left = Signal()

    def __init__(
        self,
        requests: Requests,
        clock: Clock,
        *,
        measure: Callable[[], KdfCost] = real_cost,
    ) -> None:
        super().__init__()
        self._store = StoreThread()
        self.operations = Operations(self._store, self)
        self.steps = Steps(Lent(self.operations, requests, clock))
        self.view = FirstRunLayout(self, self.steps.in_order)
        self.making = Making(self.operations, clock, measure, self)
        self._importing: ImportView | None = None
        self._step: Step = self.steps.program
        self._connect()
        self.show_step(self._step)

    def step(self) -> Step:
        """Return the page that is shown."""
        return self._step

    def show_step(self, step: Step) -> None:
        """Show *step*, ready to be typed into."""
        self._step = step
        self.steps.arrive(step)
        self.view.show_step(step)
        self._show_ways()
        self.take_focus()

    def take_focus(self) -> None:
        """Go to where typing begins."""
        (self._step.first_stop() or self.view.footer.next).setFocus()

    def show_fault(self, words: str) -> None:
        """Tell of a mistake of our own, with everything still there."""
        self.making.is_running = False
        self.view.footer.show_work("")
        self._step.refuse(words)

    def let_go(self) -> None:
        """Stop a making, and wait until nothing of it is left."""
        if not self.making.is_running:
            return
        self.making.stop()
        ending = threading.Thread(target=self._store.stop, name="ending", daemon=True)
        ending.start()
        ending.join(_PATIENCE_SECONDS)

    def end(self) -> None:
        """Empty every page, and run nothing any more."""
        self.steps.forget()
        self._store.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        elif event.key() in _ENTER and not event.isAutoRepeat():
            self._go_on()
        elif event.key() in _SCROLL:
            self.view.scroll(self._step, _SCROLL[event.key()])
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.view.footer.back_asked.connect(self._go_back)
        self.view.footer.next_asked.connect(self._go_on)
        for step in self.steps.in_order:
            step.go_on.connect(self._go_on)
            step.unfolded.connect(self._bring_into_view)
        self.steps.people.changed.connect(self._show_ways)
        self.steps.people.import_asked.connect(self._import)
        self.making.stage.connect(self._show_stage)
        self.making.made.connect(self._tell_made)
        self.making.refused.connect(self._refuse)
        self.operations.refusal.connect(self._say_refusal)

    @Slot()
    def _show_ways(self) -> None:
        first = self._step is self.steps.in_order[0]
        self.view.footer.show_ways(forward=self._step.next_words(), first=first)

    @Slot()
    def _go_on(self) -> None:
        if self.making.is_running:
            return
        where = self._step.missing()
        if where is not None:
            where.setFocus()
            self._bring_into_view(where)
        elif self._step is self.steps.kept:
            self._make()
        else:
            self.show_step(self._beside(1))

    @Slot()
    def _go_back(self) -> None:
        if self.making.is_running:
            return
        if self._step is self.steps.in_order[0]:
            self.left.emit()
        else:
            self.show_step(self._beside(-1))

    def _beside(self, way: int) -> Step:
        return self.steps.in_order[self.steps.in_order.index(self._step) + way]

    @Slot(object)
    def _import(self, holds: Holds) -> None:
        if self._importing is None:  # slow to make, and not everybody imports
            self._importing = ImportView(self.steps.everybody, self.operations)
            self._importing.finished.connect(self._leave_import)
            self._importing.left.connect(self._leave_import)
        self.view.show_whole(self._importing)
        self._importing.start(holds)

    @Slot()
    def _leave_import(self) -> None:
        self.show_step(self.steps.people)
        self._bring_into_view(self.steps.people.first_stop())

    @Slot(object)
    def _bring_into_view(self, part: QWidget) -> None:
        """Scroll to *part* once it has its place."""
        show = partial(self.view.bring_into_view, self._step, part)
        QTimer.singleShot(0, part, show)

    def _make(self) -> None:
        self._step.message.clear()
        self.making.start(self.steps.plans())
        self._show_stage(Stage.MEASURING)

    @Slot(object)
    def _show_stage(self, stage: Stage) -> None:
        if self.making.is_running:
            self.view.footer.show_work(stage_words(stage))

    @Slot(object)
    def _tell_made(self, plans: Plans) -> None:
        self.view.footer.show_work("")
        self.steps.forget()
        self.made.emit(plans)

    @Slot(object)
    def _refuse(self, refusal: DeskError) -> None:
        self.view.footer.show_work("")
        self.show_step(self.steps.mending(refusal))
        self._step.refuse(str(refusal))

    @Slot(str)
    def _say_refusal(self, words: str) -> None:
        self._step.refuse(words)
