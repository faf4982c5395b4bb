"""One line to call: the name left, the number bold at the right, details below."""

from peerdesk.sheets.glyphs import visible
from peerdesk.sheets.pieces import Beside, Piece, Stack, text
from peerdesk.sheets.story import Line, Reach
from peerdesk.sheets.type import Type, Voice, ascent, size, width_of

_VOICES = {
    Reach.PHONE: Voice.PHONE,
    Reach.WEB: Voice.WEB,
    Reach.LIFELINE: Voice.LIFELINE,
}
_WIDEST_NUMBER = 0.56  # of the whole line; a wider number stands below the name
_GUTTER = 10.0
_ABOVE_CAPITALS = 0.32  # the white above a capital, as a share of its size
_SLACK = 1.0  # so that rounding never breaks a line that fits


def entry(line: Line, type_: Type, width: float) -> Piece:
    """Return *line* as a piece of so much *width*."""
    number = _width(line.reach, type_, _VOICES[line.by])
    if not line.reach or number > width * _WIDEST_NUMBER:
        return _below(line, type_, width)
    if line.by is Reach.LIFELINE:
        return _lifeline(line, type_, width, number)
    return _beside(line, type_, width, number)


def _beside(line: Line, type_: Type, width: float, number: float) -> Piece:
    words = width - number - _GUTTER
    inline = type_.dense and _on_one_line(line, type_, words)
    voice = _VOICES[line.by]
    rise = ascent(type_, voice) - ascent(type_, Voice.LABEL)
    first = Beside(
        _inline(line, type_) if inline else text(line.label, type_, Voice.LABEL, words),
        text(line.reach, type_, voice, number),
        right_at=width - number,
        left_drop=max(0.0, rise),
        right_drop=max(0.0, -rise),
    )
    return first if inline else _whole(first, *_detail(line, type_, width))


def _on_one_line(line: Line, type_: Type, width: float) -> bool:
    label = _width(line.label, type_, Voice.LABEL)
    return label + _GUTTER + _width(line.detail, type_, Voice.DETAIL) <= width


def _inline(line: Line, type_: Type) -> Piece:
    label = _width(line.label, type_, Voice.LABEL)
    detail = _width(line.detail, type_, Voice.DETAIL)
    return Beside(
        text(line.label, type_, Voice.LABEL, label),
        text(line.detail, type_, Voice.DETAIL, detail),
        right_at=label + _GUTTER,
        right_drop=ascent(type_, Voice.LABEL) - ascent(type_, Voice.DETAIL),
    )


def _lifeline(line: Line, type_: Type, width: float, number: float) -> Piece:
    words = width - number - _GUTTER
    higher = size(type_, Voice.LIFELINE) - size(type_, Voice.LABEL)
    label = text(line.label, type_, Voice.LABEL, words)
    return Beside(
        _whole(label, *_detail(line, type_, words)),
        text(line.reach, type_, Voice.LIFELINE, number),
        right_at=width - number,
        right_drop=-_ABOVE_CAPITALS * higher,
    )


def _below(line: Line, type_: Type, width: float) -> Piece:
    reach = [text(line.reach, type_, Voice.LONG_NUMBER, width)] if line.reach else []
    label = text(line.label, type_, Voice.LABEL, width)
    return _whole(label, *reach, *_detail(line, type_, width))


def _detail(line: Line, type_: Type, width: float) -> list[Piece]:
    if not line.detail:
        return []
    return [text(line.detail, type_, Voice.DETAIL, width)]


def _whole(*pieces: Piece) -> Stack:
    return Stack(pieces, together=len(pieces))


def _width(words: str, type_: Type, voice: Voice) -> float:
    return width_of(visible(words), type_, voice) + _SLACK
