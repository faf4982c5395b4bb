"""The right side of the page: everything about the one referral that is chosen.

The panel can be acted on only while it shows a referral that has been read anew
since it was chosen.  Whoever is not on the screen cannot be assigned.
"""

from functools import cached_property

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from peerdesk.desk.referrals import Panel
from peerdesk.domain.errors import DeskError, ReferralGoneError
from peerdesk.domain.queue import QueueRow
from peerdesk.domain.referral import State
from peerdesk.ui.page import WindowContext
from peerdesk.ui.referrals.candidate_lines import Teller
from peerdesk.ui.referrals.closing import Closing
from peerdesk.ui.referrals.matching import Matching
from peerdesk.ui.referrals.progress import Progress
from peerdesk.ui.referrals.step_bar import StepBar
from peerdesk.ui.referrals.steps import Step, steps
from peerdesk.ui.referrals.who import Who
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.empty_state import EmptyState
from peerdesk.ui.widgets.inline_message import Tone
from peerdesk.ui.widgets.scrolled import scrolled

_BLINK_MS = 80
_EMPTY = (
    "Nobody is chosen.",
    "Choose a referral on the left to see who could reach out.",
)


class ReferralPanel(Card):
    """Follows the queue: bound to its chosen row, or to nobody."""

    ready_changed = Signal()
    decided = Signal(object)  # an Outcome: how it went
    lost = Signal()  # what was chosen is no longer held

    def __init__(self, context: WindowContext, bar: StepBar) -> None:
        super().__init__()
        self._context = context
        self._number: int | None = None
        self._shown: int | None = None
        self._row: QueueRow | None = None
        self._panel: Panel | None = None
        self._slow = QTimer(self, singleShot=True, interval=_BLINK_MS)
        self._slow.timeout.connect(self._show_reading)
        self.who = Who(context.desk.tree)
        self.matching = Matching(self._teller(), context.desk.policy.yearly_cap)
        self._nobody = EmptyState("users", *_EMPTY)
        self._reading = QWidget()
        self._layers = _Layers()
        self.bar = bar
        self._lay_out()
        self._show_nobody()

    @cached_property
    def progress(self) -> Progress:
        """Who has it, and how far it has come; made when first needed."""
        return Progress(self._context.desk.tree, self._context.desk.policy)

    @cached_property
    def closing(self) -> Closing:
        """The questions at the end; made when first needed."""
        made = Closing()
        made.decided.connect(self.decided)
        made.cancelled.connect(self._stop_closing)
        self._layers.addWidget(made)
        return made

    def ready(self) -> Panel | None:
        """Return the referral that can be acted on now, or None."""
        return self._panel

    def let_go(self) -> None:
        """Allow no action until a referral has been read again."""
        self._panel = None
        self.ready_changed.emit()

    def bind(self, number: int | None, row: QueueRow | None) -> None:
        """Follow the queue to another referral, or to none.

        What was shown before stays for the blink of an eye, with nothing to press,
        so that an answer that comes at once does not flicker.
        """
        self.let_go()
        self._number, self._row = number, row
        if number is None:
            self._show_nobody()
            return
        if number != self._shown:
            self._slow.start()
        desk = self._context.desk
        self._context.operations.ask(
            lambda: desk.referrals.panel(number),
            self._show,
            on=self,
            topic="panel",
            refused=self._gone,
        )

    def start_closing(self) -> None:
        """Ask how it went, as far as it is known."""
        self._layers.setCurrentWidget(self.closing)
        self.bar.hide()
        self.who.show_details(shown=False)
        self.closing.start()

    def is_closing(self) -> bool:
        """Whether the questions of the closing are being shown."""
        return isinstance(self._layers.currentWidget(), Closing)

    def take_focus(self) -> None:
        """Go to what is done next."""
        if self._layers.currentWidget() is self.matching:
            self.matching.candidates.setFocus()
        elif self._panel is not None:
            self.bar.take_focus()

    def _show(self, panel: Panel) -> None:
        if panel.referral.number != self._number:
            return
        self._slow.stop()
        if panel.referral.withdrawn_on is not None:
            self._gone(ReferralGoneError(panel.referral.number))
            return
        again = self._shown == self._number and self.is_closing()
        self._panel, self._shown = panel, self._number
        if not (again and can(panel, Step.CLOSE)):
            self._show_whole(panel)
        self.ready_changed.emit()

    def _show_whole(self, panel: Panel) -> None:
        today = self._teller().today
        self.who.show_panel(panel, today)
        if panel.referral.state is State.WAITING:
            self.matching.show_panel(panel, self._teller())
            self._layers.setCurrentWidget(self.matching)
        else:
            self.progress.show_panel(panel, today)
            self._layers.setCurrentWidget(self._progress)
        self.bar.show_steps(steps(panel.referral))
        self.bar.show()
        self.who.show()

    @Slot()
    def _show_reading(self) -> None:
        """Show what is known of the new row, and nothing of the one before."""
        self._shown = None
        self._layers.setCurrentWidget(self._reading)
        self.bar.hide()
        self.who.setVisible(self._row is not None)
        if self._row is not None:
            self.who.show_row(self._row, self._teller().today)

    def _show_nobody(self) -> None:
        self._slow.stop()
        self._shown = None
        self.matching.show_panel(None, self._teller())
        self.who.hide()
        self.bar.hide()
        self._layers.setCurrentWidget(self._nobody)

    def _gone(self, error: DeskError) -> None:
        self._number = None
        self._show_nobody()
        self._context.messages.show(str(error), Tone.REFUSAL)
        self.lost.emit()

    def _lay_out(self) -> None:
        for part in (self._nobody, self._reading, self.matching):
            self._layers.addWidget(part)
        self.body.addWidget(self.who)
        self.body.addWidget(self._layers, 1)
        self.body.addWidget(self.bar)

    @cached_property
    def _progress(self) -> QScrollArea:
        area = scrolled(self.progress)
        self._layers.addWidget(area)
        return area

    @Slot()
    def _stop_closing(self) -> None:
        self._layers.setCurrentWidget(self._progress)
        self.who.show_details(shown=True)
        self.bar.show()
        self.bar.take_focus()

    def _teller(self) -> Teller:
        return Teller(self._context.desk.tree, self._context.desk.clock.now().date())


class _Layers(QStackedWidget):
    """Takes what is left of the height, so that nothing above it is cut."""

    def hasHeightForWidth(self) -> bool:
        return False


def can(panel: Panel | None, step: Step) -> bool:
    """Whether a step can be done with what the panel shows."""
    return panel is not None and step in steps(panel.referral).all()
