"""Every colour, distance and size of the window, in one place.

Nothing outside this room names a colour, a pixel or a point; a change of look is a
change of this file.  Distances sit on a grid of four pixels.
"""

from dataclasses import dataclass
from enum import Enum


class Mode(Enum):
    """Light or dark, or whichever the system is."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one mode, by what they are for."""

    canvas: str
    surface: str
    subtle: str
    rail: str
    rail_chosen: str
    rail_hover: str
    text: str
    muted: str
    border: str
    hairline: str
    accent: str
    accent_hover: str
    on_accent: str
    focus: str
    selection: str
    on_selection: str
    ok: str
    ok_tint: str
    warn: str
    warn_tint: str
    danger: str
    danger_tint: str
    on_danger: str
    info_tint: str
    track: str
    bar: str
    bar_near: str
    bar_full: str
    toast: str
    on_toast: str
    toast_action: str


LIGHT = Colours(
    canvas="#F7F8F8",
    surface="#FFFFFF",
    subtle="#EEF1F2",
    rail="#EFF2F3",
    rail_chosen="#FFFFFF",
    rail_hover="#E5EAEC",
    text="#1A2227",
    muted="#56626A",
    border="#7F8D95",
    hairline="#E2E7E9",
    accent="#0E6674",
    accent_hover="#0A5460",
    on_accent="#FFFFFF",
    focus="#0E7485",
    selection="#DFF0F2",
    on_selection="#12303A",
    ok="#1D6B43",
    ok_tint="#E3F3EA",
    warn="#7E4F00",
    warn_tint="#FCF1DC",
    danger="#AE241C",
    danger_tint="#FBE9E7",
    on_danger="#FFFFFF",
    info_tint="#E6F0F3",
    track="#D2DBDE",
    bar="#357D8A",
    bar_near="#A86A0B",
    bar_full="#BC3A31",
    toast="#202B31",
    on_toast="#F4F7F8",
    toast_action="#8FD6E2",
)

DARK = Colours(
    canvas="#15191C",
    surface="#1C2125",
    subtle="#262D32",
    rail="#111517",
    rail_chosen="#232A2F",
    rail_hover="#1B2023",
    text="#E6EAEC",
    muted="#A2AEB5",
    border="#77848C",
    hairline="#2B3338",
    accent="#6CC5D3",
    accent_hover="#8AD3DF",
    on_accent="#06272E",
    focus="#7FD3E0",
    selection="#1D3C44",
    on_selection="#EAF6F8",
    ok="#7FD0A0",
    ok_tint="#19342A",
    warn="#E9BC6C",
    warn_tint="#3A2E17",
    danger="#F2958C",
    danger_tint="#432321",
    on_danger="#3A0D0A",
    info_tint="#1D333A",
    track="#434E55",
    bar="#63B7C5",
    bar_near="#DDA54C",
    bar_full="#EE8B82",
    toast="#E6ECEE",
    on_toast="#1A2227",
    toast_action="#0B5B68",
)


@dataclass(frozen=True, slots=True)
class Space:
    """Distances between things, in pixels."""

    xs: int = 4
    s: int = 8
    m: int = 12
    l: int = 16  # noqa: E741 - the sizes are named as on a shirt
    xl: int = 24
    xxl: int = 32


@dataclass(frozen=True, slots=True)
class Size:
    """How large things are, in pixels."""

    row: int = 44
    header: int = 36
    control: int = 36
    target: int = 28
    chip: int = 32
    icon: int = 18
    icon_air: int = 5
    icon_large: int = 40
    radius: int = 8
    radius_small: int = 6
    rail: int = 200
    rail_compact: int = 64
    compact_below: int = 1160
    lock_column: int = 420
    status_line: int = 44
    focus_ring: int = 2
    window: tuple[int, int] = (1360, 840)
    window_least: tuple[int, int] = (960, 600)


@dataclass(frozen=True, slots=True)
class Type:
    """Sizes of type, in points; the text size of the settings scales them."""

    family: str = "Source Sans 3"
    small: float = 10.0
    body: float = 11.0
    heading: float = 13.0
    title: float = 19.0
    display: float = 24.0


SPACE = Space()
SIZE = Size()
FONT = Type()
