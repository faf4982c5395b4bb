"""The hand-off, one assigned referral after the other.

Everything on this screen is composed here and kept nowhere: whenever it is hidden,
all of its text is cleared, and coming back composes it afresh.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from peerdesk.desk.change import Change
from peerdesk.desk.clock import today
from peerdesk.desk.handoff import HandOff
from peerdesk.desk.sentence_guard import name_index
from peerdesk.domain.errors import DeskError
from peerdesk.ui.actions import ActionSpec
from peerdesk.ui.page import WindowContext
from peerdesk.ui.referrals.hand_off_page import HandOffActions, HandOffPage
from peerdesk.ui.referrals.hand_off_reading import ReadingPage
from peerdesk.ui.referrals.hand_off_ways import MessageWays
from peerdesk.ui.referrals.view_header import ViewHeader, put_under
from peerdesk.ui.widgets.inline_message import Tone
from peerdesk.ui.wording.handoff import (
    HANDED_OFF,
    NOT_KEPT,
    TITLE,
    step_words,
)


class HandOffView(QWidget):
    """Steps through the referrals it is started with."""

    left = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._numbers: tuple[int, ...] = ()
        self._place = 0
        self._hand_off: HandOff | None = None
        self._ways = MessageWays(context)
        self._actions = self._make_actions()
        self._show_actions(shown=False)  # until their buttons have a place
        self.header = ViewHeader(TITLE, NOT_KEPT)
        self.page = HandOffPage(self._actions)
        self.reading = ReadingPage(self._actions.done)
        self._stack = QStackedWidget()
        self._lay_out()
        self._show_actions(shown=True)
        self._connect()
        self._forget()

    def start(self, numbers: Sequence[int]) -> None:
        """Hand off these assigned referrals, in this order."""
        self._numbers, self._place = tuple(numbers), 0
        self._context.operations.ask(
            self._context.desk.handoff.names,
            self.page.sentence.know,
            on=self,
            topic="names",
        )
        self._prepare()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._numbers and self._hand_off is None:
            self._prepare()

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():
            self._forget()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._stack.currentWidget() is self.reading:
            self._stop_reading()
        else:
            self._leave()

    def _make_actions(self) -> HandOffActions:
        def add(spec: ActionSpec, slot: Callable[[], None]) -> QAction:
            return self._context.actions.add(spec, slot, self)

        return HandOffActions(
            add(ActionSpec("copy message", "Copy", "Ctrl+Shift+C", "copy"), self._copy),
            add(ActionSpec("draft mail", "Mail draft", "", "mail"), self._mail),
            add(ActionSpec("read out", "Read out", "", "phone"), self._read_out),
            add(
                ActionSpec("hand off", "Handed off", "Ctrl+Return", "check"), self._tick
            ),
        )

    def _lay_out(self) -> None:
        self._stack.addWidget(self.page)
        self._stack.addWidget(self.reading)
        put_under(self.header, self._stack, self)

    def _connect(self) -> None:
        self.header.left.connect(self._leave)
        self.page.later.connect(self._next_or_leave)
        self.page.message.mail_confirmed.connect(self._open_draft)
        self.page.sentence.line.copied.connect(self._ways.copy)
        self.reading.left.connect(self._stop_reading)

    def _prepare(self) -> None:
        number = self._numbers[self._place]
        self._context.operations.ask(
            partial(self._context.desk.handoff.prepare, number),
            self._show,
            on=self,
            topic="prepare",
            refused=self._skip,
        )

    def _show(self, hand_off: HandOff) -> None:
        if not self._numbers or not self.isVisible():
            return  # left meanwhile: nothing is composed behind a closed door
        self._hand_off = hand_off
        several = self._place + 1 < len(self._numbers)
        self.header.step.setText(step_words(self._place + 1, len(self._numbers)))
        self.page.later_button.setText("Later" if several else "Back")
        self.page.show_hand_off(hand_off, today(self._context.desk.clock))
        self._enable(enabled=True)
        self.page.sentence.line.setFocus()

    def _copy(self) -> None:
        self._ways.copy(self.page.ready_message())

    def _mail(self) -> None:
        if self._hand_off is None or not self._ways.may_mail(self._hand_off.supporter):
            return
        if self._ways.must_warn():
            self.page.message.warn()
        else:
            self._open_draft()

    @Slot()
    def _open_draft(self) -> None:
        if self._hand_off is not None:
            message = self.page.ready_message()
            self._ways.open_draft(self._hand_off.supporter, message)

    def _read_out(self) -> None:
        if self._hand_off is not None:
            self._stack.setCurrentWidget(self.reading)
            words = self.page.sentence.sentence()
            self.reading.show_hand_off(self._hand_off, words)

    @Slot()
    def _stop_reading(self) -> None:
        self.reading.forget()
        self._stack.setCurrentWidget(self.page)
        self.page.sentence.line.setFocus()

    def _tick(self) -> None:
        if self._hand_off is None:
            return
        number = self._hand_off.number
        self._enable(enabled=False)
        self._context.operations.change(
            partial(self._context.desk.referrals.hand_off, number),
            said=HANDED_OFF,
            on=self,
            then=self._handed_off,
            refused=self._stay,
        )

    def _handed_off(self, change: Change) -> None:
        del change
        self._next_or_leave()

    def _stay(self, error: DeskError) -> None:
        self._context.messages.show(str(error), Tone.REFUSAL)
        self._enable(enabled=True)

    def _skip(self, error: DeskError) -> None:
        self._context.messages.show(str(error), Tone.REFUSAL)
        self._next_or_leave()

    @Slot()
    def _next_or_leave(self) -> None:
        self._forget()
        self._place += 1
        if self._place < len(self._numbers):
            self._prepare()
        else:
            self._leave()

    @Slot()
    def _leave(self) -> None:
        self._numbers = ()
        self._forget()
        self.page.sentence.know(name_index([]))
        self.left.emit()

    def _forget(self) -> None:
        """Clear every word; the tick waits until there is something to tick."""
        self._hand_off = None
        self.reading.forget()
        self.page.forget()
        self._stack.setCurrentWidget(self.page)
        self._enable(enabled=False)

    def _enable(self, *, enabled: bool) -> None:
        for action in self._actions:
            action.setEnabled(enabled)

    def _show_actions(self, *, shown: bool) -> None:
        for action in self._actions:
            action.setVisible(shown)
