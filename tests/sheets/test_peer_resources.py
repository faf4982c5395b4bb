"""The peer resource sheet, as it comes out of the printer."""

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest

from peerdesk.domain.contact import Family
from peerdesk.sheets.page import Paper
from peerdesk.sheets.peer_resources import ResourceSheet, peer_resources
from peerdesk.sheets.sheet import SheetWarning, WarningCode
from tests.sheets.printed import (
    ENGLISH,
    NATIONAL,
    PHONE,
    PROGRAM,
    TODAY,
    contact,
    one_of_each,
    printed,
    resource_sheet,
    sizes,
    squeezed,
    text_of,
)

FAMILIES = [family for family in Family if family is not Family.CRISIS]
LETTER, A4 = (612.0, 792.0), (595.28, 841.89)


def test_every_contact_is_on_the_sheet_with_all_that_is_known_about_it() -> None:
    local = one_of_each()

    text = text_of(printed(*NATIONAL, *local).pdf)

    for line in (*NATIONAL, *local):
        shown = line.url.removeprefix("https://").removeprefix("www.")
        for words in (line.label, line.phone, line.hours, line.detail, shown):
            assert squeezed(words) in text


def test_every_shipped_sentence_reaches_the_paper() -> None:
    sometimes = {"no_contact", "continued", "checked", "never_checked", "page_of"}
    inserted = {"language", "months", "day", "oldest_check", "printed", "edition"}

    text = text_of(printed(*NATIONAL, *one_of_each()).pdf)

    for block in ENGLISH.words.keys() - sometimes - inserted:
        assert squeezed(ENGLISH[block]) in text
    assert squeezed("Printed: November 23, 2026. Edition 2026.1. Page 1 of 1") in text


def test_the_sheet_reads_from_the_crisis_box_through_the_families_to_the_door() -> None:
    blocks = ["crisis.heading", *(f"{f.value}.heading" for f in FAMILIES)]
    order = ["title", "lead", *blocks, "closing.heading", "same_for_all"]

    text = text_of(printed(*one_of_each()).pdf)

    places = [text.index(squeezed(ENGLISH[block])) for block in order]
    assert places == sorted(places)


def test_the_crisis_lines_come_first_even_if_nobody_listed_them() -> None:
    text = text_of(printed(contact("Security", Family.CRISIS)).pdf)

    first = text.index(squeezed(ENGLISH["crisis.heading"]))
    assert first < text.index("988") < text.index("911") < text.index("Security")


def test_a_listed_lifeline_is_not_printed_twice() -> None:
    text = text_of(printed(*NATIONAL).pdf)

    assert text.count(squeezed("Suicide & Crisis Lifeline")) == 1


def test_the_hospitals_own_lines_stand_before_the_national_ones() -> None:
    text = text_of(printed(*NATIONAL, contact("Chaplain", Family.MENTAL_HEALTH)).pdf)

    assert text.index("Chaplain") < text.index(squeezed("Physician Support Line"))


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_without_a_contact_keeps_its_heading_and_says_whom_to_ask(
    family: Family,
) -> None:
    others = [line for line in one_of_each() if line.family is not family]

    sheet = printed(*others)

    text = text_of(sheet.pdf)
    assert squeezed(ENGLISH[f"{family.value}.heading"]) in text
    assert text.count(squeezed(ENGLISH["no_contact"])) == 1
    assert sheet.warnings == (SheetWarning(WarningCode.NO_CONTACT, family.value),)


def test_a_sheet_without_any_contact_prints_all_the_same() -> None:
    sheet = printed()

    assert sheet.pages == 1
    assert text_of(sheet.pdf).count(squeezed(ENGLISH["no_contact"])) == len(FAMILIES)


def test_the_closing_names_the_program_and_its_number() -> None:
    text = text_of(printed(*one_of_each()).pdf)

    closing = text[text.index(squeezed("Your peer supporter:")) :]
    assert squeezed(f"call any time {PROGRAM} {PHONE}") in closing


def test_a_program_without_a_number_is_told_and_printed() -> None:
    sheet = peer_resources(resource_sheet(*one_of_each(), phone=" "))

    assert SheetWarning(WarningCode.NO_PROGRAM_PHONE) in sheet.warnings
    assert squeezed(PROGRAM) in text_of(sheet.pdf)


@pytest.mark.parametrize(
    ("days", "code"),
    [
        (149, None),
        (151, WarningCode.CONTACT_DUE),
        (180, WarningCode.CONTACT_DUE),
        (181, WarningCode.CONTACT_EXPIRED),
    ],
)
def test_a_line_past_its_date_prints_with_the_day_it_was_checked(
    days: int, code: WarningCode | None
) -> None:
    checked = TODAY - timedelta(days=days)
    kept = [line for line in one_of_each() if line.family is not Family.TIME_OFF]

    sheet = printed(*kept, contact("Leave office", checked_on=checked))

    told = [SheetWarning(code, "Leave office")] if code else []
    assert list(sheet.warnings) == told
    month = f"{checked:%B} {checked.day}, {checked.year}"
    assert (squeezed(f"Checked {month}") in text_of(sheet.pdf)) is bool(code)


def test_crisis_lines_grow_old_sooner_than_the_others() -> None:
    checked = TODAY - timedelta(days=100)
    lines = [replace(line, checked_on=checked) for line in one_of_each()]

    warnings = printed(*lines).warnings

    assert warnings == (SheetWarning(WarningCode.CONTACT_EXPIRED, "Local crisis"),)


def test_a_line_nobody_checked_says_so() -> None:
    sheet = printed(contact("Leave office", checked_on=None))

    assert SheetWarning(WarningCode.CONTACT_EXPIRED, "Leave office") in sheet.warnings
    assert squeezed(ENGLISH["never_checked"]) in text_of(sheet.pdf)


def test_the_foot_tells_the_oldest_check() -> None:
    old = contact("Leave office", checked_on=date(2026, 9, 5))

    text = text_of(printed(*NATIONAL, old).pdf)

    assert squeezed("Oldest check: September 5, 2026.") in text


@pytest.mark.parametrize(("paper", "size"), [(Paper.LETTER, LETTER), (Paper.A4, A4)])
def test_each_paper_has_its_own_size(paper: Paper, size: tuple[float, float]) -> None:
    pages = sizes(printed(*NATIONAL, *one_of_each(), paper=paper).pdf)

    assert pages == [pytest.approx(size, abs=0.01)]


def test_a_usual_hospital_has_one_page_and_nothing_to_be_told() -> None:
    sheet = printed(*NATIONAL, *one_of_each())

    assert (sheet.pages, sheet.warnings) == (1, ())
    assert (sheet.id, sheet.version) == ("peer-resources", ENGLISH.version)
    assert len(sheet.pdf) <= 60_000


def test_nothing_the_sheet_is_made_from_can_hold_a_peer() -> None:
    names = {field.name for field in fields(ResourceSheet)}

    assert names == {
        "program",
        "phone",
        "contacts",
        "texts",
        "paper",
        "printed_on",
        "policy",
    }
