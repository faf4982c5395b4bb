"""The sheets that can be made."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout

from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.icons import icon
from peerdesk.ui.theme.tokens import SIZE
from peerdesk.ui.widgets.lists import dress_list

_SIZE = Qt.ItemDataRole.SizeHintRole
_SHEETS = (("peer-resources", "Peer resource sheet"),)


class SheetList(QFrame):
    """One line for each sheet; the chosen one is shown beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("list")
        self._view = QListView()
        dress_list(self._view, name="Sheets")
        self._view.setIconSize(QSize(SIZE.icon, SIZE.icon))
        self._view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        model = QStandardItemModel(self)
        for sheet, words in _SHEETS:
            model.appendRow(_item(sheet, words))
        self._view.setModel(model)
        self._view.setCurrentIndex(model.index(0, 0))
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.addWidget(self._view)
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Be as tall as the list."""
        model, height = self._view.model(), scaled(SIZE.row)
        for row in range(model.rowCount()):
            model.setData(model.index(row, 0), QSize(0, height), _SIZE)
        self._view.setFixedHeight(height * model.rowCount())


def _item(sheet: str, words: str) -> QStandardItem:
    item = QStandardItem(icon("file-text", "muted"), words)
    item.setData(sheet, Qt.ItemDataRole.UserRole)
    item.setEditable(False)
    return item
