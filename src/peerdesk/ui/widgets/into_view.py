"""Scroll to what one works at, however many frames it lies in."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QWidget

from peerdesk.ui.theme.tokens import SPACE


def bring_into_view(widget: QWidget) -> None:
    """Scroll every frame around *widget*; of a list, its chosen row is what counts."""
    inner, room = _worked_at(widget)
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            _scroll(around, inner, room)
        around = around.parentWidget()


def _worked_at(widget: QWidget) -> tuple[QWidget, QRect]:
    if not isinstance(widget, QAbstractItemView):
        return widget, widget.rect()
    if widget.currentIndex().isValid():
        return widget.viewport(), widget.visualRect(widget.currentIndex())
    return widget, QRect(0, 0, widget.width(), 1)  # its rows may be still to come


def _scroll(area: QScrollArea, inner: QWidget, room: QRect) -> None:
    """Show the lower end of *room* first, so that its upper end wins."""
    page = area.widget()
    if page is None:
        return
    for corner in (room.bottomLeft(), room.topLeft()):
        place = inner.mapTo(page, corner)
        area.ensureVisible(place.x(), place.y(), 0, SPACE.xl)
