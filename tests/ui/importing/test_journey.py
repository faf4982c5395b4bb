"""From the lock page to a changed program, with keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from peerdesk.desk.clock import FixedClock
from peerdesk.desk.opening import Desk
from peerdesk.domain.people import Clinician
from peerdesk.ui.importing.page import ImportView
from peerdesk.ui.visitor import Visitor
from peerdesk.ui.widgets.type_ahead import TypeAheadField
from peerdesk.ui.wording.importing import Step
from tests.hospital import ADMINISTRATOR, DIRECTOR, MONDAY, SURGEON

HEADINGS = "Staff No;Full Name;E-mail;Profession;Specialty;Rank;Department;FTE"
STAYS = "1;Ruth Harlow;rh@example.org;Physician;General surgery;Attending;Day unit;1,0"
NEW = "901;Ines Vidal;iv@example.org;Physician;Zorvex clinic;Attending;Oncology;0,8"


@pytest.fixture
def director(qapp: QApplication, program: Path) -> Iterator[Visitor]:
    visitor = Visitor(qapp, program, clock=FixedClock(MONDAY))
    visitor.unlock(DIRECTOR)
    yield visitor
    visitor.leave()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "staff.csv"
    file.write_text(f"{HEADINGS}\n{STAYS}\n{NEW}\n", encoding="cp1252")
    return file


def choose(visitor: Visitor, file: Path) -> ImportView:
    """Go to the roster, ask for an import, and type the name of the file."""
    visitor.press("Alt+2", "Ctrl+I", "Return")
    visitor.write(str(file))
    visitor.press("Return")
    page = visitor.find(ImportView)
    page.window().activateWindow()  # a window manager does so when a dialog closes
    visitor.until(page.first_stop().hasFocus)
    return page


def pick(visitor: Visitor, words: str) -> None:
    """Type what an unknown word means, and pick what is offered."""
    visitor.write(words)
    line = visitor.find(ImportView).view.words.focusWidget()
    assert isinstance(line, TypeAheadField)
    visitor.until(line.offers_open)
    visitor.press("Return")


def everybody(visitor: Visitor) -> dict[int, Clinician]:
    def read(desk: Desk) -> dict[int, Clinician]:
        with desk.vault.read() as records:
            return {one.number: one for one in records.roster.all_clinicians()}

    return visitor.ask_desk(read)


def test_a_file_is_imported_by_keyboard_alone(director: Visitor, file: Path) -> None:
    page = choose(director, file)
    director.press("Return", "Return")
    assert page.step() is Step.WORDS
    pick(director, "medical onc")
    director.press("Return")
    assert "Import 2 colleagues" in director.buttons()
    assert 901 not in everybody(director)

    director.press("Return")

    assert page.step() is Step.DONE
    assert everybody(director)[901].specialty == "medical-oncology"
    assert everybody(director)[SURGEON].unit == "Day unit"


def test_an_import_again_changes_nothing(director: Visitor, file: Path) -> None:
    choose(director, file)
    director.press("Return", "Return")
    pick(director, "medical onc")
    director.press("Return", "Return", "Return")
    before = everybody(director)

    page = choose(director, file)
    director.press("Return", "Return")
    pick(director, "medical onc")
    director.press("Return")

    assert "nothing to import" in director.reads()
    assert page.view.foot.next.text() == "Done"
    assert everybody(director) == before


def test_a_problem_is_mended_in_the_file_and_read_again(
    director: Visitor, file: Path
) -> None:
    good = file.read_bytes()
    file.write_bytes(good.replace(b"Ines Vidal", b""))
    page = choose(director, file)
    director.press("Return", "Return")
    pick(director, "medical onc")
    director.press("Return")
    assert "1 problem" in director.reads()

    file.write_bytes(good)
    director.press("Return")

    assert page.view.foot.next.text() == "Import 2 colleagues"


def test_the_administrator_imports_people_too(
    qapp: QApplication, program: Path, file: Path
) -> None:
    visitor = Visitor(qapp, program, clock=FixedClock(MONDAY))
    visitor.unlock(ADMINISTRATOR)
    visitor.press("Alt+1", "Ctrl+I")

    page = visitor.find(ImportView)
    page.read(file)
    visitor.settle()

    assert "2 rows, 8 columns" in visitor.reads()
    visitor.leave()
