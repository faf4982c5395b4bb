"""One unknown word beside the list: where it stands, and what it could mean."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.desk.importing.fields import Field
from peerdesk.desk.importing.plan import UnknownWord
from peerdesk.ui.importing.open_list import MeaningChooser, OpenList
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.wording.importing import asked_words, lines_words


class WordPanel(QWidget):
    """`meant` brings the code, from the chooser or from the button with the offer."""

    meant = Signal(str)

    def __init__(
        self,
        choosers: Mapping[Field, MeaningChooser],
        words: Mapping[Field, Mapping[str, str]],
    ) -> None:
        super().__init__()
        self._choosers, self._words = choosers, words
        self._asked: UnknownWord | None = None
        self._code: str | None = None
        self._word = text_label("", Kind.HEADING)
        self._where = text_label("", Kind.MUTED)
        self._lines = text_label("", Kind.MUTED)
        self.accept = PlainButton("", "check")
        self.accept.clicked.connect(self._accept)
        self._lay_out()

    def show_word(self, asked: UnknownWord, meaning: str | None) -> None:
        """Show a word with what it means, or with what is offered."""
        self._asked = asked
        self._word.setText(f"“{asked.shown}”")
        self._where.setText(asked_words(asked))
        self._lines.setText(lines_words(asked.lines).capitalize())
        for field, chooser in self._choosers.items():
            chooser.setVisible(field is asked.word.field)
        chooser = self._choosers[asked.word.field]
        if isinstance(chooser, OpenList):
            chooser.show_code(meaning or asked.nearest)
            self._offer(chooser.marked())
        else:
            chooser.show_code(meaning)
            self._offer(None if meaning else asked.nearest)

    def take_focus(self) -> None:
        """Go to the chooser."""
        if self._asked is not None:
            self._choosers[self._asked.word.field].setFocus()

    def look_for(self, letter: str) -> None:
        """Go on in the chooser with what was typed in the list."""
        if self._asked is not None:
            self._choosers[self._asked.word.field].begin_with(letter)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        for part in (self._word, self._where, self._lines):
            column.addWidget(part)
        column.addSpacing(SPACE.s)
        column.addWidget(self.accept)
        for chooser in self._choosers.values():
            column.addWidget(chooser)
            chooser.hide()
            chooser.picked.connect(self.meant)
            if isinstance(chooser, OpenList):
                chooser.looked_at.connect(self._offer)
        column.addStretch(1)

    @Slot(str)
    def _offer(self, code: str | None) -> None:
        """Let the button say what pressing it means."""
        self._code = code
        self.accept.setVisible(code is not None)
        if code is not None and self._asked is not None:
            words = self._words[self._asked.word.field].get(code, code)
            self.accept.setText(words)
            self.accept.setToolTip(f"{words}  (Enter)")

    @Slot()
    def _accept(self) -> None:
        if self._code is not None:
            self.meant.emit(self._code)
