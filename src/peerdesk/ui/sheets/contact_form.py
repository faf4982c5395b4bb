"""One contact, filled in once; every change is seen on the sheet while one types."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.contact import DETAIL_LIMIT, LABEL_LIMIT, Contact, Family
from peerdesk.domain.people import CONTACT_LIMIT
from peerdesk.ui.sheets.watched_line import WatchedLine
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PrimaryButton, QuietButton
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.choice_box import ChoiceBox
from peerdesk.ui.widgets.field import Field
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.widgets.scrolled import scrolled
from peerdesk.ui.widgets.tick_box import TickBox
from peerdesk.ui.wording.sheets import (
    address_doubt,
    checked_words,
    example_words,
    family_words,
    phone_doubt,
)

_NEW = Contact(0, Family.CRISIS, "")


class ContactForm(QWidget):
    """`changed` brings what is typed, `keep` and `remove` what shall be done."""

    changed = Signal(object)
    keep = Signal(object)
    remove = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._contact, self._today = _NEW, date.max
        self._title = text_label("", Kind.HEADING)
        families = [(family, family_words(family)) for family in Family]
        self._family = ChoiceBox(families, name="Kind of help")
        self._label = WatchedLine("Who", limit=LABEL_LIMIT)
        self._phone = WatchedLine("Phone", limit=CONTACT_LIMIT, doubt=phone_doubt)
        self._url = WatchedLine("Web address", limit=CONTACT_LIMIT, doubt=address_doubt)
        self._hours = WatchedLine("Hours", limit=CONTACT_LIMIT)
        self._detail = WatchedLine("Good to know", limit=DETAIL_LIMIT)
        self._checked = TickBox("I checked this today")
        self._last = text_label("", Kind.SMALL)
        self._keep = PrimaryButton("Save", "check")
        self._leave = QuietButton("Cancel")
        self._remove = QuietButton("Take off the sheet", "trash-2")
        self._lay_out()
        self._connect()

    def start(self, contact: Contact, today: date) -> None:
        """Fill in a contact; number 0 is a new one."""
        self._contact, self._today = contact, today
        new = contact.number == 0
        self._title.setText("New contact" if new else "Change contact")
        self._remove.setVisible(not new)
        self._family.choose(contact.family)
        for field, text in self._lines(contact):
            field.line.setText(text)
        self._label.set_error("")
        self._follow_number()
        self._last.setText("" if new else checked_words(contact, today))
        self._last.setVisible(not new)
        self._suggest(contact.family)
        self._label.line.setFocus()

    def contact(self) -> Contact:
        """Return the contact as it is typed."""
        checked = self._today if self._checked.isChecked() else self._earlier_check()
        return replace(
            self._contact,
            family=self._family.choice(),
            label=self._label.text(),
            phone=self._phone.text(),
            url=self._url.text(),
            hours=self._hours.text(),
            detail=self._detail.text(),
            checked_on=checked,
        )

    @Slot()
    def ask_to_keep(self) -> None:
        """Keep it, unless nobody can tell who it is."""
        if self._label.text():
            self.keep.emit(self.contact())
            return
        self._label.set_error("Please say who this is.")
        self._label.line.setFocus()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        buttons.addWidget(self._keep)
        buttons.addWidget(self._leave)
        buttons.addStretch(1)
        card, around = Card(), QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(card)
        card.body.addWidget(self._title)
        card.body.addWidget(scrolled(self._fields()), 1)
        card.body.addLayout(buttons)

    def _fields(self) -> QWidget:
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, SPACE.s, 0)
        column.setSpacing(SPACE.m)
        column.addWidget(Field("Kind of help", self._family))
        for field, _ in self._lines(_NEW):
            column.addWidget(field)
        column.addWidget(self._checked)
        column.addWidget(self._last)
        column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return fields

    def _connect(self) -> None:
        self._family.chosen.connect(self._suggest)
        self._family.chosen.connect(self._tell)
        self._checked.toggled.connect(self._tell)
        self._phone.line.textEdited.connect(self._follow_number)
        for field, _ in self._lines(_NEW):
            field.line.textEdited.connect(self._tell)
            field.line.returnPressed.connect(self.ask_to_keep)
        self._keep.clicked.connect(self.ask_to_keep)
        self._leave.clicked.connect(self.left)
        self._remove.clicked.connect(self._ask_to_remove)

    def _lines(self, contact: Contact) -> tuple[tuple[WatchedLine, str], ...]:
        return (
            (self._label, contact.label),
            (self._phone, contact.phone),
            (self._url, contact.url),
            (self._hours, contact.hours),
            (self._detail, contact.detail),
        )

    def _earlier_check(self) -> date | None:
        earlier = self._contact.checked_on
        kept = self._is_same_number() and earlier != self._today
        return earlier if kept else None

    def _is_same_number(self) -> bool:
        return self._phone.text() == self._contact.phone

    @Slot()
    def _follow_number(self) -> None:
        """Take the tick away from a number nobody can have checked yet."""
        today = self._contact.checked_on == self._today
        self._checked.setChecked(today and self._is_same_number())

    @Slot(object)
    def _suggest(self, family: Family) -> None:
        self._label.line.setPlaceholderText(example_words(family))

    @Slot()
    def _tell(self) -> None:
        self._label.set_error("")
        self.changed.emit(self.contact())

    @Slot()
    def _ask_to_remove(self) -> None:
        self.remove.emit(self._contact)
