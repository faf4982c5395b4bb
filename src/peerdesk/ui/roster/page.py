"""The roster: every supporter, what they carry, and who is away."""

from datetime import date
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from peerdesk.desk.change import Change
from peerdesk.desk.clock import today
from peerdesk.desk.roster import RosterDesk, balance
from peerdesk.domain.people import Supporter
from peerdesk.ui.actions import ActionSpec
from peerdesk.ui.page import Page, PageWidget, WindowContext
from peerdesk.ui.roster.entries import Entry, Only, Reading, group_sizes
from peerdesk.ui.roster.layout import RosterLayout
from peerdesk.ui.roster.model import RosterModel
from peerdesk.ui.wording.roster import away_words, balance_words, found_words


class RosterPage(PageWidget):
    """A list on the left, one supporter on the right."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._shown: Supporter | None = None
        self._model = RosterModel(context.desk.tree, self)
        self._view = RosterLayout(self, self._model, cap=context.desk.policy.yearly_cap)
        self._connect()
        self._add_actions()

    def first_stop(self) -> QWidget:
        return self._view.table

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def _connect(self) -> None:
        self._view.search.searched.connect(self._search)
        self._view.groups.chosen.connect(self._narrow)
        self._view.table.shown.connect(self._show_supporter)
        self._view.panel.pause.pause.connect(self._pause)
        self._view.panel.pause.back.connect(self._bring_back)
        self._view.orders.chosen.connect(self._view.table.sort_by)
        self._view.table.sorted_by.connect(self._view.orders.choose)
        self._context.operations.changed.connect(self._follow)
        self._context.operations.refresh.connect(self._read)
        self._context.appearance.changed.connect(self._fit)

    def _add_actions(self) -> None:
        add, view = self._context.actions.add, self._view
        add(ActionSpec("find_supporter", "Search", "Ctrl+F"), self._find, self)
        pause = ActionSpec("pause_supporter", "Pause", "P", "pause", list_only=True)
        add(pause, view.panel.pause.start, view.table)
        back = ActionSpec("supporter_back", "Back now", "B", "play", list_only=True)
        add(back, self._bring_back, view.table)

    def _reading(self) -> Reading:
        desk = self._context.desk
        return Reading(desk.tree, desk.policy, today(desk.clock))

    @Slot()
    def _fit(self) -> None:
        self._view.body.arrange()
        self._view.table.fit()

    @Slot()
    def _read(self) -> None:
        work = partial(_read_entries, self._context.desk.roster, self._reading())
        self._context.operations.ask(work, self._show_all, on=self, topic="roster")

    def _show_all(self, entries: list[Entry]) -> None:
        supporters = [entry.supporter for entry in entries]
        self._view.balance.setText(balance_words(balance(supporters)))
        self._view.groups.set_counts(group_sizes(entries))
        self._model.show_entries(entries)
        self._view.show_whether_empty()

    @Slot(object)
    def _follow(self, change: Change) -> None:
        if self.isVisible() and (change.supporters or change.referrals):
            self._read()

    @Slot()
    def _find(self) -> None:
        self._view.search.setFocus()
        self._view.search.selectAll()

    @Slot(str)
    def _search(self, text: str) -> None:
        self._model.narrow(search=text)
        self._say_how_many()

    @Slot(object)
    def _narrow(self, group: Only) -> None:
        self._model.narrow(only=group)
        self._say_how_many()

    def _say_how_many(self) -> None:
        found = found_words(self._model.rowCount(), self._model.total())
        self._view.found.setText(found)
        self._view.show_whether_empty()

    @Slot(object)
    def _show_supporter(self, supporter: Supporter | None) -> None:
        self._shown = supporter
        self._view.panel.show_supporter(supporter, self._reading())

    @Slot(object)
    def _pause(self, until: date) -> None:
        day = today(self._context.desk.clock)
        self._keep_away(until, said=away_words(until, day))

    @Slot()
    def _bring_back(self) -> None:
        if self._shown is not None and self._shown.paused_until is not None:
            self._keep_away(None, said="Back now.")

    def _keep_away(self, until: date | None, *, said: str) -> None:
        if self._shown is None:
            return
        pause = self._context.desk.roster.pause
        work = partial(pause, self._shown.number, until)
        self._context.operations.change(work, said=said, on=self)


def _read_entries(desk: RosterDesk, reading: Reading) -> list[Entry]:
    """Put everybody into words on the store thread: 5,000 take a while."""
    return [reading.entry(supporter) for supporter in desk.supporters()]


PAGE = Page("Roster", "users", RosterPage)
