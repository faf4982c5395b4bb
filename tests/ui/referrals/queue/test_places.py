"""A new referral, a hand-off and a draft take the queue's place, and give it back."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from peerdesk.desk.store_thread import StoreThread
from peerdesk.domain.referral import State
from peerdesk.ui.page import WindowContext
from peerdesk.ui.referrals.page import ReferralsPage
from peerdesk.ui.theme.tokens import SIZE
from tests.ui.referrals.queue_driver import CTRL, Key, QueueDriver

Places = tuple[ReferralsPage, QueueDriver]


@pytest.fixture
def places(
    context: WindowContext, store: StoreThread, numbers: list[int], qtbot: QtBot
) -> Iterator[Places]:
    """The whole page, with Ruth Harlow's referral assigned and chosen."""
    page = ReferralsPage(context)
    qtbot.addWidget(page)
    page.resize(*SIZE.window)
    page.show()
    page.activateWindow()
    page.home.take_focus()
    driver = QueueDriver(page.home, context, store, qtbot)
    driver.settle()
    driver.press(Key.Key_Return, CTRL)
    driver.choose_chip("Assigned")
    driver.home.take_focus()
    assert driver.referral(numbers[0]).state is State.ASSIGNED
    yield page, driver
    driver.settle()


def test_a_new_referral_takes_the_place_of_the_queue_and_gives_it_back(
    places: Places,
) -> None:
    page, driver = places
    driver.press(Key.Key_N)
    there = page.intake.isVisible()

    driver.hit(page.intake, Key.Key_Escape)
    driver.settle()

    assert there
    assert page.home.isVisible()
    assert driver.bound() == "Ruth Harlow"


def test_a_hand_off_ticks_the_referral_and_comes_back_to_the_queue(
    places: Places, numbers: list[int]
) -> None:
    page, driver = places
    driver.press(Key.Key_H)

    driver.context.actions.named("hand off").trigger()
    driver.settle()

    assert driver.referral(numbers[0]).handed_off_on is not None
    assert page.home.isVisible()


def test_asking_the_supporter_is_a_draft_with_a_way_back(
    places: Places, numbers: list[int]
) -> None:
    page, driver = places
    driver.on_the_store_thread(lambda desk: desk.referrals.hand_off(numbers[0]))
    driver.home.refresh()
    driver.settle()

    driver.press(Key.Key_Q)
    hidden = not page.home.isVisible()
    driver.context.actions.named("tick: Ask the supporter").trigger()
    driver.settle()

    assert hidden
    assert page.home.isVisible()
    assert driver.referral(numbers[0]).asked_on is not None


def test_the_drafts_are_offered_in_the_menu(places: Places) -> None:
    _, driver = places

    words = [action.text() for action in driver.home.panel.bar.menu().actions()]
    assert "Thank the referrer…" in words
