"""What stands on every page: the running head, the provenance line, the page number."""

from dataclasses import dataclass

from peerdesk.sheets.glyphs import visible
from peerdesk.sheets.page import Page
from peerdesk.sheets.pen import Pen
from peerdesk.sheets.pieces import Piece, text
from peerdesk.sheets.story import Story
from peerdesk.sheets.type import Type, Voice, descent, size, width_of

_HEAD_RULE = 5.0
_BELOW_HEAD = 11.0
_ABOVE_FOOT = 8.0
_NUMBER_COLUMN = 64.0


@dataclass(frozen=True, slots=True)
class Running:
    """Head and foot of every page of one story."""

    story: Story
    page: Page
    type: Type

    def room(self) -> float:
        """Return how much height is left for the story on each page."""
        foot = self._foot().height + _ABOVE_FOOT
        return self.story_top() - self.page.bottom - foot

    def story_top(self) -> float:
        """Return where on the page the story begins."""
        return self._head_baseline() - _HEAD_RULE - _BELOW_HEAD

    def draw(self, pen: Pen, *, number: int, pages: int) -> None:
        """Draw head and foot of page *number*."""
        self._draw_head(pen)
        foot = self._foot()
        foot.draw(pen, self.page.side, self.page.bottom + foot.height)
        self._draw_number(pen, self.story.page_of.format(page=number, pages=pages))

    def _draw_head(self, pen: Pen) -> None:
        baseline, side = self._head_baseline(), self.page.side
        head = _shortened(self.story.running_head, self.type, self.page.text_width)
        pen.running(head, side, baseline, self.type, Voice.RUNNING_HEAD)
        pen.rule(side, baseline - _HEAD_RULE, self.page.text_width, strong=True)

    def _draw_number(self, pen: Pen, number: str) -> None:
        x = self.page.width - self.page.side - width_of(number, self.type, Voice.FOOTER)
        y = self.page.bottom + descent(self.type, Voice.FOOTER)
        pen.running(number, x, y, self.type, Voice.FOOTER)

    def _head_baseline(self) -> float:
        head = size(self.type, Voice.RUNNING_HEAD)
        return self.page.height - self.page.top - head

    def _foot(self) -> Piece:
        width = self.page.text_width - _NUMBER_COLUMN
        return text(self.story.provenance, self.type, Voice.FOOTER, width)


def _shortened(head: str, type_: Type, room: float) -> str:
    """Return *head* on one line; the story itself holds the whole name."""
    short = head = visible(head)
    while short and width_of(short, type_, Voice.RUNNING_HEAD) > room:
        head = head[:-1]
        short = head.rstrip() + "…"
    return short
