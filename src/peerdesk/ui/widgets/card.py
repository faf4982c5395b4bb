"""A surface that holds what belongs together."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.ui.theme.tokens import SPACE


class Card(QFrame):
    """A bordered surface; put things into `body`."""

    def __init__(
        self, *, spacing: int = SPACE.m, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        self.body.setSpacing(spacing)
