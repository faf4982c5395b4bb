"""Which colours meet, and whether they can be told apart.

WCAG 2.2 AA: 4.5 for text (1.4.3), 3.0 for what outlines a control, shows the focus
or carries a figure (1.4.11).
"""

from collections.abc import Iterator

from peerdesk.ui.theme.tokens import Colours

TEXT = 4.5
SHAPE = 3.0
_LINEAR_BELOW = 0.04045

_TEXT_ON = {
    "text": (
        "canvas",
        "surface",
        "subtle",
        "rail",
        "rail_chosen",
        "rail_hover",
        "info_tint",
    ),
    "muted": ("canvas", "surface", "subtle", "rail", "selection"),
    "accent": ("canvas", "surface", "subtle", "rail_chosen", "selection", "info_tint"),
    "on_accent": ("accent", "accent_hover"),
    "on_selection": ("selection",),
    "ok": ("ok_tint", "surface"),
    "warn": ("warn_tint", "surface", "canvas", "rail", "selection"),
    "danger": (
        "danger_tint",
        "surface",
        "canvas",
        "rail",
        "rail_hover",
        "selection",
    ),
    "on_danger": ("danger",),
    "on_toast": ("toast",),
    "toast_action": ("toast",),
}
_SHAPE_ON = {
    "border": ("canvas", "surface", "rail"),
    "focus": ("canvas", "surface", "subtle", "rail", "rail_chosen", "selection"),
    "bar": ("surface", "track", "canvas", "selection"),
    "bar_near": ("surface", "track", "canvas", "selection"),
    "bar_full": ("surface", "track", "canvas", "selection"),
}


def pairs() -> Iterator[tuple[str, str, float]]:
    """Yield foreground, background and the ratio they need."""
    for table, needed in ((_TEXT_ON, TEXT), (_SHAPE_ON, SHAPE)):
        for above, grounds in table.items():
            for below in grounds:
                yield above, below, needed


def ratio(first: str, second: str) -> float:
    """Return the contrast ratio of two ``#RRGGBB`` colours, 1 to 21."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def failures(colours: Colours) -> list[str]:
    """Return every declared pair that is too faint, in words."""
    found = []
    for above, below, needed in pairs():
        reached = ratio(getattr(colours, above), getattr(colours, below))
        if reached < needed:
            found.append(f"{above} on {below}: {reached:.2f}, needs {needed}")
    return found


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= _LINEAR_BELOW else ((share + 0.055) / 1.055) ** 2.4
