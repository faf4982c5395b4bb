"""The list of unknown words: Enter takes what is offered, a letter looks for more."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from peerdesk.ui.importing.words_model import Column, WordsModel
from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SIZE, SPACE
from peerdesk.ui.widgets.lists import dress_table

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ALONE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_COUNTED = (Column.FIELD, Column.ROWS)


class WordsTable(QTableView):
    """`looked_at` says which row; `accepted` and `typed` what a key meant for it."""

    looked_at = Signal(int)
    accepted = Signal(int)
    typed = Signal(str)

    def __init__(self, model: WordsModel) -> None:
        super().__init__()
        dress_table(self, name="Words of the file")
        self.setModel(model)
        self._words = model
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.selectionModel().currentRowChanged.connect(self._tell)

    def choose(self, row: int) -> None:
        """Go to *row*."""
        self.setCurrentIndex(self._words.index(row, 0))

    def row(self) -> int:
        """Return where one is."""
        return self.currentIndex().row()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alone = event.modifiers() in _ALONE
        if event.key() in _ENTER and alone and not event.isAutoRepeat():
            self.accepted.emit(self.row())
        elif event.text().isalnum() and self.row() >= 0:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Give the short columns what they need, and the meaning most of the rest."""
        self.verticalHeader().setDefaultSectionSize(scaled(SIZE.row))
        metrics, room = QFontMetrics(self.font()), self.viewport().width()
        for column, sample in zip(_COUNTED, ("Profession", "00,000"), strict=True):
            width = metrics.horizontalAdvance(sample) + 2 * SPACE.l
            self.setColumnWidth(column, width)
            room -= width
        self.setColumnWidth(Column.SHOWN, room * 2 // 5)
        self.setColumnWidth(Column.MEANING, room - room * 2 // 5)

    @Slot()
    def _tell(self) -> None:
        if self.row() >= 0:
            self.looked_at.emit(self.row())
