"""Where everything on the roster page stands."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from peerdesk.ui.roster.entries import Fact, Only
from peerdesk.ui.roster.model import RosterModel
from peerdesk.ui.roster.panel import SupporterPanel
from peerdesk.ui.roster.table import SupporterTable
from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.beside import Beside
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.choice_box import ChoiceBox
from peerdesk.ui.widgets.choices import Chips
from peerdesk.ui.widgets.empty_state import EmptyState
from peerdesk.ui.widgets.labels import Kind, line_label, text_label
from peerdesk.ui.widgets.search_field import SearchField

_GROUPS = (
    (Only.ALL, "All"),
    (Only.AVAILABLE, "Available"),
    (Only.AWAY, "Away or resting"),
    (Only.REFRESHER, "Training due"),
)
_ORDERS = (
    (Fact.NAME, "By name"),
    (Fact.SPECIALTY, "By specialty"),
    (Fact.RANK, "By rank"),
    (Fact.UNIT, "By unit"),
    (Fact.CASELOAD, "By caseload"),
    (Fact.OPEN, "By what is open"),
    (Fact.TRAINING, "By training"),
    (Fact.AVAILABILITY, "By availability"),
)
_SEARCH_WIDTH = 240
_PANEL_WIDTH = 300
_LIST_LEAST = 400


class RosterLayout:
    """The widgets of the page, by what they are for."""

    def __init__(self, page: QWidget, model: RosterModel, *, cap: int) -> None:
        self.balance = text_label("", Kind.MUTED)
        self.found = line_label("", Kind.MUTED)
        self.search = SearchField("Name, specialty or unit", name="Search")
        self.groups = Chips(_GROUPS, name="Show")
        self.orders = ChoiceBox(_ORDERS, name="Sort")
        self.table = SupporterTable(model, cap=cap)
        self.panel = SupporterPanel()
        self._empty = EmptyState("users", "No supporters yet")
        self._middle = QStackedWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(SPACE.xl, SPACE.m, SPACE.xl, SPACE.l)
        column.setSpacing(SPACE.m)
        column.addLayout(self._head())
        column.addLayout(self._filters())
        self.body = self._body()
        column.addWidget(self.body, 1)

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
        filters.setSpacing(SPACE.m)
        filters.addWidget(self.groups)
        filters.addStretch(1)
        filters.addWidget(self.found)
        filters.addWidget(self.orders)
        return filters

    def _body(self) -> Beside:
        self._middle.addWidget(self.table)
        self._middle.addWidget(self._empty)
        card = Card()
        card.body.setContentsMargins(*(SPACE.l,) * 4)
        card.body.addWidget(self.panel)
        return Beside(
            self._middle, card, aside=card, width=_PANEL_WIDTH, least=_LIST_LEAST
        )
