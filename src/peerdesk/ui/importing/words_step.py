"""The third step, only when it is needed: what the unknown words of the file mean."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.desk.importing.fields import CHOSEN_FROM_A_LIST
from peerdesk.desk.importing.people_file import Word
from peerdesk.desk.importing.plan import UnknownWord
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.ui.importing.columns_step import ChoicesOf
from peerdesk.ui.importing.open_list import meaning_chooser
from peerdesk.ui.importing.word_panel import WordPanel
from peerdesk.ui.importing.words_model import WordsModel
from peerdesk.ui.importing.words_table import WordsTable
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.beside import Beside
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.into_view import bring_into_view
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.widgets.page_area import PageArea
from peerdesk.ui.wording.importing import WORDS_TITLE, field_words, unknown_words

_PANEL_WIDTH, _TABLE_LEAST = 340, 420


class WordsStep(QWidget):
    """The words in a list, the one that is looked at beside it."""

    all_answered = Signal()

    def __init__(self, choices: ChoicesOf, tree: SpecialtyTree) -> None:
        super().__init__()
        choosers = {
            field: meaning_chooser(choices(field), tree, name=field_words(field))
            for field in CHOSEN_FROM_A_LIST
        }
        words = {field: dict(choices(field)) for field in CHOSEN_FROM_A_LIST}
        self.model = WordsModel(words, self)
        self.table = WordsTable(self.model)
        self.panel = WordPanel(choosers, words)
        self._left = text_label("", Kind.MUTED)
        self._lay_out()
        self.table.looked_at.connect(self._look_at)
        self.table.accepted.connect(self._accept)
        self.table.typed.connect(self._look_for)
        self.panel.meant.connect(self._answer)

    def ask(self, asked: Sequence[UnknownWord], meanings: Mapping[Word, str]) -> None:
        """Ask about these words; some may have been answered before."""
        self.model.show_asked(asked, meanings)
        self.table.choose(self.model.open_row() or 0)
        self._count()

    def open_question(self) -> QWidget | None:
        """Return where something must be chosen before going on."""
        return self.table if self.model.left() else None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._body.arrange()
            self.table.fit()

    def _lay_out(self) -> None:
        card = Card()
        card.body.setContentsMargins(*(SPACE.l,) * 4)
        card.body.addWidget(self.panel)
        self._body = Beside(
            self.table, card, aside=card, width=_PANEL_WIDTH, least=_TABLE_LEAST
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        column.addWidget(text_label(WORDS_TITLE, Kind.HEADING))
        column.addWidget(self._left)
        column.addSpacing(SPACE.s)
        column.addWidget(PageArea(self._body), 1)

    @Slot(int)
    def _look_at(self, row: int) -> None:
        asked, meaning = self.model.asked(row), self.model.meaning(row)
        self.panel.show_word(asked, meaning)
        bring_into_view(self.table)

    @Slot(str)
    def _look_for(self, letter: str) -> None:
        bring_into_view(self.panel)
        self.panel.look_for(letter)

    @Slot()
    def _accept(self) -> None:
        """Take the offer, or stay with the answer there is, and go on."""
        row = self.table.row()
        if row < 0:
            return
        code = self.model.meaning(row) or self.model.asked(row).nearest
        if code is None:
            self.panel.take_focus()
            bring_into_view(self.panel)
        else:
            self._answer(code)

    @Slot(str)
    def _answer(self, code: str) -> None:
        row = self.table.row()
        self.model.answer(row, code)
        self._count()
        following = self.model.open_row(row)
        if following is None:
            self._look_at(row)
            self.all_answered.emit()
        else:
            self.table.choose(following)
            self.table.setFocus()

    def _count(self) -> None:
        self._left.setText(unknown_words(self.model.left(), self.model.rowCount()))
