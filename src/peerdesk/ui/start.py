"""Start the window: first what protects it, then the lock page, then the rest.

The one handler of everything that is not a refusal lives here.  It shows type, place
and version of a fault and never a value.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from peerdesk.desk.clock import Clock, SystemClock
from peerdesk.ui.appearance import Appearance
from peerdesk.ui.beginning import Beginning
from peerdesk.ui.exits import CANNOT_START, DONE, LOCKED
from peerdesk.ui.faults import fault_words
from peerdesk.ui.frame import TITLE, Frame
from peerdesk.ui.lock import LockPage
from peerdesk.ui.offline import lock_down, why_not
from peerdesk.ui.one_thread import OneThread
from peerdesk.ui.remembered import recall, remember
from peerdesk.ui.requests import Requests, from_parent
from peerdesk.ui.tidying import Tidying
from peerdesk.ui.unlocking import Unlocking
from peerdesk.ui.widgets.inline_message import Tone

if TYPE_CHECKING:
    from peerdesk.ui.opened import Opened
    from peerdesk.ui.page import WindowContext

CRASHED = (
    "PeerDesk ended unexpectedly and has started again. Everything that was saved is "
    "safe; what was being typed is gone."
)
_FAULT = (
    "PeerDesk met a mistake of its own. Everything that was saved is safe. Lock and "
    "unlock to go on. For whoever looks after PeerDesk: "
)


def main(place: Path | None, *, crashed: bool = False) -> int:
    """Open the window on the program at *place*, or on the last one."""
    os.umask(0o077)
    refusal = why_not(os.environ, sys.platform)
    if refusal:
        sys.stderr.write(refusal + "\n")
        return CANNOT_START
    caution = lock_down()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.excepthook = _tell_standard_error
    requests = from_parent()
    application = QApplication([TITLE])
    application.setApplicationName(TITLE)
    running = Running(application, requests, place, caution=caution)
    catch_faults(running.show_fault)
    running.open(crashed=crashed)
    return application.exec()


class Running(QObject):
    """The window from its lock page to its end; ending is the only way to lock."""

    def __init__(
        self,
        application: QApplication,
        requests: Requests,
        place: Path | None,
        *,
        caution: str = "",
        clock: Clock | None = None,
    ) -> None:
        super().__init__(application)
        self._tidying = Tidying(self)
        remembered = recall()
        self._requests = requests
        self._caution = caution
        self._place = place or remembered.place
        percent = remembered.text_percent
        self._appearance = Appearance(
            application, remembered.mode, text_percent=percent
        )
        self.frame = Frame(remembered)
        self.lock_page = LockPage(self._place, caution=caution)
        clock, thread = clock or SystemClock(), OneThread(self)
        self._unlocking = Unlocking(clock, thread, self)
        self._beginning = Beginning(
            self.frame, self.lock_page, thread, requests=requests, clock=clock
        )
        self.opened: Opened | None = None
        self.context: WindowContext | None = None
        self._told: set[str] = set()
        self._connect()

    def open(self, *, crashed: bool) -> None:
        """Show the lock page."""
        warning = CRASHED if crashed else self._appearance.warning
        if warning:
            self.lock_page.message.show_message(warning, Tone.WARNING)
        self.frame.open(self.lock_page)
        self.lock_page.first_stop().setFocus()

    def let_go(self) -> None:
        """Clear the clipboard, stop what is being made, and release the program."""
        self._beginning.let_go()
        if self.context is not None:
            self.context.clipboard.clear_if_ours()
        if self.opened is not None:
            self.opened.let_go()

    def show_fault(self, words: str) -> None:
        """Show a fault once, wherever the person is looking; nothing waits for it."""
        if self.context is None:
            if self._beginning.show_fault(_FAULT + words):
                return
            self.lock_page.set_busy(busy=False)
        if words in self._told:
            return
        self._told.add(words)
        if self.context is not None:
            self.context.messages.show(_FAULT + words, Tone.REFUSAL)
        else:
            self.lock_page.message.show_message(_FAULT + words, Tone.REFUSAL)

    def _connect(self) -> None:
        self.lock_page.painted.connect(self._unlocking.prepare)
        self.lock_page.unlock_asked.connect(self._unlock)
        self.lock_page.place_chosen.connect(self._show_place)
        self._beginning.arrived.connect(self._arrive)
        self._beginning.lock_asked.connect(self._lock)
        self._unlocking.opened.connect(self._show_window)
        self._unlocking.refused.connect(self.lock_page.refuse)
        self.frame.closing.connect(self._close)

    @Slot(str, bool)
    def _unlock(self, secret: str, recovering: bool) -> None:  # noqa: FBT001 - a slot's signature
        if self._place is not None:
            self._unlocking.unlock(self._place, secret, recovering=recovering)

    @Slot(Path)
    def _show_place(self, place: Path) -> None:
        self._place = place

    @Slot(Path)
    def _arrive(self, place: Path) -> None:
        """Let the next lock page show *place*, even before it was opened once."""
        self._place = place
        self._requests.opened(place)
        remember(replace(recall(), place=place))

    @Slot(object)
    def _show_window(self, opened: "Opened") -> None:
        from peerdesk.ui import opened as made  # noqa: PLC0415 - loaded by now, not before

        self.opened = opened
        host = made.Host(self._requests, self._appearance)
        host.setParent(self)
        host.lock_asked.connect(self._lock)
        try:
            context = made.make_context(opened, host)
            window = made.working_window(context, host, caution=self._caution)
        except BaseException:
            self.opened = None
            opened.let_go()
            raise
        self.context = context
        self.lock_page.secret.clear()
        self._beginning.forget()
        self.frame.setCentralWidget(window)
        window.take_focus()
        self._arrive(opened.desk.folder)

    @Slot()
    def _lock(self) -> None:
        self._leave(LOCKED)

    @Slot()
    def _close(self) -> None:
        self._leave(DONE)

    def _leave(self, code: int) -> None:
        # Closing a database leaves rows and passphrases in memory; ending does not.
        self.frame.remember_size()
        self.let_go()
        os._exit(code)


def catch_faults(show: Callable[[str], None]) -> None:
    """Let everything that nobody caught be told here, on whatever thread it was."""

    def tell(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        _tell_standard_error(kind, error, trace)
        show(fault_words(kind, trace))

    sys.excepthook = tell
    threading.excepthook = _tell_of_thread
    sys.unraisablehook = _tell_unraisable


def _tell_standard_error(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    del error  # what it says may hold what somebody typed
    sys.stderr.write(f"PeerDesk fault: {fault_words(kind, trace)}\n")


def _tell_of_thread(args: threading.ExceptHookArgs) -> None:
    sys.stderr.write(
        f"PeerDesk fault: {fault_words(args.exc_type, args.exc_traceback)}\n"
    )


def _tell_unraisable(args: "sys.UnraisableHookArgs") -> None:
    sys.stderr.write(
        f"PeerDesk fault: {fault_words(args.exc_type, args.exc_traceback)}\n"
    )
