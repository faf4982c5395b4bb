"""Several of a list: a line to type into, and what was picked below it."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.specialty import fold
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import IconButton
from peerdesk.ui.widgets.field import Field
from peerdesk.ui.widgets.labels import elided_label
from peerdesk.ui.widgets.offers import Offer
from peerdesk.ui.widgets.type_ahead import TypeAheadField

FINISH = "Please pick it from the list, or clear it."


class PickLine(TypeAheadField):
    """A type-ahead line that shows the whole list on Down."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self.offers_open():
            self.asked.emit(self.text().strip())
        else:
            super().keyPressEvent(event)


class Picks(QWidget):
    """Keys with their words; with *own_words* what is typed may stand for itself."""

    changed = Signal()

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        words: Callable[[Any], str] = str,
        own_words: bool = False,
    ) -> None:
        super().__init__()
        self._label, self._words, self._own_words = label, words, own_words
        self._choices: list[Any] = []
        self._picked: dict[Any, QWidget] = {}
        self.line = PickLine("Type it, or press ↓ for the list", name=label)
        self.field = Field(label, self.line, hint=hint)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        column.addWidget(self.field)
        column.addLayout(self._list)
        self.line.asked.connect(self._offer)
        self.line.picked.connect(self._pick)
        self.line.entered.connect(self._enter)
        self.line.textEdited.connect(self._forgive)

    def show_choices(self, choices: Sequence[Any]) -> None:
        """Offer these from now on."""
        self._choices = list(choices)

    def show_picked(self, keys: Iterable[Any]) -> None:
        """Have exactly these picked."""
        for key in list(self._picked):
            self._drop(key)
        self.line.clear()
        self._forgive()
        for key in keys:
            self._add(key)

    def picked(self) -> frozenset[Any]:
        """Return the keys that are picked."""
        return frozenset(self._picked)

    def is_unfinished(self) -> bool:
        """Whether something was typed and not picked."""
        return bool(self.line.text().strip())

    @Slot(str)
    def _offer(self, text: str) -> None:
        sought = fold(text)
        found = [
            Offer(key, self._words(key))
            for key in self._choices
            if key not in self._picked and sought in fold(self._words(key))
        ]
        if self._own_words and text and text not in (offer.key for offer in found):
            found.append(Offer(text, f"“{text}”", "as typed"))
        self.line.offer(text, found)

    @Slot(object)
    def _pick(self, key: object) -> None:
        self._add(key)
        self.changed.emit()

    @Slot(str)
    def _enter(self, text: str) -> None:
        """Take what was typed in full, although its list had been closed."""
        keys = [key for key in self._choices if fold(self._words(key)) == fold(text)]
        if keys or self._own_words:
            self.line.clear()
            self._pick(keys[0] if keys else text)

    @Slot()
    def _forgive(self) -> None:
        self.field.set_error("")

    def _add(self, key: object) -> None:
        if key in self._picked:
            return
        row, words = QWidget(), self._words(key)
        remove = IconButton("x", f"Remove {words}")
        remove.clicked.connect(partial(self._remove, key))
        line = QHBoxLayout(row)
        line.setContentsMargins(SPACE.m, 0, 0, 0)
        line.setSpacing(SPACE.s)
        line.addWidget(elided_label(words), 1)
        line.addWidget(remove)
        self._picked[key] = row
        self._list.addWidget(row)

    def _remove(self, key: object) -> None:
        self._drop(key)
        self.line.setFocus()
        self.changed.emit()

    def _drop(self, key: object) -> None:
        row = self._picked.pop(key)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
