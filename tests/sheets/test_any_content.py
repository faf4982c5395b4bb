"""Whatever is typed into the contacts, the sheet shows all of it and clips nothing."""

from collections import defaultdict
from itertools import chain

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peerdesk.domain.contact import DETAIL_LIMIT, LABEL_LIMIT, Contact, Family
from peerdesk.sheets.glyphs import visible
from peerdesk.sheets.page import Page, Paper, page
from peerdesk.sheets.peer_resources import ResourceSheet, peer_resources
from tests.sheets.printed import (
    TODAY,
    Char,
    chars,
    contact,
    resource_sheet,
    squeezed,
    text_of,
)

PIECES = ["help", "call", "team", "of", "a", "peer-supporter", "Łódź", "O\u2019Neill"]
PIECES += [
    "24/7",
    "“quoted”",
    "&",
    "<",
    ">",
    "<b>not</b>",
    "**bold**",
    "déjà",
    "ext.22",
]
PIECES += [
    "Gesundheitsförderungseinrichtung",
    "文字",
    "😀",
    "cafe\u0301",
    "شكرا",
    "A" * 73,
]
PIECES += [f"https://intranet.example.org/a/path/that-never/ends?query={'abc' * 9}"]
PHONES = ["911", "617-555-0142", "1-888-409-0141 ext. 22345", "+44 (0)20 7946 0958"]
TOUCHING = 1.2
CELL = 20


def words(most: int) -> st.SearchStrategy[str]:
    pieces = st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join)
    wild = st.text(max_size=most)
    return st.one_of(pieces, pieces, wild).map(lambda text: text[:most])


CONTACTS = st.builds(
    Contact,
    number=st.integers(-9, 9),
    family=st.sampled_from(Family),
    label=words(LABEL_LIMIT),
    phone=st.one_of(st.sampled_from(PHONES), words(LABEL_LIMIT)),
    url=st.one_of(st.just(""), words(DETAIL_LIMIT)),
    hours=words(LABEL_LIMIT),
    detail=words(DETAIL_LIMIT),
    checked_on=st.sampled_from([None, TODAY]),
    never_expires=st.booleans(),
)


@st.composite
def resource_sheets(draw: st.DrawFn) -> ResourceSheet:
    lists = [st.lists(CONTACTS, max_size=most) for most in (3, 8, 30)]
    return resource_sheet(
        *draw(st.one_of(lists)),
        paper=draw(st.sampled_from(Paper)),
        program=draw(words(LABEL_LIMIT)),
        phone=draw(st.one_of(st.sampled_from(PHONES), words(LABEL_LIMIT))),
    )


def outside(char: Char, on: Page) -> bool:
    """Whether *char* is not wholly inside the margins, give or take an overhang."""
    beside = char.left < on.side - 2 or char.right > on.width - on.side + 2
    return beside or char.bottom < on.bottom - 1 or char.top > on.height - on.top + 3


def overlap(one: Char, other: Char) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.top, other.top) - max(one.bottom, other.bottom)
    return across > TOUCHING and down > TOUCHING


def overlapping(written: list[Char]) -> list[tuple[Char, Char]]:
    """Return what lies on something else; neighbours in a word may lean over."""
    cells: defaultdict[tuple[int, int], list[tuple[int, Char]]] = defaultdict(list)
    found = []
    for at, char in enumerate(written):
        x, y = int(char.left // CELL), int(char.bottom // CELL)
        around = [cells[i, j] for i in range(x - 1, x + 2) for j in range(y - 1, y + 2)]
        near = [other for before, other in chain(*around) if at - before > 1]
        found += [(char, other) for other in near if overlap(char, other)]
        cells[x, y].append((at, char))
    return found


def expected(sheet: ResourceSheet) -> set[str]:
    shown = {sheet.program, sheet.phone}
    for line in sheet.contacts:
        shown |= {line.label, line.phone, line.hours, line.detail}
    return {squeezed(visible(text)) for text in shown}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(resource_sheets())
def test_no_text_is_lost_clipped_or_printed_over_another(sheet: ResourceSheet) -> None:
    made = peer_resources(sheet)

    text, on = text_of(made.pdf), page(sheet.paper)
    assert {words for words in expected(sheet) if words not in text} == set()
    for written in chars(made.pdf):
        assert [char for char in written if outside(char, on)] == []
        assert overlapping(written) == []


def test_thirty_contacts_in_each_family_are_all_printed() -> None:
    lines = [
        contact(f"{family.value} office {at}", family, number=at)
        for family in Family
        for at in range(30)
    ]

    text = text_of(peer_resources(resource_sheet(*lines)).pdf)

    assert [line.label for line in lines if squeezed(line.label) not in text] == []
