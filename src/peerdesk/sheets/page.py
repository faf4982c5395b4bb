"""The paper a sheet is printed on, and where on it text may stand."""

from dataclasses import dataclass
from enum import Enum

_SIDE = 46.0
_TOP = 36.0
_BOTTOM = 34.0


class Paper(Enum):
    """The papers a sheet can be printed on; the value is the name in files."""

    LETTER = "letter"
    A4 = "a4"


@dataclass(frozen=True, slots=True)
class Page:
    """Measures in points; every printer can reach the area inside the margins."""

    width: float
    height: float
    side: float = _SIDE
    top: float = _TOP
    bottom: float = _BOTTOM

    @property
    def text_width(self) -> float:
        """How wide text may be."""
        return self.width - 2 * self.side


_PAGES = {
    Paper.LETTER: Page(width=612.0, height=792.0),
    Paper.A4: Page(width=595.28, height=841.89),
}


def page(paper: Paper) -> Page:
    """Return the measures of *paper*, standing upright."""
    return _PAGES[paper]
