"""The form for one entry: who it is, and what they are as a supporter."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.desk.clock import today
from peerdesk.desk.enrolling import Known
from peerdesk.domain.people import Supporter
from peerdesk.domain.roster_entry import Part
from peerdesk.domain.training import holds_until
from peerdesk.ui.page import WindowContext
from peerdesk.ui.referrals.two_halves import TwoHalves
from peerdesk.ui.roster.person_part import PersonPart
from peerdesk.ui.roster.supporter_part import SupporterPart
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton, PrimaryButton
from peerdesk.ui.widgets.field import Field
from peerdesk.ui.widgets.key_hint import KeyHint
from peerdesk.ui.widgets.scrolled import scrolled


class EntryForm(QWidget):
    """Both halves, scrolling; the buttons stay where they are."""

    left = Signal()

    def __init__(self, context: WindowContext, save: QAction) -> None:
        super().__init__()
        self._context = context
        self._before: Supporter | None = None
        self.person = PersonPart(context)
        self.supporter = SupporterPart(context.desk.policy)
        self._area = scrolled(TwoHalves(self.person, self.supporter))
        self._lay_out(save)
        self.person.specialty_picked.connect(self._follow_specialty)

    def show_known(self, known: Known) -> None:
        """Fill in somebody; whoever was no supporter yet starts with the usual."""
        self._forgive()
        self._before = known.supporter or self._fresh(known)
        self.person.show_person(known)
        self.person.operates.setChecked(self._before.interventionalist)
        self._follow_specialty(known.clinician.specialty)
        self.supporter.show_supporter(self._before)
        self._area.verticalScrollBar().setValue(0)

    def offer_units(self, units: Sequence[str]) -> None:
        """Offer these units wherever a unit is asked for."""
        self.person.offer_units(units)
        self.supporter.offer_units(units)

    def entry(self) -> Supporter | None:
        """Return what is filled in; None while something was typed and not picked."""
        self._forgive()
        unfinished = [*self.person.unfinished(), *self.supporter.unfinished()]
        self._complain(unfinished)
        if unfinished or self._before is None:
            return None
        entry = self.supporter.filled_in(self._before)
        return replace(
            entry,
            clinician=self.person.person(),
            interventionalist=self.person.operates.isChecked(),
        )

    def show_problems(self, problems: Mapping[Part, str]) -> None:
        """Say beside each field what is wrong, and go to the first."""
        fields = self._fields()
        self._complain(
            [(fields[part], problems[part]) for part in Part if part in problems]
        )

    def take_focus(self) -> None:
        """Begin at the first line that is still empty, else at the training."""
        lines = (self.person.name.line, self.person.contact.line)
        empty = [line for line in lines if not line.text()]
        self._go_to(empty[0] if empty else self.supporter.trained_on)

    def _fields(self) -> dict[Part, Field]:
        return self.person.fields | self.supporter.fields

    def _forgive(self) -> None:
        for field in (*self._fields().values(), *self.supporter.other_fields()):
            field.set_error("")

    def _complain(self, wrong: Sequence[tuple[Field, str]]) -> None:
        for field, words in wrong:
            field.set_error(words)
        if wrong:
            self._go_to(wrong[0][0].control)

    def _go_to(self, place: QWidget) -> None:
        self._area.ensureWidgetVisible(place)
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fresh(self, known: Known) -> Supporter:
        desk = self._context.desk
        day, policy = today(desk.clock), desk.policy
        return Supporter(
            known.clinician,
            day,
            holds_until(day, policy.training_months),
            target=policy.yearly_target,
            open_limit=policy.open_limit,
        )

    @Slot(str)
    def _follow_specialty(self, code: str) -> None:
        """Ask only where the field itself does not say it."""
        operates = self._context.desk.tree.specialty(code).interventional
        self.person.operates.setVisible(not operates)

    def _lay_out(self, save: QAction) -> None:
        back = PlainButton("Cancel")
        back.setToolTip("Back to the roster; nothing is saved  (Esc)")
        back.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.m)
        buttons.addWidget(back)
        buttons.addStretch(1)
        buttons.addWidget(KeyHint("Ctrl+Enter"))
        buttons.addWidget(PrimaryButton(action=save))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.l)
        column.addWidget(self._area, 1)
        column.addLayout(buttons)
