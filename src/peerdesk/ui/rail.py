"""The places of the window, at its left side."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.ui.page import Page
from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.icons import icon
from peerdesk.ui.theme.tokens import SIZE, SPACE
from peerdesk.ui.widgets.enter_key import EnterButton
from peerdesk.ui.widgets.labels import Kind, elided_label, text_label
from peerdesk.ui.widgets.restyle import restyle
from peerdesk.ui.wording.danger import BUTTON as DANGER

DANGER_SHORT = "Danger"
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Rail(QFrame):
    """One button for each page; the arrow keys move, Tab passes the rail in one step.

    In a narrow window only the icons are left; the names stay for screen readers.
    """

    chosen = Signal(int)
    lock_asked = Signal()
    danger_asked = Signal()

    def __init__(
        self, pages: Sequence[Page], *, program: str, role: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName("Places")
        self._pages, self._window = pages, parent
        self._current = -1
        self._drawn_for = scaled(SIZE.rail)
        self._program = text_label(program, Kind.STRONG)
        self._role = elided_label(role, Kind.SMALL)
        self._buttons = [_RailButton(page.title, page.icon) for page in pages]
        self._danger = _RailButton(DANGER, "siren", ink="danger", short=DANGER_SHORT)
        self._danger.setToolTip(f"{DANGER}  (Ctrl+Shift+D)")
        self._danger.clicked.connect(self.danger_asked)
        self._lock = _RailButton("Lock", "lock")
        self._lock.setToolTip("Lock  (Ctrl+L)")
        self._lock.clicked.connect(self.lock_asked)
        for place, button in enumerate(self._buttons):
            button.setToolTip(f"{pages[place].title}  (Alt+{place + 1})")
            button.clicked.connect(self._clicked)
        self._lay_out()
        self.set_compact(compact=False)

    def show_current(self, place: int) -> None:
        """Mark the page that is shown."""
        self._current = place
        for each, button in enumerate(self._buttons):
            button.mark(current=each == place)

    def set_compact(self, *, compact: bool) -> None:
        """Leave only the icons, or show the words too."""
        self.setFixedWidth(scaled(SIZE.rail_compact if compact else SIZE.rail))
        self._program.setVisible(not compact)
        self._role.setVisible(not compact)
        for button in (*self._buttons, self._danger, self._lock):
            button.set_compact(compact=compact)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._follow_text_size()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not self._buttons:
            super().keyPressEvent(event)
            return
        place = (self._current + step) % len(self._buttons)
        self.chosen.emit(place)
        self._buttons[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.m, SPACE.xl, SPACE.m, SPACE.m)
        column.setSpacing(2)
        for label in (self._program, self._role):
            label.setContentsMargins(SPACE.s + SIZE.focus_ring, 0, 0, 0)
            column.addWidget(label)
        column.addSpacing(SPACE.l)
        for button in self._buttons:
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(self._danger)
        column.addWidget(self._lock)

    def _follow_text_size(self) -> None:
        """Larger text makes the same window narrower, without a change of its size."""
        before, self._drawn_for = self._drawn_for, scaled(SIZE.rail)
        if before != self._drawn_for:
            room = self._window.width()
            self.set_compact(compact=room < scaled(SIZE.compact_below))

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, _RailButton):
            self.chosen.emit(self._buttons.index(button))


class _RailButton(EnterButton):
    def __init__(
        self, words: str, icon_name: str, *, ink: str = "muted", short: str = ""
    ) -> None:
        super().__init__(words)
        self._words, self._icon = words, icon_name
        self._short = short or words
        self._compact = False
        self.setProperty("kind", "rail")
        self.setProperty("ink", ink)
        self.setAccessibleName(words)
        self.setIcon(icon(icon_name, ink))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mark(self, *, current: bool) -> None:
        self.setIcon(icon(self._icon, "accent" if current else "muted"))
        self.setAccessibleDescription("Shown now" if current else "")
        self.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus
        )
        restyle(self, "current", "true" if current else "false")

    def set_compact(self, *, compact: bool) -> None:
        air = 0 if compact else SIZE.icon_air
        side = scaled(SIZE.icon)
        self.setIconSize(QSize(side + air, side))
        self._compact = compact
        self._say_what_fits()
        restyle(self, "compact", "true" if compact else "false")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_what_fits()

    def _say_what_fits(self) -> None:
        """Say less rather than half of it, where a typeface is wide."""
        around = self.iconSize().width() + 2 * SPACE.m
        wide = self.fontMetrics().horizontalAdvance(self._words) + around
        words = self._words if wide <= self.width() else self._short
        self.setText("" if self._compact else words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _STEPS:
            event.ignore()  # the rail moves
            return
        super().keyPressEvent(event)
