"""A day and a number to fill in; the wheel scrolls past them and changes nothing."""

from datetime import date

from PySide6.QtCore import QDate, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateEdit, QSizePolicy, QSpinBox

from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SIZE, SPACE

_STOP = Qt.FocusPolicy.StrongFocus


class DayBox(QDateEdit):
    """A day, typed or changed with the arrow keys."""

    def __init__(self) -> None:
        super().__init__()
        self.setDisplayFormat("d MMM yyyy")
        self.setFocusPolicy(_STOP)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.lineEdit().setTextMargins(SPACE.m - 2, 0, 0, 0)

    def day(self) -> date:
        """Return the day."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: date) -> None:
        """Show another day."""
        self.setDate(QDate(day.year, day.month, day.day))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), scaled(SIZE.control))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


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
