"""Scroll to what has the focus, however many frames it lies in."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid


def go_to(widget: QWidget) -> None:
    """Give *widget* the focus, and bring it into view once everything is laid out."""
    widget.setFocus()
    QTimer.singleShot(0, partial(_bring_into_view, widget))


def _bring_into_view(widget: QWidget) -> None:
    around = widget.parentWidget() if isValid(widget) else None
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
