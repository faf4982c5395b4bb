"""Who could reach out: chosen by a number, assigned by a key, taken back by another."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QCheckBox

from peerdesk.desk.opening import Desk
from peerdesk.domain.people import Supporter
from peerdesk.domain.referral import State
from peerdesk.ui.referrals.candidate_lines import Fold
from tests.hospital import ADA, BEN, ELIF, TODAY, refer
from tests.ui.referrals.queue_driver import CTRL, Key, QueueDriver


def change_supporter(driver: QueueDriver, number: int, **facts: object) -> None:
    """Store other facts about a supporter, behind the window's back."""

    def work(desk: Desk) -> None:
        with desk.vault.write() as records:
            before: Supporter = records.roster.supporter(number, TODAY)
            records.roster.keep_supporter(replace(before, **facts))  # type: ignore[arg-type]  # the facts vary

    driver.on_the_store_thread(work)
    driver.home.refresh()
    driver.settle()


def unfold(driver: QueueDriver, fold: Fold) -> None:
    """Open what is folded away, by keys."""
    candidates = driver.home.panel.matching.candidates
    candidates.setFocus()
    while (line := driver.home.panel.matching.candidates.current()) is None or (
        line.fold is not fold
    ):
        driver.hit(candidates, Key.Key_Down)
    driver.hit(candidates, Key.Key_Space)


def test_the_first_candidate_is_chosen_to_begin_with(driver: QueueDriver) -> None:
    assert driver.choice() == "Ada Lindqvist"


@pytest.mark.parametrize(
    ("key", "place"), [(Key.Key_1, 0), (Key.Key_2, 1), (Key.Key_4, 3)]
)
def test_a_number_chooses_the_candidate_with_that_number(
    driver: QueueDriver, key: Key, place: int
) -> None:
    driver.press(key)

    assert driver.choice() == driver.candidates()[place]


def test_a_number_chooses_in_the_list_of_candidates_too(driver: QueueDriver) -> None:
    driver.press(Key.Key_Return)
    driver.hit(driver.home.panel.matching.candidates, Key.Key_2)

    assert driver.choice() == "Ben Mensah"


def test_assigning_takes_one_key_and_goes_on_to_the_next_peer(
    driver: QueueDriver, numbers: list[int]
) -> None:
    driver.press(Key.Key_Return, CTRL)

    assert driver.referral(numbers[0]).supporter == ADA
    assert driver.supporter(ADA).open_count == 1
    assert driver.bound() == "Omar Khoury"


def test_three_keys_triage_a_waiting_referral(
    driver: QueueDriver, numbers: list[int]
) -> None:
    for key in (Key.Key_J, Key.Key_2):
        driver.press(key)
    chosen = driver.choice()
    driver.press(Key.Key_Return, CTRL)

    name = driver.on_the_store_thread(
        lambda desk: desk.referrals.rows([numbers[1]])[0].supporter_name
    )
    assert name == chosen


def test_undo_brings_the_peer_back_with_the_caseload_as_it_was(
    driver: QueueDriver, numbers: list[int]
) -> None:
    before = driver.supporter(ADA)
    driver.press(Key.Key_Return, CTRL)

    driver.context.undo.undo()
    driver.settle()

    assert driver.referral(numbers[0]).state is State.WAITING
    assert driver.supporter(ADA) == before
    assert driver.bound() == "Ruth Harlow"


def test_who_was_involved_is_said_with_the_same_words_as_every_other_rule(
    driver: QueueDriver, numbers: list[int]
) -> None:
    assert numbers
    change_supporter(driver, BEN, reviews=frozenset({"Operating rooms"}))

    unfold(driver, Fold.EXCLUDED)

    model = driver.home.panel.matching.candidates.lines()
    excluded = [line for line in model if line.candidate is None and not line.fold]
    assert [line.name for line in excluded] == ["Ben Mensah", "Elif Sørensen"]
    assert {line.rule for line in excluded} == {"not available for this referral"}


def test_a_supporter_who_is_not_available_cannot_be_chosen(
    driver: QueueDriver,
) -> None:
    unfold(driver, Fold.EXCLUDED)
    driver.hit(driver.home.panel.matching.candidates, Key.Key_Down)

    assert driver.candidates()[-1] == "Elif Sørensen"
    assert driver.choice() is None
    assert not driver.can_assign()


