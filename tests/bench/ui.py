"""Measure the window: starting, scrolling, searching, choosing, assigning, memory.

Everything is CPU time or a ratio within one run, because the machine is shared.  A
start is a process of its own; it is compared with one that only imports the widgets,
and like it has its bytecode, as an installed program has.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from math import ceil
from pathlib import Path
from statistics import median
from time import process_time, thread_time
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyledItemDelegate

from peerdesk.domain.referral import State

if TYPE_CHECKING:
    from peerdesk.ui.opened import Host
    from peerdesk.ui.page import WindowContext

OUT = Path("build/bench/ui.json")
REFERRALS = 5_000
STARTS = 9
FRAMES = 400
STEPS = 300
WIDGETS = "import PySide6.QtWidgets"
LOCK = """
import os
from peerdesk.ui.start import QApplication, Requests, Running

application = QApplication([])
running = Running(application, Requests(None, None), None)
running.lock_page.painted.disconnect()  # what loads after it is no part of it
running.lock_page.painted.connect(lambda: os._exit(0))
running.open(crashed=False)
application.exec()
"""
Row = dict[str, object]
WAIT = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
CTRL = Qt.KeyboardModifier.ControlModifier


def main() -> None:
    """Print the table and write it as JSON; with "queue", be the child that starts."""
    if sys.argv[1:2] == ["queue"]:
        show_queue(sys.argv[2])
        return
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = folder
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "bytecode")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        rows = measured(Path(folder) / "Crowd.peerdesk")
    for row in rows:
        met = "met" if row["met"] else "NOT MET"
        print(f"{row['what']:<58} {row['value']:>8} {row['unit']:<6} {met}")
        print(f"    target {row['target']}; against {row['against']}")
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")


def measured(program: Path) -> list[Row]:
    """Return every row of the table."""
    from tests.ui.referrals.crowd import make_crowd  # noqa: PLC0415 - after children

    make_crowd(program, REFERRALS)
    return [*starting(program), *working(program)]


# --- starting ----------------------------------------------------------------------


def starting(program: Path) -> list[Row]:
    """Compare the lock page and the queue with an import of the widgets, by turns."""
    child = [sys.executable, "-m", "tests.bench.ui"]
    cpu_of([sys.executable, "-c", LOCK])  # writes the bytecode, as the next does
    cpu_of([*child, "queue", str(program)])
    imports, locks, answers = [], [], []
    for _ in range(STARTS):
        imports.append(cpu_of([sys.executable, "-c", WIDGETS])[0])
        locks.append(cpu_of([sys.executable, "-c", LOCK])[0])
        answers.append(cpu_of([*child, "queue", str(program)])[1].split())
    opening, showing, memory = (
        median(map(float, each)) for each in zip(*answers, strict=True)
    )
    widgets = median(imports)
    whole = (opening + showing) / widgets
    against = f"{WIDGETS}, {1000 * widgets:.0f} ms CPU, medians of {STARTS}"
    unlock = "unlock to queue painted, KDF and imports aside"
    window = "of that, the window: made, read, painted"
    return [
        row("lock page painted", median(locks) / widgets, "times", 2.0, against),
        row(unlock, whole, "times", 1.5, against),
        row(window, showing / widgets, "times", 1.5, "the rest opens the two files"),
        row("memory with the queue on the screen", memory, "MiB", 120, "nothing"),
    ]


def cpu_of(command: Sequence[str]) -> tuple[float, str]:
    """Return the CPU seconds of a process, and what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent, done.stdout


def show_queue(program: str) -> None:
    """Be a process that prints the CPU of opening and of showing, and its memory."""
    from peerdesk.store.kdf import TEST_FLOOR, stretched  # noqa: PLC0415 - after load
    from peerdesk.ui.unlocking import load, meet_qt  # noqa: PLC0415 - idem

    application = QApplication([])
    meet_qt()  # both are done while one types
    load()
    began = process_time()
    bench = Bench(application, Path(program))
    bench.until_painted()
    showing, memory = process_time() - began - bench.opening, resident()
    # Last: memory as small as a test's would not be given back before the next time.
    key = spent_by(lambda: stretched("as long as it takes", bytes(16), TEST_FLOOR))
    print(bench.opening - key, showing, memory, flush=True)
    os._exit(0)


