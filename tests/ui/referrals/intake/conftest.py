"""The form of a new referral in a window of its own."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from peerdesk.desk.opening import Desk
from peerdesk.desk.store_thread import StoreThread
from peerdesk.domain.queue import ALL_OPEN, QueueRow
from peerdesk.store.records import Records
from peerdesk.ui.page import WindowContext
from peerdesk.ui.referrals.new_referral import NewReferralView
from peerdesk.ui.widgets.type_ahead import TypeAheadField
from tests.typist import Typist

Settle = Callable[[], None]


class Intake(Typist):
    """The view, its typist, and what the store holds in the end."""

    def __init__(
        self, context: WindowContext, store: StoreThread, settle: Settle, qtbot: QtBot
    ) -> None:
        self.view = NewReferralView(context)
        super().__init__(self.view, qtbot)
        self.form = self.view.form
        self.desk: Desk = context.desk
        self.settle = settle
        self._store = store
        self._qtbot = qtbot
        self.view.start()
        settle()

    def choose(self, box: object, letters: str) -> None:
        """Choose by letters in the box that has the focus."""
        assert self.view.focusWidget() is box
        self.letter(letters)

    def what_happened(self) -> None:
        """Choose an unexpected death in the operating room, and go to the names."""
        codes = self.form.adverse_event.codes
        self.choose(codes.kind, "u")
        self.press(Qt.Key.Key_Tab)
        self.choose(codes.setting, "o")
        while self.view.focusWidget() is not self.form.peers.line:
            self.press(Qt.Key.Key_Tab)

    def add(self, name: str) -> None:
        """Type a name, wait until it is offered, and take it with Enter."""
        line = self.view.focusWidget()
        assert isinstance(line, TypeAheadField)
        self.name(name)
        self._qtbot.waitUntil(line.offers_open)
        self.press(Qt.Key.Key_Return)
        self.settle()

    def queue(self) -> list[QueueRow]:
        """Return what waits in the store."""
        referrals = self.desk.referrals

        def work() -> list[QueueRow]:
            return referrals.rows(referrals.queue(ALL_OPEN).numbers)

        return self._store.submit(work).result()


@pytest.fixture
def intake(
    context: WindowContext, store: StoreThread, settle: Settle, qtbot: QtBot
) -> Intake:
    return Intake(context, store, settle, qtbot)


def labels(intake: Intake) -> list[QLabel]:
    """Return every label of the form."""
    found = intake.view.findChildren(QLabel)
    return [label for label in found if label.isVisibleTo(intake.view)]


def change(intake: Intake, make: Callable[[Records], None]) -> None:
    """Change what is stored, behind the window's back."""

    def work() -> None:
        with intake.desk.vault.write() as records:
            make(records)

    intake._store.submit(work).result()
