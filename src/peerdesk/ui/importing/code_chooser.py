"""Choose one of our words: from a short list, or from a long one by typing."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from peerdesk.domain.specialty import SpecialtyTree, fold
from peerdesk.ui.widgets.choice_box import ChoiceBox
from peerdesk.ui.widgets.offers import Offer
from peerdesk.ui.widgets.type_ahead import TypeAheadField

LONGEST_LIST = 12
_MOST_OFFERS = 8
_ALONE = Qt.KeyboardModifier.NoModifier
_CHOOSE, _TYPE = "Choose…", "Type to find it"
Choices = Sequence[tuple[str, str]]


class CodeChooser(QWidget):
    """`picked` brings the code; a list of hundreds is searched, never unfolded."""

    picked = Signal(str)

    def __init__(self, choices: Choices, tree: SpecialtyTree, *, name: str) -> None:
        super().__init__()
        self._words = dict(choices)
        self._folded = [(code, fold(words)) for code, words in choices]
        self._tree = tree
        self._code: str | None = None
        self._list: ChoiceBox | None = None
        self._line: TypeAheadField | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.control = self._made(choices, name)
        column.addWidget(self.control)
        column.addStretch(1)
        self.setFocusProxy(self.control)

    def code(self) -> str | None:
        """Return what is chosen, once it is."""
        return self._code

    def show_code(self, code: str | None) -> None:
        """Show *code* as chosen; None shows that nothing is."""
        self._code = code
        if self._list is not None:
            self._list.choose(code)
        if self._line is not None:
            self._line.clear()
            self._line.setText(self._words.get(code or "", ""))

    def begin_with(self, letter: str) -> None:
        """Take the focus with a first letter typed."""
        self.control.setFocus()
        if self._line is not None:
            self._line.clear()
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, _ALONE, letter)
        QApplication.sendEvent(self.control, key)

    def _made(self, choices: Choices, name: str) -> QWidget:
        if len(choices) <= LONGEST_LIST:
            self._list = ChoiceBox([(None, _CHOOSE), *choices], name=name)
            self._list.chosen.connect(self._take)
            return self._list
        self._line = TypeAheadField(_TYPE, name=name)
        self._line.asked.connect(self._offer)
        self._line.picked.connect(self._take)
        self._line.textEdited.connect(self._forget)
        return self._line

    @Slot(str)
    def _offer(self, text: str) -> None:
        if self._line is not None:
            self._line.offer(text, self._found(text))

    def _found(self, text: str) -> list[Offer]:
        """Return what begins so first, then what holds it, then what is also so."""
        sought, meant = fold(text), self._tree.matching(text)
        ordered = sorted(
            (not folded.startswith(sought), sought not in folded, place, code)
            for place, (code, folded) in enumerate(self._folded)
            if sought in folded or code in meant
        )
        return [self._as_offer(code) for *_, code in ordered[:_MOST_OFFERS]]

    def _as_offer(self, code: str) -> Offer:
        known = code in self._tree
        return Offer(
            code, self._words[code], self._tree.branch_name(code) if known else ""
        )

    @Slot(str)
    def _forget(self) -> None:
        self._code = None

    @Slot(object)
    def _take(self, code: str | None) -> None:
        self.show_code(code)
        if code is not None:
            self.picked.emit(code)
