"""The panel of an assigned referral: who has it, and how far it has come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.desk.referrals import Panel
from peerdesk.domain.policy import Policy
from peerdesk.domain.referral import MOST_ATTEMPTS, State
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.ui.referrals.holder import Holder
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.labels import Kind, line_label, text_label
from peerdesk.ui.widgets.picture import Picture
from peerdesk.ui.widgets.restyle import restyle
from peerdesk.ui.wording.days import day_words

_TOP = Qt.AlignmentFlag.AlignTop
_MOST_TICKS = 6
_COMPLETE = "Outreach is complete. How it went is counted, and kept nowhere else."


@dataclass(frozen=True, slots=True)
class Tick:
    """One step on the way, with its day once it was done."""

    words: str
    day: str = ""
    done: bool = True


class TickRow(QWidget):
    """One tick: an icon, its words, its day."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = Picture("check")
        self._words = text_label("", Kind.BODY)
        self._day = line_label("", Kind.MUTED)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.m)
        row.addWidget(self._picture, 0, _TOP)
        row.addWidget(self._words, 1)
        row.addWidget(self._day, 0, _TOP)

    def show_tick(self, tick: Tick | None) -> None:
        """Show a tick, or nothing."""
        self.setVisible(tick is not None)
        if tick is None:
            return
        self._picture.show_icon(*(("check", "ok") if tick.done else ("clock", "muted")))
        restyle(self._words, "kind", (Kind.BODY if tick.done else Kind.MUTED).value)
        self._words.setText(tick.words)
        spoken = ", ".join(part for part in (tick.words, tick.day) if part)
        self._words.setAccessibleName(spoken)
        self._day.setText(tick.day)


class Progress(QWidget):
    """Shows who has it, and a tick for each step that was done."""

    def __init__(self, tree: SpecialtyTree, policy: Policy) -> None:
        super().__init__()
        self.holder = Holder(tree, policy.yearly_cap)
        self._shown: list[Tick] = []
        self._rows = [TickRow() for _ in range(_MOST_TICKS)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE.xs, 0, 0)
        column.setSpacing(SPACE.m)
        column.addWidget(self.holder)
        column.addSpacing(SPACE.s)
        for row in self._rows:
            column.addWidget(row)
        column.addStretch(1)

    def show_panel(self, panel: Panel, today: date) -> None:
        """Show who has it and what was done."""
        closed = panel.referral.state is State.CLOSED
        self.holder.show_supporter(panel.supporter, closed=closed)
        self._shown = ticks(panel, today)
        for row, tick in zip_longest(self._rows, self._shown):
            row.show_tick(tick)

    def words(self) -> list[str]:
        """Return what the ticks say, from top to bottom."""
        said = (part for tick in self._shown for part in (tick.words, tick.day))
        return [part for part in said if part]


def ticks(panel: Panel, today: date) -> list[Tick]:
    """Return the steps of a referral: those that were done, then what is awaited."""
    referral = panel.referral
    if referral.state is State.CLOSED:
        return [Tick(_COMPLETE, _day(referral.closed_on, today))]
    return [*_done(panel, today), *_awaited(panel, today)]


def _done(panel: Panel, today: date) -> Iterator[Tick]:
    referral = panel.referral
    steps = (
        ("Assigned", referral.assigned_on),
        ("Handed off", referral.handed_off_on),
        ("Asked whether it was possible to reach out", referral.asked_on),
        ("Reached out", referral.reached_out_on),
    )
    for words, day in steps:
        if day is not None:
            yield Tick(words, _day(day, today))
    if referral.state is State.REACHED_OUT:
        yield Tick(f"Attempt {referral.attempts} of {MOST_ATTEMPTS}")


def _awaited(panel: Panel, today: date) -> Iterator[Tick]:
    referral = panel.referral
    due = _day(referral.due_on, today)
    if referral.state is State.ASSIGNED and referral.handed_off_on is None:
        yield Tick("Name and contact to be handed off by", due, done=False)
    elif referral.state is State.ASSIGNED:
        yield Tick("To be reached by", due, done=False)
    elif referral.attempts < MOST_ATTEMPTS:
        yield Tick("If there is no reply, try again or close", due, done=False)
    else:
        yield Tick("Closes itself as “not known”", due, done=False)


def _day(day: date | None, today: date) -> str:
    return "" if day is None else day_words(day, today)
