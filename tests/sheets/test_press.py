"""The press takes stories that no sheet of ours tells, and still loses nothing."""

import pytest

from peerdesk.sheets.page import Paper, page
from peerdesk.sheets.press import press
from peerdesk.sheets.story import (
    Block,
    Closing,
    Line,
    Panel,
    Prose,
    Reach,
    Section,
    Story,
    Title,
)
from tests.sheets.printed import chars, squeezed, text_of

LINE = Line("Office", "555-0100")
ENDLESS = " ".join(f"word{at}" for at in range(2500))
LONG = "Ask the colleague who called you " * 3

ABSURD: dict[str, Block] = {
    "a title": Title(ENDLESS),
    "a paragraph": Prose(ENDLESS),
    "a panel's heading": Panel(ENDLESS, "on", (LINE,)),
    "a lifeline": Panel("Now", "on", (Line("A", "988", ENDLESS, Reach.LIFELINE),) * 2),
    "a section's heading": Section(ENDLESS, "on", "", (LINE,), ""),
    "a section's detail": Section("Help", "on", "", (Line("A", "555", ENDLESS),), ""),
    "a number": Section("Help", "on", "", (Line("A", ENDLESS),), ""),
    "what stands instead": Section("Help", "on", "", (), ENDLESS),
    "the closing words": Closing(ENDLESS, "", "Name:", "call", LINE),
    "the words around a blank": Closing("Open", "", ENDLESS, LONG, LINE),
}


def story(*blocks: Block, head: str = "Peer support") -> Story:
    return Story(
        id="test",
        version="1",
        language="en-US",
        title="A test",
        running_head=head,
        blocks=blocks,
        provenance="",
        page_of="{page}/{pages}",
    )


@pytest.mark.parametrize("what", ABSURD)
def test_text_longer_than_a_page_flows_on_wherever_it_stands(what: str) -> None:
    sheet = press(story(Title("Start"), ABSURD[what], Prose("The end")), Paper.LETTER)

    text, on = text_of(sheet.pdf), page(Paper.LETTER)
    assert sheet.pages > 1
    assert [w for w in ENDLESS.split() if w not in text] == []
    assert squeezed("The end") in text
    for char in (char for written in chars(sheet.pdf) for char in written):
        assert on.bottom - 1 < char.bottom < char.top < on.height - on.top + 3


def test_words_around_a_blank_that_leave_no_room_to_write_stand_above_and_below() -> (
    None
):
    sheet = press(story(Closing("Open", "", LONG, LONG, LINE)), Paper.LETTER)

    assert text_of(sheet.pdf).count(squeezed(LONG)) == 2


def test_a_running_head_too_long_for_its_line_is_shortened_to_one() -> None:
    sheet = press(story(Prose("Text"), head="Riverside " * 30), Paper.LETTER)

    highest = max(char.top for char in chars(sheet.pdf)[0])
    head = [char for char in chars(sheet.pdf)[0] if char.top > highest - 8]
    assert head[-1].char == "…"
    assert head[-1].right < page(Paper.LETTER).width - page(Paper.LETTER).side


def test_a_block_stays_with_its_heading_when_a_page_ends() -> None:
    lines = tuple(Line(f"Office {at}", "555-0100", "Ask.") for at in range(12))
    section = Section("Help", "Help, continued", "When.", lines, "")

    texts = [
        "".join(char.char for char in written)
        for written in chars(press(story(*[section] * 4), Paper.A4).pdf)
    ]

    assert all(not text.removesuffix("Peersupport").endswith("Help") for text in texts)
    assert all(text.startswith("Help") for text in texts)
