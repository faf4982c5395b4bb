"""Two short drafts that save the director's day: composed, copied, never stored."""

from collections.abc import Callable
from enum import Enum
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.desk.change import Change
from peerdesk.desk.handoff import HandOff
from peerdesk.ui.actions import ActionSpec
from peerdesk.ui.page import WindowContext
from peerdesk.ui.referrals.view_header import ViewHeader
from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SIZE, SPACE
from peerdesk.ui.widgets.buttons import PlainButton, PrimaryButton
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.wording.handoff import (
    ASK,
    ASK_PROMISE,
    ASKED,
    THANK,
    THANK_PROMISE,
    asked_words,
    copied_words,
)


class Draft(Enum):
    """Whom the draft is for."""

    ASK_THE_SUPPORTER = "Ask the supporter"
    THANK_THE_REFERRER = "Thank the referrer"


_WORDS = {
    Draft.ASK_THE_SUPPORTER: (ASK, ASK_PROMISE),
    Draft.THANK_THE_REFERRER: (THANK, THANK_PROMISE),
}


class DraftView(QWidget):
    """The words, a button that copies them, and for asking the tick."""

    left = Signal()

    def __init__(self, context: WindowContext, draft: Draft) -> None:
        super().__init__()
        self._context = context
        self._draft = draft
        self._number: int | None = None
        words, promise = _WORDS[draft]
        self.person = text_label("", Kind.STRONG)
        self.words = text_label(words)
        self.header = ViewHeader(draft.value, promise)
        self.header.left.connect(self.left)
        self.copy_action = self._add(f"copy: {draft.value}", "Copy", self._copy, "copy")
        self.ask_action = self._add(f"tick: {draft.value}", "Asked", self._ask, "check")
        self.ask_action.setVisible(draft is Draft.ASK_THE_SUPPORTER)
        self._lay_out()
        self._name("")

    def start(self, number: int | None = None) -> None:
        """Show it; for asking, *number* is the referral that is asked about."""
        self._number = number
        self.ask_action.setEnabled(number is not None)
        self._look_up()
        self.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_up()

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():
            self._name("")
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _add(
        self, name: str, text: str, slot: Callable[[], None], icon: str
    ) -> QAction:
        key = "Ctrl+Shift+C" if icon == "copy" else "Ctrl+Return"
        return self._context.actions.add(ActionSpec(name, text, key, icon), slot, self)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        buttons.addWidget(PrimaryButton(action=self.copy_action))
        buttons.addWidget(PlainButton(action=self.ask_action))
        buttons.addStretch(1)
        card = Card(spacing=SPACE.xl)
        card.setMaximumWidth(2 * scaled(SIZE.lock_column))
        card.body.addWidget(self.person)
        card.body.addWidget(self.words)
        card.body.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        column.setSpacing(SPACE.l)
        column.addWidget(self.header)
        column.addWidget(card)
        column.addStretch(1)

    def _look_up(self) -> None:
        """Find out whom to ask; it is shown above the words and never among them."""
        self._name("")
        if self._number is None or self._draft is not Draft.ASK_THE_SUPPORTER:
            return
        self._context.operations.ask(
            partial(self._context.desk.handoff.prepare, self._number),
            self._show_supporter,
            on=self,
            topic="supporter",
        )

    def _show_supporter(self, hand_off: HandOff) -> None:
        if self.isVisible():
            self._name(asked_words(hand_off.supporter))

    def _name(self, words: str) -> None:
        self.person.setText(words)
        self.person.setVisible(bool(words))

    def _copy(self) -> None:
        self._context.clipboard.copy(self.words.text())
        self._context.messages.say(copied_words(self._context.clipboard.seconds))

    def _ask(self) -> None:
        if self._number is None:
            return
        self._context.operations.change(
            partial(self._context.desk.referrals.ask, self._number),
            said=ASKED,
            on=self,
            then=self._asked,
        )

    @Slot(object)
    def _asked(self, change: Change) -> None:
        del change
        self.left.emit()
