"""Exporting from the page: a place, a warning, and no file lost by mistake."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from peerdesk.desk.exporting import FileKind
from peerdesk.tables.reading import read_table
from peerdesk.ui.roster.exporting import with_ending
from tests.ui.roster.driver import RosterDriver


@pytest.fixture
def shown(driver: RosterDriver) -> list[str]:
    """What the window shows above the page."""
    heard: list[str] = []
    driver.context.messages.shown.connect(lambda words, _: heard.append(words))
    return heard


def export_to(driver: RosterDriver, target: Path) -> None:
    dialog = driver.page.home.exporting.ask_where()
    assert dialog.windowModality() is Qt.WindowModality.WindowModal
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    driver.settle()


@pytest.mark.parametrize("name", ["Roster.xlsx", "Roster.csv"])
def test_the_copy_is_said_to_be_outside_peerdesks_protection(
    driver: RosterDriver, shown: list[str], tmp_path: Path, name: str
) -> None:
    export_to(driver, tmp_path / name)

    assert len(read_table(tmp_path / name).rows) == 7
    (words,) = shown
    assert words.startswith(f"6 supporters exported to “{name}”.")
    assert "outside PeerDesk's protection" in words


def test_a_file_that_is_there_is_replaced_only_when_told(
    driver: RosterDriver, tmp_path: Path
) -> None:
    target = tmp_path / "Roster.csv"
    target.write_text("mine")
    export_to(driver, target)
    assert target.read_text() == "mine"

    driver.click("Replace it")

    assert len(read_table(target).rows) == 7


def test_a_place_that_cannot_be_written_is_said_in_words(
    driver: RosterDriver, shown: list[str], tmp_path: Path
) -> None:
    export_to(driver, tmp_path / "missing" / "Roster.csv")

    (words,) = shown
    assert "Roster.csv" in words
    assert "exported" not in words


@pytest.mark.parametrize(
    ("typed", "kind", "name"),
    [
        ("Roster", FileKind.XLSX, "Roster.xlsx"),
        ("Roster", FileKind.CSV, "Roster.csv"),
        ("Roster.CSV", FileKind.XLSX, "Roster.CSV"),
        ("Roster 2.0", FileKind.CSV, "Roster 2.0.csv"),
    ],
)
def test_a_name_gets_the_ending_of_what_is_written(
    typed: str, kind: FileKind, name: str
) -> None:
    assert with_ending(Path(typed), kind) == Path(name)
