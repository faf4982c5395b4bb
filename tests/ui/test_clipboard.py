"""What is copied is marked secret and does not stay."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from peerdesk.ui.clipboard import SecretClipboard, secret_data

pytestmark = pytest.mark.usefixtures("qapp")


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_a_copy_is_marked_secret_for_every_history() -> None:
    data = secret_data("a message")

    assert data.text() == "a message"
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"
    assert sum("Clipboard" in name for name in data.formats()) == 3


def test_a_copy_is_taken_back_when_the_window_locks() -> None:
    clipboard = SecretClipboard(120)
    clipboard.copy("a message")
    assert copied() == "a message"

    clipboard.clear_if_ours()

    assert copied() == ""


def test_a_copy_is_taken_back_when_the_time_is_over(qtbot: QtBot) -> None:
    clipboard = SecretClipboard(0)

    clipboard.copy("a message")

    qtbot.waitUntil(lambda: copied() == "")


def test_what_somebody_copied_since_is_left_alone() -> None:
    clipboard = SecretClipboard(120)
    clipboard.copy("a message")
    QGuiApplication.clipboard().setText("a recipe")

    clipboard.clear_if_ours()

    assert copied() == "a recipe"
    assert clipboard.seconds == 120
