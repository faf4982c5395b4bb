"""One person on the form: who it is, what to know at once, and what they asked for."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from peerdesk.desk.intake import IntakeDesk, NewPeer
from peerdesk.domain.people import Clinician
from peerdesk.domain.rank import RoleGroup
from peerdesk.ui.page import WindowContext
from peerdesk.ui.referrals.new_referral_caution import Caution
from peerdesk.ui.referrals.new_referral_typed import TypedPart
from peerdesk.ui.referrals.new_referral_wishes import WishesPart
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import IconButton, QuietButton
from peerdesk.ui.widgets.labels import Kind, elided_label
from peerdesk.ui.wording.intake import (
    ASKS_FIRST,
    NOT_IN_DIRECTORY,
    OPEN_RESOURCE_SHEET,
    out_of_scope_words,
    person_words,
    wishes_button_words,
)

_ABOVE = Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class PersonCheck:
    """What the desk knows about somebody who was just put on the form."""

    served: bool
    asks_first: bool


class PersonRow(QWidget):
    """A name with what hangs on it; *typed* holds the fields of an unknown person."""

    removed = Signal()
    changed = Signal()

    def __init__(
        self, context: WindowContext, person: Clinician, typed: TypedPart | None = None
    ) -> None:
        super().__init__()
        self._context = context
        self._person = person
        self._typed = typed
        self._wishes = WishesPart()
        self.wishes_button = QuietButton("Wishes", "chevron-down")
        self.remove_button = IconButton("x", f"Remove {person.name}")
        self.sheet_button = QuietButton(OPEN_RESOURCE_SHEET, "file-text")
        self.scope = Caution(self.sheet_button)
        self.first = Caution()
        self._lay_out()
        self._connect()
        self._check()

    @property
    def number(self) -> int:
        """The directory number; 0 for a person typed by name."""
        return self._person.number

    @property
    def wishes_part(self) -> WishesPart:
        """The wishes, open or not."""
        return self._wishes

    def person(self) -> Clinician:
        """Return who it is, as far as that is known."""
        return self._typed.person() if self._typed else self._person

    def peer(self) -> NewPeer:
        """Return the person with their wishes; call it when nothing is missing."""
        return NewPeer(
            self.person(),
            wishes=self._wishes.wishes(),
            ask_director_first=self._wishes.asks_first(),
            certainly_new=self._typed is not None,
        )

    def complain(self) -> QWidget | None:
        """Mark what is missing; return where to go on."""
        return self._typed.complain() if self._typed else None

    def _lay_out(self) -> None:
        tree = self._context.desk.tree
        detail = NOT_IN_DIRECTORY if self._typed else person_words(self._person, tree)
        head = QGridLayout()
        head.setHorizontalSpacing(SPACE.s)
        head.setVerticalSpacing(0)
        head.addWidget(elided_label(self._person.name, Kind.STRONG), 0, 0)
        head.addWidget(elided_label(detail, Kind.MUTED), 1, 0)
        head.addWidget(self.wishes_button, 0, 1, 2, 1, _ABOVE)
        head.addWidget(self.remove_button, 0, 2, 2, 1, _ABOVE)
        head.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addLayout(head)
        for part in (self.scope, self.first, self._typed, self._wishes):
            if part is not None:
                column.addWidget(part)
        self._wishes.hide()

    def _connect(self) -> None:
        self.sheet_button.clicked.connect(self._open_sheet)
        self.remove_button.clicked.connect(self.removed)
        self.wishes_button.clicked.connect(self._turn_wishes)
        self._wishes.changed.connect(self._count_wishes)
        if self._typed is not None:
            self._typed.role_group_changed.connect(self._check)
            self._typed.role_group_changed.connect(self.changed)

    @Slot()
    def _open_sheet(self) -> None:
        self._context.go_to("Sheets")

    @Slot()
    def _check(self) -> None:
        person = self.person()
        self._context.operations.ask(
            partial(check_person, self._context.desk.intake, person),
            partial(self._show_check, person.role_group),
            on=self,
            topic="check",
        )

    def _show_check(self, role_group: RoleGroup, check: PersonCheck) -> None:
        self.scope.say("" if check.served else out_of_scope_words(role_group))
        self.first.say(ASKS_FIRST if check.asks_first else "")

    @Slot()
    def _turn_wishes(self) -> None:
        opening = self._wishes.isHidden()
        self._wishes.setVisible(opening)
        if opening:
            self._context.operations.ask(
                self._context.desk.roster.supporters,
                self._wishes.offer_supporters,
                on=self._wishes,
                topic="supporters",
            )

    @Slot()
    def _count_wishes(self) -> None:
        words = wishes_button_words(
            self._wishes.wishes(), ask_first=self._wishes.asks_first()
        )
        self.wishes_button.setText(words)


def check_person(intake: IntakeDesk, person: Clinician) -> PersonCheck:
    """Ask whether the program serves them, and whether they want a call first."""
    known = person.number != 0
    return PersonCheck(
        served=intake.in_scope(person.role_group),
        asks_first=known and intake.asks_director_first(person.number),
    )
