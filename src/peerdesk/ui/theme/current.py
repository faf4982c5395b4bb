"""The colours and the text size in force, for whatever paints itself."""

from dataclasses import dataclass

from peerdesk.ui.theme.tokens import FONT, LIGHT, Colours


@dataclass(slots=True)
class _InForce:
    colours: Colours = LIGHT
    text_percent: int = 100
    family: str = FONT.family


_IN_FORCE = _InForce()


def colours() -> Colours:
    """Return the colours in force; ask while painting, never keep them."""
    return _IN_FORCE.colours


def points(size: float) -> float:
    """Return a size of type, scaled as the person has chosen."""
    return size * _IN_FORCE.text_percent / 100


def scaled(pixels: int) -> int:
    """Return the height of something that must hold text, scaled with it."""
    return round(pixels * max(100, _IN_FORCE.text_percent) / 100)


def family() -> str:
    """Return the family of type in force."""
    return _IN_FORCE.family


def put_in_force(shown: Colours, *, text_percent: int, with_family: str) -> None:
    """Change what `colours`, `points` and `family` answer."""
    _IN_FORCE.colours = shown
    _IN_FORCE.text_percent = text_percent
    _IN_FORCE.family = with_family
