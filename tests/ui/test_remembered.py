"""A computer remembers little, and forgets what it cannot read."""

import os
from pathlib import Path

import pytest

from peerdesk.ui.remembered import Remembered, recall, remember
from peerdesk.ui.theme.tokens import Mode


def memory() -> Path:
    return Path(os.environ["XDG_STATE_HOME"]) / "peerdesk" / "window.json"


def test_what_is_remembered_comes_back(tmp_path: Path) -> None:
    this = Remembered(tmp_path / "P", Mode.DARK, 150, (1200, 700), maximized=True)

    remember(this)

    assert recall() == this


def test_at_first_nothing_is_remembered() -> None:
    assert recall() == Remembered()


@pytest.mark.parametrize(
    "held",
    [
        "",
        "{",
        "[]",
        "null",
        '{"mode": "pink", "text_percent": 5000, "size": "big", "place": 7}',
        '{"mode": null, "text_percent": "150", "size": [1], "maximized": "yes"}',
    ],
)
def test_a_damaged_memory_is_forgotten(held: str) -> None:
    memory().parent.mkdir(parents=True)
    memory().write_text(held, encoding="utf-8")

    assert recall() == Remembered()


def test_a_memory_that_cannot_be_written_stops_nobody() -> None:
    memory().parent.parent.mkdir(parents=True)
    memory().parent.write_text("a file where a folder belongs", encoding="utf-8")

    remember(Remembered(text_percent=120))

    assert recall() == Remembered()
