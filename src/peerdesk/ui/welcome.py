"""What there is to do on a computer that knows no program yet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from peerdesk.ui.widgets.labels import Kind, text_label

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_GREETING = (
    "Send the right colleague to everyone who went through an adverse event, and keep "
    "no record of what was said."
)


class Welcome(QWidget):
    """Three ways on, the one most people come for first."""

    new_asked = Signal()
    demo_asked = Signal()
    open_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.begin = PrimaryButton("Set up your program")
        self.demo = PlainButton("Look around in a made-up hospital")
        self.open = QuietButton("Open a program…")
        self.begin.clicked.connect(self.new_asked)
        self.demo.clicked.connect(self.demo_asked)
        self.open.clicked.connect(self.open_asked)
        greeting = text_label(_GREETING, Kind.MUTED)
        greeting.setAlignment(_CENTRE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        column.addWidget(greeting)
        column.addSpacing(SPACE.l)
        for button in (self.begin, self.demo, self.open):
            column.addWidget(button)
