"""The sheets page over a real program: contacts, live preview, export."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from peerdesk.desk.sheets import ContactBook, Preview
from peerdesk.domain.contact import LABEL_LIMIT, Contact, Family
from peerdesk.sheets.page import Paper
from peerdesk.sheets.preview import page_images
from peerdesk.ui.page import WindowContext
from peerdesk.ui.sheets.page import SheetsPage
from peerdesk.ui.widgets.buttons import PrimaryButton
from tests.hospital import TODAY

Settle = Callable[[], None]
SECURITY = Contact(
    0, Family.CRISIS, "Hospital security", phone="555-0100", checked_on=TODAY
)

CTRL_ENTER = (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


class Driver:
    """Uses the page as a person would, and waits for the preview by its signal."""

    def __init__(self, context: WindowContext, settle: Settle, qtbot: QtBot) -> None:
        self.context, self.settle, self.qtbot = context, settle, qtbot
        self.page = SheetsPage(context)
        qtbot.addWidget(self.page)
        self.page.resize(1160, 780)
        self.shown: list[Preview] = []
        self.page._rendering.shown.connect(self.shown.append)
        self.after(self.page.show)

    def after(self, action: Callable[[], object]) -> Preview:
        """Do something and return the next preview."""
        with self.qtbot.waitSignal(self.page._rendering.shown, timeout=20_000):
            action()
        self.settle()
        return self.shown[-1]

    def press(self, words: str) -> None:
        """Press the visible button that says *words* or is read out so."""
        buttons = [
            button
            for kind in (QPushButton, QToolButton)
            for button in self.page.findChildren(kind)
            if words in (button.text(), button.accessibleName()) and button.isVisible()
        ]
        buttons[0].click()

    def type(self, label: str, words: str) -> None:
        """Type into the visible line with this label."""
        form = self.page._editing.form
        fields = [field for field, _ in form._lines(SECURITY)]
        line = next(f.line for f in fields if f.label.text() == label)
        line.clear()
        QTest.keyClicks(line, words)

    def focused(self) -> QWidget:
        """Return what the next key goes to."""
        focused = self.page.focusWidget()
        assert focused is not None
        return focused

    def book(self) -> ContactBook:
        """Return what is kept."""
        return self.page._editing._book

    def words(self) -> str:
        """Return all that can be read on the page."""
        return words_on(self.page)


@pytest.fixture
def driver(context: WindowContext, settle: Settle, qtbot: QtBot) -> Driver:
    return Driver(context, settle, qtbot)


def words_on(widget: QWidget) -> str:
    labels = widget.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def text_of(preview: Preview) -> str:
    document = PdfDocument(preview.sheet.pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def with_security(driver: Driver) -> None:
    driver.press("Add to Crisis, in this hospital")
    driver.type("Who", "Hospital security")
    driver.type("Phone", "555-0100")
    driver.page._editing.form._checked.click()
    driver.after(lambda: driver.press("Save"))


def test_the_preview_is_there_without_any_contact(driver: Driver) -> None:
    assert "988" in text_of(driver.shown[-1])
    assert driver.page._pane.view.pictures()
    assert "Nobody yet for:" in driver.words()


def test_a_new_program_is_told_what_to_add_first(driver: Driver) -> None:
    first = driver.book().checks[0]

    assert first.family is Family.CRISIS
    assert "Nobody yet, for example security, or who is on call" in driver.words()


def test_what_is_typed_is_on_the_sheet_before_it_is_saved(driver: Driver) -> None:
    driver.press("Add to Help with time off")

    preview = driver.after(lambda: driver.type("Who", "Leave office"))

    assert "Leave office" in text_of(preview)
    assert driver.book().contacts == ()


def test_cancel_takes_what_was_typed_off_the_sheet(driver: Driver) -> None:
    driver.press("Add to Help with time off")
    driver.after(lambda: driver.type("Who", "Leave office"))

    preview = driver.after(lambda: driver.press("Cancel"))

    assert "Leave office" not in text_of(preview)


def test_a_contact_is_saved_once_and_can_be_undone(driver: Driver) -> None:
    with_security(driver)

    (contact,) = driver.book().contacts
    assert (contact.label, contact.checked_on) == ("Hospital security", TODAY)
    driver.after(driver.context.undo.undo)
    assert driver.book().contacts == ()


def test_after_saving_the_next_key_goes_to_that_contact(driver: Driver) -> None:
    with_security(driver)
    assert driver.focused().accessibleName() == "Change Hospital security"

    driver.press("Change Hospital security")
    driver.type("Who", "Front desk")
    driver.after(lambda: QTest.keyClick(driver.focused(), *CTRL_ENTER))

    assert driver.focused().accessibleName() == "Change Front desk"
    assert driver.focused().isVisible()


def test_after_cancel_the_next_key_goes_to_where_one_came_from(driver: Driver) -> None:
    with_security(driver)

    driver.press("Change Hospital security")
    QTest.keyClick(driver.focused(), Qt.Key.Key_Escape)
    assert driver.focused().accessibleName() == "Change Hospital security"
    driver.press("Add to Stress reduction")
    QTest.keyClick(driver.focused(), Qt.Key.Key_Escape)

    assert driver.focused().accessibleName() == "Add to Stress reduction"


def test_a_number_nobody_has_checked_says_so_on_the_sheet(driver: Driver) -> None:
    driver.press("Add to Help with time off")

    preview = driver.after(lambda: driver.type("Who", "Leave office"))

    assert "Not checked yet" in text_of(preview)


def test_only_one_button_matters_most_at_any_time(driver: Driver) -> None:
    def primary() -> list[str]:
        buttons = driver.page.findChildren(PrimaryButton)
        return [button.text() for button in buttons if button.isVisible()]

    assert primary() == ["Print"]
    driver.press("Add to Help with time off")
    assert primary() == ["Save"]


def test_a_contact_without_a_name_is_not_saved(driver: Driver) -> None:
    driver.press("Add to Help with time off")

    driver.press("Save")

    assert "Please say who this is." in driver.words()
    assert driver.page._editing.is_open()


def test_an_existing_contact_is_changed_and_removed(driver: Driver) -> None:
    with_security(driver)

    driver.press("Change Hospital security")
    driver.type("Phone", "555-0199")
    driver.after(lambda: driver.press("Save"))
    assert [c.phone for c in driver.book().contacts] == ["555-0199"]
    driver.press("Change Hospital security")
    driver.after(lambda: driver.press("Take off the sheet"))

    assert driver.book().contacts == ()


def test_an_old_number_is_marked_still_true_in_one_press(
    driver: Driver, context: WindowContext
) -> None:
    old = Contact(0, Family.CRISIS, "Security", checked_on=TODAY - timedelta(days=99))
    keep = context.desk.sheets.keep
    driver.after(
        lambda: context.operations.change(lambda: keep(old), said="", on=driver.page)
    )
    assert "Checked 23 Nov 2025, 99 days ago" in driver.words()

    driver.after(lambda: driver.press("Security is still true, checked today"))

    assert driver.book().contacts[0].checked_on == TODAY


def test_the_programs_number_is_shown_while_typed_and_kept_on_enter(
    driver: Driver,
) -> None:
    line = driver.page._editing.view.phone.line

    preview = driver.after(lambda: QTest.keyClicks(line, "555-0123"))
    assert "555-0123" in text_of(preview)
    driver.after(lambda: QTest.keyClick(line, Qt.Key.Key_Return))

    assert driver.book().phone == "555-0123"


def test_the_paper_is_chosen_at_once(driver: Driver) -> None:
    papers = driver.page._pane._papers

    preview = driver.after(lambda: papers._group.button(1).click())

    document = PdfDocument(preview.sheet.pdf)
    assert round(document[0].get_width()) == 595
    document.close()
    assert papers.choice() is Paper.A4


def test_the_picture_is_as_sharp_as_the_screen(driver: Driver) -> None:
    view = driver.page._pane.view

    (picture,) = view.pictures()

    wanted = view._pages._width * view.devicePixelRatioF()
    assert abs(picture.width() - wanted) <= 1
    assert picture.format() == QImage.Format.Format_RGB888


def test_the_exported_file_is_what_was_shown(driver: Driver, tmp_path: Path) -> None:
    with_security(driver)
    shown = driver.shown[-1].sheet
    target = tmp_path / "sheet.pdf"

    dialog = driver.page._saving.ask("sheet.pdf")
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    driver.settle()

    assert target.read_bytes() == shown.pdf
    assert driver.shown[-1].pages == tuple(
        page_images(shown.pdf, dpi=driver.page._rendering._dpi)
    )


def test_a_file_that_is_there_is_replaced_only_when_asked_for(
    driver: Driver, tmp_path: Path
) -> None:
    target = tmp_path / "sheet.pdf"
    target.write_bytes(b"earlier")

    driver.page._saving.chosen.emit(target)
    driver.settle()
    assert "“sheet.pdf” is there already." in driver.words()
    assert target.read_bytes() == b"earlier"
    driver.press("Replace it")
    driver.settle()

    assert target.read_bytes() == driver.shown[-1].sheet.pdf


def test_esc_neither_replaces_a_file_nor_asks_for_another_name(
    driver: Driver, tmp_path: Path
) -> None:
    target = tmp_path / "sheet.pdf"
    target.write_bytes(b"earlier")
    driver.press("Add to Crisis, in this hospital")
    driver.page._saving.chosen.emit(target)

    QTest.keyClick(driver.focused(), Qt.Key.Key_Escape)

    assert "is there already." not in driver.words()
    assert target.read_bytes() == b"earlier"
    assert driver.page.window().findChildren(QFileDialog) == []
    assert driver.page._editing.is_open()
    assert driver.focused() is driver.page._pane._ways_out.export


def test_a_place_that_cannot_be_written_is_answered_in_words(
    driver: Driver, tmp_path: Path
) -> None:
    told: list[str] = []
    driver.context.messages.shown.connect(lambda words, _tone: told.append(words))

    driver.page._export(tmp_path / "gone" / "sheet.pdf")
    driver.settle()

    assert "“sheet.pdf” cannot be written to" in told[0]


def test_the_dialog_for_a_file_blocks_nothing_and_remembers_nothing(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    driver.page._export_action.trigger()
    (dialog,) = driver.page.window().findChildren(QFileDialog)
    dialog.setDirectory(str(tmp_path))
    assert dialog.windowModality() is Qt.WindowModality.WindowModal
    dialog.accept()
    with driver.qtbot.waitSignal(dialog.destroyed):
        dialog.reject()

    assert list(tmp_path.rglob("*.conf")) == []


def test_a_refused_save_keeps_what_was_typed(
    driver: Driver, context: WindowContext
) -> None:
    driver.press("Add to Help with time off")
    driver.type("Who", "Leave office")
    told: list[str] = []
    context.messages.shown.connect(lambda words, _tone: told.append(words))
    form = driver.page._editing.form

    form.keep.emit(replace(SECURITY, label="x" * (LABEL_LIMIT + 1)))
    driver.settle()

    assert told
    assert driver.page._editing.is_open()
    assert form.contact().label == "Leave office"


def test_the_administrator_fills_in_a_contact(
    administrators_context: WindowContext,
    administrators_settle: Settle,
    qtbot: QtBot,
) -> None:
    driver = Driver(administrators_context, administrators_settle, qtbot)

    with_security(driver)

    assert [c.label for c in driver.book().contacts] == ["Hospital security"]
