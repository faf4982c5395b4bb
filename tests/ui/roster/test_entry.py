"""Adding a supporter and changing one, by keyboard alone."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from peerdesk.domain.adverse_event import Kind
from peerdesk.domain.people import Language, Standing
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.roster_entry import Part
from peerdesk.ui.widgets.type_ahead import TypeAheadField
from peerdesk.ui.wording.roster import NAMED_ALIKE
from tests.hospital import ADA, BEN, ELIF, NURSE, TODAY
from tests.ui.roster.driver import RosterDriver

NEW = "Noor Dijk"


def find(driver: RosterDriver, name: str) -> None:
    """Begin to add, and take what is offered for *name*."""
    driver.press("Ctrl+N")
    driver.pick(driver.page.entry.finding.line, name)


def errors(driver: RosterDriver) -> dict[Part, str]:
    fields = driver.form.person.fields | driver.form.supporter.fields
    return {part: field.error() for part, field in fields.items() if field.error()}


def fill_in_noor(driver: RosterDriver) -> None:
    """Fill in everything the directory asks for."""
    person = driver.form.person
    person.contact.line.setText("nd@example.org")
    person.role_group.choose(RoleGroup.NURSE)
    person.rank.choose(Rank.SENIOR_STAFF)
    driver.pick(person.specialty, "emergency nurs")
    person.unit.setText("Emergency")
    driver.pick(person.supervisor, "Elif")


def test_a_colleague_of_the_directory_is_added_in_a_few_keys(
    driver: RosterDriver,
) -> None:
    find(driver, "Omar")
    driver.press("Ctrl+Return")

    omar = driver.stored("Omar Khoury")
    assert (omar.number, omar.trained_on) == (NURSE, TODAY)
    assert omar.valid_until == date(2028, 3, 2)
    assert (omar.target, omar.open_limit) == (5, 2)
    assert driver.chosen() == "Omar Khoury"


def test_somebody_outside_the_directory_is_added_with_everything(
    driver: RosterDriver,
) -> None:
    find(driver, NEW)
    fill_in_noor(driver)
    driver.press("Ctrl+Return")

    noor = driver.stored(NEW).clinician
    assert (noor.contact, noor.unit) == ("nd@example.org", "Emergency")
    assert (noor.role_group, noor.rank) == (RoleGroup.NURSE, Rank.SENIOR_STAFF)
    assert (noor.specialty, noor.supervisor) == ("emergency-nursing", ELIF)


def test_what_matching_needs_is_filled_in_beside(driver: RosterDriver) -> None:
    find(driver, "Omar")
    part = driver.form.supporter
    part.target.setValue(3)
    part.open_limit.setValue(1)
    part.poster.setChecked(True)
    driver.pick(part.languages.line, "span")
    driver.pick(part.evaluates.line, "imag")
    driver.pick(part.opted_out.line, "child")
    driver.press("Ctrl+Return")

    omar = driver.stored("Omar Khoury")
    assert (omar.target, omar.open_limit, omar.poster_opt_in) == (3, 1, True)
    assert omar.languages == {Language.ENGLISH, Language.SPANISH}
    assert omar.evaluates == {"Imaging"}
    assert omar.opted_out == {Kind.CHILD}


def test_down_shows_all_there_is_to_pick_from(driver: RosterDriver) -> None:
    find(driver, "Omar")
    part = driver.form.supporter
    part.reviews.line.setFocus()

    driver.press("Down")
    assert part.reviews.line.offers_open()
    driver.press("Return")

    assert part.reviews.picked() == {"Anesthesia"}


def test_a_unit_nobody_knows_yet_may_be_typed(driver: RosterDriver) -> None:
    find(driver, "Omar")
    part = driver.form.supporter

    driver.pick(part.evaluates.line, "Day surgery")

    assert part.evaluates.picked() == {"Day surgery"}


def test_what_was_picked_is_removed_again(driver: RosterDriver) -> None:
    find(driver, "Omar")
    driver.tab_to("Remove English")

    driver.press("Space")

    assert driver.form.supporter.languages.picked() == frozenset()


def test_a_new_training_day_moves_the_last_day_with_it(driver: RosterDriver) -> None:
    find(driver, "Omar")
    part = driver.form.supporter

    part.trained_on.show_day(date(2026, 1, 31))

    assert part.valid_until.day() == date(2028, 1, 31)


def test_what_is_missing_is_said_beside_its_field_and_nothing_is_saved(
    driver: RosterDriver,
) -> None:
    find(driver, NEW)
    driver.press("Ctrl+Return")

    assert errors(driver) == {
        Part.CONTACT: "How can a colleague reach them?",
        Part.SPECIALTY: "Please pick one from the list.",
    }
    assert QApplication.focusWidget() is driver.form.person.contact.line
    assert NEW not in driver.listed()


@pytest.mark.parametrize("line", ["supervisor", "languages", "reviews"])
def test_what_is_typed_and_not_picked_is_asked_about(
    driver: RosterDriver, line: str
) -> None:
    find(driver, "Omar")
    supporter = driver.form.supporter
    lines: dict[str, TypeAheadField] = {
        "supervisor": driver.form.person.supervisor,
        "languages": supporter.languages.line,
        "reviews": supporter.reviews.line,
    }
    lines[line].setText("zz")

    driver.press("Ctrl+Return")

    assert QApplication.focusWidget() is lines[line]
    assert "Please pick" in driver.words(driver.form)


def test_an_emptied_supervisor_is_nobody(driver: RosterDriver) -> None:
    find(driver, "Ruth")
    driver.form.person.supervisor.clear()
    driver.press("Ctrl+Return")

    assert driver.stored("Ruth Harlow").clinician.supervisor is None


def test_a_name_close_to_somebody_known_is_asked_about(driver: RosterDriver) -> None:
    find(driver, "Omar Koury")
    assert "same person?" in driver.words()

    driver.press("Return")

    assert driver.form.person.name.text() == "Omar Khoury"


def test_somebody_else_of_a_similar_name_is_added_too(driver: RosterDriver) -> None:
    find(driver, "Omar Koury")
    driver.click("No, somebody else")
    driver.form.person.contact.line.setText("o2@example.org")
    driver.pick(driver.form.person.specialty, "general surg")

    driver.press("Ctrl+Return")

    assert {"Omar Koury"} <= set(driver.listed())


def test_a_name_that_was_corrected_is_compared_again(driver: RosterDriver) -> None:
    find(driver, "Oscar Newman")
    driver.form.person.name.line.setText("Omar Koury")
    driver.form.person.contact.line.setText("o2@example.org")
    driver.pick(driver.form.person.specialty, "general surg")
    driver.press("Ctrl+Return")
    assert errors(driver) == {Part.NAME: NAMED_ALIKE}

    driver.press("Ctrl+Return")

    assert "Omar Koury" in driver.listed()


def test_whoever_was_a_supporter_before_comes_back(driver: RosterDriver) -> None:
    driver.press("L")
    assert "Ada Lindqvist" not in driver.listed()

    find(driver, "Ada")
    assert "Was a supporter before" in driver.words()
    driver.press("Ctrl+Return")

    assert driver.stored("Ada Lindqvist").standing is Standing.ACTIVE
    assert driver.chosen() == "Ada Lindqvist"


def test_whoever_is_a_supporter_already_is_shown_as_they_are(
    driver: RosterDriver,
) -> None:
    find(driver, "Ben")

    assert "Is a supporter already" in driver.words()
    assert driver.page.entry.header.title.text() == "Change an entry"


@pytest.mark.parametrize("key", ["E", "Return"])
def test_an_entry_is_changed_from_the_list(driver: RosterDriver, key: str) -> None:
    driver.press(key)
    person = driver.form.person
    assert person.name.text() == "Ada Lindqvist"

    person.name.line.setText("Ada Berg")
    driver.press("Ctrl+Return")

    assert driver.stored("Ada Berg").number == ADA
    assert driver.chosen() == "Ada Berg"


def test_a_change_is_undone(driver: RosterDriver) -> None:
    driver.press("E")
    driver.form.supporter.target.setValue(1)
    driver.press("Ctrl+Return")
    assert driver.stored("Ada Lindqvist").target == 1

    driver.context.undo.undo()
    driver.settle()

    assert driver.stored("Ada Lindqvist").target == 5


@pytest.mark.parametrize("begin", ["E", "Ctrl+N"])
def test_escape_leaves_and_nothing_is_half_saved(
    driver: RosterDriver, begin: str
) -> None:
    before = driver.on_the_store_thread(lambda desk: desk.roster.supporters())
    driver.press(begin)
    if begin == "E":
        driver.form.person.name.line.setText("Somebody else")

    driver.press("Escape")

    after = driver.on_the_store_thread(lambda desk: desk.roster.supporters())
    assert after == before
    assert QApplication.focusWidget() is driver.page.home.view.table


def test_the_next_entry_shows_nothing_of_the_last(driver: RosterDriver) -> None:
    find(driver, NEW)
    driver.press("Ctrl+Return", "Escape", "Down", "E")

    assert driver.form.person.name.text() == "Ben Mensah"
    assert errors(driver) == {}
    assert driver.stored("Ben Mensah").number == BEN


def test_days_that_cannot_be_are_said_beside_them(driver: RosterDriver) -> None:
    driver.press("E")
    part = driver.form.supporter
    part.trained_on.show_day(TODAY + timedelta(days=1))
    part.valid_until.show_day(TODAY)

    driver.press("Ctrl+Return")

    assert errors(driver) == {
        Part.TRAINED_ON: "This day is still to come.",
        Part.VALID_UNTIL: "This lies before the training.",
    }


def test_the_administrator_adds_too(administrators_driver: RosterDriver) -> None:
    find(administrators_driver, "Omar")
    administrators_driver.press("Ctrl+Return")

    assert "Omar Khoury" in administrators_driver.listed()
