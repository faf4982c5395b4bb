"""Changing the contact book: the form opens over it, and the sheet follows."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from peerdesk.desk.change import Change
from peerdesk.desk.clock import today
from peerdesk.desk.contact_checks import with_edit
from peerdesk.desk.sheets import ContactBook
from peerdesk.domain.contact import Contact, Family
from peerdesk.ui.actions import ActionSpec
from peerdesk.ui.page import WindowContext
from peerdesk.ui.sheets.contact_book import ContactBookView
from peerdesk.ui.sheets.contact_form import ContactForm
from peerdesk.ui.widgets.scrolled import scrolled

_EMPTY = ContactBook((), "", ())
_NOBODY = Contact(0, Family.CRISIS, "")


class ContactEditing(QObject):
    """`tried` brings contacts and phone as they would be, or None for what is kept."""

    tried = Signal(object, object)

    def __init__(self, context: WindowContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._sheets = context.desk.sheets
        self._book = _EMPTY
        self._edited, self._saved = _NOBODY, False
        self.view, self.form = ContactBookView(), ContactForm()
        self.stack = QStackedWidget()
        self.stack.addWidget(scrolled(self.view))
        self.stack.addWidget(self.form)
        self._connect()

    def add_actions(self) -> None:
        """Make the keys of the form; they work while it is open."""
        keep = ActionSpec("keep_contact", "Save contact", "Ctrl+Return")
        self._context.actions.add(keep, self.form.ask_to_keep, self.form)
        leave = ActionSpec("leave_contact", "Cancel", "Esc")
        self._context.actions.add(leave, self.leave, self.form)

    def show_book(self, book: ContactBook) -> None:
        """Show what is kept; a form that is open stays as it is."""
        earlier, self._book = self._book, book
        self.view.show_book(book, self._today())
        if self._saved:
            self._saved = False
            self.view.focus_on(_as_kept(self._edited, earlier, book))
        if not self.is_open():
            self.tried.emit(None, None)

    def is_open(self) -> bool:
        """Whether a contact is being changed."""
        return self.stack.currentIndex() == 1

    @Slot(object)
    def add(self, family: Family) -> None:
        """Begin a new contact."""
        self.edit(Contact(0, family, ""))

    @Slot(object)
    def edit(self, contact: Contact) -> None:
        """Open the form on a contact."""
        self._edited, self._saved = contact, False
        self.stack.setCurrentIndex(1)
        self.form.start(contact, self._today())

    @Slot()
    def leave(self) -> None:
        """Go back to the book; what was typed and not saved is gone."""
        self.stack.setCurrentIndex(0)
        self.view.focus_on(self._edited)
        self.tried.emit(None, None)

    def _connect(self) -> None:
        self.view.add.connect(self.add)
        self.view.edit.connect(self.edit)
        self.view.checked.connect(self._mark_checked)
        self.view.phone_typed.connect(self._try_phone)
        self.view.phone_kept.connect(self._keep_phone)
        self.form.changed.connect(self._try_contact)
        self.form.keep.connect(self._keep)
        self.form.remove.connect(self._remove)
        self.form.left.connect(self.leave)

    def _today(self) -> date:
        return today(self._context.desk.clock)

    @Slot(object)
    def _try_contact(self, contact: Contact) -> None:
        contacts = self._book.contacts
        if contact.label:
            contacts = with_edit(contacts, contact)
        self.tried.emit(contacts, None)

    @Slot(str)
    def _try_phone(self, phone: str) -> None:
        self.tried.emit(None, phone.strip())

    @Slot(object)
    def _mark_checked(self, contact: Contact) -> None:
        work = partial(self._sheets.checked, contact)
        self._context.operations.change(work, said="Checked today.", on=self)

    @Slot(object)
    def _keep(self, contact: Contact) -> None:
        self._change_and_leave(partial(self._sheets.keep, contact), "Saved.")

    @Slot(object)
    def _remove(self, contact: Contact) -> None:
        work = partial(self._sheets.remove, contact)
        self._change_and_leave(work, "Taken off the sheet.")

    @Slot(str)
    def _keep_phone(self, phone: str) -> None:
        work = partial(self._sheets.keep_phone, phone)
        self._context.operations.change(work, said="Saved.", on=self)

    def _change_and_leave(self, work: "partial[Change]", said: str) -> None:
        """Leave the form only once it is saved: a refusal must lose nothing."""
        change = self._context.operations.change
        change(work, said=said, on=self, then=self._left_behind)

    def _left_behind(self, change: Change) -> None:
        del change
        self.leave()
        self._saved = True  # the book is on its way, with new rows


def _as_kept(contact: Contact, earlier: ContactBook, book: ContactBook) -> Contact:
    """Return *contact* as it is in the book now; a new one has got its number."""
    known = {each.number for each in earlier.contacts}
    for each in book.contacts:
        new = contact.number == 0 and each.number not in known
        if new or each.number == contact.number:
            return each
    return contact
