"""After a whole hand-off, no file holds a word of it."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import select

from peerdesk.store.schema import metadata
from tests.ui.referrals.hand_off.conftest import HandOffs

PLANTED = "Quokka zeppelin marmalade."


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for variable in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
        folder = tmp_path / variable
        folder.mkdir(mode=0o700)
        monkeypatch.setenv(variable, str(folder))
    return tmp_path


def hand_off_everything(hand_offs: HandOffs) -> None:
    hand_offs.start()
    hand_offs.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hand_offs.name(PLANTED)
    for action in ("copy message", "draft mail", "draft mail", "read out"):
        hand_offs.context.actions.named(action).trigger()
    hand_offs.press(Qt.Key.Key_Escape)
    hand_offs.save()
    hand_offs.settle()
    hand_offs.press(Qt.Key.Key_Escape)


def holds_a_word(content: bytes) -> bool:
    words = [word.encode() for word in re.findall(r"\w+", PLANTED)]
    wide = [b"\0".join(bytes([letter]) for letter in word) for word in words]
    return any(word in content for word in [*words, *wide])


def test_no_file_anywhere_holds_the_hand_off(hand_offs: HandOffs, home: Path) -> None:
    hand_off_everything(hand_offs)

    files = [path for path in home.rglob("*") if path.is_file()]
    assert hand_offs.referral(0).handed_off_on is not None
    assert files
    assert [path for path in files if holds_a_word(path.read_bytes())] == []


def test_no_column_of_the_open_program_holds_the_hand_off(hand_offs: HandOffs) -> None:
    held: list[object] = []

    def read_everything() -> None:
        with hand_offs.desk.vault.read() as records:
            for table in metadata.sorted_tables:
                held.extend(map(tuple, records.connection.execute(select(table))))

    hand_off_everything(hand_offs)
    hand_offs.run(read_everything)

    assert "Ruth Harlow" in str(held)
    assert not holds_a_word(str(held).encode())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_a_word_left_behind_would_be_found(encoding: str) -> None:
    assert holds_a_word(f"x{PLANTED}".encode(encoding))
