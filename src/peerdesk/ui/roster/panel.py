"""One supporter beside the list: how to reach them, what they carry, when they rest."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from peerdesk.domain.people import Language, Supporter
from peerdesk.ui.roster.entries import Fact, Reading
from peerdesk.ui.roster.pause import PauseForm
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton
from peerdesk.ui.widgets.caseload_bar import CaseloadBar
from peerdesk.ui.widgets.empty_state import EmptyState
from peerdesk.ui.widgets.labels import Kind, elided_label, line_label, text_label
from peerdesk.ui.widgets.scrolled import scrolled
from peerdesk.ui.wording.breaking import breakable
from peerdesk.ui.wording.days import day_words
from peerdesk.ui.wording.people import language_words


class SupporterPanel(QWidget):
    """Facts above, the pause below; nothing about what was said, and no reasons."""

    def __init__(self) -> None:
        super().__init__()
        self.pause = PauseForm()
        self._nobody = EmptyState("users", "Nobody chosen")
        within = QWidget()
        self._somebody = scrolled(within)
        self._facts = _Facts()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._nobody)
        column.addWidget(self._somebody)
        inside = QVBoxLayout(within)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACE.m)
        self._actions = QVBoxLayout()
        self._actions.setSpacing(SPACE.s)
        inside.addWidget(self._facts)
        inside.addLayout(self._actions)
        inside.addStretch(1)
        inside.addWidget(self.pause)
        self._last = QHBoxLayout()
        inside.addLayout(self._last)
        self._somebody.hide()

    def put_actions(
        self, edit: QAction, renew: QAction, leave: QAction, stay: QAction
    ) -> None:
        """Give the actions their buttons: what is usual above, what is rare below."""
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addWidget(PlainButton(action=edit))
        row.addWidget(PlainButton(action=renew))
        row.addStretch(1)
        self._actions.addLayout(row)
        for action in (leave, stay):
            self._last.addWidget(PlainButton(action=action))
        self._last.addStretch(1)

    def show_supporter(self, supporter: Supporter | None, reading: Reading) -> None:
        """Show somebody, or that there is nobody."""
        self._nobody.setVisible(supporter is None)
        self._somebody.setVisible(supporter is not None)
        if supporter is not None:
            self._facts.show_supporter(supporter, reading)
            self.pause.show_supporter(supporter, reading.today)


class _Facts(QWidget):
    """What is known of a supporter, in a few calm lines."""

    def __init__(self) -> None:
        super().__init__()
        self._name = text_label("", Kind.HEADING)
        self._work = text_label("", Kind.MUTED)
        self._contact = elided_label("", Kind.MUTED)
        self._standing = text_label("", Kind.STRONG)
        self._bar = CaseloadBar()
        self._rows = {
            words: text_label("")
            for words in ("Open now", "Training", "Last asked", "Speaks")
        }
        self._table = self._laid_table()
        self._lay_out()

    def show_supporter(self, supporter: Supporter, reading: Reading) -> None:
        """Show the facts of one supporter."""
        cells, who = reading.entry(supporter).cells, supporter.clinician
        parts = (cells[Fact.SPECIALTY], cells[Fact.RANK], who.unit)
        self._name.setText(breakable(who.name))
        self._work.setText(breakable("  ·  ".join(part for part in parts if part)))
        self._contact.setText(who.contact)
        self._contact.setVisible(bool(who.contact))
        self._standing.setText(cells[Fact.AVAILABILITY])
        self._bar.show_caseload(
            supporter.cases, supporter.target, reading.policy.yearly_cap
        )
        self._rows["Open now"].setText(
            f"{supporter.open_count} of at most {supporter.open_limit}"
        )
        self._rows["Training"].setText(cells[Fact.TRAINING])
        self._rows["Last asked"].setText(_asked(supporter, reading))
        self._table.setRowVisible(self._rows["Last asked"], _known(supporter))
        self._rows["Speaks"].setText(_languages(supporter))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        for label in (self._name, self._work, self._contact):
            column.addWidget(label)
        column.addSpacing(SPACE.m)
        column.addWidget(self._standing)
        column.addSpacing(SPACE.xs)
        column.addLayout(self._table)
        column.addStretch(1)

    def _laid_table(self) -> QFormLayout:
        table = QFormLayout()
        table.setHorizontalSpacing(SPACE.l)
        table.setVerticalSpacing(SPACE.s)
        table.addRow(_caption("12 months"), self._bar)
        for words, label in self._rows.items():
            label.setSizePolicy(
                QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred
            )
            table.addRow(_caption(words), label)
        return table


def _caption(words: str) -> QLabel:
    return line_label(words, Kind.MUTED)


def _known(supporter: Supporter) -> bool:
    return supporter.last_asked_on is not None or supporter.cases == 0


def _asked(supporter: Supporter, reading: Reading) -> str:
    asked = supporter.last_asked_on
    return day_words(asked, reading.today) if asked is not None else "Never"


def _languages(supporter: Supporter) -> str:
    first = [Language.ENGLISH] if Language.ENGLISH in supporter.languages else []
    rest = supporter.languages - {Language.ENGLISH}
    return ", ".join([*map(language_words, first), *sorted(map(language_words, rest))])
