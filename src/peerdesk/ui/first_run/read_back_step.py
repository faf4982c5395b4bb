"""The second step ends: two groups are read back, so that the paper must exist."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.desk.first_keys import code_groups, drawn_groups
from peerdesk.ui.first_run.group_field import GroupField
from peerdesk.ui.first_run.step import Step
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.wording.first_run import Stop

_FORGIVING = (
    "Large and small letters are the same here; an O counts as a zero, an I or L as a "
    "one. To see the code again, go back: it stays the same."
)


class ReadBackStep(Step):
    """Which two is drawn once for each code."""

    STOP = Stop.KEYS
    TITLE = "Type two groups from the paper"
    PROMISE = (
        "So that it is certain you can read it. Then put the paper away safely, not "
        "next to this computer."
    )

    def __init__(self) -> None:
        super().__init__()
        self.fields = (GroupField(), GroupField())
        self._code = ""
        row = QHBoxLayout()
        row.setSpacing(SPACE.l)
        for field in self.fields:
            field.line.textEdited.connect(self._follow)
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(text_label(_FORGIVING, Kind.SMALL))
        self.body.addStretch(1)

    def ask_for(self, code: str) -> None:
        """Ask for two groups of *code*."""
        if code == self._code:
            return
        self._code = code
        groups = code_groups(code)
        for field, number in zip(self.fields, drawn_groups(code), strict=True):
            field.ask_for(number, groups[number - 1])

    def first_stop(self) -> QWidget:
        wrong = (field.line for field in self.fields if not field.is_right())
        return next(wrong, self.fields[0].line)

    def missing(self) -> QWidget | None:
        wrong = [field for field in self.fields if not field.is_right()]
        for field in wrong:
            field.complain()
        return wrong[0].line if wrong else None

    def forget(self) -> None:
        self._code = ""
        for field in self.fields:
            field.ask_for(0, "")

    @Slot()
    def _follow(self) -> None:
        first, second = self.fields
        if first.is_right() and first.line.hasFocus() and not second.text():
            second.line.setFocus()
