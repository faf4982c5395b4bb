"""What has the focus shows it by the ring of the tokens, and by nothing else."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from peerdesk.ui.theme.tokens import LIGHT, SIZE

pytestmark = pytest.mark.usefixtures("themed")


def colours_down(button: QAbstractButton) -> list[str]:
    """Return the colours from the upper edge to the lower, near the right side."""
    picture = button.grab().toImage()
    x = picture.width() - 2 * SIZE.radius_small
    return [picture.pixelColor(x, y).name() for y in range(picture.height())]


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(QPushButton("Elsewhere"))
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    return page


@pytest.mark.parametrize("kind", [QPushButton, QCheckBox, QRadioButton])
def test_the_focus_is_one_ring(page: QWidget, kind: type[QAbstractButton]) -> None:
    button, layout = kind(page), page.layout()
    assert layout is not None
    layout.addWidget(button)
    button.show()
    ring = QColor(LIGHT.focus).name()
    assert ring not in colours_down(button)

    button.setFocus()

    shown = colours_down(button)
    inside = shown[SIZE.focus_ring : -SIZE.focus_ring]
    assert set(shown[: SIZE.focus_ring] + shown[-SIZE.focus_ring :]) == {ring}
    assert len(set(inside)) == 1
