"""The working window: rail, pages, messages and the keys that work everywhere."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from peerdesk.desk.change import Change
from peerdesk.domain.action import Action
from peerdesk.ui.appearance import Appearance
from peerdesk.ui.frame import TITLE, Frame, fitting
from peerdesk.ui.opened import Host, working_window
from peerdesk.ui.page import Page, WindowContext
from peerdesk.ui.pages import PAGES as REAL_PAGES
from peerdesk.ui.remembered import Remembered, recall
from peerdesk.ui.status_line import PROMISE, lock_words
from peerdesk.ui.theme.tokens import SIZE
from peerdesk.ui.widgets.inline_message import Tone
from peerdesk.ui.window import Window
from tests.ui.conftest import Settle

built: list[str] = []


class Watch(QObject):
    """Notes every widget that shows itself before it has a place."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
            self.shown += [type(watched).__name__] * watched.isWindow()
        return False


def page(title: str, *, director_only: bool = False) -> Page:
    def build(context: WindowContext) -> QWidget:
        assert context.desk.program == "Mercy West"
        built.append(title)
        return QLabel(title)

    return Page(title, "inbox", build, director_only=director_only)


PAGES = (page("Referrals", director_only=True), page("Roster"), page("Sheets"))


@pytest.fixture
def window(context: WindowContext, qtbot: QtBot) -> Window:
    built.clear()
    window = Window(context, PAGES)
    qtbot.addWidget(window)
    window.resize(1360, 840)
    with qtbot.waitActive(window):
        window.show()
    return window


def rail_button(window: Window, words: str) -> QPushButton:
    buttons = window.rail.findChildren(QPushButton)
    return {each.accessibleName(): each for each in buttons}[words]


def test_a_page_is_built_when_it_is_first_visited(window: Window) -> None:
    assert built == ["Referrals"]

    for place in (1, 0, 1):
        window.show_page(place)

    assert built == ["Referrals", "Roster"]


def test_the_administrators_rail_has_no_referrals(
    administrators_context: WindowContext, qtbot: QtBot
) -> None:
    window = Window(administrators_context, PAGES)
    qtbot.addWidget(window)

    assert window.titles() == ("Roster", "Sheets")


def test_alt_and_a_number_goes_to_a_page(window: Window) -> None:
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)

    shown = window.page()
    assert isinstance(shown, QLabel)
    assert shown.text() == "Sheets"


def test_a_click_and_the_arrow_keys_move_along_the_rail(window: Window) -> None:
    QTest.mouseClick(rail_button(window, "Roster"), Qt.MouseButton.LeftButton)
    roster = window.page()
    QTest.keyClick(rail_button(window, "Roster"), Qt.Key.Key_Down)

    assert built == ["Referrals", "Roster", "Sheets"]
    assert window.page() is not roster
    assert rail_button(window, "Sheets").hasFocus()


def test_no_part_of_the_window_is_ever_a_window_of_its_own(
    context: WindowContext, settle: Settle, qapp: QApplication
) -> None:
    watch = Watch()
    qapp.installEventFilter(watch)
    window = Window(context, REAL_PAGES)

    for title in window.titles():
        window.go_to(title)
        settle()

    qapp.removeEventFilter(watch)
    assert watch.shown == []


def test_work_on_the_roster_begins_in_its_list(
    context: WindowContext, settle: Settle, qtbot: QtBot
) -> None:
    window = Window(context, REAL_PAGES)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    window.take_focus()

    window.go_to("Roster")
    settle()

    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Supporters"


@pytest.mark.parametrize(("count", "words"), [(1, "1 referral waits"), (3, "3 ref")])
def test_what_waits_again_since_somebody_left_is_said_after_unlocking(
    context: WindowContext, host: Host, qtbot: QtBot, count: int, words: str
) -> None:
    desk = replace(context.desk, released=tuple(range(1, count + 1)))

    window = working_window(replace(context, desk=desk), host, caution="")

    qtbot.addWidget(window)
    assert words in window.message.words()


def test_the_rail_is_one_stop_and_says_what_is_shown(window: Window) -> None:
    window.go_to("Roster")

    stops = [
        each.accessibleName()
        for each in window.rail.findChildren(QPushButton)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert set(window.titles()) & set(stops) == {"Roster"}
    assert rail_button(window, "Roster").accessibleDescription() == "Shown now"


def test_a_narrow_window_keeps_the_icons_and_the_names(window: Window) -> None:
    window.resize(*SIZE.window_least)

    button = rail_button(window, "Roster")
    assert button.text() == ""
    assert window.rail.width() == SIZE.rail_compact
    assert button.width() >= SIZE.target


def test_the_narrow_rail_keeps_danger_large_and_named(window: Window) -> None:
    window.resize(*SIZE.window_least)
    QApplication.processEvents()

    danger = rail_button(window, "Immediate danger")
    assert danger.height() >= SIZE.row
    assert danger.toolTip().startswith("Immediate danger")


def test_danger_never_stands_there_cut(window: Window) -> None:
    danger = rail_button(window, "Immediate danger")
    assert danger.text() == "Immediate danger"

    danger.resize(SIZE.rail // 2, SIZE.row)

    assert danger.text() == "Danger"
    assert danger.accessibleName() == "Immediate danger"


def test_the_rail_follows_the_size_of_text_and_back(
    window: Window, themed: Appearance
) -> None:
    roster = rail_button(window, "Roster")
    before = (window.rail.width(), roster.iconSize(), roster.text())

    themed.choose(text_percent=200)
    assert window.rail.width() == 2 * SIZE.rail_compact
    assert roster.iconSize() == QSize(2 * SIZE.icon, 2 * SIZE.icon)
    themed.choose(text_percent=100)

    assert (window.rail.width(), roster.iconSize(), roster.text()) == before


def test_ctrl_l_asks_to_lock(window: Window, host: Host, qtbot: QtBot) -> None:
    with qtbot.waitSignal(host.lock_asked):
        QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def test_ctrl_z_takes_back_what_the_toast_offers(
    window: Window, context: WindowContext, qtbot: QtBot
) -> None:
    changes: list[Change] = []
    context.operations.changed.connect(changes.append)
    back = Change(Action.UNASSIGNED)
    change = Change(Action.ASSIGNED, undo=lambda: back)
    context.operations.change(lambda: change, said="Assigned.", on=window)
    qtbot.waitUntil(lambda: window.status.toast.words() == "Assigned.")

    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: changes == [change, back])
    assert window.status.toast.words() == "Taken back: Assigned."


def test_a_message_stands_above_the_page_until_it_is_taken_away(
    window: Window, context: WindowContext
) -> None:
    context.messages.show("The list has been refreshed.", Tone.REFUSAL)
    assert window.message.words() == "The list has been refreshed."

    context.messages.clear()
    assert window.message.words() == ""


def test_a_toast_covers_nothing_that_has_the_focus(
    window: Window, context: WindowContext
) -> None:
    context.messages.say("Copied.")
    QApplication.processEvents()

    toast = window.status.toast
    assert window.status.rect().contains(toast.geometry())


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (581, "Locks in 9:41"),
        (61, "Locks in 1:01"),
        (60, "Locks in 60 s. Move the mouse to stay."),
        (1, "Locks in 1 s. Move the mouse to stay."),
    ],
)
def test_the_last_minute_is_a_warning(seconds: int, words: str) -> None:
    assert lock_words(seconds) == words


