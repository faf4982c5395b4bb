"""One group of the recovery code, typed back from the paper."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from peerdesk.desk.first_keys import is_group
from peerdesk.ui.theme.icons import icon
from peerdesk.ui.widgets.field import LineField

_LONGEST = 12  # four characters, and whatever is typed between them
_WRONG = "This is not group {number}. Please look at the paper again."
_EMPTY = "Please type group {number} from the paper."
_RIGHT = "That is it."
_HINT = "Four characters"


class GroupField(LineField):
    """Says at once when it is right, and only when asked that it is wrong."""

    def __init__(self) -> None:
        super().__init__("Group", limit=_LONGEST)
        self.line.setProperty("kind", "passphrase")
        self._tick = QAction(icon("check", "ok"), _RIGHT, self.line)
        self.line.textEdited.connect(self._follow)
        self._number, self._group = 0, ""

    def ask_for(self, number: int, group: str) -> None:
        """Ask for the group with this number; what was typed before goes."""
        self._number, self._group = number, group
        self.label.setText(f"Group {number}")
        self.line.setAccessibleName(f"Group {number}")
        self.line.clear()
        self._follow()

    def is_right(self) -> bool:
        """Whether what is typed is the group."""
        return bool(self._group) and is_group(self.text(), self._group)

    def complain(self) -> None:
        """Say what is wrong."""
        words = _WRONG if self.text() else _EMPTY
        self.set_error(words.format(number=self._number))
        self.line.selectAll()

    @Slot()
    def _follow(self) -> None:
        if self.is_right():
            self.line.addAction(self._tick, QLineEdit.ActionPosition.TrailingPosition)
        else:
            self.line.removeAction(self._tick)
        self._hint = _RIGHT if self.is_right() else _HINT
        self.set_error("")
