"""The head of the page: the way out, a title, and the steps one after the other."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import IconButton
from peerdesk.ui.widgets.labels import Kind, elided_label, line_label
from peerdesk.ui.widgets.restyle import restyle
from peerdesk.ui.wording.importing import PROMISE, TITLE, Step

_STEPS = (Step.FILE, Step.COLUMNS, Step.WORDS, Step.CHECK)


class Trail(QWidget):
    """Says where one is; the step of the words is there only when it is needed."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        back = IconButton("arrow-left", "Leave the import")
        back.setToolTip("Leave; what was chosen stays  (Esc)")
        back.clicked.connect(self.left)
        self.title = line_label(TITLE, Kind.TITLE)
        self._promise = elided_label(PROMISE, Kind.MUTED)
        self._steps = {step: line_label("", Kind.MUTED) for step in _STEPS}
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addWidget(back)
        row.addWidget(self.title)
        row.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(SPACE.xl)
        below.addWidget(self._promise, 1)
        for label in self._steps.values():
            below.addWidget(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        column.addLayout(row)
        column.addLayout(below)

    def show_step(self, current: Step, *, with_words: bool) -> None:
        """Mark where one is among the steps there are this time."""
        steps = [step for step in _STEPS if with_words or step is not Step.WORDS]
        self._promise.setVisible(current is not Step.DONE)
        for step, label in self._steps.items():
            label.setVisible(step in steps and current is not Step.DONE)
            if step in steps:
                label.setText(f"{steps.index(step) + 1}  {step.value}")
            kind = Kind.STRONG if step is current else Kind.MUTED
            restyle(label, "kind", kind.value)
            label.setAccessibleName(_spoken(step, steps, current))


def _spoken(step: Step, steps: Sequence[Step], current: Step) -> str:
    where = f"Step {steps.index(step) + 1} of {len(steps)}" if step in steps else ""
    words = f"{where}: {step.value}"
    return f"{words}, here" if step is current else words
