"""Groups of buttons of which exactly one is chosen."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget

from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.enter_key import EnterButton

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_STOP = Qt.FocusPolicy.StrongFocus
_PASSED = Qt.FocusPolicy.ClickFocus


class _OneOf(QFrame):
    """Buttons in a row: Tab comes to the chosen one, the arrow keys move on."""

    chosen = Signal(object)
    KIND = ""
    BETWEEN = 0
    AROUND = 0

    def __init__(
        self,
        choices: Sequence[tuple[Any, str]],
        *,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._keys = [key for key, _ in choices]
        self._words = [words for _, words in choices]
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(self.AROUND,) * 4)
        row.setSpacing(self.BETWEEN)
        for place, words in enumerate(self._words):
            row.addWidget(self._made(place, words, name))
        self._group.idToggled.connect(self._move_stop)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self._tell)

    def choice(self) -> Any:  # noqa: ANN401 - the key is whatever the page gave
        """Return the key of the chosen button."""
        return self._keys[self._group.checkedId()]

    def choose(self, key: object) -> None:
        """Choose by key, without a signal."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        self._go(self._group.checkedId() + step)

    def _go(self, place: int) -> None:
        if place in range(len(self._keys)):  # the ends are ends
            button = self._group.button(place)
            button.click()
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def _made(self, place: int, words: str, name: str) -> QPushButton:
        button = _ArrowlessButton(words)
        button.setCheckable(True)
        button.setFocusPolicy(_PASSED)
        button.setProperty("kind", self.KIND)
        button.setAccessibleName(words)
        button.setAccessibleDescription(name)
        self._group.addButton(button, place)
        return button

    @Slot(int, bool)
    def _move_stop(self, place: int, chosen: bool) -> None:  # noqa: FBT001 - a slot's signature
        self._group.button(place).setFocusPolicy(_STOP if chosen else _PASSED)

    @Slot(int)
    def _tell(self, place: int) -> None:
        self.chosen.emit(self._keys[place])


class _ArrowlessButton(EnterButton):
    """Leaves the arrow keys to its group, also where Qt would move the focus."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _STEPS:
            event.ignore()
            return
        super().keyPressEvent(event)


class Chips(_OneOf):
    """Filters with a count on each."""

    KIND = "chip"
    BETWEEN = SPACE.s

    def set_counts(self, counts: Mapping[Any, int]) -> None:
        """Show how many there are behind each chip that has a count."""
        for place, key in enumerate(self._keys):
            if key in counts:
                words = f"{self._words[place]}  {counts[key]:,}"
                self._group.button(place).setText(words)
                spoken = f"{self._words[place]}, {counts[key]}"
                self._group.button(place).setAccessibleName(spoken)


class Segmented(_OneOf):
    """A few exclusive views or modes, joined into one control."""

    KIND = "segment"
    AROUND = 2

    def __init__(
        self,
        choices: Sequence[tuple[Any, str]],
        *,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(choices, name=name, parent=parent)
        self.setObjectName("segmented")
