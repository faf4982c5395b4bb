"""The list of supporters, with one of them beside it."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QWidget

from peerdesk.desk.change import Change
from peerdesk.desk.clock import today
from peerdesk.desk.roster import RosterDesk, balance
from peerdesk.domain.people import Supporter
from peerdesk.ui.actions import ActionSpec
from peerdesk.ui.page import WindowContext
from peerdesk.ui.roster.entries import Entry, Only, Reading, group_sizes
from peerdesk.ui.roster.exporting import Exporting
from peerdesk.ui.roster.layout import RosterLayout
from peerdesk.ui.roster.model import RosterModel
from peerdesk.ui.roster.moves import Moves
from peerdesk.ui.wording.roster import balance_words, found_words, nobody_words

_ADD = ActionSpec("add_supporter", "Add", "Ctrl+N", "user-plus")
_IMPORT = ActionSpec("import_people", "Import…", "Ctrl+I", "upload")
_EXPORT = ActionSpec("export_roster", "Export…", "Ctrl+E", "download")
_FIND = ActionSpec("find_supporter", "Search", "Ctrl+F")


class RosterHome(QWidget):
    """Reads the roster again after every change, and keeps to whom one looks at."""

    add_asked = Signal()
    import_asked = Signal()
    change_asked = Signal(int)

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._wanted: int | None = None
        self.model = RosterModel(context.desk.tree, self)
        self.exporting = Exporting(context, self)
        self.view = RosterLayout(
            self,
            self.model,
            self._page_actions(),
            cap=context.desk.policy.yearly_cap,
        )
        self.view.put_question(self.exporting.question)
        self.moves = Moves(context, self.view)
        self.moves.change_asked.connect(self.change_asked)
        self._connect()

    @Slot()
    def take_focus(self) -> None:
        """Go to the list, where its keys work."""
        place = self.view.table if self.model.total() else self.view.beginning
        place.setFocus()

    def look_at(self, number: int) -> None:
        """Choose *number* as soon as the roster has been read."""
        self._wanted = number

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def _page_actions(self) -> tuple[QAction, ...]:
        add = self._context.actions.add
        add(_FIND, self._find, self)
        return (
            add(_IMPORT, self.import_asked.emit, self),
            add(_EXPORT, self.exporting.ask_where, self),
            add(_ADD, self.add_asked.emit, self),
        )

    def _connect(self) -> None:
        view, operations = self.view, self._context.operations
        view.search.searched.connect(self._search)
        view.search.left.connect(self._to_the_list)
        view.panel.pause.left.connect(self.take_focus)
        view.groups.chosen.connect(self._narrow)
        view.table.shown.connect(self._show_supporter)
        view.orders.chosen.connect(view.table.sort_by)
        view.table.sorted_by.connect(view.orders.choose)
        self.exporting.question.left.connect(self.take_focus)
        self.exporting.question.replace.connect(self.take_focus)
        operations.changed.connect(self._follow)
        operations.refresh.connect(self._read)
        self._context.appearance.changed.connect(self._fit)

    @Slot()
    def _fit(self) -> None:
        self.view.fit()

    def _reading(self) -> Reading:
        desk = self._context.desk
        return Reading(desk.tree, desk.policy, today(desk.clock))

    @Slot()
    def _read(self) -> None:
        work = partial(_read_entries, self._context.desk.roster, self._reading())
        self._context.operations.ask(work, self._show_all, on=self, topic="roster")

    def _show_all(self, read: tuple[list[Entry], int]) -> None:
        entries, colleagues = read
        self._say_who_is_there(entries, colleagues)
        self.view.groups.set_counts(group_sizes(entries))
        self.model.show_entries(entries)
        if self._wanted is not None:
            self.view.table.choose(self._wanted)
            self._wanted = None
        self._say_how_many()
        self._context.actions.named(_EXPORT.name).setEnabled(bool(entries))

    def _say_who_is_there(self, entries: list[Entry], colleagues: int) -> None:
        even = balance_words(balance([entry.supporter for entry in entries]))
        words = even if entries else f"{nobody_words(colleagues)}."
        self.view.balance.setText(words)
        self.view.beginning.say_who_is_there(colleagues)

    @Slot(object)
    def _follow(self, change: Change) -> None:
        if self.isVisible() and (change.supporters or change.referrals):
            self._read()

    @Slot()
    def _to_the_list(self) -> None:
        if self.model.rowCount():
            self.take_focus()

    @Slot()
    def _find(self) -> None:
        self.view.search.setFocus()
        self.view.search.selectAll()

    @Slot(str)
    def _search(self, text: str) -> None:
        self.model.narrow(search=text)
        self._say_how_many()

    @Slot(object)
    def _narrow(self, group: Only) -> None:
        self.model.narrow(only=group)
        self._say_how_many()

    def _say_how_many(self) -> None:
        found = found_words(self.model.rowCount(), self.model.total())
        self.view.found.setText(found)
        self.view.show_whether_empty()

    @Slot(object)
    def _show_supporter(self, supporter: Supporter | None) -> None:
        self.moves.follow(supporter)
        self.view.panel.show_supporter(supporter, self._reading())


def _read_entries(desk: RosterDesk, reading: Reading) -> tuple[list[Entry], int]:
    """Put everybody into words on the store thread: 5,000 take a while."""
    entries = [reading.entry(supporter) for supporter in desk.supporters()]
    return entries, desk.counts()[0]