def test_the_status_line_counts_down_and_warns(window: Window) -> None:
    window.status.show_remaining(42)

    assert window.status.time_to_lock() == "Locks in 42 s. Move the mouse to stay."
    window.status.show_remaining(600)
    assert window.status.time_to_lock() == "Locks in 10:00"


def test_the_real_pages_share_no_key_and_show_a_countdown(
    context: WindowContext, host: Host, qtbot: QtBot
) -> None:
    window = working_window(context, host, caution="")
    qtbot.addWidget(window)

    for title in window.titles():
        host.page_asked.emit(title)
    qtbot.waitUntil(context.operations.is_settled)

    assert window.titles() == ("Referrals", "Roster", "Sheets", "Settings")
    assert window.status.time_to_lock().startswith("Locks in ")


@pytest.mark.usefixtures("themed")
def test_the_title_is_only_the_programs_own_name(qtbot: QtBot) -> None:
    frame = Frame(Remembered())
    qtbot.addWidget(frame)

    frame.open(QLabel("Mercy West"))

    assert frame.windowTitle() == TITLE == "PeerDesk"


@pytest.mark.parametrize("wanted", [(9000, 9000), (10, 10)])
@pytest.mark.usefixtures("qapp")
def test_the_window_fits_the_screen_and_stays_useful(wanted: tuple[int, int]) -> None:
    size = fitting(wanted)
    screen = QGuiApplication.primaryScreen().availableSize()

    assert size.width() >= SIZE.window_least[0]
    assert size.height() >= SIZE.window_least[1]
    assert size.height() <= max(screen.height(), SIZE.window_least[1])


@pytest.mark.usefixtures("themed")
def test_a_size_is_remembered_and_closing_is_told(qtbot: QtBot) -> None:
    frame = Frame(Remembered(size=(960, 700)))
    qtbot.addWidget(frame)
    frame.open(QWidget())

    frame.remember_size()
    with qtbot.waitSignal(frame.closing):
        frame.close()

    assert recall().size == (960, 700)


def tall(context: WindowContext) -> QWidget:
    """Return a page that cannot be lower than three small windows."""
    del context
    whole = QWidget()
    column = QVBoxLayout(whole)
    for words in ("First", "Last"):
        column.addWidget(QPushButton(words))
    whole.setMinimumHeight(3 * SIZE.window_least[1])
    return whole


@pytest.fixture
def small(context: WindowContext, qtbot: QtBot) -> Window:
    window = Window(context, (Page("Tall", "inbox", tall), *PAGES))
    qtbot.addWidget(window)
    window.resize(*SIZE.window_least)
    with qtbot.waitActive(window):
        window.show()
    return window


def test_a_page_that_is_too_tall_scrolls_and_cuts_nothing_off(small: Window) -> None:
    shown = small.page()
    assert shown is not None
    assert shown.height() == 3 * SIZE.window_least[1]
    assert small.height() == SIZE.window_least[1]
    assert small.rect().contains(small.status.geometry())


def test_a_tall_page_leaves_the_others_as_low_as_the_window(small: Window) -> None:
    small.show_page(1)

    shown = small.page()
    assert shown is not None
    assert shown.height() < SIZE.window_least[1]


def test_the_page_follows_to_what_the_keyboard_has_come_to(
    small: Window, qtbot: QtBot
) -> None:
    last = next(b for b in small.findChildren(QPushButton) if b.text() == "Last")

    last.setFocus()

    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())


def read(widget: QWidget) -> set[str]:
    return {one.text() for one in widget.findChildren(QLabel) if one.isVisible()}


def test_the_promise_stands_back_for_what_was_just_done(
    small: Window, context: WindowContext, qtbot: QtBot
) -> None:
    context.appearance.choose(text_percent=200)
    toast = small.status.toast

    toast.say("Ada Kim is away through 30 Nov.", undo=True)

    qtbot.waitUntil(lambda: toast.width() == toast.sizeHint().width())
    assert PROMISE not in read(small.status)
    toast.clear()
    assert PROMISE in read(small.status)
