"""The list of candidates: one is chosen, the rest is folded until asked for."""

from PySide6.QtCore import QModelIndex, QSize, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, Qt
from PySide6.QtWidgets import QListView

from peerdesk.desk.referrals import Panel
from peerdesk.ui.referrals.candidate_delegate import CandidateDelegate
from peerdesk.ui.referrals.candidate_lines import Line, Teller
from peerdesk.ui.referrals.candidate_model import CandidateModel
from peerdesk.ui.referrals.queue_view import is_enter
from peerdesk.ui.theme.tokens import SIZE
from peerdesk.ui.widgets.lists import dress_list

_SPACE = Qt.Key.Key_Space
_FRAMELESS = "QListView { border: 0; background: transparent; }"


class Candidates(QListView):
    """Arrow keys and 1-5 choose; Enter and Space fold; a click does either."""

    picked = Signal()

    def __init__(self, teller: Teller, cap: int) -> None:
        super().__init__()
        dress_list(self, name="Who could reach out, in order")
        self.setStyleSheet(_FRAMELESS)
        self._model = CandidateModel(teller, self)
        self.setModel(self._model)
        cards = CandidateDelegate(self, cap)
        self.setItemDelegate(cards)
        self._model.modelReset.connect(cards.forget)
        self.setAutoScroll(False)  # it would lay out before the chosen card is known
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._moved)
        self.clicked.connect(self._clicked)

    def show_panel(self, panel: Panel | None, teller: Teller) -> None:
        """Show who could reach out; the first one is chosen, or the one who was."""
        before = self.chosen() if self._model.shows(panel) else None
        self._model.show_panel(panel, teller)
        kept = self._model.place_of_candidate(before.candidate if before else None)
        self._go_to(self._model.place_of_order(1) if kept is None else kept)
        self.picked.emit()

    def chosen(self) -> Line | None:
        """Return the line of whoever is chosen; None if nobody is."""
        line = self.current()
        return line if line is not None and line.candidate is not None else None

    def current(self) -> Line | None:
        """Return the line the keys are on."""
        return self._model.line(self.currentIndex())

    def lines(self) -> list[Line]:
        """Return all lines that are not folded away."""
        return self._model.lines()

    def pick(self, order: int) -> None:
        """Choose by order number."""
        place = self._model.place_of_order(order)
        if place is not None:
            self._go_to(place)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 2 * SIZE.row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.current()
        if (
            line is not None
            and line.fold
            and (event.key() == _SPACE or is_enter(event))
        ):
            self._toggle(line)
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: numbers choose here."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        line = self._model.line(index)
        if line is not None and line.fold:
            self._toggle(line)

    @Slot()
    def _moved(self) -> None:
        """Lay out at once: the chosen card is taller, and painting waits for it."""
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        self.scrollTo(self.currentIndex())
        self.picked.emit()

    def _toggle(self, line: Line) -> None:
        if line.fold is not None:
            self._model.toggle(line.fold)
            self._go_to(self._model.place_of_fold(line.fold))
            self.picked.emit()

    def _go_to(self, place: int | None) -> None:
        index = QModelIndex() if place is None else self._model.index(place)
        self.setCurrentIndex(index)
