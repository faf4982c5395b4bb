"""From nothing to the lock page, to the open window, and back."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from peerdesk.ui.exits import CANNOT_START
from peerdesk.ui.requests import Requests
from peerdesk.ui.start import CRASHED, Running
from peerdesk.ui.theme.tokens import Mode
from peerdesk.ui.window import Window
from tests.hospital import DIRECTOR

ROOT = Path(__file__).resolve().parents[2]

LOOK = """
import os, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from peerdesk.ui.requests import Requests
from peerdesk.ui.start import Running
application = QApplication(["PeerDesk"])
place = Path(sys.argv[1]) if sys.argv[1:] else None
running = Running(application, Requests(None, None), place)
def tell():
    print(*sorted(sys.modules), flush=True)
    os._exit(0)
running.lock_page.painted.disconnect(running._unlocking.prepare)
running.lock_page.painted.connect(tell)
running.open(crashed=False)
application.exec()
"""


def run(*argv: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    here = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment}
    return subprocess.run(
        [sys.executable, *argv], env=here, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("place", [["Mercy.peerdesk"], []], ids=["one", "none"])
def test_nothing_heavy_is_loaded_before_the_lock_page_is_painted(
    place: list[str], tmp_path: Path
) -> None:
    done = run("-c", LOOK, *place, XDG_STATE_HOME=str(tmp_path))

    modules = set(done.stdout.split())
    loaded = {name.partition(".")[0] for name in modules}
    assert "PySide6" in loaded
    heavy = {"sqlalchemy", "sqlcipher3", "cryptography", "reportlab", "pypdfium2"}
    assert not loaded & (heavy | {"alembic", "filelock", "keyring", "openpyxl"})
    assert "peerdesk.ui.first_run.page" not in modules


def test_a_platform_that_shows_the_window_elsewhere_never_opens() -> None:
    done = run("-m", "peerdesk", "window", QT_QPA_PLATFORM="vnc")

    assert done.returncode == CANNOT_START
    assert "could show the window to other computers" in done.stderr


def test_without_a_screen_the_window_says_so_and_ends() -> None:
    bare = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}

    done = run("-m", "peerdesk", "window", **bare)

    assert done.returncode == CANNOT_START
    assert "There is no screen" in done.stderr


@pytest.fixture
def running(qapp: QApplication, program: Path) -> Iterator[Running]:
    running = Running(qapp, Requests(None, None), program)
    running.open(crashed=False)
    yield running
    if running.opened is not None:
        running.opened.let_go()
    running.frame.closing.disconnect()
    running.frame.deleteLater()
    running._appearance.choose(mode=Mode.LIGHT)
    running.setParent(None)
    running.deleteLater()


def unlock(running: Running, secret: str) -> None:
    QTest.keyClicks(running.lock_page.secret, secret)
    QTest.keyClick(running.lock_page.secret, Qt.Key.Key_Return)


def test_the_passphrase_opens_the_window_in_the_same_frame(
    running: Running, qtbot: QtBot
) -> None:
    unlock(running, DIRECTOR)

    qtbot.waitUntil(lambda: running.context is not None, timeout=30_000)

    window = running.frame.centralWidget()
    assert isinstance(window, Window)
    assert window.titles()[0] == "Referrals"


def test_after_a_crash_the_passphrase_can_be_typed_at_once(
    qapp: QApplication, program: Path, qtbot: QtBot
) -> None:
    running = Running(qapp, Requests(None, None), program)

    running.open(crashed=True)
    qtbot.waitUntil(running.frame.isActiveWindow)

    assert running.lock_page.message.isVisible()
    assert running.lock_page.secret.hasFocus()
    running.frame.closing.disconnect()
    running.frame.deleteLater()
    running.setParent(None)


def test_a_wrong_passphrase_is_said_on_the_page(running: Running, qtbot: QtBot) -> None:
    page = running.lock_page
    unlock(running, "not the words at all")

    qtbot.waitUntil(lambda: page.error() != "", timeout=30_000)

    assert "does not open this program" in page.error()
    assert page.secret.hasFocus()


def test_a_program_that_is_gone_is_said_on_the_page(
    running: Running, program: Path, qtbot: QtBot
) -> None:
    page = running.lock_page
    shutil.rmtree(program)
    unlock(running, DIRECTOR)

    qtbot.waitUntil(lambda: page.error() != "", timeout=30_000)

    assert "is not a complete program" in page.error()


def test_a_fault_is_told_once_wherever_the_person_is(running: Running) -> None:
    running.show_fault("KeyError in roster.py, line 7")
    first = running.lock_page.message.words()
    running.lock_page.message.clear()

    running.show_fault("KeyError in roster.py, line 7")

    assert first.endswith("KeyError in roster.py, line 7")
    assert running.lock_page.message.words() == ""


def test_after_a_crash_the_lock_page_says_what_is_safe(
    qapp: QApplication, running: Running
) -> None:
    running.open(crashed=True)

    assert qapp.activeWindow() is running.frame
    assert running.lock_page.message.words() == CRASHED
