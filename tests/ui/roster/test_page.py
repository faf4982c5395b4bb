"""The roster page over a real program: search, sort, pause, back, undo."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerdesk.domain.people import Supporter
from peerdesk.ui.page import WindowContext
from peerdesk.ui.roster.entries import Fact, Only
from peerdesk.ui.roster.model import Column
from peerdesk.ui.roster.page import RosterPage
from peerdesk.ui.roster.pause import Until, last_day_away
from peerdesk.ui.roster.table import fitted
from tests.hospital import ADA, BEN, DARA, TODAY

Settle = Callable[[], None]
NAME = Qt.ItemDataRole.AccessibleTextRole
WEEK = timedelta(weeks=1)


@pytest.fixture
def page(context: WindowContext, settle: Settle, qtbot: QtBot) -> RosterPage:
    return shown(context, settle, qtbot)


def shown(context: WindowContext, settle: Settle, qtbot: QtBot) -> RosterPage:
    page = RosterPage(context)
    qtbot.addWidget(page)
    page.resize(1160, 780)
    page.show()
    settle()
    return page


def words_on(widget: QWidget) -> str:
    labels = widget.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def names(page: RosterPage) -> list[str]:
    model: QAbstractItemModel = page.home.view.table.model()
    return [
        str(model.index(row, 0).data()).split(",")[0] for row in range(model.rowCount())
    ]


def stored(page: RosterPage, number: int) -> Supporter:
    return next(
        entry.supporter
        for entry in page.home.model.shown()
        if entry.supporter.number == number
    )


def press(page: RosterPage, words: str) -> None:
    buttons = page.findChildren(QPushButton)
    next(b for b in buttons if b.text() == words and b.isVisible()).click()


def test_everybody_is_listed_with_the_balance_in_words(page: RosterPage) -> None:
    assert names(page)[:2] == ["Ada Lindqvist", "Ben Mensah"]
    assert len(names(page)) == 6
    assert "6 supporters." in words_on(page)
    assert "six never asked" in words_on(page)


def test_a_search_narrows_the_list_and_says_so(page: RosterPage) -> None:
    page.home.view.search.setText("nursing")
    QTest.keyClick(page.home.view.search, Qt.Key.Key_Return)

    assert names(page) == ["Dara Menon"]
    assert "1 of 6 shown" in words_on(page)


def test_the_panel_never_shows_somebody_a_search_has_hidden(page: RosterPage) -> None:
    page.home.view.table.choose(BEN)

    page.home.view.search.setText("nursing")
    QTest.keyClick(page.home.view.search, Qt.Key.Key_Return)

    chosen = page.home.view.table.chosen()
    assert chosen is not None
    assert chosen.number == DARA
    assert "Dara Menon" in words_on(page.home.view.panel)


def test_without_a_match_there_is_nobody_to_pause(page: RosterPage) -> None:
    page.home.view.search.setText("zzz")
    QTest.keyClick(page.home.view.search, Qt.Key.Key_Return)

    assert page.home.view.table.chosen() is None
    assert not page.home.view.panel.pause.isVisible()
    assert "Nobody matches" in words_on(page)


def test_a_supporter_is_paused_without_being_asked_why(
    page: RosterPage, settle: Settle
) -> None:
    page.home.view.table.choose(BEN)
    assert "No reason is asked or kept." in words_on(page.home.view.panel)

    page.home.view.panel.pause.choose(Until.TWO_WEEKS)
    press(page, "Pause")
    settle()

    assert stored(page, BEN).paused_until == TODAY + 2 * WEEK
    assert "Away until 16 Mar" in words_on(page.home.view.panel)


def test_a_pause_can_end_on_any_day(page: RosterPage, settle: Settle) -> None:
    page.home.view.table.choose(BEN)

    page.home.view.panel.pause.choose(Until.A_DAY, date(2026, 4, 5))
    press(page, "Pause")
    settle()

    assert stored(page, BEN).paused_until == date(2026, 4, 5)


def test_somebody_away_comes_back_now(page: RosterPage, settle: Settle) -> None:
    page.home.view.table.choose(BEN)
    press(page, "Pause")
    settle()

    press(page, "Back now")
    settle()

    assert stored(page, BEN).paused_until is None
    assert "Available" in words_on(page.home.view.panel)


def test_a_pause_is_undone(
    page: RosterPage, context: WindowContext, settle: Settle
) -> None:
    page.home.view.table.choose(BEN)
    press(page, "Pause")
    settle()

    context.undo.undo()
    settle()

    assert stored(page, BEN).paused_until is None
    chosen = page.home.view.table.chosen()
    assert chosen is not None
    assert chosen.number == BEN


def test_the_keys_of_the_list_pause_and_bring_back(
    page: RosterPage, settle: Settle
) -> None:
    page.home.view.table.choose(ADA)
    press(page, "Pause")
    settle()
    page.home.view.table.setFocus()

    QTest.keyClick(page.home.view.table, Qt.Key.Key_B)
    settle()

    assert stored(page, ADA).paused_until is None


def test_the_list_is_sorted_by_any_fact(page: RosterPage) -> None:
    page.home.view.table.sort_by(Fact.RANK)
    by_rank = names(page)
    page.home.view.table.horizontalHeader().sectionClicked.emit(0)
    by_name = names(page)
    page.home.view.table.horizontalHeader().sectionClicked.emit(0)

    assert by_rank != by_name
    assert names(page) == by_name[::-1]
    assert page.home.view.orders.choice() is Fact.NAME


def test_a_group_shows_only_who_belongs_to_it(page: RosterPage, settle: Settle) -> None:
    page.home.view.table.choose(BEN)
    press(page, "Pause")
    settle()

    page.home.view.groups.choose(Only.AWAY)
    page.home.view.groups.chosen.emit(Only.AWAY)

    assert names(page) == ["Ben Mensah"]


def test_every_row_is_read_out_whole(page: RosterPage) -> None:
    told = page.home.model.index(0, 0).data(NAME)

    assert told.startswith("Ada Lindqvist, General surgery")
    assert "0 of 5" in told
    assert told.endswith("Available")


def test_the_administrator_pauses_too(
    administrators_context: WindowContext,
    administrators_settle: Settle,
    qtbot: QtBot,
) -> None:
    page = shown(administrators_context, administrators_settle, qtbot)
    page.home.view.table.choose(BEN)

    press(page, "Pause")
    administrators_settle()

    assert stored(page, BEN).paused_until == TODAY + WEEK


def test_a_narrow_window_keeps_name_caseload_and_availability(
    page: RosterPage, qtbot: QtBot
) -> None:
    page.resize(770, 560)
    table = page.home.view.table

    qtbot.waitUntil(lambda: table.isColumnHidden(1))

    assert [table.isColumnHidden(c) for c in range(5)] == [0, 1, 0, 1, 0]


def test_without_room_for_both_the_panel_stands_below_the_list(
    page: RosterPage, qtbot: QtBot
) -> None:
    table, panel = page.home.view.table, page.home.view.panel

    page.resize(640, 560)

    def below() -> bool:
        return panel.mapTo(page, panel.pos()).y() > table.mapTo(page, table.pos()).y()

    qtbot.waitUntil(below)


@pytest.mark.parametrize(
    ("until", "day", "last"),
    [
        (Until.WEEK, date(2026, 3, 2), date(2026, 3, 9)),
        (Until.TWO_WEEKS, date(2026, 3, 2), date(2026, 3, 16)),
        (Until.MONTH, date(2026, 3, 2), date(2026, 4, 2)),
        (Until.MONTH, date(2026, 1, 31), date(2026, 2, 28)),
        (Until.MONTH, date(2026, 12, 31), date(2027, 1, 31)),
    ],
)
def test_a_month_away_never_ends_on_a_day_that_is_not_there(
    until: Until, day: date, last: date
) -> None:
    assert last_day_away(until, day) == last


def test_what_is_cut_short_first_is_what_has_most_room() -> None:
    needed = {
        Column.NAME: 268,
        Column.FIELD: 178,
        Column.CASELOAD: 150,
        Column.AVAILABILITY: 100,
    }

    widths = fitted(needed, 600)

    assert widths == {**needed, Column.NAME: 172}
