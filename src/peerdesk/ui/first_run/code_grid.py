"""The recovery code on the screen, in nine large groups, three to a row."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QLabel

from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.labels import Kind, line_label

_ROWS = 3
_GROUPS = 9
_BETWEEN = "\N{THIN SPACE}"


class CodeGrid(Card):
    """It cannot be marked and copied: it belongs on paper."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("The recovery code")
        self._groups = [line_label("", Kind.DISPLAY) for _ in range(_GROUPS)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.xl)
        grid.setVerticalSpacing(0)
        for place, group in enumerate(self._groups):
            row, column = divmod(place, _ROWS)
            grid.addWidget(_caption(place + 1), 3 * row, column)
            grid.addWidget(group, 3 * row + 1, column)
            grid.setRowMinimumHeight(3 * row + 2, SPACE.s if row < _ROWS - 1 else 0)
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)

    def show_groups(self, groups: Sequence[str]) -> None:
        """Show a code; none empties it."""
        shown = (*groups, *[""] * (_GROUPS - len(groups)))
        for number, (label, group) in enumerate(
            zip(self._groups, shown, strict=True), start=1
        ):
            label.setText(_BETWEEN.join(group))
            label.setAccessibleName(f"Group {number}: {', '.join(group)}")


def _caption(number: int) -> QLabel:
    return line_label(f"Group {number}", Kind.SMALL)
