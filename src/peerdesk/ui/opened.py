"""A program that is open: its desk, its store thread, and the window made for it."""

import threading
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from peerdesk.desk.clock import Clock
from peerdesk.desk.opening import Desk, Opener, open_desk
from peerdesk.desk.store_thread import StoreThread
from peerdesk.ui.actions import Actions
from peerdesk.ui.appearance import Appearance
from peerdesk.ui.clipboard import SecretClipboard
from peerdesk.ui.idle import IdleLock
from peerdesk.ui.messages import Messages
from peerdesk.ui.operations import Operations
from peerdesk.ui.page import WindowContext
from peerdesk.ui.pages import PAGES
from peerdesk.ui.requests import Requests
from peerdesk.ui.undo import UndoStack
from peerdesk.ui.widgets.inline_message import Tone
from peerdesk.ui.window import Window
from peerdesk.ui.wording.roster import released_words

_PATIENCE_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Opened:
    """What unlocking gives."""

    store: StoreThread
    desk: Desk

    def let_go(self) -> None:
        """Finish or abandon what is running, within a second."""
        ending = threading.Thread(target=self._end, name="ending", daemon=True)
        ending.start()
        ending.join(_PATIENCE_SECONDS)

    def _end(self) -> None:
        self.store.stop()  # what was queued is dropped, so nothing else closes it
        self.desk.close()


class Host(QObject):
    """What the outer window lends to the working one."""

    lock_asked = Signal()
    page_asked = Signal(str)

    def __init__(self, requests: Requests, appearance: Appearance) -> None:
        super().__init__()
        self.requests = requests
        self.appearance = appearance


def open_program(place: Path, secret: str, *, clock: Clock, recovering: bool) -> Opened:
    """Open the program at *place* on a store thread of its own."""
    opener = Opener.RECOVERY if recovering else Opener.PASSPHRASE
    store = StoreThread()
    try:
        desk = store.submit(
            lambda: open_desk(place, secret, clock=clock, opener=opener)
        ).result()
    except BaseException:
        store.stop()
        raise
    return Opened(store, desk)


def make_context(opened: Opened, host: Host) -> WindowContext:
    """Return what the pages of this program may use."""
    operations = Operations(opened.store, host)
    return WindowContext(
        desk=opened.desk,
        operations=operations,
        actions=Actions(host),
        undo=UndoStack(operations, host),
        messages=Messages(operations, host),
        clipboard=SecretClipboard(opened.desk.policy.clipboard_seconds, host),
        requests=host.requests,
        appearance=host.appearance,
        lock=host.lock_asked.emit,
        go_to=host.page_asked.emit,
    )


def working_window(context: WindowContext, host: Host, *, caution: str) -> Window:
    """Return the window for what this key can open, counting down to its lock."""
    window = Window(context, PAGES, caution=caution)
    host.page_asked.connect(window.go_to)
    idle = IdleLock(context.desk.policy.idle_minutes, window)
    idle.remaining.connect(window.status.show_remaining)
    idle.over.connect(host.lock_asked)
    idle.start()
    _say_clock_behind(context)
    _say_released(context)
    return window


def _say_clock_behind(context: WindowContext) -> None:
    last = context.desk.clock_behind
    if last is not None:
        context.messages.show(
            f"This computer's clock stands before {last:%d %B %Y}, the day this "
            "program was last used. Nothing is erased until the clock is right.",
            Tone.WARNING,
        )


def _say_released(context: WindowContext) -> None:
    waiting_again = len(context.desk.released)
    if waiting_again:
        context.messages.show(released_words(waiting_again), Tone.INFO)
