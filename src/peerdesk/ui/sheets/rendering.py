"""Keep the preview true to what is typed, without ever making anybody wait."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from peerdesk.desk.sheets import Preview, SheetDesk
from peerdesk.domain.contact import Contact
from peerdesk.sheets.page import Paper
from peerdesk.sheets.sheet import Sheet
from peerdesk.ui.operations import Operations

_PAUSE_MS = 60  # with 70 ms to render, 130 ms from a key to the sheet


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the sheet shall be made of; None stands for what is kept."""

    paper: Paper = Paper.LETTER
    contacts: tuple[Contact, ...] | None = None
    phone: str | None = None

    def render(self, desk: SheetDesk) -> Sheet:
        """Return the sheet, made on the store thread."""
        return desk.render(self.paper, contacts=self.contacts, phone=self.phone)


class Rendering(QObject):
    """Renders a moment after the last change; `shown` brings how it looks."""

    shown = Signal(object)  # a Preview

    def __init__(
        self, operations: Operations, desk: SheetDesk, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._operations, self._desk = operations, desk
        self.wanted = Wanted()
        self.seen: Sheet | None = None  # what is shown, which may lag what is wanted
        self.seen_on = self.wanted.paper
        self._made: Sheet | None = None
        self._dpi = 0.0
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.render_now)

    def want(self, wanted: Wanted) -> None:
        """Make the sheet of something else, after a moment."""
        self.wanted, self._made = wanted, None
        self._pause.start()

    def want_paper(self, paper: Paper) -> None:
        """Make it for other paper."""
        self.want(replace(self.wanted, paper=paper))

    def want_sharpness(self, dpi: float) -> None:
        """Show the same bytes in another size."""
        if dpi != self._dpi:
            self._dpi = dpi
            self._pause.start()

    def rest(self) -> None:
        """Render nothing while nobody looks."""
        self._pause.stop()

    @Slot()
    def render_now(self) -> None:
        """Render without waiting any longer."""
        self._pause.stop()
        if self._dpi <= 0:
            return
        work = partial(_look, self._desk, self._made, self.wanted, dpi=self._dpi)
        show = partial(self._show, self.wanted.paper)
        self._operations.ask(work, show, on=self, topic="sheet")

    def _show(self, paper: Paper, preview: Preview) -> None:
        self.seen, self.seen_on = preview.sheet, paper
        if not self._pause.isActive():
            self._made = preview.sheet
        self.shown.emit(preview)


def _look(
    desk: SheetDesk, made: Sheet | None, wanted: Wanted, *, dpi: float
) -> Preview:
    sheet = made or wanted.render(desk)
    return desk.preview(sheet, dpi=dpi)
