"""Where everything of the first run stands: a line, a page in the middle, a foot."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSlider,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from peerdesk.ui.first_run.footer import Footer
from peerdesk.ui.first_run.step import Step
from peerdesk.ui.first_run.stop_line import StopLine
from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.scrolled import scrolled

_WIDEST = 860


class FirstRunLayout:
    """The widgets of the page, by what they are for."""

    def __init__(self, page: QWidget, steps: Sequence[Step]) -> None:
        self.line, self.footer = StopLine(), Footer()
        self._stack = QStackedWidget()
        self.areas: dict[Step, QScrollArea] = {}
        for step in steps:
            self.areas[step] = scrolled(_in_the_middle(step))
            self._stack.addWidget(self.areas[step])
        self._top, self._bottom = _narrow(self.line), _narrow(self.footer)
        column = QVBoxLayout(page)
        column.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.l)
        column.setSpacing(SPACE.xl)
        column.addWidget(self._top)
        column.addWidget(self._stack, 1)
        column.addWidget(self._bottom)

    def show_step(self, step: Step) -> None:
        """Show one page, from its top."""
        self.line.show_stop(step.STOP)
        area = self.areas[step]
        area.verticalScrollBar().setValue(0)
        self._stack.setCurrentWidget(area)
        self._show_around(shown=True)

    def show_whole(self, view: QWidget) -> None:
        """Give *view*, which has steps and a foot of its own, all the room."""
        if self._stack.indexOf(view) < 0:
            self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        self._show_around(shown=False)

    def scroll(self, step: Step, action: QAbstractSlider.SliderAction) -> None:
        """Move on the page, for whoever has no mouse."""
        self.areas[step].verticalScrollBar().triggerAction(action)

    def bring_into_view(self, step: Step, part: QWidget) -> None:
        """Scroll to *part*, with what is said about it."""
        self.areas[step].ensureWidgetVisible(part, 0, scaled(SPACE.xxl))

    def _show_around(self, *, shown: bool) -> None:
        self._top.setVisible(shown)
        self._bottom.setVisible(shown)


def _in_the_middle(step: Step) -> QWidget:
    step.setObjectName("scrolled")
    inside = QWidget()
    row = QHBoxLayout(inside)
    row.setContentsMargins(0, 0, 0, 0)
    row.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    row.addStretch(1)
    row.addWidget(_limited(step), 1000)
    row.addStretch(1)
    return inside


def _narrow(part: QWidget) -> QWidget:
    across = QWidget()
    row = QHBoxLayout(across)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(_limited(part), 1000)
    row.addStretch(1)
    return across


def _limited(part: QWidget) -> QWidget:
    part.setMaximumWidth(scaled(_WIDEST))
    return part
