"""A closed list to choose from, drawn like every other field."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QWidget

from peerdesk.ui.theme.current import colours, scaled
from peerdesk.ui.theme.icons import icon
from peerdesk.ui.theme.tokens import SIZE, SPACE

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_DOTS = Qt.TextElideMode.ElideRight


class ChoiceBox(QComboBox):
    """One of a closed list, by key; typing jumps to what begins so."""

    chosen = Signal(object)

    def __init__(
        self,
        choices: Sequence[tuple[Any, str]],
        *,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._keys: list[Any] = []
        self.offer(choices)
        self._down = icon("chevron-down", "muted")
        self._was_told = False
        self.activated.connect(self._tell)

    def offer(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offer these and nothing else, the first one chosen, without a signal."""
        self.clear()
        self._keys = [key for key, _ in choices]
        self.addItems([words for _, words in choices])

    def choice(self) -> Any:  # noqa: ANN401 - the key is whatever the page gave
        """Return the key of what is chosen."""
        return self._keys[self.currentIndex()]

    def choose(self, key: object) -> None:
        """Choose by key, without a signal."""
        self.setCurrentIndex(self._keys.index(key))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width() + SPACE.l, scaled(SIZE.control))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # a page is scrolled through without changing an answer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before, self._was_told = self.currentIndex(), False
        super().keyPressEvent(event)
        if self.currentIndex() != before and not self._was_told:
            self._tell(self.currentIndex())  # Qt is silent about a typed letter

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        box = self.rect().adjusted(SPACE.m - 2, 0, -SPACE.s, 0)
        words = box.adjusted(0, 0, -SIZE.icon - SPACE.xs, 0)
        arrow = box.adjusted(box.width() - SIZE.icon, 0, 0, 0)
        direction = self.layoutDirection()
        words = QStyle.visualRect(direction, self.rect(), words)
        arrow = QStyle.visualRect(direction, self.rect(), arrow)
        dim = colours().text if self.isEnabled() else colours().border
        painter.setPen(QColor(dim))
        shown = self.fontMetrics().elidedText(self.currentText(), _DOTS, words.width())
        painter.drawText(words, _MIDDLE, shown)
        self._down.paint(painter, arrow)

    def _paint_frame(self, painter: QPainter) -> None:
        ring = SIZE.focus_ring if self.hasFocus() else 1
        line = colours().focus if self.hasFocus() else colours().border
        if not self.isEnabled():
            line = colours().hairline
        painter.setPen(QPen(QColor(line), ring))
        painter.setBrush(QColor(colours().surface))
        inset = ring / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, SIZE.radius_small, SIZE.radius_small)

    @Slot(int)
    def _tell(self, place: int) -> None:
        self._was_told = True
        self.chosen.emit(self._keys[place])
