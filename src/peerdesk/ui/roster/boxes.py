"""A day and a number to fill in; the wheel scrolls past them and changes nothing."""

from datetime import date, timedelta

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QSpinBox

from peerdesk.desk.importing.cells.written_days import order_told_by, read_day
from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SIZE, SPACE
from peerdesk.ui.wording.days import full_day_words

_STOP = Qt.FocusPolicy.StrongFocus
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
_LONGEST = 20


class DayBox(QLineEdit):
    """A day, typed as people write it, or moved with the arrow keys.

    What cannot be read, or could be two days, stays as it was typed until somebody
    says which day it is: no day is guessed.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(maxLength=_LONGEST)
        self._day = date.min
        self.textEdited.connect(self._read)
        self.editingFinished.connect(self._tidy)

    def day(self) -> date:
        """Return the day; it means something unless the box is unfinished."""
        return self._day

    def show_day(self, day: date) -> None:
        """Show another day."""
        moved, self._day = day != self._day, day
        self.setText(full_day_words(day))
        if moved:
            self.changed.emit()

    def is_unfinished(self) -> bool:
        """Whether what stands there is no day."""
        return _day_in(self.text()) is None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.selectAll()  # so that typing writes another day

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or self.is_unfinished():
            super().keyPressEvent(event)
        else:
            self.show_day(_days_later(self._day, step))

    @Slot()
    def _read(self) -> None:
        self._day = _day_in(self.text()) or self._day
        self.changed.emit()

    @Slot()
    def _tidy(self) -> None:
        """Write the day out, so that one sees what was understood."""
        if not self.is_unfinished():
            self.setText(full_day_words(self._day))


class NumberBox(QSpinBox):
    """A whole number between two ends."""

    def __init__(self, low: int, high: int) -> None:
        super().__init__()
        self.setRange(low, high)
        self.setFocusPolicy(_STOP)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.lineEdit().setTextMargins(SPACE.m - 2, 0, 0, 0)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), scaled(SIZE.control))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _day_in(text: str) -> date | None:
    try:
        return read_day(text, order_told_by(text))
    except ValueError:
        return None


def _days_later(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day
