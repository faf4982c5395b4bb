"""The queue with three people of one adverse event in it, and keys to press."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from peerdesk.desk.opening import Desk
from peerdesk.desk.store_thread import StoreThread
from peerdesk.ui.page import WindowContext
from peerdesk.ui.referrals.home import Home
from peerdesk.ui.theme.tokens import SIZE
from tests.hospital import BEN, NURSE, RESIDENT, SURGEON, TODAY, refer
from tests.ui.referrals.queue_driver import QueueDriver


@pytest.fixture
def numbers(store: StoreThread, desk: Desk) -> list[int]:
    """The referrals of Ruth Harlow, Omar Khoury and Mei Zhang.

    Ben was asked yesterday, so that Ada stands before him without a lot.
    """

    def work() -> list[int]:
        with desk.vault.write() as records:
            records.roster.asked(BEN, TODAY - timedelta(days=1))
        return refer(desk, SURGEON, NURSE, RESIDENT)

    return store.submit(work).result()


@pytest.fixture
def driver(
    context: WindowContext, store: StoreThread, numbers: list[int], qtbot: QtBot
) -> Iterator[QueueDriver]:
    """The page, read and ready for keys."""
    assert numbers
    home = Home(context)
    qtbot.addWidget(home)
    home.resize(*SIZE.window)
    home.show()
    home.activateWindow()
    home.take_focus()
    driver = QueueDriver(home, context, store, qtbot)
    driver.settle()
    yield driver
    driver.settle()
