"""The referrals page as a person at the keyboard knows it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerdesk.desk.opening import Desk
from peerdesk.desk.store_thread import StoreThread
from peerdesk.domain.people import Supporter
from peerdesk.domain.referral import Referral, State
from peerdesk.ui.page import WindowContext
from peerdesk.ui.referrals.home import Home

T = TypeVar("T")
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True, slots=True)
class QueueDriver:
    """Presses keys, waits for the answers, and reads what is on the screen."""

    home: Home
    context: WindowContext
    store: StoreThread
    qtbot: QtBot

    def press(self, key: Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the list of referrals has the focus."""
        self.hit(self.home.pane.view, key, modifier)
        self.settle()

    def hit(
        self, widget: QWidget, key: Key, modifier: Qt.KeyboardModifier = NONE
    ) -> None:
        """Press a key on a widget, and wait for nothing."""
        QTest.keyClick(widget, key, modifier)

    def search(self, words: str) -> None:
        """Type into the search field, and Enter."""
        field = self.home.toolbar.search
        field.clear()
        QTest.keyClicks(field, words)
        self.hit(field, Key.Key_Return)
        self.settle()

    def choose_chip(self, words: str) -> None:
        """Click the chip that begins with *words*."""
        chips = self.home.toolbar.chips.findChildren(QPushButton)
        found = next(chip for chip in chips if chip.text().startswith(words))
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)
        self.settle()

    def settle(self) -> None:
        """Wait until everything asked has been answered."""
        self.qtbot.waitUntil(self.context.operations.is_settled, timeout=10_000)

    def listed(self) -> list[str]:
        """Return the names of all rows, from top to bottom."""
        model = self.home.pane.model
        rows = [model.shown(place) for place in range(model.rowCount())]
        return [shown.row.peer_name for shown in rows if shown]

    def bound(self) -> str | None:
        """Return whom the panel can be acted on for."""
        panel = self.home.panel.ready()
        return None if panel is None else panel.row.peer_name

    def chosen_row(self) -> str | None:
        """Return whose row is chosen."""
        row = self.home.pane.row(self.home.pane.number())
        return None if row is None else row.peer_name

    def choice(self) -> str | None:
        """Return which supporter is chosen."""
        choice = self.home.panel.matching.choice()
        return None if choice is None else choice.name

    def candidates(self) -> list[str]:
        """Return the lines of the shortlist, from top to bottom."""
        model = self.home.panel.matching.candidates.model()
        places = range(model.rowCount())
        return [str(model.index(place, 0).data()) for place in places]

    def can_assign(self) -> bool:
        """Whether Assign could be pressed."""
        return self.context.actions.named("assign").isEnabled()

    def on_the_store_thread(self, work: Callable[[Desk], T]) -> T:
        """Do something behind the window's back."""
        return self.store.submit(lambda: work(self.context.desk)).result()

    def referral(self, number: int) -> Referral:
        """Return a referral as it is stored."""
        return self.on_the_store_thread(
            lambda desk: desk.referrals.panel(number).referral
        )

    def assigned(self, *numbers: int) -> list[int]:
        """Return those of the referrals that somebody has."""
        return [
            number
            for number in numbers
            if self.referral(number).state is not State.WAITING
        ]

    def supporter(self, number: int) -> Supporter:
        """Return a supporter as they are stored."""
        everybody = self.on_the_store_thread(lambda desk: desk.roster.supporters())
        return next(one for one in everybody if one.number == number)


def choose(driver: QueueDriver, action: str) -> None:
    """Choose an action by its name, as from the menu."""
    driver.context.actions.named(action).trigger()
    driver.settle()
