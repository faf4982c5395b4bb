"""From the lock page to a program of one's own, or to the made-up hospital.

Nothing of it is loaded before somebody asks for it.
"""

from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from peerdesk.desk.clock import Clock
from peerdesk.desk.places import DEMO_NAME, programs_folder
from peerdesk.domain.errors import DeskError, StoppedError
from peerdesk.ui.frame import Frame
from peerdesk.ui.idle import IdleLock
from peerdesk.ui.lock import LockPage
from peerdesk.ui.one_thread import OneThread
from peerdesk.ui.requests import Requests
from peerdesk.ui.widgets.inline_message import Tone

if TYPE_CHECKING:
    from peerdesk.ui.first_run.making import Plans
    from peerdesk.ui.first_run.page import FirstRunPage

_IDLE_MINUTES = 10
_PATIENCE_SECONDS = 6.0
_LOADING = "One moment …"
_MAKING_DEMO = "Making a hospital of 3,000 made-up clinicians …"


class Beginning(QObject):
    """`arrived` brings a program that can be unlocked now.

    Whoever leaves the first run finds it as it was; after ten minutes without a key
    the window starts over, and what was typed is gone.
    """

    arrived = Signal(Path)
    lock_asked = Signal()

    def __init__(
        self,
        frame: Frame,
        lock_page: LockPage,
        thread: OneThread,
        *,
        requests: Requests,
        clock: Clock,
    ) -> None:
        super().__init__(frame)
        self._frame, self._lock_page = frame, lock_page
        self._worker, self._requests, self._clock = thread, requests, clock
        self._page: FirstRunPage | None = None
        self._idle: IdleLock | None = None
        self._demo_stopped: Event | None = None
        lock_page.new_asked.connect(self._begin)
        lock_page.demo_asked.connect(self._look_around)
        lock_page.painted.connect(self._remind)

    def show_fault(self, words: str) -> bool:
        """Tell of a mistake of our own on the first run, if that is what is shown."""
        if self._page is None or self._frame.centralWidget() is not self._page:
            return False
        self._page.show_fault(words)
        return True

    def let_go(self) -> None:
        """Stop what is being made, and wait until nothing of it is left."""
        if self._page is not None:
            self._page.let_go()
        if self._demo_stopped is not None:
            self._demo_stopped.set()
            self._worker.finish(_PATIENCE_SECONDS)

    def forget(self) -> None:
        """Drop what was typed: a program is open now, and has a lock of its own."""
        self._drop_page()
        if self._idle is not None:
            self._idle.deleteLater()
            self._idle = None

    # --- a program of one's own -------------------------------------------------------

    @Slot()
    def _begin(self) -> None:
        if self._page is not None:
            self._show_page(self._page)
            return
        self._lock_page.show_work(_LOADING)
        self._worker.run(_load_first_run, self._make_page)

    def _make_page(self, _: None) -> None:
        from peerdesk.ui.first_run.page import FirstRunPage  # noqa: PLC0415 - loaded now

        page = FirstRunPage(self._requests, self._clock)
        page.left.connect(self._come_back)
        page.made.connect(self._tell_made)
        self._page = page
        self._lock_page.show_work("")
        self._show_page(page)

    def _show_page(self, page: "FirstRunPage") -> None:
        self._frame.show_instead(page)
        page.take_focus()
        if self._idle is None:
            self._idle = IdleLock(_IDLE_MINUTES, self)
            self._idle.over.connect(self.lock_asked)
            self._idle.remaining.connect(self._show_remaining)
            self._idle.start()

    @Slot(int)
    def _show_remaining(self, seconds: int) -> None:
        if self._page is not None:
            self._page.view.footer.show_remaining(seconds)

    @Slot()
    def _come_back(self) -> None:
        self._frame.show_instead(self._lock_page)
        self._lock_page.first_stop().setFocus()

    @Slot(object)
    def _tell_made(self, plans: "Plans") -> None:
        from peerdesk.ui.wording.first_run import made_words  # noqa: PLC0415 - as above

        clinicians, supporters = plans.people
        self._drop_page()
        words = made_words(len(clinicians), len(supporters))
        self._show_place(plans.folder, words)

    def _drop_page(self) -> None:
        if self._page is None:
            return
        self._frame.show_instead(self._lock_page)
        self._page.end()
        self._page.deleteLater()
        self._page = None

    # --- the made-up hospital ---------------------------------------------------------

    @Slot()
    def _look_around(self) -> None:
        self._demo_stopped = Event()
        self._lock_page.show_work(_MAKING_DEMO)
        work = partial(_make_demo, self._clock, self._demo_stopped)
        self._worker.run(work, self._show_demo, self._refuse_demo)

    def _show_demo(self, made: tuple[str, str]) -> None:
        words, director = made
        self._demo_stopped = None
        self._show_place(programs_folder() / DEMO_NAME, words)
        self._lock_page.offer(director)

    def _refuse_demo(self, refusal: DeskError) -> None:
        self._demo_stopped = None
        self._lock_page.show_work("")
        self._lock_page.message.show_message(str(refusal), Tone.REFUSAL)

    @Slot()
    def _remind(self) -> None:
        """Say the passphrases of the made-up hospital again, which are no secret."""
        if self._lock_page.place() == programs_folder() / DEMO_NAME:
            self._worker.run(_demo_words, self._say_demo)

    def _say_demo(self, words: str) -> None:
        if not self._lock_page.message.words():
            self._lock_page.message.show_message(words, Tone.INFO)

    def _show_place(self, place: Path, words: str) -> None:
        self._lock_page.show_place(place)
        self._lock_page.message.show_message(words, Tone.INFO)
        self.arrived.emit(place)


def _load_first_run() -> None:
    import peerdesk.ui.first_run.page  # noqa: PLC0415, F401 - slow to load
    from peerdesk.desk.opening import shipped_tree  # noqa: PLC0415 - as above

    shipped_tree()


def _make_demo(clock: Clock, stopped: Event) -> tuple[str, str]:
    """Make the hospital unless it is there; return how it is opened, and with what."""
    from peerdesk.desk.demo import COST, DIRECTOR, make_demo  # noqa: PLC0415 - slow to load

    def watch(done: int, of: int) -> None:
        del done, of
        if stopped.is_set():
            raise StoppedError

    folder = programs_folder() / DEMO_NAME
    if not folder.exists():
        make_demo(folder, clock=clock, cost=COST, progress=watch)
    return _demo_words(), DIRECTOR


def _demo_words() -> str:
    from peerdesk.desk import demo  # noqa: PLC0415 - slow to load
    from peerdesk.ui.wording.first_run import demo_words  # noqa: PLC0415 - as above

    return demo_words(demo.DIRECTOR, demo.ADMINISTRATOR)
