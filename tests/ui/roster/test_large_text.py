"""The roster in the smallest window with the largest text."""

import pytest
from pytestqt.qtbot import QtBot

from peerdesk.ui.page import WindowContext
from peerdesk.ui.pages import PAGES
from peerdesk.ui.remembered import TEXT_PERCENT
from peerdesk.ui.roster.page import RosterPage
from peerdesk.ui.roster.table import SupporterTable
from peerdesk.ui.theme.tokens import SIZE
from peerdesk.ui.window import Window
from tests.ui.conftest import Settle


@pytest.fixture
def window(context: WindowContext, settle: Settle, qtbot: QtBot) -> Window:
    context.appearance.choose(text_percent=TEXT_PERCENT[-1])
    window = Window(context, PAGES)
    qtbot.addWidget(window)
    window.resize(*SIZE.window_least)
    with qtbot.waitActive(window):
        window.show()
    window.go_to("Roster")
    settle()
    return window


def in_sight(table: SupporterTable) -> bool:
    seen = table.viewport().visibleRegion().boundingRect()
    return seen.contains(table.visualRect(table.currentIndex()))


def test_the_chosen_row_stays_in_sight(window: Window, qtbot: QtBot) -> None:
    page = window.page()
    assert isinstance(page, RosterPage)
    table, model = page.home.view.table, page.home.model
    qtbot.waitUntil(lambda: in_sight(table))

    for row in (model.rowCount() - 1, 0):
        table.setCurrentIndex(model.index(row, 0))

        assert in_sight(table)


def test_nothing_pushes_the_foot_of_the_window_away(
    window: Window, settle: Settle
) -> None:
    for title in reversed(window.titles()):
        window.go_to(title)
        settle()

        assert window.height() == SIZE.window_least[1]
        assert window.rect().contains(window.status.geometry())


def test_a_form_is_no_taller_than_it_has_to_be(window: Window, settle: Settle) -> None:
    page = window.page()
    assert isinstance(page, RosterPage)

    page.home.add_asked.emit()
    settle()

    assert page.height() < SIZE.window_least[1]
