"""Find the files that are shipped with the program: fonts, icons, word lists."""

from pathlib import Path


def shipped(*parts: str) -> Path:
    """Return the path of a shipped file, e.g. ``shipped("fonts", "a.ttf")``.

    A wheel and a frozen program carry the files inside the package; a checkout
    has them beside ``src``.
    """
    here = Path(__file__).resolve()
    packed = here.parent / "resources"
    return (packed if packed.is_dir() else here.parents[2] / "resources").joinpath(
        *parts
    )
