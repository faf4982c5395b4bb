"""The lock page: the first thing seen, and all that is left after locking.

It is a page and not a dialog, and it needs nothing but widgets, so that it is there
at once; the database loads while the passphrase is typed.
"""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from peerdesk.ui.passphrase import PassphraseField
from peerdesk.ui.status_line import PROMISE
from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SIZE, SPACE
from peerdesk.ui.welcome import Welcome
from peerdesk.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from peerdesk.ui.widgets.field import Field
from peerdesk.ui.widgets.folder_dialog import ask_for_folder
from peerdesk.ui.widgets.inline_message import InlineMessage
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.widgets.picture import Picture
from peerdesk.ui.widgets.scrolled import scrolled

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_CAPS = "Caps Lock is on."


class LockPage(QWidget):
    """Asks for the passphrase of one program, or for another one, or for a first."""

    unlock_asked = Signal(str, bool)  # the secret, and whether it is a recovery code
    place_chosen = Signal(Path)
    new_asked = Signal()
    demo_asked = Signal()
    painted = Signal()

    def __init__(self, place: Path | None, *, caution: str = "") -> None:
        super().__init__()
        self._place = place
        self._recovering = False
        self._was_painted = False
        self.message = InlineMessage()
        self._program = text_label("", Kind.DISPLAY)
        self._program.setAlignment(_CENTRE)
        self.secret = PassphraseField()
        self._field = Field("&Passphrase", self.secret)
        self._unlock = PrimaryButton("Unlock")
        self._working = QProgressBar(minimum=0, maximum=0, textVisible=False)
        self._doing = text_label("", Kind.MUTED)
        self._recover = QuietButton("Use the recovery code")
        self._open = PlainButton("Open another program…")
        self._new = QuietButton("New program…")
        self._welcome = Welcome()
        self._doing.setAlignment(_CENTRE)
        self._lay_out(caution)
        self._connect()
        self.show_place(place)

    def place(self) -> Path | None:
        """Return the program that is shown."""
        return self._place

    def show_place(self, place: Path | None) -> None:
        """Ask for the passphrase of the program at *place*."""
        self._place = place
        self._program.setText(place.stem if place else "PeerDesk")
        self._welcome.setVisible(place is None)
        for part in (self._field, self._unlock, self._recover, self._open, self._new):
            part.setVisible(place is not None)
        self.set_busy(busy=False)

    def set_busy(self, *, busy: bool) -> None:
        """Show calmly that the key is being worked out."""
        self._unlock.setText("Unlocking…" if busy else "Unlock")
        self.show_work(self._unlock.text() if busy else "")
        self._doing.hide()

    def show_work(self, words: str) -> None:
        """Say what is being done, and let nothing else begin; no words end it."""
        for shown in (self._working, self._doing):
            shown.setVisible(bool(words))
        self._working.setAccessibleName(words)
        self._doing.setText(words)
        parts = (self._unlock, self.secret, self._recover, self._open, self._new)
        for part in (*parts, self._welcome):
            part.setEnabled(not words)
        if not words:
            self.first_stop().setFocus()

    def first_stop(self) -> QWidget:
        """Return where work begins."""
        return self._welcome.begin if self._place is None else self.secret

    @Slot(str)
    def refuse(self, words: str) -> None:
        """Say why it did not open; what was typed is marked, to be typed over."""
        self.set_busy(busy=False)
        self._field.set_error(words)
        self.secret.selectAll()

    def offer(self, secret: str) -> None:
        """Put *secret*, which is none, into the field, so that Enter unlocks."""
        self._field.set_error("")
        self.secret.setText(secret)

    def error(self) -> str:
        """Return what is said to be wrong, or nothing."""
        return self._field.error()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def _lay_out(self, caution: str) -> None:
        mark = Picture("peerdesk", "accent", QSize(SIZE.icon_large, SIZE.icon_large))
        column = QVBoxLayout()
        column.setSpacing(SPACE.l)
        column.addWidget(mark, 0, _CENTRE)
        column.addWidget(self._program)
        column.addWidget(self.message)
        column.addWidget(self._field)
        column.addWidget(self._unlock)
        column.addWidget(self._welcome)
        column.addWidget(self._working)
        column.addWidget(self._doing)
        column.addWidget(self._recover, 0, _CENTRE)
        inside = QWidget()
        page = QVBoxLayout(inside)
        page.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        page.setSpacing(SPACE.l)
        page.addStretch(2)
        page.addLayout(_centred(column))
        page.addStretch(3)
        page.addLayout(_side_by_side(self._open, self._new))
        for words in (PROMISE, caution):
            page.addWidget(_foot(words))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))

    def _connect(self) -> None:
        self._unlock.clicked.connect(self._ask)
        self.secret.returnPressed.connect(self._ask)
        self.secret.textEdited.connect(self._forget_error)
        self.secret.caps_lock.connect(self._show_caps_lock)
        self._recover.clicked.connect(self._switch)
        self._open.clicked.connect(self._choose_place)
        self._new.clicked.connect(self.new_asked)
        self._welcome.open_asked.connect(self._choose_place)
        self._welcome.new_asked.connect(self.new_asked)
        self._welcome.demo_asked.connect(self.demo_asked)

    @Slot()
    def _ask(self) -> None:
        if self.secret.text() and self.secret.isEnabled():
            self._field.set_error("")
            self.set_busy(busy=True)
            self.unlock_asked.emit(self.secret.text(), self._recovering)

    @Slot()
    def _forget_error(self) -> None:
        if self.error() != _CAPS:
            self._field.set_error("")

    @Slot(bool)
    def _show_caps_lock(self, held: bool) -> None:  # noqa: FBT001 - a slot's signature
        self._field.set_error(_CAPS if held else "")

    @Slot()
    def _switch(self) -> None:
        self._recovering = not self._recovering
        label = "&Recovery code" if self._recovering else "&Passphrase"
        other = "the passphrase" if self._recovering else "the recovery code"
        self._field.label.setText(label)
        self.secret.setAccessibleName(label.replace("&", ""))
        self._recover.setText(f"Use {other}")
        self._field.set_error("")
        self.secret.clear()
        self.secret.hide_again()
        self.secret.setFocus()

    @Slot()
    def _choose_place(self) -> None:
        folder = str(self._place.parent) if self._place else ""
        ask_for_folder(self, "Open a program", folder, self._show_chosen)

    @Slot(str)
    def _show_chosen(self, folder: str) -> None:
        self.message.clear()
        self._field.set_error("")
        self.secret.clear()
        self.show_place(Path(folder))
        self.place_chosen.emit(Path(folder))


def _centred(column: QVBoxLayout) -> QHBoxLayout:
    """Return *column* in the middle; an alignment would forget lines that wrap."""
    middle = QWidget()
    middle.setFixedWidth(scaled(SIZE.lock_column))
    middle.setLayout(column)
    column.setContentsMargins(0, 0, 0, 0)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(middle)
    row.addStretch(1)
    return row


def _side_by_side(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE.s)
    row.addStretch(1)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row


def _foot(words: str) -> QWidget:
    label = text_label(words, Kind.SMALL)
    label.setAlignment(_CENTRE)
    if not words:
        label.hide()
    return label
