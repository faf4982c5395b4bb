"""The head of a view that stands in place of the queue: the way back, and a title."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import IconButton
from peerdesk.ui.widgets.labels import Kind, line_label, text_label


class ViewHeader(QWidget):
    """Says where one is, what it is for, and how far one has come."""

    left = Signal()

    def __init__(
        self, title: str, promise: str, *, back_to: str = "Back to the queue"
    ) -> None:
        super().__init__()
        back = IconButton("arrow-left", back_to)
        back.setToolTip(f"{back_to}  (Esc)")
        back.clicked.connect(self.left)
        self.title = line_label(title, Kind.TITLE)
        self.step = line_label("", Kind.MUTED)
        self.promise = text_label(promise, Kind.MUTED)
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addWidget(back)
        row.addWidget(self.title)
        row.addWidget(self.step, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        column.addLayout(row)
        column.addWidget(self.promise)


def put_under(header: ViewHeader, body: QWidget, view: QWidget) -> None:
    """Lay out *view*: its header, and *body* in all the room below."""
    column = QVBoxLayout(view)
    column.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
    column.setSpacing(SPACE.l)
    column.addWidget(header)
    column.addWidget(body, 1)
