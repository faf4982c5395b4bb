"""From a computer that knows no program to the roster of one's own, with real keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from peerdesk.desk.clock import FixedClock
from peerdesk.desk.first_keys import code_groups
from peerdesk.domain.action import Role
from peerdesk.ui.first_run.page import FirstRunPage
from peerdesk.ui.first_run.read_back_step import ReadBackStep
from peerdesk.ui.importing.page import ImportView
from peerdesk.ui.visitor import Visitor
from tests.hospital import ADMINISTRATOR, DIRECTOR, MONDAY, TODAY

DIRECTORY = """Employee ID;Last name;First name;E-mail;Profession;Specialty;Rank;Unit
1001;Harlow;Ruth;rh@example.org;Physician;General surgery;Attending;Operating rooms
1002;Khoury;Omar;ok@example.org;Nurse;OR nursing;Staff nurse;Operating rooms
1003;Zhang;Mei;mz@example.org;Physician;Anesthesiology;Resident;Anesthesia
"""
SUPPORTERS = """Employee ID;Name;Trained on
1002;Khoury, Omar;2026-01-31
"""


@pytest.fixture
def visitor(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Visitor]:
    """Somebody in front of a computer that knows no program."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    visitor = Visitor(qapp, None, clock=FixedClock(MONDAY))
    yield visitor
    visitor.leave()


@pytest.fixture
def page(visitor: Visitor) -> FirstRunPage:
    visitor.press("Return")
    visitor.until(lambda: "Your program" in visitor.reads())
    return visitor.find(FirstRunPage)


def name_it(visitor: Visitor) -> None:
    visitor.write("Mercy West")
    visitor.press("Return")


def choose_passphrases(visitor: Visitor) -> None:
    for passphrase in (DIRECTOR, ADMINISTRATOR):
        for _ in range(2):
            visitor.write(passphrase)
            visitor.press("Return")


def write_down(visitor: Visitor, page: FirstRunPage) -> str:
    """Copy the code to paper and read two groups back, in small letters."""
    code = page.steps.recovery.code
    visitor.press("Ctrl+Return")
    for field in visitor.find(ReadBackStep).fields:
        number = int(field.line.accessibleName().split()[-1])
        visitor.write(code_groups(code)[number - 1].lower())
    visitor.press("Return")
    return code


def bring(visitor: Visitor, page: FirstRunPage, file: Path, rows: str) -> None:
    """Import a file, taking every guess about it."""
    file.write_text(rows, encoding="utf-8")
    visitor.press("Return")
    importing = visitor.find(ImportView)
    importing.read(file)
    visitor.until(page.operations.is_settled)
    while importing.isVisible():
        visitor.press("Ctrl+Return")
        visitor.until(page.operations.is_settled)


def set_up(visitor: Visitor, page: FirstRunPage, folder: Path) -> str:
    name_it(visitor)
    choose_passphrases(visitor)
    code = write_down(visitor, page)
    bring(visitor, page, folder / "directory.csv", DIRECTORY)
    bring(visitor, page, folder / "supporters.csv", SUPPORTERS)
    visitor.write("har")
    visitor.until(page.steps.people.holders.line.offers_open)
    visitor.press("Return", "Return")
    return code


def approve(visitor: Visitor) -> None:
    visitor.press("Return")
    visitor.until(lambda: "Your program is made" in visitor.reads())


def test_a_program_of_ones_own_is_set_up_and_opened_by_keyboard(
    visitor: Visitor, page: FirstRunPage, tmp_path: Path
) -> None:
    set_up(visitor, page, tmp_path)
    assert not (tmp_path / "data" / "peerdesk").exists()

    approve(visitor)
    assert "3 colleagues, one of them a peer supporter" in visitor.reads()
    visitor.unlock(DIRECTOR)
    visitor.press("Alt+2")

    assert visitor.ask_desk(lambda desk: desk.roster.counts()) == (3, 1)
    assert visitor.ask_desk(lambda desk: desk.policy.approved_on) == TODAY
    assert [one.name for one in visitor.ask_desk(lambda d: d.roster.supporters())] == [
        "Omar Khoury"
    ]


def test_the_code_on_paper_opens_the_new_program(
    visitor: Visitor, page: FirstRunPage, tmp_path: Path
) -> None:
    code = set_up(visitor, page, tmp_path)
    approve(visitor)

    visitor.press("Tab", "Tab", "Return")
    visitor.unlock(code.lower().replace("-", " "))

    assert visitor.ask_desk(lambda desk: desk.role) is Role.DIRECTOR
