"""Immediate danger: who to call now, over whatever is open.  It records nothing."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from peerdesk.desk.sheets import ContactBook
from peerdesk.domain.contact import Contact, Family
from peerdesk.ui.actions import ActionSpec
from peerdesk.ui.page import WindowContext
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton, QuietButton
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.inline_message import announce
from peerdesk.ui.widgets.labels import Kind, line_label, text_label
from peerdesk.ui.widgets.scrolled import scrolled
from peerdesk.ui.wording.danger import (
    BUTTON,
    EMERGENCY,
    LIFELINE,
    LOCAL,
    NOTHING_LOCAL,
    OPEN_SHEETS,
    RECORDS_NOTHING,
    STAY,
    TITLE,
)


class DangerPanel(QWidget):
    """Covers *window* while it is open; Esc closes it."""

    def __init__(self, context: WindowContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._before: QWidget | None = None
        spec = ActionSpec("danger", BUTTON, "Ctrl+Shift+D", "siren", everywhere=True)
        self.action = context.actions.add(spec, self.open, window)
        self.close_button = PlainButton("Close")
        self.close_button.setToolTip("Close  (Esc)")
        self.close_button.clicked.connect(self.leave)
        self.local = LocalNumbers()
        self.sheets = QuietButton(OPEN_SHEETS, "file-text")
        self.sheets.clicked.connect(self._open_sheets)
        self.sheets.hide()
        self._lay_out()
        window.installEventFilter(self)
        self.hide()

    @Slot()
    def open(self) -> None:
        """Show it at once; the numbers of this hospital follow."""
        window = self.parentWidget()
        self._before = window.focusWidget()
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self.close_button.setFocus()
        announce(self, f"{TITLE}. {STAY}")
        self._context.operations.ask(
            self._context.desk.sheets.book, self._show_book, on=self, topic="book"
        )

    @Slot()
    def leave(self) -> None:
        """Close it and go back to where one was."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            event.accept()  # what lies behind does not hear it

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self.parentWidget().rect())
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Keep Tab within the panel."""
        stops = [one for one in (self.close_button, self.sheets) if one.isVisible()]
        place = stops.index(here) if (here := self.focusWidget()) in stops else 0
        stops[(place + (1 if forward else -1)) % len(stops)].setFocus()
        return True

    def _lay_out(self) -> None:
        self.setAutoFillBackground(True)
        self.setAccessibleName(TITLE)
        card = Card(spacing=SPACE.xl)
        card.body.addWidget(text_label(TITLE, Kind.TITLE))
        card.body.addWidget(text_label(STAY, Kind.DISPLAY))
        card.body.addLayout(_numbers([LIFELINE, EMERGENCY], Kind.DISPLAY))
        card.body.addWidget(text_label(LOCAL, Kind.HEADING))
        card.body.addWidget(self.local)
        card.body.addWidget(self.sheets, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addStretch(1)
        card.body.addWidget(text_label(RECORDS_NOTHING, Kind.MUTED))
        room = QWidget()
        column = QVBoxLayout(room)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        around = QVBoxLayout(self)
        around.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        around.setSpacing(SPACE.l)
        around.addWidget(scrolled(room), 1)
        around.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_book(self, book: ContactBook) -> None:
        numbers = local_numbers(book.contacts)
        self.local.show_numbers(numbers)
        self.sheets.setVisible(not numbers)

    def _open_sheets(self) -> None:
        self.hide()
        self._context.go_to("Sheets")


class LocalNumbers(QWidget):
    """The hospital's own numbers, or that they are missing."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._inside = QWidget()
        self._column.addWidget(self._inside)

    def show_numbers(self, numbers: Sequence[tuple[str, str]]) -> None:
        """Show each number with whom it reaches."""
        inside = QWidget()
        if numbers:
            inside.setLayout(_numbers(numbers, Kind.TITLE))
        else:
            inside.setLayout(_alone(text_label(NOTHING_LOCAL)))
        self._column.replaceWidget(self._inside, inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = inside


def local_numbers(contacts: Sequence[Contact]) -> list[tuple[str, str]]:
    """Return the crisis contacts that have a number, with whom they reach and when."""
    here = [one for one in contacts if one.family is Family.CRISIS and one.phone]
    return [
        (one.phone, ". ".join(part for part in (one.label, one.hours) if part))
        for one in here
    ]


def _numbers(numbers: Sequence[tuple[str, str]], kind: Kind) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(SPACE.xl)
    grid.setVerticalSpacing(SPACE.m)
    for row, (number, whom) in enumerate(numbers):
        grid.addWidget(line_label(number, kind), row, 0)
        grid.addWidget(text_label(whom, Kind.HEADING), row, 1)
    grid.setColumnStretch(1, 1)
    return grid


def _alone(label: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(label)
    return column
