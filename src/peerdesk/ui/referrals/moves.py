"""Every action on the referral that is chosen: its words, its key, what it asks."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from peerdesk.desk.change import Change
from peerdesk.desk.referrals import ReferralDesk
from peerdesk.domain.action import Action
from peerdesk.domain.outcome import Outcome
from peerdesk.domain.referral import State
from peerdesk.ui.actions import ActionSpec
from peerdesk.ui.page import WindowContext
from peerdesk.ui.referrals.drafts import Draft
from peerdesk.ui.referrals.panel import ReferralPanel, can
from peerdesk.ui.referrals.queue_pane import QueuePane
from peerdesk.ui.referrals.steps import Step, steps
from peerdesk.ui.wording.change import assigned_words, said_words

_SPECS = {
    Step.ASSIGN: ActionSpec("assign", "Assign", "Ctrl+Return", "user-check"),
    Step.HAND_OFF: ActionSpec("hand_off", "Hand off", "H", "send", list_only=True),
    Step.ASK: ActionSpec("ask", "Ask supporter…", "Q", list_only=True),
    Step.ASKED: ActionSpec("asked", "Asked"),
    Step.REACHED_OUT: ActionSpec(
        "reached_out", "Reached out", "R", "check", list_only=True
    ),
    Step.TRY_AGAIN: ActionSpec("try_again", "Tried again"),
    Step.CLOSE: ActionSpec("close", "Close referral", "C", "check", list_only=True),
    Step.PUT_BACK: ActionSpec("put_back", "Back to waiting"),
    Step.WITHDRAW: ActionSpec("withdraw", "Withdraw"),
    Step.REOPEN: ActionSpec("reopen", "Reopen", icon="door-open"),
    Step.THANK: ActionSpec("thank", "Thank the referrer…"),
}
_DRAFTS = {Step.ASK: Draft.ASK_THE_SUPPORTER, Step.THANK: Draft.THANK_THE_REFERRER}
_Move = Callable[..., Change]  # of a desk and the numbers of referrals
_PLAIN: dict[Step, tuple[Action, _Move]] = {
    Step.ASKED: (Action.ASKED, ReferralDesk.ask),
    Step.REACHED_OUT: (Action.REACHED_OUT, ReferralDesk.reach_out),
    Step.TRY_AGAIN: (Action.TRIED_AGAIN, ReferralDesk.attempt),
    Step.PUT_BACK: (Action.PUT_BACK, ReferralDesk.back_to_waiting),
    Step.WITHDRAW: (Action.WITHDRAWN, ReferralDesk.withdraw),
    Step.REOPEN: (Action.REOPENED, ReferralDesk.reopen),
}


class Moves(QObject):
    """Makes the actions; each works only on a referral the panel is ready for."""

    hand_off_asked = Signal(list)  # of the numbers to hand off
    draft_asked = Signal(object, int)  # which draft, and about which referral

    def __init__(self, context: WindowContext, home: QWidget, pane: QueuePane) -> None:
        super().__init__(home)
        self._context, self._pane = context, pane
        self._panel: ReferralPanel | None = None
        self.actions: dict[Step, QAction] = {}
        for step, spec in _SPECS.items():
            parent = pane.view if spec.list_only else home
            slot = partial(self._do, step)
            self.actions[step] = context.actions.add(spec, slot, parent)
            self.actions[step].setEnabled(False)

    def follow(self, panel: ReferralPanel) -> None:
        """Act on what *panel* shows."""
        self._panel = panel
        panel.ready_changed.connect(self._renew)
        panel.matching.chosen_changed.connect(self._renew)
        panel.decided.connect(self._close)

    @Slot()
    def _renew(self) -> None:
        panel = self._panel
        if panel is None:
            return
        ready = panel.ready()
        possible = steps(ready.referral).all() if ready else frozenset()
        if panel.matching.choice() is None:
            possible -= {Step.ASSIGN}
        for step, action in self.actions.items():
            action.setEnabled(step in possible)

    def _do(self, step: Step) -> None:
        panel = self._panel
        ready = panel.ready() if panel else None
        if panel is None or ready is None or not can(ready, step):
            return
        match step:
            case Step.ASSIGN:
                self._assign(panel, ready.referral.number)
            case Step.HAND_OFF:
                self.hand_off_asked.emit(self._to_hand_off(ready.referral.number))
            case Step.ASK | Step.THANK:
                self.draft_asked.emit(_DRAFTS[step], ready.referral.number)
            case Step.CLOSE:
                panel.start_closing()
            case _:
                self._plain(panel, step, ready.referral.number)

    def _assign(self, panel: ReferralPanel, number: int) -> None:
        choice = panel.matching.choice()
        if choice is None or not panel.matching.decided():
            return
        desk = self._context.desk
        self._change(
            panel,
            lambda: desk.referrals.assign(
                number, choice.supporter, overriding=choice.relaxes
            ),
            assigned_words(choice.name),
        )

    def _plain(self, panel: ReferralPanel, step: Step, number: int) -> None:
        """Do it with all chosen referrals that can go this step, in one go."""
        done, move = _PLAIN[step]
        desk, numbers = self._context.desk, self._chosen(step, number)
        said = said_words(done, len(numbers))
        self._change(panel, lambda: move(desk.referrals, *numbers), said)

    @Slot(object)
    def _close(self, outcome: Outcome) -> None:
        panel = self._panel
        ready = panel.ready() if panel else None
        if panel is None or ready is None:
            return
        desk, number = self._context.desk, ready.referral.number
        words = said_words(Action.CLOSED)
        self._change(panel, lambda: desk.referrals.close(number, outcome), words)

    def _change(
        self, panel: ReferralPanel, work: Callable[[], Change], said: str
    ) -> None:
        """Ask for one change; until it is shown nothing else can be asked."""
        panel.let_go()
        focused = QApplication.focusWidget()
        if focused is None or panel.isAncestorOf(focused):
            self._pane.view.setFocus()
        self._context.operations.change(work, said=said, on=self._pane)

    def _chosen(self, step: Step, number: int) -> list[int]:
        rows = self._pane.chosen_rows()
        able = [row.number for row in rows if step in steps(row).all()]
        return able if number in able else [number]

    def _to_hand_off(self, number: int) -> list[int]:
        """Return all chosen referrals that wait for it, else the one shown."""
        numbers = [
            row.number
            for row in self._pane.chosen_rows()
            if row.state is State.ASSIGNED and row.handed_off_on is None
        ]
        return numbers if number in numbers else [number]
