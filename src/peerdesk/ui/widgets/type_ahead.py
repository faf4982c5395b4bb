"""A line that offers what it may become, from answers that arrive later."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from peerdesk.ui.widgets.inline_message import announce
from peerdesk.ui.widgets.offers import Offer, OfferList

_PAUSE_MS = 60
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TypeAheadField(QLineEdit):
    """Emits `asked`; the page answers with `offer`; the person picks, or enters.

    Enter before the answer has come waits for it, and picks only if there is
    exactly one offer: nobody is chosen unseen.
    """

    asked = Signal(str)
    picked = Signal(object)
    entered = Signal(str)

    def __init__(
        self,
        placeholder: str,
        *,
        name: str,
        limit: int = 80,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, placeholderText=placeholder, maxLength=limit)
        self.setAccessibleName(name)
        self._offers = OfferList(self, f"Offers for {name}")
        self._offers.clicked.connect(self._pick_at)
        self._answered: str | None = None
        self._enter_waits = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.textEdited.connect(self._wait)
        self.destroyed.connect(self._offers.deleteLater)

    def offer(self, text: str, offers: Sequence[Offer]) -> None:
        """Show what *text* may become; ignored when the text has moved on."""
        if text != self._typed() or not self.hasFocus():
            return
        self._answered = text
        self._offers.open_under(self, offers)
        if self._enter_waits:
            self._enter_waits = False
            self._after_waiting(offers)
        elif offers:
            announce(self, f"{len(offers)} offers. {offers[0].text}")

    def offers_open(self) -> bool:
        """Whether there is something to pick from just now."""
        return not self._offers.isHidden()

    def clear(self) -> None:
        """Empty the line and close the offers."""
        super().clear()
        self._close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and self.offers_open():
            self._move(_STEPS[key])
        elif key in _ENTER:
            self._enter()
        elif key == Qt.Key.Key_Escape and self.offers_open():
            self._close()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._close()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._close()
        super().hideEvent(event)

    @Slot()
    def _wait(self) -> None:
        self._enter_waits = False
        self._answered = None
        if self._typed():
            self._pause.start()
        else:
            self._close()

    @Slot()
    def _ask(self) -> None:
        self._pause.stop()
        self.asked.emit(self._typed())

    @Slot(QModelIndex)
    def _pick_at(self, index: QModelIndex) -> None:
        self._pick(self._offers.offer_at(index))

    def _move(self, steps: int) -> None:
        self._offers.move_by(steps)
        marked = self._offers.marked()
        if marked is not None:
            announce(self, marked.text)

    def _enter(self) -> None:
        marked = self._offers.marked()
        if marked is not None:
            self._pick(marked)
        elif self._typed() and self._answered != self._typed():
            self._enter_waits = True
            self._ask()
        elif self._typed():
            self.entered.emit(self._typed())

    def _after_waiting(self, offers: Sequence[Offer]) -> None:
        if not offers:
            self.entered.emit(self._typed())
        elif len(offers) == 1:
            self._pick(offers[0])

    def _pick(self, offer: Offer) -> None:
        self.clear()
        self.picked.emit(offer.key)

    def _close(self) -> None:
        self._pause.stop()
        self._enter_waits = False
        self._offers.hide()

    def _typed(self) -> str:
        return self.text().strip()
