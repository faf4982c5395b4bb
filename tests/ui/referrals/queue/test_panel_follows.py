"""Whatever happens to the list, the panel is bound to a row that can be seen."""

from array import array

import pytest

from peerdesk.domain.queue import Order
from tests.hospital import CHEN
from tests.ui.referrals.queue_driver import CTRL, Key, QueueDriver, choose


def is_true_to_the_screen(driver: QueueDriver) -> bool:
    """Whether the panel shows the chosen row, and that row is in the list."""
    bound = driver.bound()
    if bound is None:
        return driver.chosen_row() is None and not driver.can_assign()
    return bound == driver.chosen_row() and bound in driver.listed()


def test_the_first_row_is_chosen_when_the_page_is_shown(driver: QueueDriver) -> None:
    assert driver.listed() == ["Ruth Harlow", "Omar Khoury", "Mei Zhang"]
    assert driver.bound() == "Ruth Harlow"
    assert driver.can_assign()


def test_a_search_that_hides_the_peer_binds_the_panel_to_somebody_shown(
    driver: QueueDriver,
) -> None:
    driver.search("khoury")

    assert driver.listed() == ["Omar Khoury"]
    assert driver.bound() == "Omar Khoury"


def test_assigning_after_a_search_never_assigns_the_hidden_peer(
    driver: QueueDriver, numbers: list[int]
) -> None:
    driver.search("zhang")
    driver.press(Key.Key_Return, CTRL)

    assert driver.assigned(*numbers) == [numbers[2]]


def test_a_search_that_finds_nobody_clears_the_panel_and_disables_assigning(
    driver: QueueDriver, numbers: list[int]
) -> None:
    driver.search("nobody of this name")
    driver.press(Key.Key_Return, CTRL)

    assert driver.bound() is None
    assert driver.choice() is None
    assert not driver.can_assign()
    assert driver.assigned(*numbers) == []


def test_a_chip_that_hides_the_peer_clears_the_panel(driver: QueueDriver) -> None:
    driver.choose_chip("Closed")

    assert driver.listed() == []
    assert driver.bound() is None
    assert not driver.can_assign()


@pytest.mark.parametrize("order", list(Order), ids=lambda order: str(order.value))
def test_sorting_keeps_the_chosen_peer_in_the_panel(
    driver: QueueDriver, order: Order
) -> None:
    driver.press(Key.Key_J)

    driver.home.toolbar.sort_by(order)
    driver.settle()

    assert driver.bound() == "Omar Khoury"
    assert is_true_to_the_screen(driver)


def test_nothing_can_be_assigned_between_a_reset_and_the_reading_after_it(
    driver: QueueDriver, numbers: list[int]
) -> None:
    now = driver.context.desk.clock.now()

    driver.home.pane.model.show_queue(array("q"), [], now)
    driver.press(Key.Key_Return, CTRL)

    assert driver.bound() is None
    assert driver.assigned(*numbers) == []


def test_nothing_can_be_assigned_while_the_next_row_is_being_read(
    driver: QueueDriver, numbers: list[int]
) -> None:
    driver.hit(driver.home.pane.view, Key.Key_J)
    driver.press(Key.Key_Return, CTRL)

    assert driver.assigned(*numbers) == []


def test_pressing_assign_twice_at_once_assigns_one_peer_only(
    driver: QueueDriver, numbers: list[int]
) -> None:
    driver.hit(driver.home.pane.view, Key.Key_Return, CTRL)
    driver.press(Key.Key_Return, CTRL)

    assert len(driver.assigned(*numbers)) == 1


def test_a_withdrawn_peer_leaves_the_panel_with_the_row(driver: QueueDriver) -> None:
    choose(driver, "withdraw")

    assert driver.listed() == ["Omar Khoury", "Mei Zhang"]
    assert driver.bound() == "Omar Khoury"


def test_withdrawing_everybody_leaves_an_empty_panel(driver: QueueDriver) -> None:
    for _ in range(3):
        choose(driver, "withdraw")

    assert driver.listed() == []
    assert driver.bound() is None
    assert not driver.can_assign()


def test_a_peer_who_was_withdrawn_elsewhere_cannot_be_assigned(
    driver: QueueDriver, numbers: list[int]
) -> None:
    driver.on_the_store_thread(lambda desk: desk.referrals.withdraw(numbers[0]))

    driver.press(Key.Key_Return, CTRL)

    assert driver.listed() == ["Omar Khoury", "Mei Zhang"]
    assert is_true_to_the_screen(driver)
    assert driver.supporter(CHEN).open_count == 0


def test_moving_to_a_peer_who_was_withdrawn_elsewhere_moves_on_with_words(
    driver: QueueDriver, numbers: list[int]
) -> None:
    driver.on_the_store_thread(lambda desk: desk.referrals.withdraw(numbers[1]))

    with driver.qtbot.waitSignal(driver.context.messages.shown) as message:
        driver.press(Key.Key_J)

    assert "no longer held" in message.args[0]
    assert driver.listed() == ["Ruth Harlow", "Mei Zhang"]
    assert is_true_to_the_screen(driver)


def test_the_keys_move_through_the_list_and_the_panel_follows(
    driver: QueueDriver,
) -> None:
    followed = [driver.bound()]
    for key in (Key.Key_J, Key.Key_J, Key.Key_J, Key.Key_K, Key.Key_Up):
        driver.press(key)
        followed.append(driver.bound())

    assert followed == [
        *("Ruth Harlow", "Omar Khoury", "Mei Zhang", "Mei Zhang"),
        *("Omar Khoury", "Ruth Harlow"),
    ]


def test_coming_back_to_the_page_reads_the_queue_again(
    driver: QueueDriver, numbers: list[int]
) -> None:
    driver.home.hide()
    driver.on_the_store_thread(lambda desk: desk.referrals.withdraw(numbers[0]))

    driver.home.show()
    driver.settle()

    assert driver.bound() == "Omar Khoury"
