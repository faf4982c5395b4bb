"""What this computer remembers between two locks: nothing about people.

The last program's folder, light or dark, the size of text and of the window.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs

from peerdesk.ui.theme.tokens import SIZE, Mode

TEXT_PERCENT = range(90, 201)


@dataclass(frozen=True, slots=True)
class Remembered:
    """The few things worth keeping; whatever cannot be read is forgotten."""

    place: Path | None = None
    mode: Mode = Mode.AUTO
    text_percent: int = 100
    size: tuple[int, int] = SIZE.window
    maximized: bool = False


def recall() -> Remembered:
    """Return what is remembered; a missing or damaged file is no reason to stop."""
    try:
        held = json.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Remembered()
    return _checked(held) if isinstance(held, dict) else Remembered()


def remember(this: Remembered) -> None:
    """Keep *this* for the next start, if this account may write at all."""
    held = {
        "place": str(this.place) if this.place else "",
        "mode": this.mode.value,
        "text_percent": this.text_percent,
        "size": list(this.size),
        "maximized": this.maximized,
    }
    try:
        _file().parent.mkdir(parents=True, exist_ok=True)
        _file().write_text(json.dumps(held), encoding="utf-8")
    except OSError:
        return  # a convenience, and nothing more


def _file() -> Path:
    return Path(platformdirs.user_state_path("peerdesk", appauthor=False)) / (
        "window.json"
    )


def _checked(held: dict[str, Any]) -> Remembered:
    place = held.get("place")
    return Remembered(
        place=Path(place) if isinstance(place, str) and place else None,
        mode=_mode(held.get("mode")),
        text_percent=_percent(held.get("text_percent")),
        size=_size(held.get("size")),
        maximized=held.get("maximized") is True,
    )


def _mode(value: object) -> Mode:
    return next((mode for mode in Mode if mode.value == value), Mode.AUTO)


def _percent(value: object) -> int:
    return value if isinstance(value, int) and value in TEXT_PERCENT else 100


def _size(value: object) -> tuple[int, int]:
    match value:
        case [int(width), int(height)]:
            return width, height
        case _:
            return SIZE.window
