"""Which sheet of a workbook lists the people, when several hold rows."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QStringListModel, Signal, Slot
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.widgets.lists import dress_list

_QUESTION = "Which sheet lists the people?"


class SheetChooser(QWidget):
    """Enter or a double click reads the marked sheet."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.list = QListView()
        dress_list(self.list, name=_QUESTION)
        self._sheets = QStringListModel(self)
        self.list.setModel(self._sheets)
        self.list.setSpacing(SPACE.xs)
        self.list.activated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        column.addWidget(text_label(_QUESTION, Kind.HEADING))
        column.addWidget(self.list, 1)

    def offer(self, sheets: Sequence[str]) -> None:
        """Offer the sheets of a workbook, the first one marked."""
        self._sheets.setStringList(list(sheets))
        self.list.setCurrentIndex(self._sheets.index(0))

    def marked(self) -> str:
        """Return the marked sheet."""
        return str(self.list.currentIndex().data())

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(str(index.data()))
