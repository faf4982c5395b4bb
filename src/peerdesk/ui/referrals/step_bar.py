"""The bottom of the panel: one clear next step, and the others within reach."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from peerdesk.ui.referrals.steps import Step, Steps
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton, tip

_NEXT = (Step.ASSIGN, Step.HAND_OFF, Step.REACHED_OUT, Step.CLOSE, Step.REOPEN)
_BESIDE = (Step.REACHED_OUT, Step.ASK, Step.TRY_AGAIN)


class StepBar(QWidget):
    """A primary button, perhaps a plain one beside it, and a menu with the rest."""

    def __init__(self, actions: Mapping[Step, QAction]) -> None:
        super().__init__()
        self._actions = actions
        self._steps: Steps | None = None
        self._menu = QMenu(self)
        self._more = QuietButton("More", "ellipsis")
        self._more.setAccessibleName("More steps")
        self._more.clicked.connect(self._unfold)
        self._plain: dict[Step, QPushButton] = {}
        self._primary: dict[Step, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.s)
        row.addWidget(self._more)
        row.addStretch(1)
        for step, action in actions.items():
            if step in _BESIDE:
                self._plain[step] = _bound(PlainButton(action.text()), action)
                row.addWidget(self._plain[step])
            if step in _NEXT:
                self._primary[step] = _bound(_primary(action), action)
                row.addWidget(self._primary[step])
        self._arrange()

    def show_steps(self, steps: Steps | None) -> None:
        """Show what can be done; None shows nothing."""
        if steps != self._steps:
            self._steps = steps
            self._arrange()

    def menu(self) -> QMenu:
        """Return the menu with the steps that have no button."""
        return self._menu

    def take_focus(self) -> None:
        """Go to the next step."""
        for primary in self._primary.values():
            if primary.isVisibleTo(self):
                primary.setFocus()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(None), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put one more step beside the next one, if there is room for it."""
        steps = self._steps
        others = steps.others if steps else ()
        beside = next((step for step in others if step in _BESIDE), None)
        if beside is not None and self._width(beside) > self.width():
            beside = None
        for step, primary in self._primary.items():
            primary.setVisible(steps is not None and step is steps.next)
        for step, plain in self._plain.items():
            plain.setVisible(step is beside)
        self._menu.clear()
        for step in others:
            if step is not beside:
                self._menu.addAction(self._actions[step])
        self._more.setVisible(bool(others))

    def _width(self, beside: Step | None) -> int:
        if self._steps is None:
            return 0
        shown: list[QWidget] = [self._more, self._primary[self._steps.next]]
        if beside is not None:
            shown.append(self._plain[beside])
        return sum(each.sizeHint().width() + SPACE.s for each in shown)

    @Slot()
    def _unfold(self) -> None:
        corner = self._more.rect().topLeft()
        corner.setY(corner.y() - self._menu.sizeHint().height())
        self._menu.popup(self._more.mapToGlobal(corner))


def _primary(action: QAction) -> PrimaryButton:
    return PrimaryButton(action.text(), str(action.property("icon_name") or ""))


def _bound(button: QPushButton, action: QAction) -> QPushButton:
    """Let *button* stand for *action*."""
    button.clicked.connect(action.trigger)
    button.setToolTip(tip(action))
    action.enabledChanged.connect(button.setEnabled)
    return button
