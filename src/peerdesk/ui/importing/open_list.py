"""Short lists that lie open: the arrow keys look, Enter chooses."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QStringListModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.ui.importing.code_chooser import LONGEST_LIST, Choices, CodeChooser
from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SIZE
from peerdesk.ui.widgets.lists import dress_list

_LEAST_ROWS = 3
_NOWHERE = QModelIndex()
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS = (Qt.Key.Key_Down, Qt.Key.Key_Up)


class ShortList(QListView):
    """As tall as its rows, where there is room."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        dress_list(self, name=name)
        self._rows = QStringListModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(_TallRows(self))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_rows(self, rows: list[str]) -> None:
        """Show other rows, the first one marked."""
        self._rows.setStringList(rows)
        self.setCurrentIndex(self._rows.index(0))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height(self._rows.rowCount()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._height(min(_LEAST_ROWS, self._rows.rowCount())))

    def _height(self, rows: int) -> int:
        return rows * scaled(SIZE.chip) + 2 * self.frameWidth() + 2


class _TallRows(QStyledItemDelegate):
    """Rows that a finger hits."""

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        return QSize(super().sizeHint(option, index).width(), scaled(SIZE.chip))


class OpenList(ShortList):
    """Nothing is chosen by merely passing over it; `looked_at` says where one is.

    Where nothing is offered nothing is marked, so that Enter alone answers nothing.
    """

    picked = Signal(str)
    looked_at = Signal(str)

    def __init__(self, choices: Choices, *, name: str) -> None:
        super().__init__(name=name)
        self._codes = [code for code, _ in choices]
        self.show_rows([words for _, words in choices])
        self.activated.connect(self._take)
        self.selectionModel().selectionChanged.connect(self._tell)
        self.show_code(None)

    def show_code(self, code: str | None) -> None:
        """Mark *code*, or nothing."""
        if code in self._codes:
            self.setCurrentIndex(self.model().index(self._codes.index(code), 0))
        else:
            self.clearSelection()
            self.setCurrentIndex(_NOWHERE)

    def begin_with(self, letter: str) -> None:
        """Take the focus and go to what begins so."""
        self.setFocus()
        if self.marked() is None:  # the focus alone has passed the first row
            self.setCurrentIndex(_NOWHERE)
        self.keyboardSearch(letter)

    def marked(self) -> str | None:
        """Return the code that is marked, if one is."""
        rows = [index.row() for index in self.selectedIndexes()]
        return self._codes[rows[0]] if rows else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.marked() is not None:
            super().keyPressEvent(event)
        elif event.key() in _ARROWS:
            self.show_code(self._codes[0])
        elif event.key() not in _ENTER:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        self.picked.emit(self._codes[index.row()])

    @Slot()
    def _tell(self) -> None:
        marked = self.marked()
        if marked is not None:
            self.looked_at.emit(marked)


MeaningChooser = OpenList | CodeChooser


def meaning_chooser(
    choices: Choices, tree: SpecialtyTree, *, name: str
) -> MeaningChooser:
    """Return an open list of a few, or a line that searches many."""
    if len(choices) <= LONGEST_LIST:
        return OpenList(choices, name=name)
    return CodeChooser(choices, tree, name=name)
