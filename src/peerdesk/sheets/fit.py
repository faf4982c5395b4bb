"""Find the size at which a story fills one page, or let it flow over several.

The body is tried from 12 points down to 10.5; below that nobody should have to read.
White gives way first, then what is known about a line moves up beside its name, and
only then does the type get smaller.  White that is left over goes between the blocks.
"""

from dataclasses import dataclass, replace
from itertools import product

from peerdesk.sheets.compose import compose, space_above
from peerdesk.sheets.flow import Leaf, Spaced, flow, total_height
from peerdesk.sheets.page import Page
from peerdesk.sheets.running import Running
from peerdesk.sheets.story import Story
from peerdesk.sheets.type import LARGEST, SMALLEST, Type

_SIZES = (LARGEST, 11.5, 11.0, SMALLEST)
_LEAST_AIR, _MOST_AIR = 0.75, 1.7
_CERTAIN = 0.99
_HOPELESS = 2.5  # pages at the largest size: no smaller type can make it one


@dataclass(frozen=True, slots=True)
class Fitted:
    """A story on its pages, and the type that was chosen."""

    type: Type
    leaves: tuple[Leaf, ...]


def fit(story: Story, page: Page) -> Fitted:
    """Return *story* on one page if a readable size allows it."""
    for base, dense in product(_SIZES, (False, True)):
        tight = Type(base, _LEAST_AIR, dense)
        room = Running(story, page, tight).room()
        spare = room - _height(story, page, tight)
        if spare >= 0:
            return _on_pages(story, page, _airy(story, page, tight, spare))
        if -spare > room * (_HOPELESS - 1):
            break
    return _on_pages(story, page, Type())


def _airy(story: Story, page: Page, tight: Type, spare: float) -> Type:
    """Return *tight* with as much air as *spare* allows; only gaps stretch."""
    widest = replace(tight, air=_MOST_AIR)
    growth = _height(story, page, widest) - _height(story, page, tight)
    if growth <= spare:
        return widest
    share = _CERTAIN * spare / growth
    return replace(tight, air=_LEAST_AIR + (_MOST_AIR - _LEAST_AIR) * share)


def _on_pages(story: Story, page: Page, type_: Type) -> Fitted:
    spaced = _spaced(story, page, type_)
    return Fitted(type_, flow(spaced, Running(story, page, type_).room()))


def _height(story: Story, page: Page, type_: Type) -> float:
    return total_height(_spaced(story, page, type_))


def _spaced(story: Story, page: Page, type_: Type) -> list[Spaced]:
    previous = (None, *story.blocks)
    return [
        Spaced(compose(block, type_, page.text_width), space_above(block, above, type_))
        for above, block in zip(previous, story.blocks, strict=False)
    ]
