"""The roster page as a person at the keyboard knows it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerdesk.desk.opening import Desk
from peerdesk.desk.store_thread import StoreThread
from peerdesk.domain.people import Supporter
from peerdesk.ui.page import WindowContext
from peerdesk.ui.roster.entry_form import EntryForm
from peerdesk.ui.roster.page import RosterPage
from peerdesk.ui.widgets.type_ahead import TypeAheadField
from tests.hospital import TODAY

T = TypeVar("T")
_MOST_STOPS = 40


@dataclass(frozen=True, slots=True)
class RosterDriver:
    """Presses keys, waits for the answers, and reads what is on the screen."""

    page: RosterPage
    context: WindowContext
    store: StoreThread
    qtbot: QtBot

    @property
    def form(self) -> EntryForm:
        """The form for one entry."""
        return self.page.entry.form

    def press(self, *keys: str) -> None:
        """Press these keys where the focus is, one after the other."""
        for key in keys:
            focus = QApplication.focusWidget() or self.page
            QTest.keySequence(focus, QKeySequence(key))
            self.settle()

    def write(self, text: str) -> None:
        """Type where the focus is."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)
        self.settle()

    def pick(self, line: TypeAheadField, text: str) -> None:
        """Type into *line*, wait for what it offers, and take the first."""
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)
        self.qtbot.waitUntil(line.offers_open)
        self.press("Return")

    def tab_to(self, name: str) -> None:
        """Press Tab until the control with this accessible name has the focus."""
        for _ in range(_MOST_STOPS):
            focus = QApplication.focusWidget() or self.page
            if focus.accessibleName() == name:
                return
            QTest.keySequence(focus, QKeySequence("Tab"))
        raise AssertionError(f"no way to {name} with Tab")

    def click(self, words: str) -> None:
        """Click the button that says *words*."""
        buttons = self.page.findChildren(QPushButton)
        found = next(b for b in buttons if b.text() == words and b.isVisible())
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)
        self.settle()

    def settle(self) -> None:
        """Wait until everything asked has been answered."""
        self.qtbot.waitUntil(self.context.operations.is_settled, timeout=10_000)

    def words(self, within: QWidget | None = None) -> str:
        """Return everything that can be read."""
        labels = (within or self.page).findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def listed(self) -> list[str]:
        """Return who is on the list, from top to bottom."""
        return [entry.supporter.name for entry in self.page.home.model.shown()]

    def chosen(self) -> str | None:
        """Return whose row is chosen."""
        chosen = self.page.home.view.table.chosen()
        return chosen.name if chosen else None

    def on_the_store_thread(self, work: Callable[[Desk], T]) -> T:
        """Look into the store behind the window's back."""
        return self.store.submit(lambda: work(self.context.desk)).result()

    def stored(self, name: str) -> Supporter:
        """Return a supporter as kept, retired or not."""

        def read(desk: Desk) -> list[Supporter]:
            with desk.vault.read() as records:
                return records.roster.all_supporters(TODAY)

        everybody = self.on_the_store_thread(read)
        return next(one for one in everybody if one.name == name)
