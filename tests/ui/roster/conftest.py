"""The roster page of the director and of the administrator, read and ready."""

import pytest
from pytestqt.qtbot import QtBot

from peerdesk.desk.store_thread import StoreThread
from peerdesk.ui.page import WindowContext
from peerdesk.ui.roster.page import RosterPage
from peerdesk.ui.theme.tokens import SIZE
from tests.ui.roster.driver import RosterDriver


@pytest.fixture
def driver(context: WindowContext, store: StoreThread, qtbot: QtBot) -> RosterDriver:
    return ready(context, store, qtbot)


@pytest.fixture
def administrators_driver(
    administrators_context: WindowContext, store: StoreThread, qtbot: QtBot
) -> RosterDriver:
    return ready(administrators_context, store, qtbot)


def ready(context: WindowContext, store: StoreThread, qtbot: QtBot) -> RosterDriver:
    page = RosterPage(context)
    qtbot.addWidget(page)
    page.resize(*SIZE.window)
    with qtbot.waitActive(page):
        page.show()
    driver = RosterDriver(page, context, store, qtbot)
    driver.settle()
    page.first_stop().setFocus()
    return driver
