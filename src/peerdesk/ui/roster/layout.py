"""Where everything on the roster page stands."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.referrals.sideways import sideways
from peerdesk.ui.roster.beginning import Beginning
from peerdesk.ui.roster.entries import Fact, Only
from peerdesk.ui.roster.head import RosterHead
from peerdesk.ui.roster.model import RosterModel
from peerdesk.ui.roster.panel import SupporterPanel
from peerdesk.ui.roster.table import SupporterTable
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.beside import Beside
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.choice_box import ChoiceBox
from peerdesk.ui.widgets.choices import Chips
from peerdesk.ui.widgets.empty_state import EmptyState
from peerdesk.ui.widgets.labels import Kind, line_label, text_label
from peerdesk.ui.widgets.layers import Turns
from peerdesk.ui.widgets.scrolled import scrolled
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
_PANEL_WIDTH = 300
_LIST_LEAST = 400


class RosterLayout:
    """The widgets of the page, by what they are for."""

    def __init__(
        self,
        page: QWidget,
        model: RosterModel,
        actions: Sequence[QAction],
        *,
        cap: int,
    ) -> None:
        self._model = model
        self.balance = text_label("", Kind.MUTED)
        self.found = line_label("", Kind.MUTED)
        self.search = SearchField("Name, specialty or unit", name="Search")
        self.groups = Chips(_GROUPS, name="Show")
        self.orders = ChoiceBox(_ORDERS, name="Sort")
        self.table = SupporterTable(model, cap=cap)
        self.panel = SupporterPanel()
        self.beginning = Beginning(actions[0], actions[-1])
        self.head = RosterHead(self.balance, self.search, actions)
        self._middle = Turns()
        self._whole = Turns()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(SPACE.xl, SPACE.m, SPACE.xl, SPACE.l)
        self._column.setSpacing(SPACE.m)
        self._column.addWidget(self.head)
        self.body = self._body()
        self._column.addWidget(self._whole, 1)
        self._whole.addWidget(self._list())
        self._whole.addWidget(scrolled(self.beginning))

    def put_question(self, question: QWidget) -> None:
        """Give a question that is asked now and then its place under the head."""
        self._column.insertWidget(1, question)

    def fit(self) -> None:
        """Stand as the size of text asks for."""
        self.head.arrange()
        self.body.arrange()
        self.table.fit()

    def show_whether_empty(self) -> None:
        """Show the list, or what to do when there is nobody in it."""
        self._whole.setCurrentIndex(0 if self._model.total() else 1)
        self.head.show_tools(shown=self._model.total() > 0)
        self._middle.setCurrentIndex(0 if self._model.rowCount() else 1)

    def _list(self) -> QWidget:
        filters = QHBoxLayout()
        filters.setSpacing(SPACE.m)
        filters.addWidget(sideways(_at_the_start(self.groups)), 1)
        filters.addWidget(self.found)
        filters.addWidget(self.orders)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        column.addLayout(filters)
        column.addWidget(self.body, 1)
        return whole

    def _body(self) -> Beside:
        self._middle.addWidget(self.table)
        none = EmptyState("users", "Nobody matches", "Clear the search, or show all.")
        self._middle.addWidget(none)
        card = Card()
        card.body.setContentsMargins(*(SPACE.l,) * 4)
        card.body.addWidget(self.panel)
        return Beside(
            self._middle, card, aside=card, width=_PANEL_WIDTH, least=_LIST_LEAST
        )


def _at_the_start(part: QWidget) -> QWidget:
    """Return *part* as wide as it needs to be, with the rest of the row empty."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(part)
    row.addStretch(1)
    return whole
