"""Which day is 3/4/2026?  Asked only when a column does not say it itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.desk.importing.people_file import DayOrder
from peerdesk.ui.importing.samples import UnclearDay
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.choice_box import ChoiceBox
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.wording.importing import day_question, whole_day

_CHOOSE = "Choose…"


class DayQuestion(QWidget):
    """Hidden as long as every day is clear."""

    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._question = text_label("", Kind.STRONG)
        self.box = ChoiceBox([(None, _CHOOSE), *((o, "") for o in DayOrder)], name="")
        self.box.chosen.connect(self.answered)
        row = QHBoxLayout()
        row.addWidget(self.box)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        column.addWidget(self._question)
        column.addLayout(row)
        self.hide()

    def ask(self, unclear: UnclearDay | None, heading: str) -> None:
        """Ask about a day of the file, or about nothing; an answer stays."""
        self.setVisible(unclear is not None)
        if unclear is not None:
            question = day_question(unclear.written, heading)
            self._question.setText(question)
            self.box.setAccessibleName(question)
            self.box.setItemText(1, whole_day(unclear.day_first))
            self.box.setItemText(2, whole_day(unclear.month_first))

    def order(self) -> DayOrder | None:
        """Return the answer, once there is one."""
        order: DayOrder | None = self.box.choice()
        return order

    def show_order(self, order: DayOrder | None) -> None:
        """Show an answer that was given before."""
        self.box.choose(order)

    def is_open(self) -> bool:
        """Whether an answer is missing."""
        return not self.isHidden() and self.order() is None
