"""The lines of the contact book: what to check first, and who can be called."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.desk.contact_checks import Concern, ContactCheck
from peerdesk.domain.contact import Contact, Family
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import IconButton, QuietButton
from peerdesk.ui.widgets.labels import Kind, elided_label, text_label
from peerdesk.ui.widgets.picture import Picture
from peerdesk.ui.wording.sheets import (
    check_words,
    checked_words,
    concern_words,
    family_words,
    reach_words,
)

_ICONS = {
    Concern.MISSING: ("plus", "muted"),
    Concern.NEVER_CHECKED: ("triangle-alert", "warn"),
    Concern.EXPIRED: ("triangle-alert", "warn"),
    Concern.DUE: ("clock", "muted"),
}


class CheckRow(QWidget):
    """One thing to check first, with the one thing to do about it."""

    add = Signal(object)
    edit = Signal(object)
    checked = Signal(object)

    def __init__(self, check: ContactCheck, today: date) -> None:
        super().__init__()
        words = check_words(check)
        row = _row(self)
        row.addWidget(Picture(*_ICONS[check.concern]))
        row.addLayout(_wrapped(words, concern_words(check, today)), 1)
        for button in self._buttons(check, words):
            row.addWidget(button)

    def _buttons(self, check: ContactCheck, words: str) -> Sequence[QWidget]:
        if check.contact is None:
            add = QuietButton("Add")
            add.setAccessibleName(words)
            add.clicked.connect(partial(self.add.emit, check.family))
            return [add]
        still_true = QuietButton("Still true")
        still_true.setAccessibleName(f"{words} is still true, checked today")
        still_true.setToolTip("I checked this today")
        still_true.clicked.connect(partial(self.checked.emit, check.contact))
        edit = IconButton("pencil", f"Change {words}")
        edit.clicked.connect(partial(self.edit.emit, check.contact))
        return [still_true, edit]


class FamilyRows(QWidget):
    """One family of help with everybody who can be called."""

    add = Signal(object)
    edit = Signal(object)

    def __init__(
        self, family: Family, contacts: Sequence[Contact], today: date
    ) -> None:
        super().__init__()
        self._pencils: dict[int, IconButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(text_label(family_words(family), Kind.STRONG), 1)
        self.plus = IconButton("plus", f"Add to {family_words(family)}")
        self.plus.clicked.connect(partial(self.add.emit, family))
        head.addWidget(self.plus)
        column.addLayout(head)
        for contact in contacts:
            column.addWidget(self._contact(contact, today))
        if not contacts:
            column.addWidget(text_label("Nobody yet", Kind.MUTED))

    def button_of(self, number: int) -> IconButton:
        """Return the pencil of the contact with this number, else the plus."""
        return self._pencils.get(number, self.plus)

    def _contact(self, contact: Contact, today: date) -> QWidget:
        line = QWidget()
        row = _row(line)
        reach = reach_words(contact) or checked_words(contact, today)
        row.addLayout(_two_lines(contact.label, reach), 1)
        edit = IconButton("pencil", f"Change {contact.label}")
        edit.clicked.connect(partial(self.edit.emit, contact))
        self._pencils[contact.number] = edit
        row.addWidget(edit)
        return line


def _row(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, SPACE.xs, 0, SPACE.xs)
    row.setSpacing(SPACE.s)
    return row


def _wrapped(first: str, second: str) -> QVBoxLayout:
    lines = QVBoxLayout()
    lines.setSpacing(0)
    lines.addWidget(text_label(first))
    lines.addWidget(text_label(second, Kind.SMALL))
    return lines


def _two_lines(first: str, second: str) -> QVBoxLayout:
    lines = QVBoxLayout()
    lines.setSpacing(0)
    lines.addWidget(elided_label(first))
    if second:
        lines.addWidget(elided_label(second, Kind.SMALL))
    return lines
