"""Find the files that are shipped with the program: fonts, icons, word lists."""

from importlib.resources import files
from pathlib import Path


def shipped(*parts: str) -> Path:
    """Return the path of a shipped file, e.g. ``shipped("fonts", "a.ttf")``.

    A wheel and a frozen program carry the files inside the package; a checkout
    has them beside ``src``.
    """
    packed = Path(str(files("peerdesk"))) / "resources"
    checkout = Path(__file__).resolve().parents[2] / "resources"
    return (packed if packed.is_dir() else checkout).joinpath(*parts)
