"""The last step: what an import would do, and what is in its way."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QLabel, QListView, QVBoxLayout, QWidget

from peerdesk.desk.importing.fields import Field
from peerdesk.desk.importing.people_file import Answers, PeopleFile
from peerdesk.desk.importing.plan import Plan, Twins
from peerdesk.ui.importing.problems import ProblemsCard
from peerdesk.ui.importing.samples import heading_of
from peerdesk.ui.importing.tiles import Tiles
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.widgets.lists import dress_list
from peerdesk.ui.widgets.scrolled import scrolled
from peerdesk.ui.widgets.tick_box import TickBox
from peerdesk.ui.wording.importing import (
    ALL_THE_SAME,
    RETIRE_HINT,
    TWINS_HINT,
    TWINS_LIST,
    changed_words,
    counts_of,
    fate_words,
    missing_words,
    not_taken_in_words,
    retire_words,
    to_import,
    twins_title,
    twins_words,
)

_MOST_TWINS = 8


class CheckStep(QWidget):
    """Counts when all is well; otherwise what is to be mended first."""

    again = Signal()
    choice_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.problems = ProblemsCard()
        self.counts = CountsCard()
        self.missing = MissingCard()
        self.twins = TwinsCard()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.l)
        column.addWidget(self.problems, 1)
        for card in (self.counts, self.missing, self.twins):
            column.addWidget(card)
        column.addStretch(0)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(inside))
        self.problems.again.clicked.connect(self.again)
        self.problems.empty_supervisors.clicked.connect(self.choice_changed)
        self.missing.retire.clicked.connect(self.choice_changed)

    def show_plan(self, plan: Plan, people_file: PeopleFile, answers: Answers) -> None:
        """Show what would happen."""
        column = heading_of(people_file, answers, Field.SUPERVISOR)
        stuck = any(problem.column == column for problem in plan.problems if column)
        tick = self.problems.empty_supervisors
        tick.setChecked(answers.without_unknown_supervisors)
        self.problems.show_problems(plan.problems, may_empty_supervisors=stuck)
        self.counts.setVisible(not plan.problems)
        self.counts.show_plan(plan)
        missing = 0 if plan.problems else plan.missing
        self.missing.show_missing(missing, retired=answers.retire_missing)
        names = {planned.line: planned.clinician.name for planned in plan.people}
        self.twins.show_twins(plan.twins, names)

    def open_question(self) -> QWidget | None:
        """Return where to go on when there are problems."""
        return None if self.problems.isHidden() else self.problems.again

    def choices(self) -> tuple[bool, bool]:
        """Return whether to leave unknown supervisors empty, and to retire."""
        ticks = (self.problems.empty_supervisors, self.missing.retire)
        first, second = (tick.isChecked() for tick in ticks)
        return first, second


class CountsCard(Card):
    """How many are new, changed and the same, in large numbers."""

    def __init__(self) -> None:
        super().__init__(spacing=SPACE.m)
        self._tiles = Tiles()
        self._same = text_label(ALL_THE_SAME, Kind.STRONG)
        self._changed = text_label("")
        self._left_out = text_label("", Kind.MUTED)
        for part in (self._tiles, self._same, self._changed, self._left_out):
            self.body.addWidget(part)

    def show_plan(self, plan: Plan) -> None:
        """Show the numbers of *plan*."""
        self._tiles.show_counts(
            (count, fate_words(fate)) for fate, count in counts_of(plan).items()
        )
        self._same.setVisible(not to_import(plan) and not plan.retired)
        _say(self._changed, changed_words(plan))
        _say(self._left_out, not_taken_in_words(plan.left_out))


class MissingCard(Card):
    """Who is in the program but not in the file; nothing is retired unasked."""

    def __init__(self) -> None:
        super().__init__(spacing=SPACE.s)
        self._words = text_label("", Kind.STRONG)
        self.retire = TickBox("")
        self.body.addWidget(self._words)
        self.body.addWidget(self.retire)
        self.body.addWidget(text_label(RETIRE_HINT, Kind.MUTED))

    def show_missing(self, missing: int, *, retired: bool) -> None:
        """Say how many there are."""
        self.setVisible(bool(missing))
        self._words.setText(missing_words(missing))
        self.retire.setText(retire_words(missing))
        self.retire.setChecked(retired)


class TwinsCard(Card):
    """Entries that may be one person, as the file has them; a hint, no obstacle."""

    def __init__(self) -> None:
        super().__init__(spacing=SPACE.s)
        self._lines = QStringListModel(self)
        self.list = QListView()
        dress_list(self.list, name=TWINS_LIST)
        self.list.setModel(self._lines)
        self.list.setSpacing(SPACE.xs)
        self._title = text_label("", Kind.STRONG)
        self.body.addWidget(self._title)
        self.body.addWidget(text_label(TWINS_HINT, Kind.MUTED))
        self.body.addWidget(self.list)

    def show_twins(self, twins: Sequence[Twins], names: Mapping[int, str]) -> None:
        """Show them, a few at a time; *names* are those of the rows."""
        self.setVisible(bool(twins))
        self._title.setText(twins_title(len(twins)))
        self._lines.setStringList([twins_words(each, names) for each in twins])
        rows = min(len(twins), _MOST_TWINS)
        row = self.list.sizeHintForRow(0) + 2 * self.list.spacing()
        self.list.setFixedHeight(rows * row + 2 * self.list.spacing() + SPACE.xs)


def _say(label: QLabel, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))
