"""The bundled family of type, or the system's with a sentence about it."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from peerdesk.ui.theme.tokens import FONT

_FILES = (
    "SourceSans3-Regular.ttf",
    "SourceSans3-Semibold.ttf",
    "SourceSans3-Bold.ttf",
    "SourceSans3-It.ttf",
)
MISSING = (
    "The type that comes with PeerDesk could not be loaded, so the window uses this "
    "computer's own. Everything works; installing PeerDesk again brings it back."
)


@dataclass(frozen=True, slots=True)
class Fonts:
    """The family to use, and what to say if it is not ours."""

    family: str
    warning: str = ""


@lru_cache(maxsize=4)
def load_fonts(folder: Path) -> Fonts:
    """Return the family in *folder*, registered with Qt once."""
    loaded = [_loaded(folder / file) for file in _FILES]
    if all(loaded):
        return Fonts(FONT.family)
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return Fonts(system.family(), MISSING)


def _loaded(path: Path) -> bool:
    # Asked first, because Qt prints a warning of its own for a missing file.
    return path.is_file() and QFontDatabase.addApplicationFont(str(path)) >= 0
