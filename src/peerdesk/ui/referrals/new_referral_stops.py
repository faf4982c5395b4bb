"""The order in which Tab walks through what was added later."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_BY_TAB = Qt.FocusPolicy.TabFocus


def put_after(before: QWidget, added: QWidget) -> None:
    """Let Tab reach every stop within *added* right after those of *before*."""
    chain = [*stops(before)[-1:], *stops(added)]
    for first, second in pairwise(chain):
        QWidget.setTabOrder(first, second)


def stops(widget: QWidget) -> list[QWidget]:
    """Return the widgets in *widget* that take the focus by Tab, in their order."""
    within = [widget, *widget.findChildren(QWidget)]
    here = [one for one in within if one.window() is widget.window()]
    return [one for one in here if one.focusPolicy() & _BY_TAB]
