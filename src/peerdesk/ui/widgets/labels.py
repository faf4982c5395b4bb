"""Text that is shown; always plain, so that nothing in a name is taken for markup."""

from enum import Enum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Kind(Enum):
    """A step in the hierarchy of type."""

    DISPLAY = "display"
    TITLE = "title"
    HEADING = "heading"
    STRONG = "strong"
    BODY = "body"
    MUTED = "muted"
    SMALL = "small"
    ERROR = "error"


def text_label(
    text: str, kind: Kind = Kind.BODY, *, parent: QWidget | None = None
) -> QLabel:
    """Return a label that wraps."""
    label = QLabel(text, parent)
    _dress(label, kind)
    label.setWordWrap(True)
    return label


def line_label(
    text: str, kind: Kind = Kind.BODY, *, parent: QWidget | None = None
) -> QLabel:
    """Return a label that stays on one line and takes the room it needs."""
    label = QLabel(text, parent)
    _dress(label, kind)
    return label


def elided_label(
    text: str, kind: Kind = Kind.BODY, *, parent: QWidget | None = None
) -> "ElidedLabel":
    """Return a label that ends in dots when there is no room, with a tool tip."""
    label = ElidedLabel(text, parent)
    _dress(label, kind)
    return label


class ElidedLabel(QLabel):
    """One line that may become narrower than its text."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        self.setToolTip("" if shown == self.text() else self.text())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, self._alignment(), shown)

    def _alignment(self) -> Qt.AlignmentFlag:
        return self.alignment() | Qt.AlignmentFlag.AlignVCenter


def _dress(label: QLabel, kind: Kind) -> None:
    label.setProperty("kind", kind.value)
    label.setTextFormat(Qt.TextFormat.PlainText)
