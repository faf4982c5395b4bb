"""What is above the roster: its title, how even the work is, search and actions."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton
from peerdesk.ui.widgets.labels import Kind, line_label
from peerdesk.ui.widgets.search_field import SearchField

_SEARCH_WIDTH = 220
_WORDS_LEAST = 240
_BELOW = QBoxLayout.Direction.TopToBottom
_BESIDE = QBoxLayout.Direction.LeftToRight


class RosterHead(QWidget):
    """The words beside the actions, or above them where there is no room."""

    def __init__(
        self, balance: QLabel, search: SearchField, actions: Sequence[QAction]
    ) -> None:
        super().__init__()
        self._search = search
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(line_label("Roster", Kind.TITLE))
        words.addWidget(balance)
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(SPACE.s)
        tools.addWidget(search, 1)
        for action in actions:
            tools.addWidget(PlainButton(action=action))
        self._box = QBoxLayout(_BESIDE, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(SPACE.m)
        self._box.addLayout(words, 1)
        self._box.addWidget(self._tools, 0, Qt.AlignmentFlag.AlignBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def show_tools(self, *, shown: bool) -> None:
        """Show search and actions, or leave them to the empty place below."""
        self._tools.setVisible(shown)

    def arrange(self) -> None:
        """Stand as the room allows; call it when the size of text has changed."""
        buttons = sum(
            button.sizeHint().width() + SPACE.s
            for button in self._tools.findChildren(PlainButton)
        )
        needed = buttons + scaled(_SEARCH_WIDTH) + scaled(_WORDS_LEAST) + SPACE.m
        beside = self.width() >= needed
        self._box.setDirection(_BESIDE if beside else _BELOW)
        self._box.setAlignment(
            self._tools,
            Qt.AlignmentFlag.AlignBottom if beside else Qt.AlignmentFlag(0),
        )
        self._search.setMinimumWidth(scaled(_SEARCH_WIDTH) if beside else 0)
