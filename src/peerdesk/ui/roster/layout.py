"""Where everything on the roster page stands."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from peerdesk.ui.roster.entries import Only
from peerdesk.ui.roster.model import RosterModel
from peerdesk.ui.roster.panel import SupporterPanel
from peerdesk.ui.roster.table import SupporterTable
from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.choices import Chips
from peerdesk.ui.widgets.empty_state import EmptyState
from peerdesk.ui.widgets.labels import Kind, line_label, text_label
from peerdesk.ui.widgets.scrolled import scrolled
from peerdesk.ui.widgets.search_field import SearchField

_GROUPS = (
    (Only.ALL, "All"),
    (Only.AVAILABLE, "Available"),
    (Only.AWAY, "Away or resting"),
    (Only.REFRESHER, "Training due"),
)
_SEARCH_WIDTH = 260
_PANEL_WIDTH = 300


class RosterLayout:
    """The widgets of the page, by what they are for."""

    def __init__(self, page: QWidget, model: RosterModel) -> None:
        self.balance = text_label("", Kind.MUTED)
        self.found = line_label("", Kind.MUTED)
        self.search = SearchField("Name, specialty or unit", name="Search")
        self.groups = Chips(_GROUPS, name="Show")
        self.table = SupporterTable(model)
        self.panel = SupporterPanel()
        self._empty = EmptyState("users", "No supporters yet")
        self._middle = QStackedWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.l)
        column.setSpacing(SPACE.m)
        column.addLayout(self._head())
        column.addLayout(self._filters())
        column.addLayout(self._body(), 1)

    def show_whether_empty(self) -> None:
        """Show the list, or what to do when there is nobody in it."""
        model = self.table.model()
        if isinstance(model, RosterModel) and model.total():
            self._empty.say("Nobody matches", "Clear the search, or show all.")
        else:
            self._empty.say("No supporters yet", "They come with the program's files.")
        self._middle.setCurrentIndex(0 if model.rowCount() else 1)

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(line_label("Roster", Kind.TITLE))
        words.addWidget(self.balance)
        self.search.setFixedWidth(scaled(_SEARCH_WIDTH))
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self.search)
        return head

    def _filters(self) -> QHBoxLayout:
        filters = QHBoxLayout()
        filters.addWidget(self.groups)
        filters.addStretch(1)
        filters.addWidget(self.found)
        return filters

    def _body(self) -> QHBoxLayout:
        frame = QFrame()
        frame.setObjectName("list")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(2, 2, 2, 2)
        inside.addWidget(self._middle)
        self._middle.addWidget(self.table)
        self._middle.addWidget(self._empty)
        card = Card()
        card.setFixedWidth(scaled(_PANEL_WIDTH))
        card.body.setContentsMargins(SPACE.l, SPACE.l, SPACE.s, SPACE.s)
        card.body.addWidget(scrolled(self.panel))
        body = QHBoxLayout()
        body.setSpacing(SPACE.m)
        body.addWidget(frame, 1)
        body.addWidget(card)
        return body
