"""The hand-off of two assigned referrals in a window of its own."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from peerdesk.desk.opening import Desk
from peerdesk.desk.store_thread import StoreThread
from peerdesk.domain.adverse_event import Kind
from peerdesk.domain.referral import Referral
from peerdesk.ui.page import WindowContext
from peerdesk.ui.referrals.hand_off import HandOffView
from tests.hospital import BEN, CHEN, RESIDENT, SURGEON, refer
from tests.typist import Typist

Settle = Callable[[], None]


class HandOffs(Typist):
    """The view, its typist, and what the store holds in the end."""

    def __init__(
        self, context: WindowContext, store: StoreThread, settle: Settle, qtbot: QtBot
    ) -> None:
        self.context = context
        self.desk: Desk = context.desk
        self.settle = settle
        self._store = store
        self.numbers = store.submit(self._assign).result()
        self.view = HandOffView(context)
        super().__init__(self.view, qtbot)
        self.page = self.view.page
        self.line = self.view.page.sentence.line

    def start(self) -> None:
        """Hand off both."""
        self.view.start(self.numbers)
        self.settle()

    def referral(self, place: int) -> Referral:
        """Return a referral as the store holds it."""
        number = self.numbers[place]
        work = self.desk.referrals.panel
        return self._store.submit(lambda: work(number)).result().referral

    def run(self, work: Callable[[], object]) -> None:
        """Run *work* on the store thread."""
        self._store.submit(work).result()

    def _assign(self) -> list[int]:
        numbers = refer(self.desk, SURGEON, RESIDENT, kind=Kind.UNEXPECTED_DEATH)
        for number, supporter in zip(numbers, (BEN, CHEN), strict=True):
            self.desk.referrals.assign(number, supporter)
        return numbers


@pytest.fixture
def hand_offs(
    context: WindowContext, store: StoreThread, settle: Settle, qtbot: QtBot
) -> HandOffs:
    return HandOffs(context, store, settle, qtbot)
