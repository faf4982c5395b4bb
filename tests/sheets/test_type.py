"""The type: dark enough, never missing, and no character that vanishes."""

from pathlib import Path

import pytest

from peerdesk.domain.errors import SheetRefusedError
from peerdesk.sheets import type as sheet_type
from peerdesk.sheets.glyphs import missing, visible
from peerdesk.sheets.sheet import SheetWarning, WarningCode
from peerdesk.sheets.type import (
    ACCENT,
    FACES,
    INK,
    LARGEST,
    MUTED,
    PAPER,
    SMALLEST,
    TINT,
    Type,
    Voice,
    load_fonts,
    size,
    style,
)
from peerdesk.shipped import shipped
from tests.sheets.printed import contact, one_of_each, printed, text_of

INKS = (INK, MUTED, ACCENT)


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: str, ground: str) -> float:
    return (luminance(ground) + 0.05) / (luminance(ink) + 0.05)


@pytest.mark.parametrize("ground", [PAPER, TINT])
@pytest.mark.parametrize("ink", INKS)
def test_every_ink_stands_out_from_every_ground(ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= 7


@pytest.mark.parametrize("ink", INKS)
def test_every_ink_is_black_on_a_printer_that_knows_only_black(ink: str) -> None:
    assert luminance(ink) < 0.1
    assert luminance(TINT) > 0.9


@pytest.mark.parametrize("voice", [v for v in Voice if v is not Voice.FOOTER])
def test_nothing_to_be_read_is_smaller_than_ten_points(voice: Voice) -> None:
    assert size(Type(SMALLEST), voice) >= 10
    assert size(Type(LARGEST), voice) >= 10.8


@pytest.mark.parametrize("voice", list(Voice))
def test_long_words_split_and_nothing_is_hyphenated_or_shaped(voice: Voice) -> None:
    load_fonts()

    setting = style(LARGEST, voice)

    assert setting.splitLongWords == 1
    assert (setting.embeddedHyphenation, setting.shaping) == (0, 0)


def test_a_character_the_fonts_lack_is_shown_as_a_question_mark_and_told() -> None:
    office = contact("Beratung 文字 Zürich", detail="😀 help")

    sheet = printed(*one_of_each(), office)

    assert "Beratung??Zürich" in text_of(sheet.pdf)
    assert sheet.warnings == (SheetWarning(WarningCode.MISSING_GLYPHS, "字文😀"),)


def test_what_takes_no_room_is_left_out_without_a_warning() -> None:
    load_fonts()

    assert visible("cafe\u0301\u200b\tbar\n\u202ebaz\u00ad") == "café bar baz"
    assert missing(["\u200b\t\n\u00ad"]) == ""


def test_missing_fonts_are_met_with_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet_type, "shipped", tmp_path.joinpath)

    with pytest.raises(SheetRefusedError, match=r"Regular\.ttf.* No sheet was made\."):
        printed()


def test_a_damaged_font_is_met_with_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for face in FACES:
        (tmp_path / f"{face}.ttf").write_bytes(b"not a font")
    monkeypatch.setattr(sheet_type, "shipped", lambda *_: tmp_path)

    with pytest.raises(SheetRefusedError, match="missing or damaged"):
        load_fonts()


def test_the_four_faces_are_shipped_with_their_licence() -> None:
    names = {path.name for path in shipped("fonts").iterdir()}

    assert {f"{face}.ttf" for face in FACES} | {"OFL.txt"} <= names
