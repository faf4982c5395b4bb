"""Somebody at the keyboard, for the tour and for anyone who wants to try the window.

Uses the window as a person would: keys go to whatever has the focus, and the next
one is pressed when the last one has been answered.
"""

from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from peerdesk.desk.clock import Clock
from peerdesk.desk.opening import Desk
from peerdesk.ui.page import WindowContext
from peerdesk.ui.requests import Requests
from peerdesk.ui.start import Running
from peerdesk.ui.theme.tokens import SIZE
from peerdesk.ui.window import Window

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)
_POLL_MS = 5
_PATIENCE_SECONDS = 60.0
_MOST_STOPS = 60


class LostPatienceError(Exception):
    """The window did not answer."""


class Visitor:
    """Opens the lock page, of one program or of none, and goes on from there."""

    def __init__(
        self, application: QApplication, place: Path | None, *, clock: Clock
    ) -> None:
        requests = Requests(None, None)
        self._running = Running(application, requests, place, clock=clock)
        self._running.open(crashed=False)
        self._running.frame.resize(*SIZE.window)
        self._running.frame.activateWindow()
        self.until(self._running.lock_page.first_stop().hasFocus)

    @property
    def context(self) -> WindowContext:
        """What the pages of the open program use."""
        context = self._running.context
        if context is None:
            raise LostPatienceError("the program is not open")
        return context

    def unlock(self, secret: str) -> None:
        """Type the passphrase, press Enter, and wait for the first page."""
        self.write(secret)
        self.press("Return")
        self.until(lambda: self._running.context is not None)
        self.settle()

    def leave(self) -> None:
        """Release the program and close the window."""
        self._running.let_go()
        self._running.frame.closing.disconnect()
        self._running.frame.close()
        self._running.frame.deleteLater()

    def press(self, *keys: str) -> None:
        """Press these keys one after the other, e.g. ``press("Alt+3", "Tab")``."""
        for key in keys:
            QTest.keySequence(self._focus(), QKeySequence(key))
            self.settle()

    def choose(self, action: str) -> None:
        """Choose an action by its name, as from a menu."""
        self.context.actions.named(action).trigger()
        self.settle()

    def write(self, text: str) -> None:
        """Type into the field that has the focus; any letter of any language."""
        for letter in text:
            typed = QInputMethodEvent()
            typed.setCommitString(letter)
            if letter.isascii():
                QTest.keyClicks(self._focus(), letter)
            else:
                QApplication.sendEvent(self._focus(), typed)
        self.settle()

    def tab_to(self, name: str) -> None:
        """Press Tab until the control with this accessible name has the focus."""
        for _ in range(_MOST_STOPS):
            if self._focus().accessibleName() == name:
                return
            QTest.keySequence(self._focus(), QKeySequence("Tab"))
        raise LostPatienceError(f"no way to {name} with Tab")

    def reads(self) -> str:
        """Return all words that can be seen."""
        labels = self._running.frame.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def buttons(self) -> list[str]:
        """Return the words of all buttons that can be seen."""
        found = self._running.frame.findChildren(QAbstractButton)
        return [button.text() for button in found if button.isVisible()]

    def pages(self) -> tuple[str, ...]:
        """Return the places in the rail."""
        return self.find(Window).titles()

    def find(self, part: type[W]) -> W:
        """Return the one part of this kind that the window has."""
        found = self._running.frame.findChild(part)
        if found is None:
            raise LostPatienceError(f"no {part.__name__} in the window")
        return found

    def ask_desk(self, work: Callable[[Desk], T]) -> T:
        """Look into the store behind the window's back."""
        opened = self._running.opened
        if opened is None:
            raise LostPatienceError("the program is not open")
        return opened.store.submit(lambda: work(opened.desk)).result()

    def settle(self) -> None:
        """Wait until everything that was asked has been answered."""
        context = self._running.context
        QApplication.processEvents()
        if context is not None:
            self.until(context.operations.is_settled)
        QApplication.processEvents()  # what the answers changed is laid out anew

    def until(self, true: Callable[[], bool]) -> None:
        """Let the window live until something is *true*."""
        deadline = perf_counter() + _PATIENCE_SECONDS
        while not true():
            if perf_counter() > deadline:
                raise LostPatienceError
            QTest.qWait(_POLL_MS)

    def picture(self, file: Path) -> None:
        """Save what the window looks like now."""
        self.settle()
        self._running.frame.grab().save(str(file))

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self._running.frame
