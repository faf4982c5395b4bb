"""The type of every sheet: one family in four faces, a few sizes, five inks.

Nothing is said by colour alone, and every pair has at least 7:1, so that a sheet also
holds on a copier that knows only black.
"""

from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from peerdesk.domain.errors import SheetRefusedError
from peerdesk.shipped import shipped

PAPER = "#ffffff"
TINT = "#f3f6f9"
INK = "#111417"
MUTED = "#3d434b"
ACCENT = "#0b4f6c"

REGULAR = "SourceSans3-Regular"
SEMIBOLD = "SourceSans3-Semibold"
BOLD = "SourceSans3-Bold"
ITALIC = "SourceSans3-It"
FACES = (REGULAR, SEMIBOLD, BOLD, ITALIC)

LARGEST = 12.0
SMALLEST = 10.5
_LEAST_DETAIL = 10.0
_FOOTER = 9.0
_LEFT, _RIGHT = 0, 2


class Voice(Enum):
    """What a piece of text is; it decides how the piece is set."""

    TITLE = "title"
    PROSE = "prose"
    HEADING = "heading"
    LABEL = "label"
    DETAIL = "detail"
    PHONE = "phone"
    WEB = "web"
    LIFELINE = "lifeline"
    LONG_NUMBER = "long_number"
    GROUP = "group"
    RUNNING_HEAD = "running_head"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True)
class _Setting:
    face: str
    scale: float
    leading: float
    ink: str
    least: float = 0.0
    alignment: int = _LEFT


_SETTINGS = {
    Voice.TITLE: _Setting(BOLD, 2.0, 1.12, ACCENT),
    Voice.PROSE: _Setting(REGULAR, 1.0, 1.32, INK),
    Voice.HEADING: _Setting(BOLD, 1.14, 1.16, ACCENT),
    Voice.LABEL: _Setting(SEMIBOLD, 1.0, 1.22, INK),
    Voice.DETAIL: _Setting(REGULAR, 0.9, 1.22, MUTED, _LEAST_DETAIL),
    Voice.PHONE: _Setting(BOLD, 1.12, 1.16, INK, alignment=_RIGHT),
    Voice.WEB: _Setting(SEMIBOLD, 1.0, 1.22, ACCENT, alignment=_RIGHT),
    Voice.LIFELINE: _Setting(BOLD, 2.3, 1.0, INK, alignment=_RIGHT),
    Voice.LONG_NUMBER: _Setting(BOLD, 1.0, 1.22, INK),
    Voice.GROUP: _Setting(BOLD, 2.8, 1.15, INK),
    Voice.RUNNING_HEAD: _Setting(SEMIBOLD, 0.9, 1.22, MUTED, _LEAST_DETAIL),
    Voice.FOOTER: _Setting(REGULAR, 0.75, 1.3, MUTED, _FOOTER),
}


@dataclass(frozen=True, slots=True)
class Type:
    """A choice of size: *base* is the body in points, *air* stretches the gaps.

    *dense* puts what is known about a line beside its name where both fit.
    """

    base: float = LARGEST
    air: float = 1.0
    dense: bool = False

    def gap(self, bodies: float) -> float:
        """Return a vertical distance of so many *bodies*."""
        return bodies * self.base * self.air


def size(type_: Type, voice: Voice) -> float:
    """Return the size in points at which *voice* is set."""
    setting = _SETTINGS[voice]
    return max(setting.scale * type_.base, setting.least)


def face(voice: Voice) -> str:
    """Return the name of the font in which *voice* is set."""
    return _SETTINGS[voice].face


def width_of(text: str, type_: Type, voice: Voice) -> float:
    """Return how wide *text* is on one line."""
    return float(pdfmetrics.stringWidth(text, face(voice), size(type_, voice)))


def ascent(type_: Type, voice: Voice) -> float:
    """Return how far the first baseline lies below the top."""
    return float(pdfmetrics.getAscent(face(voice), size(type_, voice)))


def descent(type_: Type, voice: Voice) -> float:
    """Return how far the last baseline lies above the bottom."""
    points = size(type_, voice)
    below = _SETTINGS[voice].leading * points - ascent(type_, voice)
    return max(0.0, below)


@cache
def style(base: float, voice: Voice) -> Any:  # noqa: ANN401 - ReportLab is untyped
    """Return ReportLab's style; long words split and nothing is hyphenated.

    Splitting at hyphens inside words overflows in ReportLab 5.1, and shaping breaks
    the text that is read out of the file.
    """
    setting, points = _SETTINGS[voice], size(Type(base), voice)
    return ParagraphStyle(
        voice.value,
        fontName=setting.face,
        fontSize=points,
        leading=points * setting.leading,
        textColor=HexColor(setting.ink),
        alignment=setting.alignment,
        splitLongWords=1,
        embeddedHyphenation=0,
        shaping=0,
        allowWidows=0,
        allowOrphans=0,
    )


def load_fonts() -> None:
    """Make the four faces known to ReportLab; refuses in words if one is missing."""
    _load(shipped("fonts"))


@cache
def _load(folder: Path) -> None:
    for name in FACES:
        path = folder / f"{name}.ttf"
        try:
            pdfmetrics.registerFont(TTFont(name, str(path)))
        except (TTFError, OSError) as error:
            raise SheetRefusedError(
                f"The font “{path.name}” that comes with PeerDesk is missing or "
                "damaged; installing PeerDesk again brings it back."
            ) from error
    for name in FACES:
        pdfmetrics.registerFontFamily(
            name, normal=name, bold=BOLD, italic=ITALIC, boldItalic=BOLD
        )
