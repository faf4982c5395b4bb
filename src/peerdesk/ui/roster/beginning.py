"""What an empty roster offers: a file, or one colleague after the other."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton, PrimaryButton
from peerdesk.ui.widgets.empty_state import EmptyState
from peerdesk.ui.wording.roster import (
    HOW_TO_BEGIN,
    HOW_TO_CHOOSE,
    NOBODY_YET,
    nobody_words,
)


class Beginning(QWidget):
    """Says that there is nobody yet, with both ways to change that."""

    def __init__(self, from_file: QAction, one: QAction) -> None:
        super().__init__()
        self._first = PrimaryButton(action=from_file)
        self.setFocusProxy(self._first)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        buttons.addStretch(1)
        buttons.addWidget(self._first)
        buttons.addWidget(PlainButton(action=one))
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        self._words = EmptyState("users", NOBODY_YET, HOW_TO_BEGIN)
        column.addWidget(self._words)
        column.addLayout(buttons)
        column.addStretch(3)

    def say_who_is_there(self, colleagues: int) -> None:
        """Say how many there are to choose supporters from."""
        next_step = HOW_TO_CHOOSE if colleagues else HOW_TO_BEGIN
        self._words.say(nobody_words(colleagues), next_step)
