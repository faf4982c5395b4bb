"""What a sheet says, in the order in which it is read; nothing about its looks.

Every sheet is told in these few kinds of block.  The press sets them; a structure
tree for screen readers can be built from the same blocks, because the order of the
story is the order of reading.
"""

from dataclasses import dataclass
from enum import Enum


class Reach(Enum):
    """How somebody is reached, which decides how the number is set."""

    PHONE = "phone"
    WEB = "web"
    LIFELINE = "lifeline"


@dataclass(frozen=True, slots=True)
class Line:
    """Who to call: the name, the number, and what to know before calling."""

    label: str
    reach: str = ""
    detail: str = ""
    by: Reach = Reach.PHONE


@dataclass(frozen=True, slots=True)
class Title:
    """The one main heading."""

    text: str


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph; ``**bold**`` is allowed."""

    text: str


@dataclass(frozen=True, slots=True)
class Panel:
    """A tinted box that must be seen first."""

    heading: str
    continued: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Groups:
    """A tinted box with short groups of characters, to be copied by hand.

    *captions* tell the groups apart, one for each.
    """

    heading: str
    continued: str
    captions: tuple[str, ...]
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with a word on when it helps, beside the lines to call.

    *instead* is printed where a section has no line; ``**bold**`` is allowed.
    """

    heading: str
    continued: str
    when: str
    lines: tuple[Line, ...]
    instead: str


@dataclass(frozen=True, slots=True)
class Closing:
    """The last words: a name to write in by hand, and the program's own line."""

    heading: str
    text: str
    before_blank: str
    after_blank: str
    line: Line


Block = Title | Prose | Panel | Groups | Section | Closing


@dataclass(frozen=True, slots=True)
class Story:
    """A whole sheet; *page_of* has places for ``{page}`` and ``{pages}``."""

    id: str
    version: str
    language: str
    title: str
    running_head: str
    blocks: tuple[Block, ...]
    provenance: str
    page_of: str
