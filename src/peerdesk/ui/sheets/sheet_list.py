"""The sheets that can be made."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView

from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.icons import icon
from peerdesk.ui.theme.tokens import SIZE
from peerdesk.ui.widgets.lists import dress_list

_SIZE = Qt.ItemDataRole.SizeHintRole
_SHEETS = (("peer-resources", "Peer resource sheet"),)


class SheetList(QListView):
    """One line for each sheet; the chosen one is shown beside it."""

    def __init__(self) -> None:
        super().__init__()
        dress_list(self, name="Sheets")
        self.setIconSize(QSize(SIZE.icon, SIZE.icon))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        model = QStandardItemModel(self)
        for sheet, words in _SHEETS:
            model.appendRow(_item(sheet, words))
        self.setModel(model)
        self.setCurrentIndex(model.index(0, 0))
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Be as tall as the list."""
        model, height = self.model(), scaled(SIZE.row)
        for row in range(model.rowCount()):
            model.setData(model.index(row, 0), QSize(0, height), _SIZE)
        self.setFixedHeight(height * model.rowCount() + 2 * self.frameWidth())


def _item(sheet: str, words: str) -> QStandardItem:
    item = QStandardItem(icon("file-text", "muted"), words)
    item.setData(sheet, Qt.ItemDataRole.UserRole)
    item.setEditable(False)
    return item
