"""Training renewed, leaving, and the way back, from the list."""

import pytest
from PySide6.QtWidgets import QApplication

from peerdesk.desk.importing.plan import Report
from peerdesk.desk.opening import Desk
from peerdesk.domain.people import Standing
from peerdesk.domain.referral import State
from tests.hospital import ADA, CLINICIANS, SUPPORTERS, SURGEON, TODAY, refer
from tests.ui.roster.driver import RosterDriver


@pytest.fixture
def said(driver: RosterDriver) -> list[str]:
    """What the window says after each action."""
    heard: list[str] = []
    driver.context.messages.said.connect(lambda words, _: heard.append(words))
    return heard


def hold_one(desk: Desk) -> int:
    (number,) = refer(desk, SURGEON)
    desk.referrals.assign(number, ADA)
    return number


def test_a_training_is_renewed_and_undone(
    driver: RosterDriver, said: list[str]
) -> None:
    before = driver.stored("Ada Lindqvist")
    driver.press("T")
    assert driver.stored("Ada Lindqvist").trained_on == TODAY
    assert said == ["Ada Lindqvist was trained today, valid until 2 Mar 2028."]

    driver.context.undo.undo()
    driver.settle()

    assert driver.stored("Ada Lindqvist") == before


def test_leaving_says_how_many_referrals_wait_again(
    driver: RosterDriver, said: list[str]
) -> None:
    number = driver.on_the_store_thread(hold_one)

    driver.press("L")

    assert said == ["Ada Lindqvist has left the program. 1 referral waits again."]
    panel = driver.on_the_store_thread(lambda desk: desk.referrals.panel(number))
    assert panel.referral.state is State.WAITING
    assert driver.chosen() == "Ben Mensah"


def test_leaving_is_undone_with_what_they_held(driver: RosterDriver) -> None:
    number = driver.on_the_store_thread(hold_one)
    driver.press("L")

    driver.context.undo.undo()
    driver.settle()

    panel = driver.on_the_store_thread(lambda desk: desk.referrals.panel(number))
    assert panel.referral.supporter == ADA
    assert "Ada Lindqvist" in driver.listed()


def test_who_took_their_place_is_chosen_when_somebody_has_left(
    driver: RosterDriver,
) -> None:
    driver.press("Down", "Down", "L")

    assert driver.chosen() == "Dara Menon"


def test_with_the_administrators_key_they_are_marked_and_may_stay(
    administrators_driver: RosterDriver,
) -> None:
    driver = administrators_driver
    driver.press("L")
    assert driver.stored("Ada Lindqvist").standing is Standing.LEAVING
    assert "Leaving" in driver.words(driver.page.home.view.panel)

    driver.click("Stays after all")

    assert driver.stored("Ada Lindqvist").standing is Standing.ACTIVE


def test_home_and_end_go_to_the_first_and_the_last_row(driver: RosterDriver) -> None:
    driver.press("End")
    assert driver.chosen() == "Finn Haddad"

    driver.press("Home")
    assert driver.chosen() == "Ada Lindqvist"


def test_an_empty_roster_offers_a_file_or_one_colleague(driver: RosterDriver) -> None:
    for _ in driver.listed():
        driver.press("L")

    words = f"{len(CLINICIANS) + len(SUPPORTERS)} colleagues, no supporters yet"
    assert driver.words().splitlines().count(words) == 1
    assert f"{words}." in driver.words().splitlines()
    assert not driver.context.actions.named("export_roster").isEnabled()
    driver.page.home.take_focus()
    focus = QApplication.focusWidget()
    assert focus is driver.page.home.view.beginning.focusProxy()


def test_import_stands_in_place_of_the_list_and_comes_back(
    driver: RosterDriver,
) -> None:
    driver.press("Ctrl+I")
    assert driver.page.importing.isVisible()

    driver.press("Escape")

    assert driver.page.home.isVisible()
    assert QApplication.focusWidget() is driver.page.home.view.table


def test_after_an_import_no_earlier_step_can_be_taken_back(
    driver: RosterDriver,
) -> None:
    driver.press("L")
    assert driver.context.undo.can_undo
    driver.press("Ctrl+I")

    driver.page.importing.finished.emit(Report(0, 0, 1, 0, 0, 0, 0))

    assert not driver.context.undo.can_undo


def test_how_many_are_found_follows_whoever_leaves(driver: RosterDriver) -> None:
    driver.press("Ctrl+F")
    driver.write("lindq")
    driver.press("Return")
    assert "1 of 6 shown" in driver.words()

    driver.press("L")

    assert "0 of 5 shown" in driver.words()
