"""The bar that prints, over a real print service."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerdesk.ui.appearance import Appearance
from peerdesk.ui.printing.bar import PrintBar
from peerdesk.ui.requests import Requests
from tests.print_service import PrintService, needs_print_service
from tests.sheets.printed import printed
from tests.ui.printing.parent import answering

pytestmark = needs_print_service
SHEET = printed().pdf


class Person:
    """Somebody in front of the bar, with a keyboard."""

    def __init__(self, requests: Requests, qtbot: QtBot) -> None:
        self.page, self.qtbot = QWidget(), qtbot
        qtbot.addWidget(self.page)
        self.bar = PrintBar(requests, self.page)
        self.page.resize(600, 200)
        self.page.show()
        self.copies: list[int] = []
        self.bar.printed.connect(self.copies.append)

    def comes(self) -> None:
        """Open the bar and wait for the printers."""
        self.bar.show_for(SHEET, "Letter")
        self.qtbot.waitUntil(lambda: self.bar.words() != "Looking for printers…")

    def prints(self, keys: str = "", printer: str = "") -> str:
        """Choose, press Enter where the copies are typed; return what is said."""
        box, copies = self.bar._choice._box, self.bar._choice._copies
        if printer:
            QTest.keyClick(box, Qt.Key.Key_Home)
            for _ in range(box._keys.index(printer)):
                QTest.keyClick(box, Qt.Key.Key_Down)
        copies.selectAll()  # as Tab does
        QTest.keyClicks(copies, keys)
        QTest.keyClick(copies, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.bar.words() not in {"", "Sending…"})
        return self.bar.words()

    def buttons(self) -> list[str]:
        shown = [b for b in self.bar.findChildren(QPushButton) if b.isVisible()]
        return [button.text() for button in shown if button.isEnabled()]


@pytest.fixture
def requests(print_service: PrintService) -> Iterator[Requests]:
    assert print_service.socket.exists()
    with answering() as line:
        yield line


@pytest.fixture
def person(requests: Requests, themed: Appearance, qtbot: QtBot) -> Person:
    assert themed is not None
    return Person(requests, qtbot)


def test_the_usual_printer_is_offered_first_and_the_copies_wait_for_a_number(
    person: Person,
) -> None:
    person.comes()

    assert person.bar._choice.printer() == "PDF"
    assert person.page.focusWidget().accessibleName() == "Copies"
    assert person.bar._choice._box.accessibleName() == "Printer"
    assert person.buttons() == ["Print", "Close"]


def test_a_number_and_enter_print_and_the_copies_are_told(
    person: Person, print_service: PrintService
) -> None:
    person.comes()

    assert person.prints("3") == "Sent to “PDF”: 3 copies."

    assert person.copies == [3]
    assert person.buttons() == ["Close"]
    assert len(print_service.paper()) == 1


def test_a_printer_that_takes_no_jobs_is_told_and_another_one_is_chosen(
    person: Person, print_service: PrintService
) -> None:
    person.comes()

    assert "takes no jobs just now" in person.prints(printer="Refusing")
    assert (person.copies, print_service.waiting()) == ([], [])
    assert person.prints(printer="PDF") == "Sent to “PDF”: 1 copy."

    assert person.copies == [1]


def test_a_stopped_printer_has_the_sheet_and_says_that_it_waits(
    person: Person, print_service: PrintService
) -> None:
    person.comes()

    assert "“Stopped” is stopped" in person.prints(printer="Stopped")

    assert person.copies == [1]
    assert print_service.waiting() == [SHEET]


def test_a_print_service_that_is_not_there_is_told_and_nothing_can_be_pressed(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody"))

    person.comes()

    assert "is not running, so nothing was printed" in person.bar.words()
    assert person.buttons() == ["Close"]


def test_a_printer_taken_away_meanwhile_is_told(
    person: Person, print_service: PrintService
) -> None:
    print_service.add("Borrowed")
    person.comes()
    print_service.asked("lpadmin", "-x", "Borrowed")

    said = person.prints(printer="Borrowed")

    assert "“Borrowed” is not set up any more. Nothing was printed" in said


def test_what_was_chosen_is_chosen_again_next_time(person: Person) -> None:
    person.comes()
    person.prints("20", printer="Stopped")
    person.bar.close_bar()

    person.comes()

    assert person.bar._choice.printer() == "Stopped"
    assert person.bar._choice.copies() == 20


def test_esc_puts_the_bar_away_and_prints_nothing(
    person: Person, qtbot: QtBot, print_service: PrintService
) -> None:
    person.comes()

    with qtbot.waitSignal(person.bar.left):
        QTest.keyClick(person.page.focusWidget(), Qt.Key.Key_Escape)

    assert person.bar.isHidden()
    assert print_service.waiting() == []


def test_enter_before_there_is_a_printer_prints_nothing(person: Person) -> None:
    person.bar.show_for(SHEET, "Letter")

    QTest.keyClick(person.bar._choice._copies, Qt.Key.Key_Return)

    assert person.bar.words() == "Looking for printers…"
    assert person.buttons() == ["Close"]


def test_a_bar_that_was_put_away_while_sending_comes_back_to_tell(
    person: Person,
) -> None:
    person.comes()
    QTest.keyClick(person.bar._choice._copies, Qt.Key.Key_Return)
    person.bar.close_bar()

    person.qtbot.waitUntil(lambda: person.copies == [1])

    assert person.bar.isVisible()
    assert person.bar.words() == "Sent to “PDF”: 1 copy."


def test_no_more_than_two_hundred_copies_can_be_typed(person: Person) -> None:
    person.comes()

    QTest.keyClicks(person.bar._choice._copies, "201")

    assert person.bar._choice.copies() == 20
