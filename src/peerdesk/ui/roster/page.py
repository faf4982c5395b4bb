"""The roster's place in the window: the list, or what stands in for it for a while."""

from functools import cached_property

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from peerdesk.ui.importing.page import ImportView
from peerdesk.ui.page import Page, PageWidget, WindowContext
from peerdesk.ui.roster.entry_view import EntryView
from peerdesk.ui.roster.home import RosterHome
from peerdesk.ui.widgets.layers import Layers


class RosterPage(PageWidget):
    """The list; forms that take its place are made when first needed."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.home = RosterHome(context)
        self._layers = Layers(self)
        self._layers.addWidget(self.home)
        self.home.add_asked.connect(self._add)
        self.home.import_asked.connect(self._import)
        self.home.change_asked.connect(self._change)

    def first_stop(self) -> QWidget:
        return self.home.view.table

    @cached_property
    def entry(self) -> EntryView:
        """The form for one entry."""
        view = EntryView(self._context)
        view.left.connect(self._come_back)
        view.saved.connect(self.home.look_at)
        self._layers.addWidget(view)
        return view

    @cached_property
    def importing(self) -> ImportView:
        """People out of a file."""
        view = ImportView(self._context.desk.imports, self._context.operations)
        view.left.connect(self._come_back)
        view.finished.connect(self._context.undo.clear)  # whom it retired stays so
        self._layers.addWidget(view)
        return view

    @Slot()
    def _import(self) -> None:
        self._layers.setCurrentWidget(self.importing)
        self.importing.start()

    @Slot()
    def _add(self) -> None:
        self._layers.setCurrentWidget(self.entry)
        self.entry.start_new()

    @Slot(int)
    def _change(self, number: int) -> None:
        self._layers.setCurrentWidget(self.entry)
        self.entry.start_change(number)

    @Slot()
    def _come_back(self) -> None:
        self._layers.setCurrentWidget(self.home)
        self.home.take_focus()


PAGE = Page("Roster", "users", RosterPage)
