"""The working window: the rail, the page that is shown, and the status line."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from peerdesk.domain.action import Role
from peerdesk.ui.actions import ActionSpec
from peerdesk.ui.danger import DangerPanel
from peerdesk.ui.page import Page, PageWidget, WindowContext
from peerdesk.ui.rail import Rail
from peerdesk.ui.status_line import StatusLine
from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SIZE, SPACE
from peerdesk.ui.widgets.inline_message import InlineMessage, Tone
from peerdesk.ui.widgets.into_view import bring_into_view
from peerdesk.ui.widgets.page_area import PageArea

_ONCE_LAID_OUT = Qt.ConnectionType.QueuedConnection
ROLE_WORDS = {Role.DIRECTOR: "Program director", Role.ADMINISTRATOR: "Administrator"}


class Window(QWidget):
    """Shows one page at a time; each is built when it is first visited.

    A page that needs more height than there is scrolls; what stands around the page
    is never pushed out of sight.
    """

    def __init__(
        self, context: WindowContext, pages: Sequence[Page], *, caution: str = ""
    ) -> None:
        super().__init__()
        self._context = context
        self._pages = pages_for(context.desk.role, pages)
        self._built: dict[int, PageArea] = {}
        self.rail = Rail(
            self._pages,
            program=context.desk.program,
            role=ROLE_WORDS[context.desk.role],
            parent=self,
        )
        self.message = InlineMessage()
        self.status = StatusLine(caution=caution)
        self._stack = QStackedWidget()
        self._lay_out()
        self.danger = DangerPanel(context, self)
        self._connect()
        self._add_actions()
        self.show_page(0)

    def show_page(self, place: int) -> None:
        """Show the page at *place* of the rail."""
        if place not in self._built:
            self._built[place] = PageArea(self._pages[place].build(self._context))
            self._stack.addWidget(self._built[place])
        self.rail.show_current(place)
        page, before = self._built[place].page, self.page()
        last = None if page is before else page.focusWidget()
        self._stack.setCurrentWidget(self._built[place])  # Qt moves the focus
        self._focus_on(page, last)

    def take_focus(self) -> None:
        """Go to where work went on last on this page, or to where it begins."""
        page = self.page()
        if page is not None:
            self._focus_on(page, page.focusWidget())

    def go_to(self, title: str) -> None:
        """Show the page with this title."""
        titles = [page.title for page in self._pages]
        self.show_page(titles.index(title))

    def titles(self) -> tuple[str, ...]:
        """Return the titles in the rail."""
        return tuple(page.title for page in self._pages)

    def page(self) -> QWidget | None:
        """Return the page that is shown."""
        area = self._stack.currentWidget()
        return area.page if isinstance(area, PageArea) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < scaled(SIZE.compact_below)
        self.rail.set_compact(compact=narrow)
        super().resizeEvent(event)

    def _focus_on(self, page: QWidget, last: QWidget | None) -> None:
        """Go to *last*, or to where work begins if there was no visit before."""
        if isinstance(page, PageWidget):
            (page.first_stop() if last is None else last).setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(SPACE.xl, SPACE.m, SPACE.xl, 0)
        above.addWidget(self.message)
        column.addLayout(above)
        column.addWidget(self._stack, 1)
        column.addWidget(self.status)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_page)
        self.rail.lock_asked.connect(self._lock)
        self.rail.danger_asked.connect(self.danger.open)
        self.status.undo_asked.connect(self._context.undo.undo)
        self._context.operations.busy.connect(self.status.show_busy)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus, _ONCE_LAID_OUT)
        messages = self._context.messages
        messages.said.connect(self._say)
        messages.shown.connect(self._show_message)
        messages.cleared.connect(self.message.clear)

    def _add_actions(self) -> None:
        add = self._context.actions.add
        lock = ActionSpec("lock", "Lock", "Ctrl+L", "lock", everywhere=True)
        undo = ActionSpec("undo", "Undo", "Ctrl+Z", "undo-2", everywhere=True)
        add(lock, self._lock, self)
        add(undo, self._context.undo.undo, self)
        for place, page in enumerate(self._pages):
            name, key = f"go to {page.title}", f"Alt+{place + 1}"
            spec = ActionSpec(name, page.title, key, everywhere=True)
            add(spec, partial(self.show_page, place), self)

    @Slot()
    def _follow_focus(self) -> None:
        """Show what the keyboard has come to; a mouse that is down must not slip."""
        focus = QApplication.focusWidget()
        held = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if focus is not None and self._stack.isAncestorOf(focus) and not held:
            bring_into_view(focus)

    @Slot()
    def _lock(self) -> None:
        self._context.lock()

    @Slot(str, bool)
    def _say(self, text: str, undo: bool) -> None:  # noqa: FBT001 - a slot's signature
        self.status.toast.say(text, undo=undo)

    @Slot(str, object)
    def _show_message(self, text: str, tone: Tone) -> None:
        self.message.show_message(text, tone)


def pages_for(role: Role, pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return the pages this key can open; the others are not shown at all."""
    return tuple(
        page for page in pages if role is Role.DIRECTOR or not page.director_only
    )
