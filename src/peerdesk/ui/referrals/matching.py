"""The panel while a referral waits: who could reach out, in order, and why."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.desk.referrals import Panel
from peerdesk.matching.exclusions import Rule
from peerdesk.ui.referrals.candidate_lines import Teller
from peerdesk.ui.referrals.candidates import Candidates
from peerdesk.ui.referrals.override import Override
from peerdesk.ui.referrals.remark import Remark
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.wording.matching import unchecked_words

_ASK_FIRST = (
    "Ask first: this colleague wants to hear from you before anybody is assigned."
)
_TITLE = "Who could reach out"
_NOBODY = (
    "Nobody can be offered without setting a rule aside. You can decide so below, or "
    "arrange it by phone outside this program."
)
_NOBODY_AT_ALL = (
    "Nobody on the roster can be offered. Please call, or ask a network outside."
)


@dataclass(frozen=True, slots=True)
class Choice:
    """Who was chosen, and which rules that sets aside."""

    supporter: int
    name: str
    relaxes: frozenset[Rule]


class Matching(QWidget):
    """Shows the shortlist; nothing is decided here."""

    chosen_changed = Signal()

    def __init__(self, teller: Teller, cap: int) -> None:
        super().__init__()
        self.ask_first = Remark("phone", Kind.STRONG, "warn")
        self.nobody = Remark("info", Kind.BODY)
        self.unchecked = Remark("info", Kind.SMALL)
        self.candidates = Candidates(teller, cap)
        self.override = Override()
        title = text_label(_TITLE, Kind.STRONG)
        title.setBuddy(self.candidates)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        for part in (self.ask_first, title, self.nobody, self.unchecked):
            column.addWidget(part)
        column.addWidget(self.candidates, 1)
        column.addWidget(self.override)
        self.candidates.picked.connect(self._picked)

    def show_panel(self, panel: Panel | None, teller: Teller) -> None:
        """Show who could reach out; None shows nobody at all."""
        found = panel.shortlist if panel else None
        asks = panel is not None and panel.row.ask_director_first
        self.ask_first.say(_ASK_FIRST if asks else "")
        self.unchecked.say(unchecked_words(found.unchecked) if found else "")
        nobody = found is not None and not found.candidates
        some = found is not None and found.relaxable
        self.nobody.say((_NOBODY if some else _NOBODY_AT_ALL) if nobody else "")
        self.candidates.show_panel(panel, teller)

    def choice(self) -> Choice | None:
        """Return who is chosen."""
        line = self.candidates.chosen()
        if line is None or line.candidate is None:
            return None
        one = line.candidate
        return Choice(one.supporter.number, one.supporter.name, one.relaxes)

    def decided(self) -> bool:
        """Whether the choice needs no tick, or has it; else go to the tick."""
        choice = self.choice()
        if choice is None:
            return False
        if choice.relaxes and not self.override.answer():
            self.override.take_focus()
            return False
        return True

    @Slot()
    def _picked(self) -> None:
        line = self.candidates.chosen()
        if line is None or line.candidate is None or not line.candidate.relaxes:
            self.override.clear()
        else:
            one = line.candidate
            self.override.show_rules(one.supporter, one.relaxes, line.rule)
        self.chosen_changed.emit()
