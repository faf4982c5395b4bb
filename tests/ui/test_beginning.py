"""From the lock page to a program of one's own or the made-up hospital, and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from peerdesk.desk.clock import FixedClock
from peerdesk.desk.demo import ADMINISTRATOR, DIRECTOR, demo_folder
from peerdesk.ui.first_run.page import FirstRunPage
from peerdesk.ui.remembered import recall
from peerdesk.ui.requests import Requests
from peerdesk.ui.start import Running
from peerdesk.ui.theme.tokens import Mode
from tests.hospital import MONDAY, opened


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "peerdesk"


@pytest.fixture
def running(qapp: QApplication, programs: Path, qtbot: QtBot) -> Iterator[Running]:
    """The window on a computer that knows no program."""
    del programs
    running = Running(qapp, Requests(None, None), None, clock=FixedClock(MONDAY))
    running.open(crashed=False)
    qtbot.waitUntil(running.frame.isActiveWindow)
    yield running
    running.let_go()
    running._beginning.forget()
    running.frame.closing.disconnect()
    running.frame.deleteLater()
    running._appearance.choose(mode=Mode.LIGHT)
    running.setParent(None)
    running.deleteLater()


@pytest.fixture
def page(running: Running, qtbot: QtBot) -> FirstRunPage:
    QTest.keyClick(running.lock_page.first_stop(), Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: isinstance(running.frame.centralWidget(), FirstRunPage), timeout=30_000
    )
    shown = running.frame.centralWidget()
    assert isinstance(shown, FirstRunPage)
    return shown


def test_the_first_run_is_a_page_in_the_same_window(page: FirstRunPage) -> None:
    assert page.isVisible()
    assert page.steps.program.name.line.hasFocus()


def test_whoever_leaves_the_first_run_finds_it_as_it_was(
    running: Running, page: FirstRunPage, qtbot: QtBot
) -> None:
    page.steps.program.name.line.setText("Mercy West")
    QTest.keyClick(page.steps.program.name.line, Qt.Key.Key_Escape)
    assert running.frame.centralWidget() is running.lock_page
    assert running.lock_page.first_stop().hasFocus()

    QTest.keyClick(running.lock_page.first_stop(), Qt.Key.Key_Return)
    qtbot.waitUntil(page.isVisible)

    assert page.steps.program.called() == "Mercy West"


def test_ten_minutes_without_a_key_start_over(
    running: Running, page: FirstRunPage, qtbot: QtBot
) -> None:
    del page
    idle = running._beginning._idle
    assert idle is not None
    assert idle._seconds == 600
    running._beginning.lock_asked.disconnect(running._lock)

    with qtbot.waitSignal(running._beginning.lock_asked):
        idle._deadline = idle._clock()
        idle.look()


def test_the_last_minute_is_counted_down_in_words(
    running: Running, page: FirstRunPage
) -> None:
    footer = page.view.footer

    running._beginning._show_remaining(45)
    assert "starts over in 45 s" in footer.said()

    running._beginning._show_remaining(600)
    assert "Nothing is on disk yet" in footer.said()


def test_a_fault_is_told_on_the_page_that_is_shown(
    running: Running, page: FirstRunPage
) -> None:
    running.show_fault("ValueError in ui/example.py")

    assert "ValueError in ui/example.py" in page.step().message.words()


def test_the_made_up_hospital_is_made_once_and_says_how_it_is_opened(
    running: Running, programs: Path, qtbot: QtBot
) -> None:
    page = running.lock_page
    page.demo_asked.emit()
    assert not page.first_stop().isEnabled()
    qtbot.waitUntil(lambda: page.place() is not None, timeout=60_000)

    assert page.place() == demo_folder(programs)
    assert DIRECTOR in page.message.words()
    assert ADMINISTRATOR in page.message.words()
    assert page.secret.hasFocus()
    opened(demo_folder(programs), DIRECTOR, at=MONDAY).close()


def test_enter_opens_the_made_up_hospital_that_was_just_made(
    running: Running, programs: Path, qtbot: QtBot
) -> None:
    page = running.lock_page
    demo_folder(programs).mkdir(parents=True)
    page.unlock_asked.disconnect(running._unlock)
    page.demo_asked.emit()
    qtbot.waitUntil(lambda: page.secret.text() == DIRECTOR, timeout=30_000)

    with qtbot.waitSignal(page.unlock_asked) as asked:
        QTest.keyClick(page.secret, Qt.Key.Key_Return)

    assert asked.args == [DIRECTOR, False]
    assert not page.secret.is_revealed()


def test_the_next_lock_page_shows_what_was_made(
    running: Running, programs: Path, qtbot: QtBot
) -> None:
    demo_folder(programs).mkdir(parents=True)
    running.lock_page.demo_asked.emit()
    qtbot.waitUntil(lambda: running.lock_page.place() is not None, timeout=30_000)

    assert recall().place == demo_folder(programs)


def test_a_hospital_that_cannot_be_made_is_said_on_the_lock_page(
    running: Running, programs: Path, qtbot: QtBot
) -> None:
    page = running.lock_page
    programs.parent.mkdir()
    programs.write_text("a file in the way")

    page.demo_asked.emit()
    qtbot.waitUntil(lambda: page.message.words() != "", timeout=30_000)

    assert "cannot be written to" in page.message.words()
    assert page.first_stop().isEnabled()


def test_closing_while_the_hospital_is_made_leaves_nothing_half_made(
    running: Running, programs: Path
) -> None:
    running.lock_page.demo_asked.emit()

    running.let_go()

    left = list(programs.iterdir()) if programs.exists() else []
    assert [path.name for path in left if path.name.startswith(".")] == []


def test_the_lock_page_of_the_made_up_hospital_says_its_passphrases_again(
    qapp: QApplication, programs: Path, qtbot: QtBot
) -> None:
    place = demo_folder(programs)
    running = Running(qapp, Requests(None, None), place, clock=FixedClock(MONDAY))
    running.open(crashed=False)
    qtbot.waitUntil(lambda: running.lock_page.message.words() != "", timeout=30_000)

    assert DIRECTOR in running.lock_page.message.words()
    running.frame.closing.disconnect()
    running.frame.deleteLater()
    running.setParent(None)
