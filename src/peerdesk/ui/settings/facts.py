"""Captions with words beside them, and nothing to click."""

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout, QWidget

from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.labels import Kind, text_label

_CAPTION, _MIDDLE, _LAST = 2, 1, 3


def facts_card(heading: str, lead: str = "") -> Card:
    """Return a card with its heading and one sentence."""
    card = Card(spacing=SPACE.s)
    card.body.addWidget(text_label(heading, Kind.HEADING))
    if lead:
        card.body.addWidget(text_label(lead, Kind.MUTED))
    return card


def facts_table(rows: Iterable[tuple[str, ...]]) -> QWidget:
    """Return the rows in columns; the first column is the caption of its row."""
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(SPACE.l)
    grid.setVerticalSpacing(SPACE.s)
    for place, (caption, *words) in enumerate(rows):
        grid.addWidget(text_label(caption, Kind.MUTED), place, 0)
        for column, each in enumerate(words, start=1):
            grid.addWidget(text_label(each), place, column)
            last = column == len(words)
            grid.setColumnStretch(column, _LAST if last else _MIDDLE)
    grid.setColumnStretch(0, _CAPTION)
    return table
