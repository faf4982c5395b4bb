"""What is around the queue: counts, the day's work, empty places, narrow windows."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from peerdesk.ui.appearance import Appearance
from peerdesk.ui.referrals.queue_cells import Column
from peerdesk.ui.theme.tokens import SIZE, Mode
from peerdesk.ui.widgets.empty_state import EmptyState
from tests.ui.referrals.queue_driver import CTRL, Key, QueueDriver, choose


def shown_columns(driver: QueueDriver) -> list[Column]:
    view = driver.home.pane.view
    return [column for column in Column if not view.isColumnHidden(column)]


def cut_labels(driver: QueueDriver) -> list[str]:
    """Return the words of every label that is lower than its words need."""
    labels = [each for each in driver.home.findChildren(QLabel) if each.isVisible()]
    return [
        label.text()
        for label in labels
        if label.wordWrap() and label.height() < label.heightForWidth(label.width())
    ]


def test_the_days_work_is_one_line_above_the_queue(driver: QueueDriver) -> None:
    before = driver.home.toolbar.today.text()
    driver.press(Key.Key_Return, CTRL)

    assert before == "3 to assign, nothing overdue."
    assert driver.home.toolbar.today.text() == (
        "2 to assign, 1 not yet reached, nothing overdue."
    )


def test_the_chips_count_what_stands_behind_them(driver: QueueDriver) -> None:
    driver.press(Key.Key_Return, CTRL)

    chips = driver.home.toolbar.chips.findChildren(QPushButton)
    assert [chip.text() for chip in chips] == [
        *("Open  3", "Waiting  2", "Assigned  1", "Reached out  0", "Closed  0")
    ]


def test_a_search_finds_kinds_specialties_and_units_too(driver: QueueDriver) -> None:
    found = {}
    for words in ("resuscitation", "anesthesiology", "operating rooms", "harlow"):
        driver.search(words)
        found[words] = len(driver.listed())

    assert found == {
        "resuscitation": 3,
        "anesthesiology": 1,
        "operating rooms": 2,
        "harlow": 1,
    }


def test_a_search_that_finds_nobody_says_what_to_do(driver: QueueDriver) -> None:
    driver.search("nobody of this name")

    (empty,) = driver.home.pane.findChildren(EmptyState)
    assert empty.isVisible()
    assert empty.words()[0].text() == "No referral matches."


def test_an_empty_queue_says_how_to_begin(driver: QueueDriver) -> None:
    for _ in range(3):
        choose(driver, "withdraw")

    (empty,) = driver.home.pane.findChildren(EmptyState)
    assert empty.words()[0].text() == "Nobody is waiting."
    assert "Ctrl+N" in empty.words()[1].text()


def test_ctrl_f_goes_to_the_search_and_n_begins_a_referral(
    driver: QueueDriver,
) -> None:
    with driver.qtbot.waitSignal(driver.home.new_asked):
        driver.press(Key.Key_N)
    driver.press(Key.Key_F, CTRL)

    assert driver.home.focusWidget() is driver.home.toolbar.search


def test_a_letter_typed_into_the_search_is_no_key_of_the_list(
    driver: QueueDriver, numbers: list[int]
) -> None:
    driver.search("withdraw r c b w n")

    assert all(driver.referral(number).withdrawn_on is None for number in numbers)


def test_a_title_sorts_and_a_second_click_turns_the_order_around(
    driver: QueueDriver,
) -> None:
    header = driver.home.pane.view.horizontalHeader()
    orders = []
    for _ in range(2):
        header.sectionClicked.emit(Column.PEER)
        driver.settle()
        orders.append(driver.listed())

    assert orders[0] == ["Mei Zhang", "Omar Khoury", "Ruth Harlow"]
    assert orders[1] == orders[0][::-1]


def test_a_wide_window_shows_every_column(driver: QueueDriver) -> None:
    assert shown_columns(driver) == list(Column)


def test_a_narrow_window_leaves_out_what_the_panel_says_too(
    driver: QueueDriver,
) -> None:
    driver.home.resize(SIZE.window_least[0] - SIZE.rail_compact, 500)
    driver.settle()

    assert shown_columns(driver) == [Column.AGE, Column.PEER, Column.STATE]


@pytest.mark.parametrize(
    ("percent", "size"), [(100, (896, 540)), (100, (1160, 790)), (200, (1230, 790))]
)
def test_no_words_are_cut_at_any_size(
    driver: QueueDriver, themed: Appearance, percent: int, size: tuple[int, int]
) -> None:
    themed.choose(mode=Mode.LIGHT, text_percent=percent)
    driver.home.resize(*size)
    driver.press(Key.Key_J)

    assert driver.home.width() == size[0]
    assert cut_labels(driver) == []


def test_every_control_has_a_name(driver: QueueDriver) -> None:
    buttons = driver.home.findChildren(QPushButton)
    views = (driver.home.pane.view, driver.home.panel.matching.candidates)

    assert [b for b in buttons if not (b.text() or b.accessibleName())] == []
    assert [view.accessibleName() for view in views] == [
        "Referral queue",
        "Who could reach out, in order",
    ]
    assert driver.home.toolbar.search.accessibleName().startswith("Search by name")
