"""A short list that lies open: the arrow keys look, Enter chooses."""

from PySide6.QtCore import QModelIndex, QSize, QStringListModel, Signal, Slot
from PySide6.QtWidgets import QListView, QSizePolicy

from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.ui.importing.code_chooser import LONGEST_LIST, Choices, CodeChooser
from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SIZE
from peerdesk.ui.widgets.lists import dress_list


class OpenList(QListView):
    """Nothing is chosen by merely passing over it."""

    picked = Signal(str)

    def __init__(self, choices: Choices, *, name: str) -> None:
        super().__init__()
        dress_list(self, name=name)
        self._codes = [code for code, _ in choices]
        self.setModel(QStringListModel([words for _, words in choices], self))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setUniformItemSizes(True)
        self.activated.connect(self._take)

    def show_code(self, code: str | None) -> None:
        """Mark *code*, or the first of the list."""
        place = self._codes.index(code) if code in self._codes else 0
        self.setCurrentIndex(self.model().index(place, 0))

    def begin_with(self, letter: str) -> None:
        """Take the focus and go to what begins so."""
        self.setFocus()
        self.keyboardSearch(letter)

    def sizeHint(self) -> QSize:
        height = len(self._codes) * max(self.sizeHintForRow(0), scaled(SIZE.target))
        return QSize(super().sizeHint().width(), height + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 3 * scaled(SIZE.target))

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        self.picked.emit(self._codes[index.row()])


MeaningChooser = OpenList | CodeChooser


def meaning_chooser(
    choices: Choices, tree: SpecialtyTree, *, name: str
) -> MeaningChooser:
    """Return an open list of a few, or a line that searches many."""
    if len(choices) <= LONGEST_LIST:
        return OpenList(choices, name=name)
    return CodeChooser(choices, tree, name=name)
