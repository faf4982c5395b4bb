"""The panel of an assigned referral: who has it, and how far it has come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from peerdesk.desk.referrals import Panel
from peerdesk.domain.policy import Policy
from peerdesk.domain.referral import MOST_ATTEMPTS, State
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.ui.referrals.candidate_lines import about_words
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.caseload_bar import CaseloadBar
from peerdesk.ui.widgets.labels import Kind, line_label, text_label
from peerdesk.ui.widgets.picture import Picture
from peerdesk.ui.wording.days import day_words

_COMPLETE = "Outreach is complete. How it went is counted, and kept nowhere else."


@dataclass(frozen=True, slots=True)
class Tick:
    """One step on the way, with its day once it was done."""

    words: str
    day: str = ""
    done: bool = True


class Progress(QWidget):
    """Shows who has it, and a tick for each step that was done."""

    def __init__(self, tree: SpecialtyTree, policy: Policy) -> None:
        super().__init__()
        self._tree, self._cap = tree, policy.yearly_cap
        self.supporter = text_label("", Kind.HEADING)
        self._about = text_label("", Kind.MUTED)
        self._contact = text_label("", Kind.BODY)
        self._contact.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._load = CaseloadBar()
        self._ticks = QWidget()
        self._grid = QGridLayout(self._ticks)
        self._grid.setContentsMargins(0, SPACE.s, 0, 0)
        self._grid.setHorizontalSpacing(SPACE.m)
        self._grid.setVerticalSpacing(SPACE.m)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        self._title = text_label("", Kind.STRONG)
        for part in (self._title, self.supporter, self._about, self._contact):
            column.addWidget(part)
        column.addWidget(self._load)
        column.addWidget(self._ticks)
        column.addStretch(1)

    def show_panel(self, panel: Panel, today: date) -> None:
        """Show who has it and what was done."""
        self._show_supporter(panel)
        self._clear()
        for place, tick in enumerate(ticks(panel, today)):
            self._add(place, tick)

    def _show_supporter(self, panel: Panel) -> None:
        supporter = panel.supporter
        closed = panel.referral.state is State.CLOSED
        self._title.setText("Who reached out" if closed else "Who has it")
        for part in (self._title, self.supporter, self._about, self._contact):
            part.setVisible(supporter is not None)
        self._load.setVisible(supporter is not None)
        if supporter is None:
            return
        self.supporter.setText(supporter.name)
        self._about.setText(about_words(supporter, self._tree))
        self._contact.setText(supporter.clinician.contact)
        self._contact.setVisible(bool(supporter.clinician.contact) and not closed)
        self._load.show_caseload(supporter.cases, supporter.target, self._cap)

    def _add(self, place: int, tick: Tick) -> None:
        picture = Picture("check", "ok") if tick.done else Picture("clock", "muted")
        words = text_label(tick.words, Kind.BODY if tick.done else Kind.MUTED)
        words.setAccessibleName(
            ", ".join(part for part in (tick.words, tick.day) if part)
        )
        day = line_label(tick.day, Kind.MUTED)
        self._grid.addWidget(picture, place, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, place, 1)
        self._grid.addWidget(day, place, 2, Qt.AlignmentFlag.AlignTop)

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def words(self) -> list[str]:
        """Return what the ticks say, from top to bottom."""
        labels = self._ticks.findChildren(QLabel)
        return [
            label.text() for label in labels if label.isVisibleTo(self) and label.text()
        ]


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
        yield Tick("Name and contact not handed off yet", due, done=False)
    elif referral.state is State.ASSIGNED:
        yield Tick("Not yet reached out", due, done=False)
    elif referral.attempts < MOST_ATTEMPTS:
        yield Tick("If there is no reply, try again or close", due, done=False)
    else:
        yield Tick("Closes itself as “not known”", due, done=False)


def _day(day: date | None, today: date) -> str:
    return "" if day is None else day_words(day, today)
