"""Adding a supporter or changing one, in place of the list.

Leaving it asks nothing and keeps nothing: an entry is saved whole or not at all.
"""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from peerdesk.desk.change import Change
from peerdesk.desk.enrolling import Known
from peerdesk.domain.errors import DeskError, EntryRefusedError, SamePersonError
from peerdesk.domain.people import Standing, Supporter
from peerdesk.domain.roster_entry import Part
from peerdesk.ui.actions import ActionSpec
from peerdesk.ui.page import WindowContext
from peerdesk.ui.referrals.view_header import ViewHeader, put_under
from peerdesk.ui.roster.entry_form import EntryForm
from peerdesk.ui.roster.finding import FindPart
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.inline_message import InlineMessage, Tone
from peerdesk.ui.wording.roster import (
    ADD_PROMISE,
    ADD_TITLE,
    BACK_TO_ROSTER,
    EDIT_PROMISE,
    EDIT_TITLE,
    HAD_LEFT,
    IS_SUPPORTER,
    NAMED_ALIKE,
    WAS_SUPPORTER,
    kept_words,
)

_SAVE = ActionSpec("save_entry", "Save", "Ctrl+Return", "check")


class EntryView(QWidget):
    """`saved` brings the number of whoever was kept; `left` says that it is over."""

    saved = Signal(int)
    left = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._new = self._saving = False
        self._compared = ""
        self.save_action = context.actions.add(_SAVE, self._save, self)
        self.header = ViewHeader(ADD_TITLE, ADD_PROMISE, back_to=BACK_TO_ROSTER)
        self.finding = FindPart(context)
        self.form = EntryForm(context, self.save_action)
        self.remark = InlineMessage()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def start_new(self) -> None:
        """Ask who it is."""
        self._say_title(ADD_TITLE, ADD_PROMISE)
        self._begin(new=True)
        self._stack.setCurrentWidget(self.finding)
        self.save_action.setEnabled(False)
        self.finding.start()

    def start_change(self, number: int) -> None:
        """Show the entry of a supporter."""
        self._say_title(EDIT_TITLE, EDIT_PROMISE)
        self._begin(new=False)
        self._stack.setCurrentWidget(self.form)
        self.save_action.setEnabled(False)
        work = partial(self._context.desk.enroller.known, number)
        self._context.operations.ask(work, self._show, on=self, topic="known")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._stack.addWidget(self.finding)
        self._stack.addWidget(self.form)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        column.addWidget(self.remark)
        column.addWidget(self._stack, 1)
        put_under(self.header, body, self)

    def _connect(self) -> None:
        self.header.left.connect(self.left)
        self.finding.left.connect(self.left)
        self.finding.found.connect(self._take)
        self.form.left.connect(self.left)

    def _begin(self, *, new: bool) -> None:
        self._new, self._saving = new, False
        self.remark.clear()
        units = self._context.desk.enroller.units
        self._context.operations.ask(
            units, self.form.offer_units, on=self, topic="units"
        )

    def _say_title(self, title: str, promise: str) -> None:
        self.header.title.setText(title)
        self.header.promise.setText(promise)

    @Slot(object)
    def _take(self, known: Known) -> None:
        """Fill in who was found; whoever left before starts with what was kept."""
        standing = known.supporter.standing if known.supporter else None
        if standing is Standing.ACTIVE:
            self._say_title(EDIT_TITLE, EDIT_PROMISE)
            self._new = False
            self.remark.show_message(IS_SUPPORTER)
        elif standing is not None:
            self.remark.show_message(WAS_SUPPORTER)
        elif known.retired:
            self.remark.show_message(HAD_LEFT)
        self._show(known)

    def _show(self, known: Known) -> None:
        self._compared = known.clinician.name
        self.form.show_known(known)
        self._stack.setCurrentWidget(self.form)
        self.save_action.setEnabled(True)
        self.form.take_focus()

    @Slot()
    def _save(self) -> None:
        entry = None if self._saving else self.form.entry()
        if entry is None:
            return
        if self._new:
            entry = _taking_part(entry)
        self._saving = True
        keep, answered = self._context.desk.enroller.keep, entry.name == self._compared
        self._context.operations.change(
            partial(keep, entry, certainly_new=answered),
            said=kept_words(entry.name, new=self._new),
            on=self,
            then=self._finish,
            refused=partial(self._refuse, entry.name),
        )

    def _finish(self, change: Change) -> None:
        self._saving = False
        self.saved.emit(change.supporters[0])
        self.left.emit()

    def _refuse(self, name: str, error: DeskError) -> None:
        self._saving = False
        if isinstance(error, EntryRefusedError):
            self.form.show_problems(error.problems)
        elif isinstance(error, SamePersonError):
            self._compared = name  # to save again is the answer
            self.form.show_problems({Part.NAME: NAMED_ALIKE})
        else:
            self._context.messages.show(str(error), Tone.REFUSAL)


def _taking_part(entry: Supporter) -> Supporter:
    return replace(entry, standing=Standing.ACTIVE)
