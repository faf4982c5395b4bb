"""Typing days: in the form of an entry, and for the end of a pause."""

from datetime import date

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from peerdesk.domain.roster_entry import Part
from peerdesk.ui.roster.boxes import DayBox
from peerdesk.ui.roster.pause import Until
from tests.hospital import TODAY
from tests.ui.roster.driver import RosterDriver


@pytest.fixture
def box(qtbot: QtBot) -> DayBox:
    box = DayBox()
    qtbot.addWidget(box)
    box.show_day(TODAY)
    box.selectAll()
    return box


def press(box: DayBox, key: str) -> None:
    QTest.keySequence(box, QKeySequence(key))


@pytest.mark.parametrize(
    "typed", ["15 mar 2026", "March 15, 2026", "2026-03-15", "3/15/2026", "15.3.2026"]
)
def test_a_day_is_typed_as_people_write_it(box: DayBox, typed: str) -> None:
    QTest.keyClicks(box, typed)
    press(box, "Return")

    assert box.day() == date(2026, 3, 15)
    assert box.text() == "15 Mar 2026"


@pytest.mark.parametrize("typed", ["3/4/2026", "31 Feb 2026", "1jan2030", "soon", ""])
def test_what_could_be_two_days_or_none_is_not_guessed(box: DayBox, typed: str) -> None:
    box.clear()
    QTest.keyClicks(box, typed)

    assert box.is_unfinished()
    assert box.text() == typed


def test_the_arrow_keys_move_the_day(box: DayBox) -> None:
    for key in ("Up", "Up", "Down"):
        press(box, key)

    assert box.day() == date(2026, 3, 3)


def test_no_key_leads_beyond_the_last_day_there_is(box: DayBox) -> None:
    box.show_day(date.max)
    press(box, "Up")

    assert box.day() == date.max


def test_a_day_that_cannot_be_read_is_said_and_nothing_saved(
    driver: RosterDriver,
) -> None:
    before = driver.stored("Ada Lindqvist")
    driver.press("E")
    driver.write("3/4/2026")

    driver.press("Ctrl+Return")

    field = driver.form.supporter.fields[Part.TRAINED_ON]
    assert field.error() == "Please write a day such as 3 Dec 2026."
    assert driver.stored("Ada Lindqvist") == before


def test_enter_pauses_and_leads_back_to_the_list(driver: RosterDriver) -> None:
    driver.press("P", "Return")

    assert driver.stored("Ada Lindqvist").paused_until == date(2026, 3, 9)
    assert QApplication.focusWidget() is driver.page.home.view.table


def test_escape_leaves_the_pause_as_it_was(driver: RosterDriver) -> None:
    driver.press("P", "Down", "Escape")

    assert driver.stored("Ada Lindqvist").paused_until is None
    assert QApplication.focusWidget() is driver.page.home.view.table


@pytest.mark.parametrize(
    ("typed", "words"),
    [("1 Mar 2026", "This day has passed."), ("x", "Please write a day")],
)
def test_no_pause_ends_on_a_day_that_cannot_be(
    driver: RosterDriver, typed: str, words: str
) -> None:
    driver.press("P")
    driver.page.home.view.panel.pause.choose(Until.A_DAY)
    driver.tab_to("Last day away")
    driver.write(typed)

    driver.press("Return")

    assert words in driver.words()
    assert driver.stored("Ada Lindqvist").paused_until is None
