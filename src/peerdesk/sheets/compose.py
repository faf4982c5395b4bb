"""Turn the blocks of a story into pieces of a given width and type."""

from peerdesk.sheets.blank import blank
from peerdesk.sheets.entry import entry
from peerdesk.sheets.frames import PanelFrame, SectionFrame
from peerdesk.sheets.groups import group_rows
from peerdesk.sheets.pieces import Beside, Piece, Stack, marked_text, text
from peerdesk.sheets.story import (
    Block,
    Closing,
    Groups,
    Line,
    Panel,
    Prose,
    Section,
    Title,
)
from peerdesk.sheets.type import Type, Voice

_MARGIN_COLUMN = 0.345
_GUTTER = 20.0
_BETWEEN_LINES = 0.42
_BETWEEN_GROUPS = 0.7
_PANEL_PAD = 0.8
_SECTION_PAD = 0.5


def compose(block: Block, type_: Type, width: float) -> Piece:
    """Return the piece that shows *block*."""
    match block:
        case Title():
            return text(block.text, type_, Voice.TITLE, width)
        case Prose():
            return marked_text(block.text, type_, Voice.PROSE, width)
        case Panel():
            return _panel(block, type_, width)
        case Groups():
            return _groups(block, type_, width)
        case Section():
            return _section(block, type_, width)
        case Closing():
            return _closing(block, type_, width)


def space_above(block: Block, previous: Block | None, type_: Type) -> float:
    """Return the white between *block* and the *previous* one on the same page."""
    match block:
        case Title():
            return 0.0
        case Prose():
            return type_.gap(0.45)
        case Section():
            boxed = isinstance(previous, Panel | Groups)
            return type_.gap(0.8) if boxed else 0.0
        case Panel() | Groups() | Closing():
            return type_.gap(0.8)


def _panel(panel: Panel, type_: Type, width: float) -> Piece:
    pad = _PANEL_PAD * type_.base
    inner = width - 2 * pad
    return PanelFrame(
        heading=text(panel.heading, type_, Voice.HEADING, inner),
        continued=text(panel.continued, type_, Voice.HEADING, inner),
        rows=Stack(_pairs(panel.lines, type_, inner), type_.gap(_BETWEEN_LINES)),
        width=width,
        pad=pad,
    )


def _groups(block: Groups, type_: Type, width: float) -> Piece:
    pad = _PANEL_PAD * type_.base
    inner = width - 2 * pad
    return PanelFrame(
        heading=text(block.heading, type_, Voice.HEADING, inner),
        continued=text(block.continued, type_, Voice.HEADING, inner),
        rows=Stack(group_rows(block, type_, inner), type_.gap(_BETWEEN_GROUPS)),
        width=width,
        pad=pad,
    )


def _section(section: Section, type_: Type, width: float) -> Piece:
    margin, rows_at = _columns(width)
    rows = _entries(section.lines, type_, width - rows_at)
    if not rows:
        rows = (marked_text(section.instead, type_, Voice.PROSE, width - rows_at),)
    return SectionFrame(
        heading=_heading(section.heading, section.when, type_, margin),
        continued=text(section.continued, type_, Voice.HEADING, margin),
        rows=Stack(rows, type_.gap(_BETWEEN_LINES), together=2),
        rows_at=rows_at,
        width=width,
        pad=type_.gap(_SECTION_PAD),
    )


def _closing(closing: Closing, type_: Type, width: float) -> Piece:
    margin, rows_at = _columns(width)
    column = width - rows_at
    rows = (
        blank(closing.before_blank, closing.after_blank, type_, column),
        entry(closing.line, type_, column),
    )
    heading = _heading(closing.heading, closing.text, type_, margin)
    return SectionFrame(
        heading=heading,
        continued=heading,
        rows=Stack(rows, type_.gap(1), together=2),
        rows_at=rows_at,
        width=width,
        pad=type_.gap(_SECTION_PAD),
        strong=True,
    )


def _columns(width: float) -> tuple[float, float]:
    margin = (width - _GUTTER) * _MARGIN_COLUMN
    return margin, margin + _GUTTER


def _heading(heading: str, when: str, type_: Type, width: float) -> Piece:
    parts = (
        text(heading, type_, Voice.HEADING, width),
        marked_text(when, type_, Voice.DETAIL, width),
    )
    return Stack(parts, gap=2, together=2)


def _entries(lines: tuple[Line, ...], type_: Type, width: float) -> tuple[Piece, ...]:
    return tuple(entry(line, type_, width) for line in lines)


def _pairs(lines: tuple[Line, ...], type_: Type, width: float) -> tuple[Piece, ...]:
    column = (width - _GUTTER) / 2
    return tuple(
        _pair(_entries(lines[at : at + 2], type_, column), column + _GUTTER)
        for at in range(0, len(lines), 2)
    )


def _pair(pieces: tuple[Piece, ...], right_at: float) -> Piece:
    if len(pieces) == 1:
        return pieces[0]
    return Beside(pieces[0], pieces[1], right_at=right_at)
