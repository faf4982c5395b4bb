"""The one place that draws: text that is read, and decoration that is not.

Every mark on every page goes through `Pen`.  `write` draws content; `rule`, `panel`
and `running` draw what a screen reader must skip.
"""

from io import BytesIO
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from peerdesk.sheets.page import Page
from peerdesk.sheets.story import Story
from peerdesk.sheets.type import (
    ACCENT,
    INK,
    MUTED,
    REGULAR,
    TINT,
    Type,
    Voice,
    face,
    size,
)

HAIRLINE = 0.4
STROKE = 1.2
_RADIUS = 4.0


class Pen:
    """Draws one sheet, page after page; the bytes depend on the values alone."""

    def __init__(self, page: Page, story: Story) -> None:
        self._bytes = BytesIO()
        self._canvas = Canvas(
            self._bytes,
            pagesize=(page.width, page.height),
            pageCompression=1,
            invariant=1,
            lang=story.language,
            initialFontName=REGULAR,
        )
        self._canvas.setTitle(story.title)
        self._canvas.setAuthor(story.running_head)
        self._canvas.setSubject(story.id)
        self._canvas.setCreator("PeerDesk")
        self._canvas.setProducer("PeerDesk")

    def write(self, paragraph: Any, x: float, bottom: float) -> None:  # noqa: ANN401 - ReportLab is untyped
        """Draw a set paragraph, the content of the sheet."""
        paragraph.drawOn(self._canvas, x, bottom)

    def rule(self, x: float, y: float, length: float, *, strong: bool = False) -> None:
        """Draw a horizontal line: a hairline, or a *strong* one in the accent."""
        self._canvas.setStrokeColor(HexColor(ACCENT if strong else INK))
        self._canvas.setLineWidth(STROKE if strong else HAIRLINE)
        self._canvas.line(x, y, x + length, y)

    def panel(self, x: float, bottom: float, width: float, height: float) -> None:
        """Draw a tinted box; its border holds where a printer drops the tint."""
        inset = STROKE / 2
        self._canvas.setFillColor(HexColor(TINT))
        self._canvas.setStrokeColor(HexColor(ACCENT))
        self._canvas.setLineWidth(STROKE)
        self._canvas.roundRect(
            x + inset, bottom + inset, width - STROKE, height - STROKE, _RADIUS, fill=1
        )

    def running(self, text: str, x: float, y: float, type_: Type, voice: Voice) -> None:
        """Draw a running head or a page number, which is not part of the story."""
        self._canvas.setFillColor(HexColor(MUTED))
        self._canvas.setFont(face(voice), size(type_, voice))
        self._canvas.drawString(x, y, text)

    def turn_page(self) -> None:
        """End this page."""
        self._canvas.showPage()

    def finish(self) -> bytes:
        """Return the whole file."""
        self._canvas.save()
        return self._bytes.getvalue()
