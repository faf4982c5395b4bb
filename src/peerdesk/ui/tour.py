"""A walk through one working day in the real window, with a picture of every step.

It takes place on a fresh demo, and looks into the store after each step: a step that
had no effect there ends the tour with exit code 1.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtWidgets import QApplication

from peerdesk.desk.clock import SystemClock
from peerdesk.desk.demo import ADMINISTRATOR, COST, DIRECTOR, make_demo
from peerdesk.desk.opening import Desk
from peerdesk.domain.action import Role
from peerdesk.domain.people import Clinician
from peerdesk.domain.queue import ALL_OPEN, Query
from peerdesk.domain.referral import Referral, State
from peerdesk.sheets.page import Paper
from peerdesk.ui.referrals.new_referral_peers import PeersPart
from peerdesk.ui.referrals.queue_pane import QueuePane
from peerdesk.ui.remembered import Remembered, remember
from peerdesk.ui.sheets.paper_view import PaperView
from peerdesk.ui.theme.tokens import SIZE, Mode
from peerdesk.ui.visitor import Visitor

_NAMED = 3


@dataclass(frozen=True, slots=True)
class Step:
    """One stop of the tour: what is done there, and whether it took effect."""

    name: str
    take: Callable[["Tour"], bool]


def take_tour(out: Path, *, dark: bool) -> int:
    """Walk through the day, write numbered pictures and the PDF to *out*.

    Return 0, or 1 if a step did not have its effect in the store.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="peerdesk-tour-") as scratch:
        place = Path(scratch) / "Demo hospital.peerdesk"
        os.environ["XDG_STATE_HOME"] = scratch
        remember(Remembered(mode=Mode.DARK if dark else Mode.LIGHT, size=SIZE.window))
        make_demo(place, clock=SystemClock(), cost=COST)
        return Tour(place, out).walk()


class Tour:
    """The walk itself, and what it has come by so far."""

    def __init__(self, place: Path, out: Path) -> None:
        self._application = QApplication(["PeerDesk"])
        self._place, self.out = place, out
        self._taken = 0
        self.visitor = self.arrive()
        self.number = 0
        self.before = 0

    def walk(self) -> int:
        """Take every step; stop at the first that had no effect."""
        for step in STEPS:
            began = perf_counter()
            done = step.take(self)
            seconds = perf_counter() - began
            words = "done" if done else "NO EFFECT"
            sys.stdout.write(f"{step.name:34} {seconds:6.2f} s  {words}\n")
            if not done:
                return 1
        self.visitor.leave()
        sys.stdout.write(f"Pictures and the sheet: {self.out}\n")
        return 0

    def arrive(self) -> Visitor:
        """Come to the lock page."""
        return Visitor(self._application, self._place, clock=SystemClock())

    def show(self, name: str) -> None:
        """Take the next picture."""
        self._taken += 1
        self.visitor.picture(self.out / f"{self._taken:02}-{name}.png")

    def referral(self) -> Referral:
        """Return the referral of the tour as it is stored."""
        return self.visitor.ask_desk(
            lambda desk: desk.referrals.panel(self.number).referral
        )


def _unlock(tour: Tour) -> bool:
    tour.show("lock")
    tour.visitor.unlock(DIRECTOR)
    return tour.visitor.ask_desk(lambda desk: desk.role) is Role.DIRECTOR


def _look_at_queue(tour: Tour) -> bool:
    tour.show("queue")
    tour.before = tour.visitor.ask_desk(_waiting)
    return tour.before > 0


def _refer_three(tour: Tour) -> bool:
    visitor = tour.visitor
    people = visitor.ask_desk(_three_from_theatre)
    visitor.press("Ctrl+N")
    visitor.write("Unex")
    visitor.press("Tab")
    visitor.write("Oper")
    visitor.tab_to("Name")
    line = visitor.find(PeersPart).line
    for person in people:
        visitor.write(person.name)
        visitor.until(line.offers_open)
        visitor.press("Return")
    tour.show("new-referral")
    visitor.press("Ctrl+Return")
    tour.show("received")
    visitor.press("Return")
    return visitor.ask_desk(_waiting) == tour.before + _NAMED


