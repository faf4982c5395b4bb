"""Print the sheet as it is shown, and have it logged once the queue has taken it."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from peerdesk.sheets.page import Paper
from peerdesk.sheets.sheet import Sheet
from peerdesk.ui.actions import ActionSpec
from peerdesk.ui.page import WindowContext
from peerdesk.ui.print_job import PaperName
from peerdesk.ui.printing.bar import PrintBar
from peerdesk.ui.sheets.rendering import Rendering

_NAMES: dict[Paper, PaperName] = {Paper.LETTER: "Letter", Paper.A4: "A4"}


class SheetPrinting(QObject):
    """Prints the very bytes that are seen, also while somebody is typing."""

    def __init__(
        self, context: WindowContext, rendering: Rendering, page: QWidget
    ) -> None:
        super().__init__(page)
        self._context, self._rendering = context, rendering
        self._sent: Sheet | None = None
        self._is_early = False  # asked for before there was anything to see
        self.bar = PrintBar(context.requests)
        spec = ActionSpec("print_sheet", "Print", "Ctrl+P", "printer")
        self.action = context.actions.add(spec, self.begin, page)
        self.bar.printed.connect(self._keep)
        rendering.shown.connect(self._follow)

    def add_key(self, sheets: QWidget) -> None:
        """Let a bare letter print while the list of *sheets* has the focus."""
        spec = ActionSpec("print_sheet_of_list", "Print", "P", list_only=True)
        self._context.actions.add(spec, self.begin, sheets)

    @Slot()
    def begin(self) -> None:
        """Ask on which printer and how often."""
        self._is_early = self._rendering.seen is None
        if not self._is_early:
            self.bar.show_for(self._take, self._paper())

    def _take(self) -> bytes:
        self._sent = self._rendering.seen
        return self._sent.pdf if self._sent is not None else b""

    def _paper(self) -> PaperName:
        return _NAMES[self._rendering.seen_on]

    @Slot()
    def _follow(self) -> None:
        self.bar.set_paper(self._paper())
        if self._is_early:
            self.begin()

    @Slot(int)
    def _keep(self, copies: int) -> None:
        if self._sent is not None:
            keep = self._context.desk.sheets.keep_print
            work = partial(keep, self._sent, copies)
            self._context.operations.ask(work, _done, on=self)


def _done(nothing: None) -> None:
    del nothing  # the bar has said what became of it
