"""The left half of the form: what the directory says about somebody."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from peerdesk.desk.enrolling import Known
from peerdesk.domain.people import CONTACT_LIMIT, NAME_LIMIT, Clinician
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.roster_entry import Part
from peerdesk.domain.specialty import fold
from peerdesk.ui.page import WindowContext
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.choice_box import ChoiceBox
from peerdesk.ui.widgets.field import Field, LineField
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.widgets.offers import Offer
from peerdesk.ui.widgets.tick_box import TickBox
from peerdesk.ui.widgets.type_ahead import TypeAheadField
from peerdesk.ui.wording.intake import person_words
from peerdesk.ui.wording.people import rank_words, role_group_words, specialty_words
from peerdesk.ui.wording.roster import (
    CONTACT_HINT,
    OPERATES,
    PICK_COLLEAGUE,
    SUPERVISOR_HINT,
)

_MOST_OFFERS = 8
_TYPE = "Type to find it"


class PersonPart(Card):
    """An entry of the directory, and whether its work is operating."""

    specialty_picked = Signal(str)

    def __init__(self, context: WindowContext) -> None:
        super().__init__(spacing=SPACE.m)
        self._context, self._tree = context, context.desk.tree
        self._number = 0
        self._kept_specialty = ""
        self._supervisor: Clinician | None = None
        self._units: Sequence[str] = ()
        self.name = LineField("Name", limit=NAME_LIMIT)
        self.contact = LineField(
            "Work contact", limit=CONTACT_LIMIT, placeholder=CONTACT_HINT
        )
        groups = [(one, role_group_words(one)) for one in RoleGroup]
        self.role_group = ChoiceBox(groups, name="Profession")
        self.rank = ChoiceBox(_ranks(RoleGroup.PHYSICIAN), name="Seniority")
        self.specialty = TypeAheadField(_TYPE, name="Specialty")
        self.operates = TickBox(OPERATES)
        self.unit = TypeAheadField("", name="Unit", limit=NAME_LIMIT)
        self.supervisor = TypeAheadField("Type a name", name="Supervisor")
        self.fields = self._made_fields()
        self._lay_out()
        self._connect()

    def show_person(self, known: Known) -> None:
        """Fill in somebody; number 0 is somebody whom the directory does not know."""
        person = known.clinician
        self._number, self._kept_specialty = person.number, person.specialty
        self._supervisor = known.supervisor
        self.name.line.setText(person.name)
        self.contact.line.setText(person.contact)
        self.role_group.choose(person.role_group)
        self._follow_role_group()
        self.rank.choose(person.rank)
        code = person.specialty
        self.specialty.setText(specialty_words(self._tree, code) if code else "")
        self.unit.setText(person.unit)
        self.supervisor.setText(known.supervisor.name if known.supervisor else "")

    def offer_units(self, units: Sequence[str]) -> None:
        """Offer these units from now on."""
        self._units = units

    def person(self) -> Clinician:
        """Return who is filled in, however little that is."""
        above = self._supervisor if self.supervisor.text().strip() else None
        return Clinician(
            number=self._number,
            name=self.name.text(),
            contact=self.contact.text(),
            role_group=self.role_group.choice(),
            specialty=self._specialty_code(),
            rank=self.rank.choice(),
            unit=self.unit.text().strip(),
            supervisor=above.number if above else None,
        )

    def unfinished(self) -> list[tuple[Field, str]]:
        """Return where something was typed that has to be picked, with the words."""
        typed = self.supervisor.text().strip()
        meant = self._supervisor.name if self._supervisor else ""
        wrong = typed not in ("", meant)
        return [(self.fields[Part.SUPERVISOR], PICK_COLLEAGUE)] if wrong else []

    def _specialty_code(self) -> str:
        typed = self.specialty.text().strip()
        found = self._tree.named(typed)
        if found is not None:
            return found.code
        kept = self._kept_specialty
        unchanged = kept and typed == specialty_words(self._tree, kept)
        return kept if unchanged else ""

    def _made_fields(self) -> dict[Part, Field]:
        return {
            Part.NAME: self.name,
            Part.CONTACT: self.contact,
            Part.SPECIALTY: Field("Specialty", self.specialty),
            Part.UNIT: Field("Unit", self.unit),
            Part.SUPERVISOR: Field("Supervisor", self.supervisor, hint=SUPERVISOR_HINT),
        }

    def _lay_out(self) -> None:
        both = QHBoxLayout()
        both.setSpacing(SPACE.m)
        both.addWidget(Field("Profession", self.role_group), 1)
        both.addWidget(Field("Seniority", self.rank), 1)
        self.body.addWidget(text_label("Who", Kind.HEADING))
        self.body.addWidget(self.name)
        self.body.addWidget(self.contact)
        self.body.addLayout(both)
        self.body.addWidget(self.fields[Part.SPECIALTY])
        self.body.addWidget(self.operates)
        self.body.addWidget(self.fields[Part.UNIT])
        self.body.addWidget(self.fields[Part.SUPERVISOR])
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.role_group.currentIndexChanged.connect(self._follow_role_group)
        self.specialty.asked.connect(self._offer_specialties)
        self.specialty.picked.connect(self._take_specialty)
        self.unit.asked.connect(self._offer_units)
        self.unit.picked.connect(self.unit.setText)
        self.supervisor.asked.connect(self._find_supervisor)
        self.supervisor.picked.connect(self._take_supervisor)
        for field in self.fields.values():
            if isinstance(field.control, QLineEdit):
                field.control.textChanged.connect(partial(_forgive, field))

    @Slot()
    def _follow_role_group(self) -> None:
        for place, (_, words) in enumerate(_ranks(self.role_group.choice())):
            self.rank.setItemText(place, words)

    @Slot(str)
    def _offer_specialties(self, text: str) -> None:
        codes = self._tree.matching(text)
        found = [one for one in self._tree.all() if one.code in codes][:_MOST_OFFERS]
        offers = [
            Offer(one.code, one.name, self._tree.branch_name(one.code)) for one in found
        ]
        self.specialty.offer(text, offers)

    @Slot(object)
    def _take_specialty(self, code: str) -> None:
        self.specialty.setText(specialty_words(self._tree, code))
        self.specialty_picked.emit(code)

    @Slot(str)
    def _offer_units(self, text: str) -> None:
        found = [unit for unit in self._units if fold(text) in fold(unit)]
        same = [text] == found
        offers = [] if same else [Offer(unit, unit) for unit in found]
        self.unit.offer(text, offers[:_MOST_OFFERS])

    @Slot(str)
    def _find_supervisor(self, text: str) -> None:
        self._context.operations.ask(
            partial(self._context.desk.enroller.find, text),
            partial(self._offer_supervisors, text),
            on=self,
            topic="supervisor",
        )

    def _offer_supervisors(self, text: str, found: Sequence[Known]) -> None:
        people = [
            one.clinician for one in found if one.clinician.number != self._number
        ]
        offers = [Offer(one, one.name, person_words(one, self._tree)) for one in people]
        self.supervisor.offer(text, offers)

    @Slot(object)
    def _take_supervisor(self, person: Clinician) -> None:
        self._supervisor = person
        self.supervisor.setText(person.name)


def _ranks(group: RoleGroup) -> list[tuple[Rank, str]]:
    return [(rank, rank_words(group, rank)) for rank in Rank]


def _forgive(field: Field, text: str) -> None:
    del text
    field.set_error("")