def spent_by(work: Callable[[], object]) -> float:
    """Return the CPU of the whole process while *work* is done."""
    began = process_time()
    work()
    return process_time() - began


def resident() -> float:
    """Return this process's memory in MiB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


# --- working -------------------------------------------------------------------------


class Bench(QObject):
    """The working window on a program, with a keyboard."""

    def __init__(self, application: QApplication, program: Path) -> None:
        super().__init__()
        from peerdesk.ui.opened import working_window  # noqa: PLC0415 - as in the window
        from peerdesk.ui.referrals.page import ReferralsPage  # noqa: PLC0415 - idem
        from peerdesk.ui.theme.tokens import SIZE  # noqa: PLC0415 - idem

        self.application, self.painted = application, False
        self.opening, self.context, self.host = unlocked(application, program)
        self.window = working_window(self.context, self.host, caution="")
        page = self.window.page()
        if not isinstance(page, ReferralsPage):
            raise TypeError(page)
        self.home, self.view = page.home, page.home.pane.view
        self.view.viewport().installEventFilter(self)
        self.window.resize(*SIZE.window)
        self.window.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """See the first painting that shows rows."""
        rows = self.home.pane.model.rowCount()
        self.painted |= event.type() == QEvent.Type.Paint and rows > 0
        return super().eventFilter(watched, event)

    def until_painted(self) -> None:
        """Work until the queue is on the screen."""
        while not self.painted:
            self.application.processEvents(WAIT)

    def settle(self) -> None:
        """Work until everything asked has been answered and painted."""
        while not self.context.operations.is_settled():
            self.application.processEvents(WAIT)
        self.application.processEvents()

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press a key in the list and see its effect."""
        QTest.keyClick(self.view, key, modifier)
        self.settle()

    def scroll(self, steps: Sequence[int]) -> list[float]:
        """Return the CPU of every frame while scrolling by these rows."""
        bar, frames, place = self.view.verticalScrollBar(), [], 0
        for step in steps:
            began = thread_time()
            place = (place + step) % bar.maximum()
            bar.setValue(place)
            self.view.viewport().repaint()
            frames.append(thread_time() - began)
            self.settle()
        return frames


def unlocked(
    application: QApplication, program: Path
) -> tuple[float, "WindowContext", "Host"]:
    """Return the CPU of opening *program*, and what its window is made from."""
    from peerdesk.desk.clock import FixedClock  # noqa: PLC0415 - as in the window
    from peerdesk.desk.opening import open_desk  # noqa: PLC0415 - idem
    from peerdesk.desk.store_thread import StoreThread  # noqa: PLC0415 - idem
    from peerdesk.ui import opened  # noqa: PLC0415 - idem
    from peerdesk.ui.appearance import Appearance  # noqa: PLC0415 - idem
    from peerdesk.ui.requests import Requests  # noqa: PLC0415 - idem
    from peerdesk.ui.theme.tokens import Mode  # noqa: PLC0415 - idem
    from tests.hospital import DIRECTOR, MONDAY  # noqa: PLC0415 - idem

    store, clock = StoreThread(), FixedClock(MONDAY)
    began = process_time()
    desk = store.submit(lambda: open_desk(program, DIRECTOR, clock=clock)).result()
    opening = process_time() - began
    look = Appearance(application, Mode.LIGHT)
    host = opened.Host(Requests(None, None), look)
    context = opened.make_context(opened.Opened(store, desk), host)
    return opening, context, host


def working(program: Path) -> list[Row]:
    """Measure one window at work."""
    from peerdesk.ui.unlocking import load, meet_qt  # noqa: PLC0415 - as in the window

    application = QApplication([])
    meet_qt()
    load()
    bench = Bench(application, program)
    bench.until_painted()
    bench.settle()
    return [*scrolling(bench), *searching(bench), *triaging(bench)]


