"""Everyone who was involved: one line to type into, one row for each person."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.desk.intake import NewPeer
from peerdesk.domain.people import NAME_LIMIT, Clinician
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.ui.page import WindowContext
from peerdesk.ui.referrals.new_referral_person import PersonRow
from peerdesk.ui.referrals.new_referral_same_person import SamePersonQuestion
from peerdesk.ui.referrals.new_referral_stops import put_after
from peerdesk.ui.referrals.new_referral_typed import TypedPart
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.field import Field
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.widgets.offers import Offer
from peerdesk.ui.widgets.type_ahead import TypeAheadField
from peerdesk.ui.wording.intake import (
    ADD_SOMEBODY,
    ALREADY_HERE,
    ANSWER_SAME_PERSON,
    FINISH_NAME,
    NOT_IN_DIRECTORY,
    add_by_name_words,
    person_words,
)

_Row = PersonRow | SamePersonQuestion


class PeersPart(Card):
    """The right half of the form."""

    changed = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__(spacing=SPACE.m)
        self._context = context
        self._rows: list[_Row] = []
        self.line = TypeAheadField("Name, then Enter", name="Name", limit=NAME_LIMIT)
        self._field = Field("Name", self.line)
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE.m)
        self.body.addWidget(text_label("Who was involved", Kind.HEADING))
        self.body.addWidget(self._field)
        self.body.addLayout(self._list)
        self.line.asked.connect(self._find)
        self.line.picked.connect(self._take)
        self.line.textEdited.connect(self._forgive)

    def people(self) -> list[Clinician]:
        """Return who is on the form so far."""
        return [row.person() for row in self.rows()]

    def peers(self) -> list[NewPeer]:
        """Return everyone with their wishes; call it when nothing is missing."""
        return [row.peer() for row in self.rows()]

    def rows(self) -> list[PersonRow]:
        """Return the rows of people, without open questions."""
        return [row for row in self._rows if isinstance(row, PersonRow)]

    def questions(self) -> list[SamePersonQuestion]:
        """Return the questions that are still open."""
        return [row for row in self._rows if isinstance(row, SamePersonQuestion)]

    def complain(self) -> QWidget | None:
        """Mark what is missing; return where to go on."""
        words = self._complaint()
        self._field.set_error(words)
        if words:
            questions = self.questions()
            return questions[0].answers[0] if questions else self.line
        places = [row.complain() for row in self.rows()]
        return next((place for place in places if place is not None), None)

    def start_over(self) -> None:
        """Forget everybody."""
        for row in list(self._rows):
            self._drop(row)
        self.line.clear()
        self._field.set_error("")

    def _complaint(self) -> str:
        if self.questions():
            return ANSWER_SAME_PERSON
        if self.line.text().strip():
            return FINISH_NAME
        return "" if self._rows else ADD_SOMEBODY

    @Slot(str)
    def _find(self, text: str) -> None:
        self._context.operations.ask(
            partial(self._context.desk.intake.find, text),
            partial(self._offer, text),
            on=self,
            topic="find",
        )

    def _offer(self, text: str, found: Sequence[Clinician]) -> None:
        tree = self._context.desk.tree
        offers = [Offer(one, one.name, person_words(one, tree)) for one in found]
        if " " in text or not found:
            offers.append(Offer(text, add_by_name_words(text), NOT_IN_DIRECTORY))
        self.line.offer(text, offers)

    @Slot(object)
    def _take(self, chosen: Clinician | str) -> None:
        if isinstance(chosen, Clinician):
            self._add_known(chosen)
            return
        self._context.operations.ask(
            partial(self._context.desk.intake.same_person, chosen),
            partial(self._add_typed_or_ask, chosen),
            on=self,
        )

    def _add_known(self, person: Clinician, instead_of: _Row | None = None) -> None:
        if any(row.number == person.number for row in self.rows()):
            self._field.set_error(ALREADY_HERE)
            self._drop(instead_of)
        else:
            self._put(PersonRow(self._context, person), instead_of)
        self.line.setFocus()

    def _add_typed_or_ask(self, name: str, close: Sequence[Clinician]) -> None:
        if not close:
            self._add_typed(name)
            return
        question = SamePersonQuestion(name, close, self._context.desk.tree)
        question.same.connect(partial(self._add_known, instead_of=question))
        question.other.connect(partial(self._add_typed, name, question))
        self._put(question)
        question.answers[0].setFocus()

    def _add_typed(self, name: str, instead_of: _Row | None = None) -> None:
        typed = TypedPart(name, self._context.desk.tree)
        nobody = Clinician(0, name, "", RoleGroup.PHYSICIAN, "", Rank.STAFF, "")
        self._put(PersonRow(self._context, nobody, typed), instead_of)
        typed.contact.line.setFocus()

    def _put(self, row: _Row, instead_of: _Row | None = None) -> None:
        self._drop(instead_of)
        before: QWidget = self._rows[-1] if self._rows else self.line
        self._rows.append(row)
        self._list.addWidget(row)
        row.show()
        put_after(before, row)
        if isinstance(row, PersonRow):
            row.removed.connect(partial(self._remove, row))
            row.changed.connect(self.changed)
        self._forgive()
        self.changed.emit()

    def _remove(self, row: _Row) -> None:
        self._drop(row)
        self.line.setFocus()
        self.changed.emit()

    def _drop(self, row: _Row | None) -> None:
        if row is not None:
            self._rows.remove(row)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()

    @Slot()
    def _forgive(self) -> None:
        self._field.set_error("")
