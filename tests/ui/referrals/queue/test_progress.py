"""From the hand-off to the closing, one clear step at a time."""

import pytest
from PySide6.QtWidgets import QPushButton, QRadioButton

from peerdesk.desk.opening import Desk
from peerdesk.domain.counts import OutcomeCount
from peerdesk.domain.referral import State
from tests.hospital import ADA, TODAY, later
from tests.ui.referrals.queue_driver import CTRL, Key, QueueDriver, choose


@pytest.fixture
def assigned(driver: QueueDriver, numbers: list[int]) -> int:
    """Ruth Harlow's referral, assigned to Ada Lindqvist and chosen."""
    driver.press(Key.Key_Return, CTRL)
    driver.choose_chip("Assigned")
    driver.home.take_focus()
    return numbers[0]


@pytest.fixture
def reached(driver: QueueDriver, assigned: int) -> int:
    """The same referral, reached out and chosen."""
    driver.press(Key.Key_R)
    driver.choose_chip("Reached out")
    driver.home.take_focus()
    return assigned


def primary(driver: QueueDriver) -> str:
    """Return the words of the one button that stands out."""
    buttons = driver.home.panel.findChildren(QPushButton)
    (shown,) = (
        button.text()
        for button in buttons
        if button.property("kind") == "primary" and button.isVisible()
    )
    return shown


def menu(driver: QueueDriver) -> list[str]:
    """Return the words in the menu of further steps."""
    return [action.text() for action in driver.home.panel.bar.menu().actions()]


def outcomes(driver: QueueDriver) -> dict[OutcomeCount, int]:
    """Return the outcomes that were counted this year."""

    def work(desk: Desk) -> dict[OutcomeCount, int]:
        with desk.vault.read() as records:
            return records.counters.outcomes(TODAY.year)

    return driver.on_the_store_thread(work)


def test_the_next_step_is_the_only_one_that_stands_out(
    driver: QueueDriver, assigned: int
) -> None:
    assert driver.referral(assigned).supporter == ADA
    assert primary(driver) == "Hand off"
    assert driver.home.panel.progress.holder.name.text() == "Ada Lindqvist"
    assert menu(driver)[-1] == "Withdraw"


def test_handing_off_opens_the_hand_off_of_what_is_chosen(
    driver: QueueDriver, assigned: int
) -> None:
    with driver.qtbot.waitSignal(driver.home.moves.hand_off_asked) as asked:
        driver.press(Key.Key_H)

    assert asked.args == [[assigned]]


def test_several_referrals_are_handed_off_one_after_the_other(
    driver: QueueDriver, numbers: list[int]
) -> None:
    driver.press(Key.Key_Return, CTRL)
    driver.press(Key.Key_Return, CTRL)
    driver.choose_chip("Assigned")
    driver.home.take_focus()
    driver.home.pane.view.selectAll()

    with driver.qtbot.waitSignal(driver.home.moves.hand_off_asked) as asked:
        driver.press(Key.Key_H)

    assert asked.args == [numbers[:2]]


def test_several_referrals_are_ticked_in_one_go_and_taken_back_together(
    driver: QueueDriver, numbers: list[int]
) -> None:
    driver.press(Key.Key_Return, CTRL)
    driver.press(Key.Key_Return, CTRL)
    driver.choose_chip("Assigned")
    driver.home.take_focus()
    driver.home.pane.view.selectAll()
    driver.press(Key.Key_R)
    states = [driver.referral(number).state for number in numbers]
    assert states == [State.REACHED_OUT, State.REACHED_OUT, State.WAITING]

    driver.context.undo.undo()
    driver.settle()

    again = [driver.referral(number).state for number in numbers]
    assert again == [State.ASSIGNED, State.ASSIGNED, State.WAITING]


def test_after_the_hand_off_reaching_out_is_next(
    driver: QueueDriver, assigned: int
) -> None:
    driver.on_the_store_thread(lambda desk: desk.referrals.hand_off(assigned))
    driver.home.refresh()
    driver.settle()

    assert primary(driver) == "Reached out"
    assert driver.home.panel.progress.words()[:2] == ["Assigned", "2 Mar"]
    assert "To be reached by" in driver.home.panel.progress.words()


def test_asking_ticks_the_day_and_can_be_taken_back(
    driver: QueueDriver, assigned: int
) -> None:
    driver.on_the_store_thread(lambda desk: desk.referrals.hand_off(assigned))
    driver.home.refresh()
    driver.settle()
    choose(driver, "asked")
    asked_on = driver.referral(assigned).asked_on

    driver.context.undo.undo()
    driver.settle()

    assert asked_on == TODAY
    assert driver.referral(assigned).asked_on is None