def scrolling(bench: Bench) -> list[Row]:
    """Scroll by a row a frame and by leaps; then with Qt's own delegate."""
    row_height = bench.view.verticalHeader().defaultSectionSize()
    by_row = [row_height] * FRAMES
    leaps = [row_height * 1_733] * (FRAMES // 4)
    bench.scroll(by_row)
    ours, leaping = bench.scroll(by_row), bench.scroll(leaps)
    delegate = bench.view.itemDelegate()
    bench.view.setItemDelegate(QStyledItemDelegate(bench.view))
    bench.scroll(by_row)
    plain = bench.scroll(by_row)
    bench.view.setItemDelegate(delegate)
    against = f"the same table with Qt's delegate, p99 {p99(plain):.1f} ms"
    share = median(ours) / median(plain)
    return [
        row("scroll a row a frame, p99 CPU", p99(ours), "ms", 16, against),
        row("scroll by leaps, p99 CPU", p99(leaping), "ms", 16, against),
        row("scroll, median against Qt's delegate", share, "times", 2.0, against),
    ]


def searching(bench: Bench) -> list[Row]:
    """Type one letter after the other; every answer is waited for."""
    field, spent, here = bench.home.toolbar.search, [], []
    for letter in "costa operating unexpected " * 2:
        whole, mine = process_time(), thread_time()
        QTest.keyClicks(field, letter)
        QTest.keyClick(field, Qt.Key.Key_Return)
        bench.settle()
        spent.append(process_time() - whole)
        here.append(thread_time() - mine)
        if letter == " ":
            field.clear()
    field.clear()
    QTest.keyClick(field, Qt.Key.Key_Return)
    bench.settle()
    store = "both threads; the window's own share is the next line"
    return [
        row("a keystroke in the search, p99 CPU", p99(spent), "ms", 100, store),
        row("the same, in the window's thread", p99(here), "ms", 50, "a frame"),
    ]


def triaging(bench: Bench) -> list[Row]:
    """Choose, assign and take back; each until the panel can be acted on again."""
    bench.home.toolbar.chips.choose(State.WAITING)
    bench.home.toolbar.chips.chosen.emit(State.WAITING)
    bench.settle()
    bench.home.take_focus()
    spent: dict[str, list[float]] = {"choose another row": [], "assign": [], "undo": []}
    for _ in range(STEPS):
        acts = (
            lambda: bench.press(Qt.Key.Key_J),
            lambda: bench.press(Qt.Key.Key_Return, CTRL),
            lambda: take_back(bench),
        )
        for each, act in zip(spent.values(), acts, strict=True):
            each.append(spent_on(act))
    return [
        row(f"{what}, p99 CPU", p99(each), "ms", 16, f"median {mid(each):.1f} ms")
        for what, each in spent.items()
    ]


def take_back(bench: Bench) -> None:
    """Undo the newest change and see it."""
    bench.context.undo.undo()
    bench.settle()


def spent_on(work: Callable[[], None]) -> float:
    """Return the CPU of this thread while *work* is done."""
    began = thread_time()
    work()
    return thread_time() - began


# --- the table -----------------------------------------------------------------------


def p99(seconds: Sequence[float]) -> float:
    """Return the 99th percentile in milliseconds."""
    return 1000 * sorted(seconds)[ceil(len(seconds) * 0.99) - 1]


def mid(seconds: Sequence[float]) -> float:
    """Return the median in milliseconds."""
    return 1000 * median(seconds)


def row(what: str, value: float, unit: str, most: float, against: str) -> Row:
    """Return one row of the table."""
    return {
        "what": what,
        "value": round(value, 2),
        "unit": unit,
        "target": f"<= {most} {unit}",
        "met": value <= most,
        "against": against,
    }


if __name__ == "__main__":
    main()
