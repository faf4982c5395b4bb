"""The lock page: the first thing seen, and all that is left after locking.

It is a page and not a dialog, and it needs nothing but widgets, so that it is there
at once; the database loads while the passphrase is typed.
"""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from peerdesk.ui.passphrase import PassphraseField
from peerdesk.ui.status_line import PROMISE
from peerdesk.ui.theme.tokens import SIZE, SPACE
from peerdesk.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from peerdesk.ui.widgets.field import Field
from peerdesk.ui.widgets.inline_message import InlineMessage, Tone
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.widgets.picture import Picture

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_CAPS = "Caps Lock is on."
NO_PROGRAM = (
    "No program has been opened on this computer yet. "
    "A new one is made with the command “peerdesk new”."
)


class LockPage(QWidget):
    """Asks for the passphrase of one program, or for another program."""

    unlock_asked = Signal(str, bool)  # the secret, and whether it is a recovery code
    place_chosen = Signal(Path)
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
        self._working.setAccessibleName("Unlocking")
        self._recover = QuietButton("Use the recovery code")
        self._open = PlainButton("Open another program…")
        self._lay_out(caution)
        self._connect()
        self.show_place(place)

    def show_place(self, place: Path | None) -> None:
        """Ask for the passphrase of the program at *place*."""
        self._place = place
        self._program.setText(place.stem if place else "PeerDesk")
        for part in (self._field, self._unlock, self._recover):
            part.setVisible(place is not None)
        words = "Open another program…" if place else "Open a program…"
        self._open.setText(words)
        if place is None:
            self.message.show_message(NO_PROGRAM, Tone.INFO)
        self.set_busy(busy=False)

    def set_busy(self, *, busy: bool) -> None:
        """Show calmly that the key is being worked out."""
        self._working.setVisible(busy)
        self._unlock.setText("Unlocking…" if busy else "Unlock")
        for part in (self._unlock, self.secret, self._recover, self._open):
            part.setEnabled(not busy)
        if not busy:
            (self._open if self._place is None else self.secret).setFocus()

    @Slot(str)
    def refuse(self, words: str) -> None:
        """Say why it did not open; what was typed is marked, to be typed over."""
        self.set_busy(busy=False)
        self._field.set_error(words)
        self.secret.selectAll()

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
        column.addWidget(self._working)
        column.addWidget(self._recover, 0, _CENTRE)
        page = QVBoxLayout(self)
        page.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        page.setSpacing(SPACE.l)
        page.addStretch(2)
        page.addLayout(_centred(column))
        page.addStretch(3)
        page.addWidget(self._open, 0, _CENTRE)
        for words in (PROMISE, caution):
            page.addWidget(_foot(words))

    def _connect(self) -> None:
        self._unlock.clicked.connect(self._ask)
        self.secret.returnPressed.connect(self._ask)
        self.secret.textEdited.connect(self._forget_error)
        self.secret.caps_lock.connect(self._show_caps_lock)
        self._recover.clicked.connect(self._switch)
        self._open.clicked.connect(self._choose_place)

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
        dialog = QFileDialog(self, "Open a program")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._show_chosen)
        dialog.open()

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
    middle.setFixedWidth(SIZE.lock_column)
    middle.setLayout(column)
    column.setContentsMargins(0, 0, 0, 0)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(middle)
    row.addStretch(1)
    return row


def _foot(words: str) -> QWidget:
    label = text_label(words, Kind.SMALL)
    label.setAlignment(_CENTRE)
    if not words:
        label.hide()
    return label
