"""Immediate danger: who to call now, over whatever is open.  It records nothing."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from peerdesk.desk.sheets import ContactBook
from peerdesk.domain.contact import Contact, Family
from peerdesk.ui.actions import ActionSpec
from peerdesk.ui.page import WindowContext
from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SIZE, SPACE
from peerdesk.ui.widgets.buttons import PlainButton, QuietButton
from peerdesk.ui.widgets.inline_message import Tone, announce
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

_ALL_BUT_NOTHING = 1_000  # the stretches get what is left beyond its widest


class DangerPanel(QWidget):
    """Covers *window* while it is open; Esc closes it."""

    def __init__(self, context: WindowContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._behind = window
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
        self._before = self._behind.focusWidget()
        self.setGeometry(self._behind.rect())
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
        self._give_focus_back()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            event.accept()  # what lies behind does not hear it

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._behind.rect())
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Keep Tab within the panel."""
        del forward  # there are two stops at most
        elsewhere = self.close_button if self.sheets.hasFocus() else self.sheets
        if elsewhere.isVisible():
            elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _lay_out(self) -> None:
        self.setAutoFillBackground(True)
        self.setAccessibleName(TITLE)
        inside = QWidget()
        inside.setMaximumWidth(2 * scaled(SIZE.lock_column))
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE.xl, SPACE.xxl, SPACE.xl, SPACE.xl)
        column.setSpacing(SPACE.xl)
        head = QHBoxLayout()
        head.addWidget(text_label(TITLE, Kind.TITLE), 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(_banner())
        column.addWidget(_national())
        column.addWidget(text_label(LOCAL, Kind.HEADING))
        column.addWidget(self.local)
        column.addWidget(self.sheets, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(text_label(RECORDS_NOTHING, Kind.MUTED))
        column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(_centred(inside)))

    def _show_book(self, book: ContactBook) -> None:
        numbers = local_numbers(book.contacts)
        self.local.show_numbers(numbers)
        self.sheets.setVisible(not numbers)

    def _give_focus_back(self) -> None:
        """Before hiding: Qt would otherwise look for a place within the panel."""
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        else:
            self.close_button.clearFocus()
            self.sheets.clearFocus()

    @Slot()
    def _open_sheets(self) -> None:
        self.leave()
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
        inside.show()
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


def _banner() -> QFrame:
    banner = QFrame()
    banner.setObjectName("inline")
    banner.setProperty("tone", Tone.REFUSAL.value)
    column = QVBoxLayout(banner)
    column.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
    column.addWidget(text_label(STAY, Kind.DISPLAY))
    return banner


def _national() -> QWidget:
    numbers = QWidget()
    numbers.setLayout(_numbers([LIFELINE, EMERGENCY], Kind.DISPLAY))
    return numbers


def _centred(inside: QWidget) -> QWidget:
    room = QWidget()
    row = QHBoxLayout(room)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(inside, _ALL_BUT_NOTHING)
    row.addStretch(1)
    return room


def _alone(label: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(label)
    return column
