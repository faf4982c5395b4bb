"""The few facts about somebody whom the directory does not know."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from peerdesk.domain.people import CONTACT_LIMIT, NAME_LIMIT, Clinician
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.choice_box import ChoiceBox
from peerdesk.ui.widgets.field import Field, LineField
from peerdesk.ui.widgets.offers import Offer
from peerdesk.ui.widgets.type_ahead import TypeAheadField
from peerdesk.ui.wording.people import rank_words, role_group_words

_MOST_OFFERS = 8


class TypedPart(QWidget):
    """Contact, unit, role group, rank and specialty; the name is fixed above."""

    role_group_changed = Signal()

    def __init__(self, name: str, tree: SpecialtyTree) -> None:
        super().__init__()
        self._name = name
        self._tree = tree
        self.contact = LineField("Work contact", limit=CONTACT_LIMIT)
        self.unit = LineField("Unit", limit=NAME_LIMIT)
        groups = [(one, role_group_words(one)) for one in RoleGroup]
        self.role_group = ChoiceBox(groups, name="")
        self.rank = ChoiceBox(_ranks(RoleGroup.PHYSICIAN), name="")
        self.rank.choose(Rank.STAFF)
        self.specialty = TypeAheadField("Type to find it", name="Specialty")
        self._specialty_field = Field("Specialty", self.specialty)
        self._lay_out()
        self.role_group.currentIndexChanged.connect(self._follow_role_group)
        self.specialty.asked.connect(self._offer_specialties)
        self.specialty.picked.connect(self._take_specialty)

    def person(self) -> Clinician:
        """Return who was typed; call it only when nothing is missing."""
        specialty = self._tree.named(self.specialty.text())
        return Clinician(
            number=0,
            name=self._name,
            contact=self.contact.text(),
            role_group=self.role_group.choice(),
            specialty=specialty.code if specialty else "",
            rank=self.rank.choice(),
            unit=self.unit.text(),
        )

    def complain(self) -> QWidget | None:
        """Mark what is missing; return where to go on."""
        known = self._tree.named(self.specialty.text()) is not None
        no_contact = not self.contact.text()
        self.contact.set_error("How can a colleague reach them?" if no_contact else "")
        self._specialty_field.set_error("" if known else "Please pick one.")
        if no_contact:
            return self.contact.line
        return None if known else self.specialty

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, SPACE.s)
        grid.setHorizontalSpacing(SPACE.m)
        grid.setVerticalSpacing(SPACE.m)
        grid.addWidget(self.contact, 0, 0)
        grid.addWidget(self.unit, 0, 1)
        grid.addWidget(Field("Role group", self.role_group), 1, 0)
        grid.addWidget(Field("Rank", self.rank), 1, 1)
        grid.addWidget(self._specialty_field, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    @Slot()
    def _follow_role_group(self) -> None:
        group: RoleGroup = self.role_group.choice()
        for place, (_, words) in enumerate(_ranks(group)):
            self.rank.setItemText(place, words)
        self.role_group_changed.emit()

    @Slot(str)
    def _offer_specialties(self, text: str) -> None:
        codes = self._tree.matching(text)
        found = [one for one in self._tree.all() if one.code in codes][:_MOST_OFFERS]
        offers = [
            Offer(one.name, one.name, self._tree.branch_name(one.code)) for one in found
        ]
        self.specialty.offer(text, offers)

    @Slot(object)
    def _take_specialty(self, name: str) -> None:
        self.specialty.setText(name)
        self._specialty_field.set_error("")


def _ranks(group: RoleGroup) -> list[tuple[Rank, str]]:
    return [(rank, rank_words(group, rank)) for rank in Rank]
