"""One unknown word beside the list: where it stands, and what it could mean."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from peerdesk.desk.importing.fields import Field
from peerdesk.desk.importing.plan import UnknownWord
from peerdesk.ui.importing.open_list import MeaningChooser
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.wording.importing import asked_words, lines_words


class WordPanel(QWidget):
    """`meant` brings the code; `accepted` says that the offer is right."""

    meant = Signal(str)
    accepted = Signal()

    def __init__(self, choosers: Mapping[Field, MeaningChooser]) -> None:
        super().__init__()
        self._choosers = choosers
        self._field: Field | None = None
        self._word = text_label("", Kind.HEADING)
        self._where = text_label("", Kind.MUTED)
        self._lines = text_label("", Kind.MUTED)
        self.accept = PlainButton("", "check")
        self.accept.clicked.connect(self.accepted)
        self._stack = QStackedWidget()
        for chooser in choosers.values():
            self._stack.addWidget(chooser)
            chooser.picked.connect(self.meant)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        for part in (self._word, self._where, self._lines):
            column.addWidget(part)
        column.addSpacing(SPACE.s)
        column.addWidget(self.accept)
        column.addWidget(self._stack, 1)

    def show_word(
        self, asked: UnknownWord, *, offer: str | None, meaning: str | None
    ) -> None:
        """Show a word, the offer in words, and the code that was chosen."""
        self._field = asked.word.field
        self._word.setText(f"“{asked.shown}”")
        self._where.setText(asked_words(asked))
        self._lines.setText(lines_words(asked.lines).capitalize())
        self.accept.setText(offer or "")
        self.accept.setVisible(offer is not None and meaning is None)
        self.accept.setToolTip(f"{offer}  (Enter)")
        self._stack.setCurrentWidget(self._choosers[self._field])
        self._choosers[self._field].show_code(meaning)

    def take_focus(self) -> None:
        """Go to the chooser."""
        if self._field is not None:
            self._choosers[self._field].setFocus()

    @Slot(str)
    def look_for(self, letter: str) -> None:
        """Go on in the chooser with what was typed in the list."""
        if self._field is not None:
            self._choosers[self._field].begin_with(letter)
