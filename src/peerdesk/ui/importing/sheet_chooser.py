"""Which sheet of a workbook lists the people, when several hold rows."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.importing.open_list import ShortList
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.wording.importing import WHICH_SHEET


class SheetChooser(QWidget):
    """Enter or a double click reads the marked sheet."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.list = ShortList(name=WHICH_SHEET)
        self.list.activated.connect(self._choose)
        card = Card(spacing=SPACE.m)
        card.body.addWidget(text_label(WHICH_SHEET, Kind.HEADING))
        card.body.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)

    def offer(self, sheets: Sequence[str]) -> None:
        """Offer the sheets of a workbook, the first one marked."""
        self.list.show_rows(list(sheets))

    def marked(self) -> str:
        """Return the marked sheet."""
        return str(self.list.currentIndex().data())

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(str(index.data()))
