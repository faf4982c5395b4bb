"""Sheets: contacts, what to check first, and the bytes that are shown and exported."""

import os
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from peerdesk.desk.contact_checks import Concern, to_check, with_edit
from peerdesk.desk.opening import Desk
from peerdesk.desk.whole_file import write_whole
from peerdesk.domain.action import Action
from peerdesk.domain.contact import Contact, Family
from peerdesk.domain.errors import NotWritableError, ProgramBusyError
from peerdesk.domain.policy import Policy
from peerdesk.sheets.page import Paper
from peerdesk.store.connection import connect
from peerdesk.store.schema import Zone
from peerdesk.store.slots import Opener, unlock
from tests.hospital import DIRECTOR, TODAY, later

SECURITY = Contact(
    0, Family.CRISIS, "Hospital security", phone="555-0100", checked_on=TODAY
)
LEAVE = Contact(0, Family.TIME_OFF, "Leave office", checked_on=TODAY)


def kept(desk: Desk, contact: Contact = SECURITY) -> Contact:
    desk.sheets.keep(contact)
    return desk.sheets.book().contacts[-1]


def text_of(pdf: bytes) -> str:
    document = PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def test_a_contact_is_kept_and_changed_in_place(desk: Desk) -> None:
    contact = kept(desk)

    desk.sheets.keep(replace(contact, phone="555-0199"))

    assert desk.sheets.book().contacts == (replace(contact, phone="555-0199"),)


def test_adding_changing_and_removing_can_be_taken_back(desk: Desk) -> None:
    added = desk.sheets.keep(SECURITY)
    contact = desk.sheets.book().contacts[0]
    changed = desk.sheets.keep(replace(contact, phone="555-0199"))
    removed = desk.sheets.remove(replace(contact, phone="555-0199"))

    for change, expected in ((removed, "555-0199"), (changed, "555-0100")):
        assert change.undo is not None
        change.undo()
        assert [c.phone for c in desk.sheets.book().contacts] == [expected]
    assert added.undo is not None
    added.undo()
    assert desk.sheets.book().contacts == ()


def test_what_was_removed_and_brought_back_is_still_the_same_contact(
    desk: Desk,
) -> None:
    added = desk.sheets.keep(SECURITY)
    desk.sheets.keep(LEAVE)
    first = desk.sheets.book().contacts[0]
    changed = desk.sheets.keep(replace(first, phone="555-0199"))
    removed = desk.sheets.remove(replace(first, phone="555-0199"))

    for change, phones in (
        (removed, {"555-0199", ""}),
        (changed, {"555-0100", ""}),
        (added, {""}),
    ):
        assert change.undo is not None
        change.undo()
        assert {c.phone for c in desk.sheets.book().contacts} == phones


def test_still_true_moves_the_day_of_the_last_check(desk: Desk) -> None:
    contact = kept(desk, replace(SECURITY, checked_on=date(2020, 1, 1)))

    desk.sheets.checked(contact)

    assert desk.sheets.book().contacts[0].checked_on == TODAY


def test_the_programs_number_is_kept_and_can_be_taken_back(desk: Desk) -> None:
    change = desk.sheets.keep_phone("555-0123")

    assert desk.sheets.book().phone == "555-0123"
    assert change.undo is not None
    change.undo()
    assert desk.sheets.book().phone == ""


def test_a_new_program_is_told_which_families_have_nobody(desk: Desk) -> None:
    checks = desk.sheets.book().checks

    assert {check.concern for check in checks} == {Concern.MISSING}
    assert checks[0].family is Family.CRISIS
    families = {check.family for check in checks}
    assert Family.MENTAL_HEALTH not in families, "national lines fill it"
    assert Family.TIME_OFF in families


@pytest.mark.parametrize(
    ("days", "concern"), [(75, None), (76, Concern.DUE), (91, Concern.EXPIRED)]
)
def test_a_crisis_number_is_checked_every_ninety_days(
    days: int, concern: Concern | None
) -> None:
    aged = replace(SECURITY, checked_on=TODAY - timedelta(days=days))

    found = [c.concern for c in to_check([aged], Policy(), TODAY) if c.contact]

    assert found == ([] if concern is None else [concern])


def test_crisis_numbers_come_first_then_what_is_most_urgent() -> None:
    old = replace(LEAVE, checked_on=TODAY - timedelta(days=400))
    never = replace(LEAVE, label="Chaplaincy", checked_on=None)
    everybody = [replace(LEAVE, family=family) for family in Family]
    crisis_due = replace(SECURITY, checked_on=TODAY - timedelta(days=80))

    checks = to_check([old, never, crisis_due, *everybody], Policy(), TODAY)

    concerns = [check.concern for check in checks]
    assert concerns == [Concern.DUE, Concern.NEVER_CHECKED, Concern.EXPIRED]


def test_a_contact_becomes_due_as_time_goes_by(desk: Desk) -> None:
    contact = kept(desk)

    half_a_year_on = later(desk, days=180).sheets.book().checks

    assert contact in [check.contact for check in half_a_year_on]