def rest_and_choose(driver: QueueDriver) -> None:
    """Let Ben rest, and choose him by hand nevertheless."""
    change_supporter(driver, BEN, rest_until=TODAY + timedelta(days=9))
    unfold(driver, Fold.OTHERS)
    driver.hit(driver.home.panel.matching.candidates, Key.Key_Down)


def test_a_resting_supporter_is_not_offered_but_can_be_chosen_by_hand(
    driver: QueueDriver,
) -> None:
    rest_and_choose(driver)

    assert driver.choice() == "Ben Mensah"
    line = driver.home.panel.matching.candidates.chosen()
    assert line is not None
    assert line.rule == "resting until 11 Mar"


def test_choosing_by_hand_does_nothing_until_it_was_decided(
    driver: QueueDriver, numbers: list[int]
) -> None:
    rest_and_choose(driver)

    driver.press(Key.Key_Return, CTRL)

    assert driver.home.panel.matching.override.isVisible()
    assert driver.assigned(*numbers) == []


def test_a_decision_is_logged_as_a_code_and_no_words(
    driver: QueueDriver, numbers: list[int]
) -> None:
    rest_and_choose(driver)
    driver.press(Key.Key_Return, CTRL)

    (tick,) = driver.home.panel.matching.override.findChildren(QCheckBox)
    driver.hit(tick, Key.Key_Space)
    driver.press(Key.Key_Return, CTRL)

    assert "Only “resting”" in tick.accessibleName()
    assert driver.referral(numbers[0]).supporter == BEN


def test_a_decision_is_asked_for_anew_for_everybody(driver: QueueDriver) -> None:
    rest_and_choose(driver)
    (tick,) = driver.home.panel.matching.override.findChildren(QCheckBox)
    tick.setChecked(True)

    driver.press(Key.Key_1)

    assert not driver.home.panel.matching.override.answer()
    assert not driver.home.panel.matching.override.isVisible()


def test_with_nobody_to_offer_the_others_are_unfolded(driver: QueueDriver) -> None:
    for supporter in driver.on_the_store_thread(lambda desk: desk.roster.supporters()):
        until = TODAY + timedelta(days=9)
        change_supporter(driver, supporter.number, paused_until=until)

    nobody = driver.home.panel.matching.nobody.words()
    assert nobody.startswith("Nobody can be offered without setting a rule aside.")
    assert "Ada Lindqvist" in driver.candidates()
    assert not driver.can_assign()


def test_a_peer_who_wants_to_be_asked_first_has_a_line_of_its_own(
    driver: QueueDriver, numbers: list[int]
) -> None:
    def work(desk: Desk) -> None:
        with desk.vault.write() as records:
            peer = records.referrals.referral(numbers[0]).peer.number
            records.peers.ask_director_first(peer, TODAY + timedelta(days=9))

    driver.on_the_store_thread(work)
    driver.home.refresh()
    driver.settle()

    assert driver.home.panel.matching.ask_first.words().startswith("Ask first")


def test_a_rule_that_could_not_be_checked_is_said(driver: QueueDriver) -> None:
    driver.press(Key.Key_J)

    assert "supervisor not known" in driver.home.panel.matching.unchecked.words()


def test_a_change_elsewhere_is_shown_at_once(driver: QueueDriver) -> None:
    driver.context.operations.change(
        lambda: driver.context.desk.roster.pause(ADA, TODAY + timedelta(days=9)),
        said="Away.",
        on=driver.home,
    )
    driver.settle()

    assert driver.bound() == "Ruth Harlow"
    assert driver.choice() == "Ben Mensah"


def test_a_second_adverse_event_of_the_same_peer_stands_in_the_queue_too(
    driver: QueueDriver,
) -> None:
    driver.on_the_store_thread(lambda desk: refer(desk, 1))
    driver.home.refresh()
    driver.settle()

    assert driver.listed().count("Ruth Harlow") == 2
    assert ELIF not in {one.number for one in _proposed(driver)}


def _proposed(driver: QueueDriver) -> list[Supporter]:
    panel = driver.home.panel.ready()
    assert panel is not None
    assert panel.shortlist is not None
    return [one.supporter for one in panel.shortlist.candidates]
