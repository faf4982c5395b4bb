"""Print a story: values in, PDF bytes and warnings out."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from peerdesk.sheets.fit import Fitted, fit
from peerdesk.sheets.glyphs import missing
from peerdesk.sheets.page import Page, Paper, page
from peerdesk.sheets.pen import Pen
from peerdesk.sheets.running import Running
from peerdesk.sheets.sheet import Sheet, SheetWarning, WarningCode
from peerdesk.sheets.story import Story
from peerdesk.sheets.type import LARGEST, load_fonts


def press(story: Story, paper: Paper) -> Sheet:
    """Return *story* as a sheet, with what came out differently than wished."""
    load_fonts()
    fitted = fit(story, page(paper))
    return Sheet(
        id=story.id,
        version=story.version,
        pdf=_drawn(story, page(paper), fitted),
        pages=len(fitted.leaves),
        warnings=tuple(_warnings(story, fitted)),
    )


def _drawn(story: Story, on: Page, fitted: Fitted) -> bytes:
    pen = Pen(on, story)
    running = Running(story, on, fitted.type)
    top, pages = running.story_top(), len(fitted.leaves)
    for number, leaf in enumerate(fitted.leaves, start=1):
        for placed in leaf:
            placed.piece.draw(pen, on.side, top - placed.down)
        running.draw(pen, number=number, pages=pages)
        pen.turn_page()
    return pen.finish()


def _warnings(story: Story, fitted: Fitted) -> Iterator[SheetWarning]:
    if len(fitted.leaves) > 1:
        yield SheetWarning(WarningCode.MORE_PAGES, str(len(fitted.leaves)))
    if fitted.type.base < LARGEST:
        yield SheetWarning(WarningCode.SMALL_TYPE, f"{fitted.type.base:g}")
    unknown = missing(_words(story))
    if unknown:
        yield SheetWarning(WarningCode.MISSING_GLYPHS, unknown)


def _words(value: object) -> Iterator[str]:
    """Return every text in *value*, however deep it lies."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _words(part)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _words(getattr(value, each.name))
