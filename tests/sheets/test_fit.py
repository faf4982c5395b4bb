"""How a sheet fits its page: smaller first, then more pages, never less text."""

import pytest

from peerdesk.domain.contact import Contact, Family
from peerdesk.sheets.flow import Spaced, flow
from peerdesk.sheets.page import Paper
from peerdesk.sheets.pieces import Stack, text
from peerdesk.sheets.sheet import Sheet, SheetWarning, WarningCode
from peerdesk.sheets.type import Type, Voice, load_fonts
from tests.sheets.printed import (
    ENGLISH,
    NATIONAL,
    contact,
    one_of_each,
    printed,
    squeezed,
    text_of,
)


def lines(family: Family, count: int) -> list[Contact]:
    return [
        contact(f"Office {at}", family, number=at, detail="Ask for the lead.")
        for at in range(count)
    ]


def codes(sheet: Sheet) -> list[WarningCode]:
    return [warning.code for warning in sheet.warnings]


def test_a_full_page_gets_smaller_type_and_a_warning() -> None:
    more = lines(Family.TIME_OFF, 5)

    sheet = printed(*NATIONAL, *one_of_each(), *more)

    assert sheet.pages == 1
    assert codes(sheet) == [WarningCode.SMALL_TYPE]
    assert 10.5 <= float(sheet.warnings[0].detail) < 12


def test_what_is_too_much_for_one_page_flows_on_at_full_size() -> None:
    sheet = printed(*NATIONAL, *one_of_each(), *lines(Family.MEDICOLEGAL, 30))

    assert sheet.warnings == (SheetWarning(WarningCode.MORE_PAGES, "3"),)
    assert sheet.pages == 3


@pytest.mark.parametrize("family", list(Family))
def test_a_long_family_repeats_its_heading_on_the_next_page(family: Family) -> None:
    heading = ENGLISH[f"{family.value}.heading"]

    sheet = printed(*NATIONAL, *one_of_each(), *lines(family, 60))

    again = squeezed(ENGLISH["continued"].format(heading=heading))
    assert text_of(sheet.pdf).count(again) >= 1


def test_a_heading_never_stands_alone_at_the_foot_of_a_page() -> None:
    for count in range(8, 20):
        sheet = printed(*lines(Family.MENTAL_HEALTH, count), *one_of_each())
        text = text_of(sheet.pdf)

        for family in Family:
            heading = squeezed(ENGLISH[f"{family.value}.heading"])
            assert f"{heading}Page" not in text


def test_every_page_tells_its_number_and_how_many_there_are() -> None:
    text = text_of(printed(*lines(Family.DISCLOSURE, 50), paper=Paper.A4).pdf)

    assert "Page1of4" in text
    assert "Page4of4" in text


def test_white_gives_way_before_the_type_does() -> None:
    sheet = printed(*NATIONAL, *one_of_each(), *lines(Family.TIME_OFF, 1))

    assert codes(sheet) == []


def test_a_paragraph_longer_than_a_page_goes_on_to_the_next() -> None:
    load_fonts()
    long = text("word " * 3000, Type(), Voice.PROSE, 300)

    leaves = flow([Spaced(Stack((long,)), 0)], 600)

    assert len(leaves) > 2
    assert all(leaf[0].piece.height <= 600 for leaf in leaves)


def test_a_page_that_cannot_take_one_line_still_shows_it() -> None:
    load_fonts()
    line = text("Call", Type(), Voice.PROSE, 300)

    leaves = flow([Spaced(line, 0), Spaced(line, 0)], room=1)

    assert [leaf[0].piece for leaf in leaves] == [line, line]