def test_one_letter_ticks_reached_out(driver: QueueDriver, reached: int) -> None:
    assert driver.referral(reached).state is State.REACHED_OUT
    assert primary(driver) == "Close referral"
    assert "Attempt 1 of 3" in driver.home.panel.progress.words()


def test_a_third_attempt_is_the_last_that_is_offered(
    driver: QueueDriver, reached: int
) -> None:
    choose(driver, "try_again")
    choose(driver, "try_again")
    choose(driver, "try_again")

    assert driver.referral(reached).attempts == 3
    assert not driver.context.actions.named("try_again").isEnabled()
    assert "Closes itself as “not known”" in driver.home.panel.progress.words()


def test_enter_closes_with_nothing_known(driver: QueueDriver, reached: int) -> None:
    driver.press(Key.Key_C)
    driver.hit(driver.home.panel.closing, Key.Key_Return)
    driver.settle()

    assert driver.referral(reached).state is State.CLOSED
    assert outcomes(driver) == {OutcomeCount.REPLY_NOT_KNOWN: 1}
    assert driver.supporter(ADA).open_count == 0


def test_every_question_of_the_closing_begins_at_not_known(
    driver: QueueDriver, reached: int
) -> None:
    assert reached
    driver.press(Key.Key_C)

    buttons = driver.home.panel.closing.findChildren(QRadioButton)
    assert {b.text() for b in buttons if b.isChecked()} == {"Not known"}
    assert sum(b.isChecked() for b in buttons) == 4


def test_an_answer_is_counted_and_forgotten_for_the_next_closing(
    driver: QueueDriver, reached: int
) -> None:
    driver.press(Key.Key_C)
    buttons = driver.home.panel.closing.findChildren(QRadioButton)
    next(button for button in buttons if button.text() == "They spoke").click()
    driver.hit(driver.home.panel.closing, Key.Key_Return)
    driver.settle()

    assert driver.referral(reached).state is State.CLOSED
    assert outcomes(driver)[OutcomeCount.SPOKE] == 1
    driver.home.panel.closing.start()
    assert {b.text() for b in buttons if b.isChecked()} == {"Not known"}


def test_escape_leaves_the_closing_with_nothing_done(
    driver: QueueDriver, reached: int
) -> None:
    driver.press(Key.Key_C)
    driver.hit(driver.home.panel.closing, Key.Key_Escape)
    driver.settle()

    assert not driver.home.panel.is_closing()
    assert driver.referral(reached).state is State.REACHED_OUT


def test_a_refresh_while_closing_does_not_take_the_questions_away(
    driver: QueueDriver, reached: int
) -> None:
    assert reached
    driver.press(Key.Key_C)
    driver.home.refresh()
    driver.settle()

    assert driver.home.panel.is_closing()


def test_a_closed_referral_says_nothing_of_how_it_went_and_can_be_reopened(
    driver: QueueDriver, reached: int
) -> None:
    driver.on_the_store_thread(lambda desk: desk.referrals.close(reached))
    driver.choose_chip("Closed")
    words = driver.home.panel.progress.words()
    driver.home.take_focus()
    choose(driver, "reopen")

    assert words[0].startswith("Outreach is complete.")
    assert driver.referral(reached).state is State.REACHED_OUT


def test_back_to_waiting_does_not_offer_that_supporter_again(
    driver: QueueDriver, assigned: int
) -> None:
    choose(driver, "put_back")
    driver.choose_chip("Waiting")

    assert driver.referral(assigned).state is State.WAITING
    assert driver.bound() == "Ruth Harlow"
    assert "Ada Lindqvist" not in driver.candidates()


def test_a_step_that_does_not_belong_to_the_state_cannot_be_taken(
    driver: QueueDriver, numbers: list[int]
) -> None:
    for key in (Key.Key_R, Key.Key_C):
        driver.press(key)
    for action in ("try_again", "put_back", "reopen", "asked"):
        choose(driver, action)

    assert driver.referral(numbers[0]).state is State.WAITING


def test_enter_goes_to_what_is_done_next(driver: QueueDriver, assigned: int) -> None:
    assert assigned
    driver.press(Key.Key_Return)

    focused = driver.home.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Hand off"


def test_what_has_been_open_for_76_days_asks_to_be_closed_or_withdrawn(
    driver: QueueDriver, numbers: list[int]
) -> None:
    assert numbers
    long_after = later(driver.context.desk, days=76).clock.now().date()
    row = driver.home.pane.row(numbers[0])
    assert row is not None

    driver.home.panel.who.show_row(row, long_after)

    assert driver.home.panel.who.old.words().startswith("Close or withdraw")