def test_what_is_being_typed_is_on_the_sheet_before_it_is_kept(desk: Desk) -> None:
    typed = with_edit([kept(desk)], replace(LEAVE, phone="555-0177"))

    sheet = desk.sheets.render(Paper.LETTER, contacts=typed, phone="555-0123")

    for words in ("Hospital security", "Leave office", "555-0177", "555-0123"):
        assert words in text_of(sheet.pdf)
    assert len(desk.sheets.book().contacts) == 1


def test_an_edited_contact_takes_its_own_place() -> None:
    first, second = replace(SECURITY, number=1), replace(LEAVE, number=2)

    changed = replace(first, label="Control room")

    assert with_edit([first, second], changed) == (changed, second)


def test_the_same_content_makes_the_same_bytes(desk: Desk) -> None:
    kept(desk)

    assert desk.sheets.render(Paper.A4) == desk.sheets.render(Paper.A4)


def test_a_sheet_without_any_local_contact_is_still_made(desk: Desk) -> None:
    sheet = desk.sheets.render(Paper.LETTER)

    assert "988" in text_of(sheet.pdf)
    assert sheet.warnings


def test_the_exported_bytes_are_those_that_were_shown(
    desk: Desk, tmp_path: Path
) -> None:
    sheet = desk.sheets.render(Paper.LETTER)

    desk.sheets.export(sheet, tmp_path / "sheet.pdf")

    assert (tmp_path / "sheet.pdf").read_bytes() == sheet.pdf
    assert not list(tmp_path.glob("*.part"))
    with desk.vault.read() as records:
        last = records.program.log_lines(Zone.PROGRAM)[-1]
    assert last.action is Action.SHEET_EXPORTED


def test_a_print_is_kept_with_its_copies_and_logged_as_an_export_is(
    desk: Desk,
) -> None:
    sheet = desk.sheets.render(Paper.A4)

    desk.sheets.keep_print(sheet, 25)

    with desk.vault.read() as records:
        made = records.prints.connection.exec_driver_sql("SELECT * FROM prints").one()
        last = records.program.log_lines(Zone.PROGRAM)[-1]
    assert (made.sheet, made.version, made.copies) == (sheet.id, sheet.version, 25)
    assert last.action is Action.SHEET_EXPORTED


@pytest.mark.skipif(os.name == "nt", reason="folders are protected differently")
def test_a_place_that_cannot_be_written_is_refused_and_nothing_is_logged(
    desk: Desk, tmp_path: Path
) -> None:
    sheet = desk.sheets.render(Paper.LETTER)
    with desk.vault.read() as records:
        before = records.program.log_lines(Zone.PROGRAM)

    with pytest.raises(NotWritableError, match=r"sheet\.pdf"):
        desk.sheets.export(sheet, tmp_path / "gone" / "sheet.pdf")

    with desk.vault.read() as records:
        assert records.program.log_lines(Zone.PROGRAM) == before


def test_a_refused_export_leaves_the_earlier_file_whole(
    desk: Desk, tmp_path: Path
) -> None:
    target = tmp_path / "sheet.pdf"
    target.mkdir()

    with pytest.raises(NotWritableError):
        desk.sheets.export(desk.sheets.render(Paper.LETTER), target)

    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_the_administrator_fills_in_contacts_and_exports(
    administrators_desk: Desk, tmp_path: Path
) -> None:
    desk = administrators_desk
    kept(desk)

    desk.sheets.export(desk.sheets.render(Paper.A4), tmp_path / "sheet.pdf")

    assert "Hospital security" in text_of((tmp_path / "sheet.pdf").read_bytes())


def test_an_export_that_could_not_be_logged_leaves_the_earlier_file_whole(
    desk: Desk, program: Path, tmp_path: Path
) -> None:
    target = tmp_path / "sheet.pdf"
    target.write_bytes(b"the earlier sheet")
    keys = unlock((program / "keys.json").read_bytes(), DIRECTOR, Opener.PASSPHRASE)

    with closing(connect(program / "program.db", keys.program)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM clinicians").fetchone()
        with pytest.raises(ProgramBusyError):
            desk.sheets.export(desk.sheets.render(Paper.A4), target)

    assert target.read_bytes() == b"the earlier sheet"
    assert sorted(tmp_path.iterdir()) == sorted([program, target])


@pytest.mark.parametrize("place", ["/", "/dev/null"])
def test_a_folder_or_a_device_is_no_place_for_a_sheet(place: str) -> None:
    with pytest.raises(NotWritableError, match="cannot be written to"):
        write_whole(Path(place), b"%PDF")


def test_a_sheet_goes_to_where_its_link_leads(tmp_path: Path) -> None:
    link = tmp_path / "sheet.pdf"
    link.symlink_to(tmp_path / "elsewhere.pdf")

    write_whole(link, b"%PDF")

    assert link.is_symlink()
    assert link.read_bytes() == b"%PDF"
