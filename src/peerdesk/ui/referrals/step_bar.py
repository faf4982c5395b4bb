"""The bottom of the panel: one clear next step, and the others within reach."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from peerdesk.ui.referrals.steps import Step, Steps
from peerdesk.ui.theme.icons import icon
from peerdesk.ui.theme.tokens import SIZE, SPACE
from peerdesk.ui.widgets.buttons import PlainButton, PrimaryButton, tip

_BESIDE = frozenset({Step.REACHED_OUT, Step.ASKED, Step.TRY_AGAIN})


class StepBar(QWidget):
    """A primary button, perhaps a plain one beside it, and a menu with the rest."""

    def __init__(self, actions: Mapping[Step, QAction]) -> None:
        super().__init__()
        self._actions = actions
        self._menu = QMenu(self)
        self._more = QToolButton()
        self._more.setText("More")
        self._more.setAccessibleName("More steps")
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._more.setIcon(icon("ellipsis", "muted"))
        self._more.setMinimumHeight(SIZE.control)
        self._more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._more.setMenu(self._menu)
        self._buttons = {step: _button(action) for step, action in actions.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.s)
        row.addWidget(self._more)
        row.addStretch(1)
        for plain, primary in self._buttons.values():
            row.addWidget(plain)
            row.addWidget(primary)
        self.show_steps(None)

    def show_steps(self, steps: Steps | None) -> None:
        """Show what can be done; None shows nothing."""
        others = steps.others if steps else ()
        beside = next((step for step in others if step in _BESIDE), None)
        for step, (plain, primary) in self._buttons.items():
            primary.setVisible(steps is not None and step is steps.next)
            plain.setVisible(step is beside)
        self._menu.clear()
        for step in others:
            if step is not beside:
                self._menu.addAction(self._actions[step])
        self._more.setVisible(not self._menu.isEmpty())

    def take_focus(self) -> None:
        """Go to the next step."""
        for _, primary in self._buttons.values():
            if primary.isVisibleTo(self):
                primary.setFocus()


def _button(action: QAction) -> tuple[PlainButton, PrimaryButton]:
    name = str(action.property("icon_name") or "")
    made = PlainButton(action.text()), PrimaryButton(action.text(), name)
    for button in made:
        button.clicked.connect(action.trigger)
        button.setToolTip(tip(action))
        action.enabledChanged.connect(button.setEnabled)
    return made
