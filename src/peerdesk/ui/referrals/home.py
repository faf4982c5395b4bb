"""The queue on the left, the panel on the right, and what keeps them together."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from peerdesk.desk.change import Change
from peerdesk.domain.action import Action
from peerdesk.ui.actions import ActionSpec
from peerdesk.ui.page import WindowContext
from peerdesk.ui.referrals.keys import add_list_keys
from peerdesk.ui.referrals.moves import Moves
from peerdesk.ui.referrals.panel import ReferralPanel
from peerdesk.ui.referrals.queue_cells import ORDERS, Column
from peerdesk.ui.referrals.queue_pane import QueuePane
from peerdesk.ui.referrals.step_bar import StepBar
from peerdesk.ui.referrals.toolbar import Toolbar
from peerdesk.ui.theme.tokens import SIZE, SPACE

_MINUTE_MS = 60_000
_SHARES = (62, 38)
_NEW = ActionSpec("new_referral", "New referral", "Ctrl+N", "plus")
_FIND = ActionSpec("find_referral", "Search referrals", "Ctrl+F", "search")


class Home(QWidget):
    """After every reset the panel follows to a row that is shown, or lets go."""

    new_asked = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        new = context.actions.add(_NEW, self.new_asked.emit, self)
        context.actions.add(_FIND, self._find, self)
        self.toolbar = Toolbar(new)
        self.pane = QueuePane(context)
        self.moves = Moves(context, self, self.pane)
        self.panel = ReferralPanel(context, StepBar(self.moves.actions))
        self.moves.follow(self.panel)
        add_list_keys(
            context.actions, self.pane.view, self.panel.matching.candidates, new
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        column.setSpacing(SPACE.m)
        column.addWidget(self.toolbar)
        column.addWidget(self._halves(), 1)
        self._connect()

    def take_focus(self) -> None:
        """Go to the queue, where its keys work."""
        self.pane.view.setFocus()

    @Slot()
    def refresh(self, keep: int | None = None) -> None:
        """Read the queue again."""
        self.pane.load(self.toolbar.query(), keep=keep)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.refresh()

    def _halves(self) -> QSplitter:
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(SPACE.m)
        halves.addWidget(self.pane)
        halves.addWidget(self.panel)
        for place, share in enumerate(_SHARES):
            halves.setStretchFactor(place, share)
        halves.setSizes([share * SIZE.window[0] for share in _SHARES])
        return halves

    def _connect(self) -> None:
        pane, operations = self.pane, self._context.operations
        self.toolbar.query_changed.connect(self._ask_anew)
        self.toolbar.search.left.connect(self.take_focus)
        pane.model.modelReset.connect(self.panel.let_go)
        pane.row_chosen.connect(self._follow)
        self.panel.lost.connect(self.refresh)
        pane.tallied.connect(self.toolbar.show_tally)
        pane.view.entered_row.connect(self.panel.take_focus)
        pane.view.typed.connect(self._search_for)
        pane.view.horizontalHeader().sectionClicked.connect(self._sort)
        operations.changed.connect(self._show_change)
        operations.refresh.connect(self.refresh)
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(pane.tell_time)
        self._minute.start()

    @Slot(str)
    def _search_for(self, letters: str) -> None:
        self.toolbar.search.setFocus()
        self.toolbar.search.setText(letters)

    @Slot()
    def _ask_anew(self) -> None:
        self.pane.load(self.toolbar.query(), fallback=0)

    @Slot(object)
    def _follow(self, number: int | None) -> None:
        self.panel.bind(number, self.pane.row(number))

    @Slot(object)
    def _show_change(self, change: Change) -> None:
        self.refresh(self._row_after(change))

    @Slot()
    def _find(self) -> None:
        self.toolbar.search.setFocus()
        self.toolbar.search.selectAll()

    @Slot(int)
    def _sort(self, section: int) -> None:
        self.toolbar.sort_by(ORDERS[Column(section)])

    def _row_after(self, change: Change) -> int | None:
        """Return which row to choose now: the next one, or what was brought back."""
        if change.done in {Action.TAKEN_BACK, Action.RECEIVED, Action.REOPENED}:
            return next(iter(change.referrals), None)
        if self.pane.number() in change.referrals:
            return self.pane.following()
        return None
