"""Printing from the sheets page: the bytes that are seen, and a line in the log."""

import hashlib
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from peerdesk.desk.opening import Desk
from peerdesk.domain.action import Action
from peerdesk.domain.contact import Family
from peerdesk.store.schema import Zone
from peerdesk.ui.appearance import Appearance
from peerdesk.ui.opened import Host
from peerdesk.ui.page import WindowContext
from peerdesk.ui.requests import Requests
from peerdesk.ui.sheets.page import SheetsPage
from peerdesk.ui.widgets.buttons import PrimaryButton
from tests.print_service import PrintService, needs_print_service
from tests.ui.printing.parent import answering

pytestmark = needs_print_service
Settle = Callable[[], None]


@pytest.fixture
def requests(print_service: PrintService) -> Iterator[Requests]:
    print_service.asked("lpadmin", "-d", "Stopped")  # what it is given stays there
    with answering() as line:
        yield line
    print_service.asked("lpadmin", "-d", "PDF")


@pytest.fixture
def host(themed: Appearance, requests: Requests) -> Host:
    return Host(requests, themed)


class Person:
    """Somebody on the sheets page who prints."""

    def __init__(self, context: WindowContext, settle: Settle, qtbot: QtBot) -> None:
        self.context, self.settle, self.qtbot = context, settle, qtbot
        self.page = SheetsPage(context)
        qtbot.addWidget(self.page)
        self.page.resize(1160, 780)
        self.bar = self.page._printing.bar
        self.after(self.page.show)

    def after(self, action: Callable[[], object]) -> None:
        """Do something and wait for the next preview."""
        with self.qtbot.waitSignal(self.page._rendering.shown, timeout=20_000):
            action()
        self.settle()

    def asks_to_print(self) -> None:
        """Press Ctrl+P and wait for the printers."""
        QTest.keyClick(self.page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.waitUntil(lambda: self.bar.words() == "")

    def prints(self, copies: str) -> None:
        """Type how many, press Enter and wait for what became of it."""
        field = self.page.focusWidget()
        QTest.keyClicks(field, copies)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.bar.words() not in {"", "Sending…"})
        self.settle()

    def primary(self) -> list[str]:
        """Return the buttons that matter most."""
        found = self.page.findChildren(QPushButton)
        main = [b for b in found if b.property("kind") == PrimaryButton.KIND]
        return [button.text() for button in main if button.isVisible()]

    def made(self) -> list[tuple[str, int]]:
        """Return which sheets were kept as made, and how often."""
        found: list[list[tuple[str, int]]] = []
        work = partial(_made, self.context.desk)
        self.context.operations.ask(work, found.append, on=self.page)
        self.settle()
        return found[0]


def _made(desk: Desk) -> list[tuple[str, int]]:
    with desk.vault.read() as records:
        held = records.prints.connection
        rows = held.exec_driver_sql("SELECT sheet, copies FROM prints").all()
        logged = [line.action for line in records.program.log_lines(Zone.PROGRAM)]
    assert logged.count(Action.SHEET_EXPORTED) == len(rows)
    return [(row.sheet, row.copies) for row in rows]


@pytest.fixture
def person(context: WindowContext, settle: Settle, qtbot: QtBot) -> Person:
    return Person(context, settle, qtbot)


def test_the_queue_gets_the_very_bytes_that_are_shown(
    person: Person, print_service: PrintService
) -> None:
    shown = person.page._rendering.seen
    assert shown is not None

    person.asks_to_print()
    person.prints("2")

    (waiting,) = print_service.waiting()
    assert hashlib.sha256(waiting).digest() == hashlib.sha256(shown.pdf).digest()


def test_a_print_is_kept_with_its_copies_and_logged_as_an_export_is(
    person: Person,
) -> None:
    person.asks_to_print()
    person.prints("12")

    assert person.made() == [("peer-resources", 12)]


def test_what_the_printer_refuses_is_not_kept(
    person: Person, print_service: PrintService
) -> None:
    print_service.asked("cupsreject", "Stopped")
    person.asks_to_print()
    person.prints("1")
    print_service.asked("cupsaccept", "Stopped")

    assert "takes no jobs just now" in person.bar.words()
    assert person.made() == []


def test_what_is_being_typed_is_printed_as_it_is_shown(
    person: Person, print_service: PrintService
) -> None:
    line = person.page._editing.view.phone.line
    person.after(lambda: QTest.keyClicks(line, "555-0123"))

    person.asks_to_print()
    person.prints("1")

    document = PdfDocument(print_service.waiting()[0])
    assert "555-0123" in document[0].get_textpage().get_text_bounded()
    document.close()


def test_the_paper_follows_the_sheet_while_the_bar_is_open(
    person: Person, print_service: PrintService
) -> None:
    person.asks_to_print()

    person.after(lambda: person.page._pane._papers._group.button(1).click())
    person.prints("1")

    document = PdfDocument(print_service.waiting()[0])
    assert round(document[0].get_width()) == 595
    assert person.bar._paper == "A4"
    document.close()


def test_whoever_asks_before_there_is_a_sheet_is_asked_once_there_is(
    context: WindowContext, qtbot: QtBot
) -> None:
    page = SheetsPage(context)
    qtbot.addWidget(page)
    page.show()

    page._printing.action.trigger()
    assert page._printing.bar.isHidden()

    qtbot.waitUntil(page._printing.bar.isVisible)
    qtbot.waitUntil(lambda: page._printing.bar.words() == "")


def test_a_bare_p_prints_while_the_list_of_sheets_has_the_focus(person: Person) -> None:
    sheets = person.page._editing.view.sheets
    sheets.setFocus()

    QTest.keyClick(sheets, Qt.Key.Key_P)

    assert person.bar.isVisible()


def test_one_button_matters_most_whoever_has_it(person: Person) -> None:
    assert person.primary() == ["Print"]

    person.asks_to_print()
    assert person.primary() == ["Print"]
    assert person.page.focusWidget().parent() is person.bar._choice
    person.page._editing.add(Family.CRISIS)

    assert person.primary() == ["Save"]


def test_a_closed_bar_gives_the_focus_back(person: Person) -> None:
    person.asks_to_print()

    QTest.keyClick(person.page.focusWidget(), Qt.Key.Key_Escape)

    assert person.bar.isHidden()
    assert person.primary() == ["Print"]
    assert person.page.focusWidget() is person.page._pane._ways_out._print


def test_the_bar_is_brought_into_view_where_the_page_scrolls(person: Person) -> None:
    person.context.appearance.choose(text_percent=200)
    person.page.resize(800, 480)

    person.asks_to_print()
    person.qtbot.waitUntil(lambda: not person.bar.visibleRegion().isEmpty())

    seen = person.bar.visibleRegion().boundingRect()
    assert seen == person.bar.rect()


@pytest.fixture
def administrator(
    administrators_context: WindowContext,
    administrators_settle: Settle,
    qtbot: QtBot,
) -> Person:
    return Person(administrators_context, administrators_settle, qtbot)


def test_the_administrator_prints_too(administrator: Person) -> None:
    administrator.asks_to_print()
    administrator.prints("1")

    assert administrator.made() == [("peer-resources", 1)]
