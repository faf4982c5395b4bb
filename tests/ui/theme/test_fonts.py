"""The bundled type is used, and its absence is a sentence and no crash."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QRawFont
from PySide6.QtWidgets import QApplication

from peerdesk.ui.theme.fonts import MISSING, load_fonts

pytestmark = pytest.mark.usefixtures("themed")


@pytest.mark.parametrize(
    ("weight", "style"),
    [(QFont.Weight.Normal, "Regular"), (QFont.Weight.DemiBold, "Semibold")],
)
def test_every_weight_of_the_window_is_a_face_of_its_own(
    weight: QFont.Weight, style: str
) -> None:
    font = QApplication.font()
    font.setWeight(weight)

    assert QFontInfo(font).family() == "Source Sans 3"
    assert QFontInfo(font).styleName() == style


def test_figures_stand_under_each_other() -> None:
    metrics = QFontMetrics(QApplication.font())

    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_names_from_many_places_have_their_letters() -> None:
    face = QRawFont.fromFont(QApplication.font())

    assert all(face.supportsCharacter(ord(each)) for each in "ŁąčđéğıñøőřšşțüžÅ“”…")


def test_without_the_fonts_the_systems_own_is_used_and_said(tmp_path: Path) -> None:
    fonts = load_fonts(tmp_path)

    assert fonts.warning == MISSING
    assert fonts.family


def test_a_damaged_font_is_told_like_a_missing_one(tmp_path: Path) -> None:
    (tmp_path / "SourceSans3-Regular.ttf").write_bytes(b"no font")

    assert load_fonts(tmp_path).warning == MISSING
