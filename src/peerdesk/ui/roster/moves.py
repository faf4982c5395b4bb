"""Every action on the supporter who is chosen: its words, its key, what it asks."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from peerdesk.desk.change import Change
from peerdesk.desk.clock import today
from peerdesk.domain.action import Role
from peerdesk.domain.people import Standing, Supporter
from peerdesk.domain.training import holds_until
from peerdesk.ui.actions import ActionSpec
from peerdesk.ui.operations import Said
from peerdesk.ui.page import WindowContext
from peerdesk.ui.roster.layout import RosterLayout
from peerdesk.ui.wording.roster import (
    back_words,
    left_words,
    paused_words,
    renewed_words,
    stays_words,
)

_PAUSE = ActionSpec("pause_supporter", "Pause", "P", "pause", list_only=True)
_BACK = ActionSpec("supporter_back", "Back now", "B", "play", list_only=True)
_EDIT = ActionSpec("edit_supporter", "Edit", "E", "pencil", list_only=True)
_RENEW = ActionSpec("renew_training", "Trained today", "T", "check", list_only=True)
_LEAVE = ActionSpec(
    "supporter_leaves", "Leaves the program", "L", "log-out", list_only=True
)
_STAY = ActionSpec("supporter_stays", "Stays after all", "S", "undo-2", list_only=True)


class Moves(QObject):
    """Makes the actions; they concern whoever is followed, and nobody hidden."""

    change_asked = Signal(int)

    def __init__(self, context: WindowContext, view: RosterLayout) -> None:
        super().__init__(view.table)
        self._context, self._view = context, view
        self._supporter: Supporter | None = None
        self.edit = self._added(_EDIT, self._edit)
        self.renew = self._added(_RENEW, self._renew_training)
        self.leave = self._added(_LEAVE, self._leave)
        self.stay = self._added(_STAY, self._stay)
        self._added(_PAUSE, view.panel.pause.start)
        self._added(_BACK, self._bring_back)
        view.panel.put_actions(self.edit, self.renew, self.leave, self.stay)
        view.panel.pause.pause.connect(self._pause)
        view.panel.pause.back.connect(self._bring_back)
        view.table.activated.connect(self._edit)
        self.follow(None)

    def follow(self, supporter: Supporter | None) -> None:
        """Act on *supporter* from now on."""
        self._supporter = supporter
        leaving = supporter is not None and supporter.standing is Standing.LEAVING
        for action in (self.edit, self.renew):
            action.setEnabled(supporter is not None)
        self.leave.setVisible(not leaving)
        self.leave.setEnabled(supporter is not None and not leaving)
        self.stay.setVisible(leaving)
        self.stay.setEnabled(leaving)

    def _added(self, spec: ActionSpec, slot: Callable[[], object]) -> QAction:
        return self._context.actions.add(spec, slot, self._view.table)

    @Slot()
    def _edit(self) -> None:
        if self._supporter is not None:
            self.change_asked.emit(self._supporter.number)

    @Slot()
    def _renew_training(self) -> None:
        if self._supporter is not None:
            day, months = self._today(), self._context.desk.policy.training_months
            name, until = self._supporter.name, holds_until(day, months)
            said = renewed_words(name, until, day)
            self._change(self._context.desk.roster.renew_training, said)

    @Slot()
    def _leave(self) -> None:
        if self._supporter is not None:
            at_once = self._context.desk.role is Role.DIRECTOR
            said = partial(_left_words, self._supporter.name, at_once)
            self._change(self._context.desk.leaver.leave, said)

    @Slot()
    def _stay(self) -> None:
        if self._supporter is not None:
            said = stays_words(self._supporter.name)
            self._change(self._context.desk.leaver.stay, said)

    @Slot(object)
    def _pause(self, until: date) -> None:
        pause = self._context.desk.roster.pause
        if self._supporter is not None:
            said = paused_words(self._supporter.name, until, self._today())
            self._change(lambda number: pause(number, until), said)
            self._view.table.setFocus()

    @Slot()
    def _bring_back(self) -> None:
        one = self._supporter
        if one is not None and one.paused_until is not None:
            pause = self._context.desk.roster.pause
            self._change(lambda number: pause(number, None), back_words(one.name))

    def _change(self, move: Callable[[int], Change], said: Said) -> None:
        if self._supporter is not None:
            work = partial(move, self._supporter.number)
            self._context.operations.change(work, said=said, on=self)

    def _today(self) -> date:
        return today(self._context.desk.clock)


def _left_words(name: str, at_once: bool, change: Change) -> str:  # noqa: FBT001 - held by a partial
    return left_words(name, len(change.referrals), at_once=at_once)
