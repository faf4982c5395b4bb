"""The list of supporters: who is looked at, and which columns there is room for."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from peerdesk.domain.people import Supporter
from peerdesk.ui.roster.delegate import (
    BAR_WIDTH,
    RosterDelegate,
    row_height,
    second_font,
)
from peerdesk.ui.roster.entries import Fact
from peerdesk.ui.roster.model import FACTS, Column, RosterModel
from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.into_view import bring_into_view
from peerdesk.ui.widgets.lists import dress_table

_GIVEN_UP_FIRST = (Column.TRAINING, Column.FIELD)
_ELASTIC = (Column.NAME, Column.FIELD)
_MOST_FIRST = (Fact.CASELOAD, Fact.OPEN)
_UP, _DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
_SAMPLE = 200
_WIDEST = 240
_NARROWEST = 140


class SupporterTable(QTableView):
    """Supporters, one in each row; `shown` says who is looked at, None for nobody."""

    shown = Signal(object)
    sorted_by = Signal(object)

    def __init__(self, model: RosterModel, *, cap: int) -> None:
        super().__init__()
        dress_table(self, name="Supporters")
        self.setModel(model)
        self._roster = model
        self._wanted: int | None = None
        self._place = 0
        self._falling = False
        self._fact = Fact.NAME
        self.setItemDelegate(RosterDelegate(cap, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(Column.NAME, _UP)
        header.sectionClicked.connect(self._sort_by_column)
        model.modelReset.connect(self._bind_again)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.fit)

    def chosen(self) -> Supporter | None:
        """Return who is chosen and visible."""
        row = self.currentIndex().row()
        return self._roster.supporter(row) if row >= 0 else None

    def choose(self, number: int | None) -> None:
        """Choose a supporter if visible, otherwise who took their place."""
        row = None if number is None else self._roster.row_of(number)
        if row is None:
            row = min(self._place, self._roster.rowCount() - 1)
        if row >= 0:
            self.setCurrentIndex(self._roster.index(row, 0))
        self._tell()

    @Slot(object)
    def sort_by(self, fact: Fact) -> None:
        """Sort by *fact*, the most first where that is what one looks for."""
        self._sort(fact, falling=fact in _MOST_FIRST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()

    @Slot()
    def fit(self) -> None:
        """Give every column what it needs; leave out the least needed when narrow."""
        self.verticalHeader().setDefaultSectionSize(row_height())
        room = self.viewport().width()
        widths = fitted({c: self._needed(c) for c in Column}, room)
        for column in Column:
            self.setColumnHidden(column, column not in widths)
            self.setColumnWidth(column, widths.get(column, 0))

    def _needed(self, column: Column) -> int:
        fonts = (self.font(), second_font(self.font()))
        header = f"{self._roster.headerData(column, Qt.Orientation.Horizontal)}"
        widest = QFontMetrics(fonts[1]).horizontalAdvance(header) + SPACE.s
        for fact, font in zip(FACTS[column], fonts, strict=False):
            bar = BAR_WIDTH + SPACE.s if fact is Fact.CASELOAD else 0
            widest = max(widest, bar + self._widest(fact, QFontMetrics(font)))
        return min(scaled(_WIDEST), widest) + SPACE.l + SPACE.m

    def _widest(self, fact: Fact, metrics: QFontMetrics) -> int:
        entries = self._roster.shown()[:_SAMPLE]
        return max(
            (metrics.horizontalAdvance(e.cells[fact]) for e in entries), default=0
        )

    @Slot(int)
    def _sort_by_column(self, column: int) -> None:
        fact = FACTS[Column(column)][0]
        if fact is self._fact:
            self._sort(fact, falling=not self._falling)
        else:
            self.sort_by(fact)
        self.sorted_by.emit(fact)

    def _sort(self, fact: Fact, *, falling: bool) -> None:
        self._fact, self._falling = fact, falling
        column = next(column for column, facts in FACTS.items() if fact in facts)
        direction = _DOWN if falling else _UP
        self.horizontalHeader().setSortIndicator(column, direction)
        self._roster.sort_by(fact, falling=falling)

    @Slot()
    def _bind_again(self) -> None:
        self.choose(self._wanted)
        self._later.start()

    @Slot()
    def _tell(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self._wanted, self._place = chosen.number, self.currentIndex().row()
            if self.hasFocus():
                bring_into_view(self)
        self.shown.emit(chosen)


def fitted(needed: dict[Column, int], room: int) -> dict[Column, int]:
    """Return the width of every column that stays; they fill *room* together."""
    widths = dict(needed)
    for column in _GIVEN_UP_FIRST:
        if _least(widths) > room:
            del widths[column]
    over = room - sum(widths.values())
    if over < 0:
        return _narrowed(widths, -over)
    for place, column in enumerate(widths):
        share = over // (len(widths) - place)
        widths[column] += share
        over -= share
    return widths


def _narrowed(widths: dict[Column, int], by: int) -> dict[Column, int]:
    """Take from what may be cut short, most from the widest, as far as it can be."""
    elastic = [column for column in _ELASTIC if column in widths]
    for column in sorted(elastic, key=lambda column: -widths[column]):
        taken = min(by, max(0, widths[column] - scaled(_NARROWEST)))
        widths[column] -= taken
        by -= taken
    if elastic:
        widths[elastic[0]] -= by
    return widths


def _least(widths: dict[Column, int]) -> int:
    return sum(
        min(width, scaled(_NARROWEST)) if column in _ELASTIC else width
        for column, width in widths.items()
    )
