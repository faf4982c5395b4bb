"""A new referral: one adverse event, everyone who was involved, in one calm form.

It stands in place of the queue.  Leaving it asks nothing: what was filled in is still
there on the way back, until the window locks.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from peerdesk.desk.change import Change
from peerdesk.desk.clock import today
from peerdesk.desk.intake import NewReferrals, Received
from peerdesk.domain.action import Action
from peerdesk.domain.adverse_event import AdverseEvent
from peerdesk.domain.errors import DeskError
from peerdesk.domain.people import Clinician
from peerdesk.ui.actions import ActionSpec
from peerdesk.ui.page import WindowContext
from peerdesk.ui.referrals.new_referral_entry import entry
from peerdesk.ui.referrals.new_referral_form import NewReferralForm
from peerdesk.ui.referrals.new_referral_summary import ReceivedSummary
from peerdesk.ui.referrals.view_header import ViewHeader, put_under
from peerdesk.ui.widgets.inline_message import Tone
from peerdesk.ui.wording.intake import PROMISE, TITLE, added_words


class NewReferralView(QWidget):
    """The form, and after saving what became of everyone."""

    received = Signal(object)  # the numbers that are in the queue now
    left = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._saving = False
        spec = ActionSpec("save referral", "Add to the queue", "Ctrl+Return", "plus")
        self._save_action = context.actions.add(spec, self._save, self)
        self.header = ViewHeader(TITLE, PROMISE)
        self.form = NewReferralForm(context, self._save_action)
        self.summary = ReceivedSummary()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def start(self) -> None:
        """Show the form as it was left, with the adverse events of the last weeks."""
        self._show_form()
        self._context.operations.ask(
            self._context.desk.intake.recent_adverse_events,
            self._offer_known,
            on=self,
            topic="known",
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._stack.addWidget(self.form)
        self._stack.addWidget(self.summary)
        put_under(self.header, self._stack, self)

    def _connect(self) -> None:
        self.header.left.connect(self._leave)
        self.form.left.connect(self._leave)
        self.summary.left.connect(self._leave)
        self.summary.again.connect(self.start)
        self._context.operations.changed.connect(self._follow)

    @Slot()
    def _leave(self) -> None:
        self.summary.forget()
        self._stack.setCurrentWidget(self.form)
        self.left.emit()

    def _show_form(self) -> None:
        self.summary.forget()
        self._stack.setCurrentWidget(self.form)
        self._save_action.setEnabled(True)
        self.form.adverse_event.first().setFocus()

    def _offer_known(self, known: list[tuple[AdverseEvent, int]]) -> None:
        self.form.adverse_event.offer_known(known, today(self._context.desk.clock))

    @Slot()
    def _save(self) -> None:
        if self._stack.currentWidget() is not self.form or self._saving:
            return
        wrong = self.form.complain()
        if wrong is not None:
            self.form.go_to(wrong)
            return
        what = self.form.adverse_event.what_happened()
        new = entry(what, self.form.peers.peers())
        self._receive(new)

    def _receive(self, new: NewReferrals) -> None:
        """Save all of it or nothing; the desk answers with what became of each."""
        answers: list[Received] = []

        def work() -> Change:
            answers.append(self._context.desk.intake.receive(new))
            return answers[0].change

        people = [peer.clinician for peer in new.peers]
        self._saving = True
        self._context.operations.change(
            work,
            said="",  # said once it is known how many were added
            on=self,
            then=lambda _: self._show_received(people, answers[0]),
            refused=self._refuse,
        )

    def _show_received(self, people: list[Clinician], received: Received) -> None:
        self._saving = False
        self.form.start_over(today(self._context.desk.clock))
        self._stack.setCurrentWidget(self.summary)
        self._save_action.setEnabled(False)
        self.summary.show_received(people, received)
        self._say_added(received)
        self.received.emit(received.numbers)

    def _say_added(self, received: Received) -> None:
        if received.change.undo is not None:
            words = added_words(len(received.numbers))
            self._context.messages.said.emit(words, True)  # noqa: FBT003 - a signal

    @Slot(object)
    def _follow(self, change: Change) -> None:
        """Go back to the queue when what is summed up was taken back."""
        if change.done is Action.TAKEN_BACK and self.summary.isVisible():
            self._leave()

    def _refuse(self, error: DeskError) -> None:
        self._saving = False
        self._context.messages.show(str(error), Tone.REFUSAL)
