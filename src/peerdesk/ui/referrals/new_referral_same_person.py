"""A typed name is close to somebody known: one question, to be answered once."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.domain.people import Clinician
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.wording.intake import same_person_words

_MOST = 4


class SamePersonQuestion(QFrame):
    """Offers the people it may be, and "somebody else"."""

    same = Signal(object)  # the Clinician who is meant
    other = Signal()

    def __init__(
        self, name: str, close: Sequence[Clinician], tree: SpecialtyTree
    ) -> None:
        super().__init__()
        self.setObjectName("inline")
        self.setProperty("tone", "info")
        self.name = name
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        column.setSpacing(SPACE.s)
        column.addWidget(text_label(f"{name}: same person?", Kind.STRONG))
        self.answers: list[QWidget] = []
        for person in close[:_MOST]:
            yes = PlainButton(same_person_words(person, tree))
            yes.clicked.connect(partial(self._say_same, person))
            self._add_answer(column, yes)
        no = PlainButton("No, somebody else")
        no.clicked.connect(self._say_other)
        self._add_answer(column, no)

    def _add_answer(self, column: QVBoxLayout, button: PlainButton) -> None:
        self.answers.append(button)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _say_same(self, person: Clinician) -> None:
        self.same.emit(person)

    def _say_other(self) -> None:
        self.other.emit()
