"""Keep every character visible: what the fonts cannot draw is shown as ``?``.

ReportLab leaves out a character that the font does not have, without a word.
"""

import unicodedata
from collections.abc import Iterable
from functools import cache

from reportlab.pdfbase import pdfmetrics

from peerdesk.sheets.type import FACES

_INSTEAD = "?"
_INVISIBLE = frozenset({"Cc", "Cf", "Zl", "Zp"})


def missing(texts: Iterable[str]) -> str:
    """Return the characters of *texts* that no sheet can show, each once, in order."""
    drawable = _drawable()
    seen = {char for text in texts for char in _cleaned(text)}
    return "".join(sorted(char for char in seen if ord(char) not in drawable))


def visible(text: str) -> str:
    """Return *text* on one line, with ``?`` for each character the fonts lack."""
    drawable = _drawable()
    return "".join(
        char if ord(char) in drawable else _INSTEAD for char in _cleaned(text)
    )


def _cleaned(text: str) -> str:
    composed = unicodedata.normalize("NFC", text)
    return " ".join("".join(_plain(char) for char in composed).split())


def _plain(char: str) -> str:
    if char.isspace():
        return " "
    return "" if unicodedata.category(char) in _INVISIBLE else char


@cache
def _drawable() -> frozenset[int]:
    covered = [set(pdfmetrics.getFont(name).face.charToGlyph) for name in FACES]
    return frozenset(set.intersection(*covered)) | {ord(" ")}