def _look_at_shortlist(tour: Tour) -> bool:
    tour.show("shortlist")
    tour.number = tour.visitor.ask_desk(_newest)
    panel = tour.visitor.ask_desk(lambda desk: desk.referrals.panel(tour.number))
    return panel.shortlist is not None and bool(panel.shortlist.candidates)


def _assign(tour: Tour) -> bool:
    tour.visitor.press("Ctrl+Return")
    assigned = tour.referral()
    _go_to(tour, assigned)
    tour.show("assigned")
    return assigned.state is State.ASSIGNED


def _hand_off(tour: Tour) -> bool:
    tour.visitor.press("H")
    tour.show("hand-off")
    tour.visitor.press("Ctrl+Return")
    return tour.referral().handed_off_on is not None


def _reach_out(tour: Tour) -> bool:
    _go_to(tour, tour.referral())
    tour.visitor.press("R")
    _go_to(tour, tour.referral())
    tour.show("reached-out")
    return tour.referral().state is State.REACHED_OUT


def _close(tour: Tour) -> bool:
    tour.visitor.press("C")
    tour.show("closing")
    tour.visitor.press("Return")
    return tour.referral().state is State.CLOSED


def _look_at_roster(tour: Tour) -> bool:
    tour.visitor.press("Alt+2")
    tour.show("roster")
    return bool(tour.visitor.ask_desk(lambda desk: desk.roster.supporters()))


def _print_sheet(tour: Tour) -> bool:
    tour.visitor.press("Alt+3")
    paper = tour.visitor.find(PaperView)
    tour.visitor.until(lambda: len(paper.pictures()) > 0)
    tour.show("sheet")
    target = tour.out / "peer-resources.pdf"
    tour.visitor.ask_desk(
        lambda desk: desk.sheets.export(desk.sheets.render(Paper.LETTER), target)
    )
    return target.read_bytes().startswith(b"%PDF")


def _come_as_administrator(tour: Tour) -> bool:
    tour.visitor.leave()
    tour.visitor = tour.arrive()
    tour.visitor.unlock(ADMINISTRATOR)
    tour.show("administrator")
    return tour.visitor.ask_desk(lambda desk: desk.role) is Role.ADMINISTRATOR


STEPS = (
    Step("unlock", _unlock),
    Step("look at the queue", _look_at_queue),
    Step("refer three clinicians", _refer_three),
    Step("see who should reach out", _look_at_shortlist),
    Step("assign", _assign),
    Step("hand off", _hand_off),
    Step("mark as reached out", _reach_out),
    Step("close", _close),
    Step("look at the roster", _look_at_roster),
    Step("make the resource sheet", _print_sheet),
    Step("come back as administrator", _come_as_administrator),
)


def _waiting(desk: Desk) -> int:
    return desk.referrals.queue(ALL_OPEN).tally.waiting


def _newest(desk: Desk) -> int:
    waiting = Query(states=frozenset({State.WAITING}))
    newest = max(desk.referrals.queue(waiting).numbers)
    return newest - _NAMED + 1


def _three_from_theatre(desk: Desk) -> list[Clinician]:
    supporters = {supporter.number for supporter in desk.roster.supporters()}
    with desk.vault.read() as records:
        everyone = records.roster.clinicians(range(1, 400))
    free = [person for person in everyone if person.number not in supporters]
    fields = ("general-surgery", "or-nursing", "surgical-technology")
    return [next(one for one in free if one.specialty == field) for field in fields]


def _go_to(tour: Tour, referral: Referral) -> None:
    """Choose the referral in the list, whichever row it has moved to."""
    tour.visitor.press("Ctrl+Home")
    pane = tour.visitor.find(QueuePane)
    for _ in range(pane.model.rowCount()):
        if pane.number() == referral.number:
            return
        tour.visitor.press("J")
