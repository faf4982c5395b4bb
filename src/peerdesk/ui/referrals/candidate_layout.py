"""Where everything on a candidate's card goes, from measured widths of its words."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont

from peerdesk.ui.referrals.candidate_lines import Line
from peerdesk.ui.referrals.type import Face, RowType
from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SIZE, SPACE
from peerdesk.ui.widgets.caseload_bar import Caseload, caseload_words

_WRAPS = Qt.TextFlag.TextWordWrap
_TALL = 10_000
BETWEEN = SPACE.xs
AROUND = SPACE.m
_SEGMENT = SPACE.l + SPACE.xs
_MOST_SEGMENTS = 8


@dataclass(frozen=True, slots=True)
class Part:
    """Words in a room, in one font and one colour of the tokens."""

    room: QRect
    words: str
    font: QFont
    ink: str


@dataclass(frozen=True, slots=True)
class Layout:
    """All parts of a card, its bar, and how tall it is."""

    parts: tuple[Part, ...]
    bar: QRect | None
    bar_words: QRect | None
    height: int


def disc_size() -> int:
    """Return how large the disc with the order number is."""
    return scaled(SIZE.target)


def card_layout(line: Line, type_: RowType, width: int, *, chosen: bool) -> Layout:
    """Return the layout of a card *width* wide, from its top left corner."""
    left = AROUND + (disc_size() + AROUND if line.candidate is not None else 0)
    right = width - AROUND
    load = _load(line)
    long = _bar_width(load)
    aside = long + SPACE.s + _words_width(load, type_)
    wide = type_.strong.width(line.name) + 1
    beside = load is not None and left + wide + AROUND + aside <= right
    text = QRect(left, AROUND, right - left, _TALL)
    heading = text.adjusted(0, 0, -aside - AROUND, 0) if beside else text
    parts = _stack(_words(line, type_, chosen=chosen), heading, text)
    bottom = parts[-1].room.bottom() + 1
    if load is None:
        return Layout(parts, None, None, bottom + AROUND)
    tall = type_.second.metrics.height()
    top = AROUND + SPACE.xs // 2 if beside else bottom + BETWEEN
    start = right - aside if beside else left
    bar = QRect(start, top, long, tall)
    words = QRect(bar.right() + SPACE.s, top, aside - long - SPACE.s + 1, tall)
    bottom = max(bottom, words.bottom() + 1)
    return Layout(parts, bar, words, bottom + AROUND)


def caseload_of(line: Line, cap: int) -> Caseload | None:
    """Return the caseload on a card, if it shows one."""
    if line.candidate is None:
        return None
    supporter = line.candidate.supporter
    return Caseload(supporter.cases, supporter.target, cap)


def _load(line: Line) -> Caseload | None:
    return caseload_of(line, 0)


def _bar_width(load: Caseload | None) -> int:
    """Return a width in which a segment is as wide on every card."""
    if load is None:
        return 0
    return min(_MOST_SEGMENTS, max(1, load.target)) * _SEGMENT


def _words_width(load: Caseload | None, type_: RowType) -> int:
    return type_.second.width(caseload_words(load)) + 1 if load else 0


def _words(
    line: Line, type_: RowType, *, chosen: bool
) -> list[tuple[str, Face, str, bool]]:
    """Return the words from top to bottom; True for those beside the bar."""
    said = [
        (line.name, type_.strong, "text", True),
        (line.about, type_.second, "muted", False),
        (line.rule, type_.second, "warn" if line.candidate else "muted", False),
        (line.reasons, type_.second, "text", False),
        (line.lead if chosen else "", type_.second, "muted", False),
    ]
    return [each for each in said if each[0]]


def _stack(
    said: list[tuple[str, Face, str, bool]], heading: QRect, text: QRect
) -> tuple[Part, ...]:
    parts, top = [], text.top()
    for words, face, ink, beside in said:
        room = QRect(heading if beside else text)
        room.moveTop(top)
        measured = face.metrics.boundingRect(room, _WRAPS, words)
        room.setHeight(measured.height())
        parts.append(Part(room, words, face.font, ink))
        top = room.bottom() + 1 + BETWEEN
    return tuple(parts)
