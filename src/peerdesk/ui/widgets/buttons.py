"""Buttons: one that matters most on a page, quiet ones, and a dangerous one."""

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QToolButton

from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.icons import icon
from peerdesk.ui.theme.tokens import SIZE
from peerdesk.ui.widgets.enter_key import (
    EnterButton,
    claims_enter,
    pressed_by_enter,
)


class _Button(EnterButton):
    """A push button that may speak for an action."""

    KIND = ""
    INK = "text"

    def __init__(
        self, text: str = "", icon_name: str = "", *, action: QAction | None = None
    ) -> None:
        super().__init__(text)
        self.setProperty("kind", self.KIND)
        self.setIconSize(_beside_words())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._action = action
        if action is not None:
            icon_name = icon_name or str(action.property("icon_name") or "")
            self.clicked.connect(action.trigger)
            action.changed.connect(self._follow)
            self._follow()
        if icon_name:
            self.setIcon(icon(icon_name, self.INK))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.setIconSize(_beside_words())

    @Slot()
    def _follow(self) -> None:
        if self._action is None:
            return
        self.setText(self._action.text())
        self.setEnabled(self._action.isEnabled())
        self.setToolTip(tip(self._action))
        if not self._action.isVisible():
            self.hide()
        elif self.parent() is not None:  # shown without a place it would be a window
            self.show()


class PrimaryButton(_Button):
    """The one thing to do next; at most one is visible on a page."""

    KIND = "primary"
    INK = "on_accent"


class PlainButton(_Button):
    """A button with an outline, beside the primary one."""

    KIND = "plain"


class QuietButton(_Button):
    """A button that is only its words."""

    KIND = "quiet"
    INK = "accent"


class IconButton(QToolButton):
    """A button that is only its icon; its name is read aloud and shown as a tip."""

    def __init__(
        self, icon_name: str, name: str, *, action: QAction | None = None
    ) -> None:
        super().__init__()
        self.setIcon(icon(icon_name, "muted"))
        self._take_size()
        self.setAccessibleName(name)
        self.setToolTip(tip(action) if action is not None else name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if action is not None:
            self.clicked.connect(action.trigger)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._take_size()

    def event(self, event: QEvent) -> bool:
        return claims_enter(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def _take_size(self) -> None:
        self.setIconSize(QSize(scaled(SIZE.icon), scaled(SIZE.icon)))
        self.setMinimumSize(scaled(SIZE.target), scaled(SIZE.target))


def _beside_words() -> QSize:
    side = scaled(SIZE.icon)
    return QSize(side + SIZE.icon_air, side)


def tip(action: QAction) -> str:
    """Return the tool tip of *action*: its words and its key."""
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{action.text()}  ({key})" if key else action.text()
