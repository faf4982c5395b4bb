"""Scroll to what has the focus, however many frames it lies in."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from peerdesk.ui.widgets.into_view import bring_into_view


def go_to(widget: QWidget) -> None:
    """Give *widget* the focus, and bring it into view once everything is laid out."""
    widget.setFocus()
    QTimer.singleShot(0, partial(_bring_into_view, widget))


def _bring_into_view(widget: QWidget) -> None:
    if isValid(widget):
        bring_into_view(widget)
