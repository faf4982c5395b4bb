"""The contact book beside the preview: what to check, and everybody to call."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.desk.sheets import ContactBook
from peerdesk.domain.contact import Contact, Family
from peerdesk.domain.people import CONTACT_LIMIT
from peerdesk.ui.sheets.contact_rows import CheckRow, FamilyRows
from peerdesk.ui.sheets.sheet_list import SheetList
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.field import LineField
from peerdesk.ui.widgets.labels import Kind, text_label

_PHONE_HINT = "Printed at the foot of the sheet."


class ContactBookView(QWidget):
    """Shows a `ContactBook`; the signals say what somebody wants to do with it."""

    add = Signal(object)
    edit = Signal(object)
    checked = Signal(object)
    phone_typed = Signal(str)
    phone_kept = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._kept_phone = ""
        self._rows: dict[Family, FamilyRows] = {}
        self.phone = LineField(
            "The program's own number", limit=CONTACT_LIMIT, hint=_PHONE_HINT
        )
        self.phone.line.textEdited.connect(self.phone_typed)
        self.phone.line.editingFinished.connect(self._keep_phone)
        self._checks, self._people = Card(spacing=SPACE.xs), Card(spacing=SPACE.m)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE.s, 0)
        column.setSpacing(SPACE.m)
        self.sheets = SheetList()
        column.addWidget(self.sheets)
        column.addWidget(self._checks)
        column.addWidget(self._people)
        column.addStretch(1)
        self._check_rows = _slot(self._checks, "Check first")
        self._people.body.addWidget(self.phone)
        self._family_rows = _slot(self._people, "")

    def show_book(self, book: ContactBook, today: date) -> None:
        """Show the contacts as they are kept."""
        _clear(self._check_rows)
        _clear(self._family_rows)
        self._checks.setVisible(bool(book.checks))
        for check in book.checks:
            self._show_check(CheckRow(check, today))
        for family in Family:
            there = [c for c in book.contacts if c.family is family]
            self._rows[family] = FamilyRows(family, there, today)
            self._show_family(self._rows[family])
        if not self.phone.line.hasFocus():
            self.phone.line.setText(book.phone)
        self._kept_phone = book.phone

    def focus_on(self, contact: Contact) -> None:
        """Go to the contact's pencil, or to where its family is added to."""
        self._rows[contact.family].button_of(contact.number).setFocus()

    def _show_check(self, row: CheckRow) -> None:
        row.add.connect(self.add)
        row.edit.connect(self.edit)
        row.checked.connect(self.checked)
        self._check_rows.addWidget(row)

    def _show_family(self, rows: FamilyRows) -> None:
        rows.add.connect(self.add)
        rows.edit.connect(self.edit)
        self._family_rows.addWidget(rows)

    @Slot()
    def _keep_phone(self) -> None:
        if self.phone.text() != self._kept_phone:
            self._kept_phone = self.phone.text()
            self.phone_kept.emit(self.phone.text())


def _slot(card: Card, heading: str) -> QVBoxLayout:
    """Return a place in *card* whose content comes and goes."""
    if heading:
        card.body.addWidget(text_label(heading, Kind.HEADING))
    place = QVBoxLayout()
    place.setSpacing(card.body.spacing())
    card.body.addLayout(place)
    return place


def _clear(place: QVBoxLayout) -> None:
    while item := place.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
