"""A question with a few answers, of which "not known" is chosen to begin with."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.labels import Kind, text_label

T = TypeVar("T")


class Question(QWidget, Generic[T]):
    """Radio buttons under the question; the arrow keys move between them."""

    def __init__(
        self,
        words: str,
        answers: Sequence[T],
        say: Callable[[T], str],
        *,
        columns: int = 3,
    ) -> None:
        super().__init__()
        self._answers = answers
        self._group = QButtonGroup(self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.l)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(columns, 1)
        for place, answer in enumerate(answers):
            button = QRadioButton(say(answer))
            button.setAccessibleDescription(words)
            self._group.addButton(button, place)
            grid.addWidget(button, *divmod(place, columns))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(text_label(words, Kind.STRONG))
        column.addLayout(grid)
        self.begin()

    def begin(self) -> None:
        """Go back to the first answer."""
        self._group.button(0).setChecked(True)

    def answer(self) -> T:
        """Return the answer that is chosen."""
        return self._answers[self._group.checkedId()]

    def take_focus(self) -> None:
        """Go to the first answer."""
        self._group.button(0).setFocus()
