"""Who is to be a supporter: somebody of the directory, or a name typed in full."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.desk.enrolling import Known
from peerdesk.domain.people import NAME_LIMIT, Clinician, Standing
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.ui.page import WindowContext
from peerdesk.ui.referrals.new_referral_same_person import SamePersonQuestion
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.field import Field
from peerdesk.ui.widgets.offers import Offer
from peerdesk.ui.widgets.scrolled import scrolled
from peerdesk.ui.widgets.type_ahead import TypeAheadField
from peerdesk.ui.wording.intake import (
    NOT_IN_DIRECTORY,
    add_by_name_words,
    person_words,
)
from peerdesk.ui.wording.roster import FIND_HINT

_STANDINGS = {
    Standing.ACTIVE: "Supporter",
    Standing.LEAVING: "Leaving",
    Standing.RETIRED: "Was a supporter",
}


class FindPart(QWidget):
    """One line; `found` brings a `Known`, with number 0 for a name just typed."""

    found = Signal(object)
    left = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context, self._tree = context, context.desk.tree
        self.line = TypeAheadField("Name, then Enter", name="Who", limit=NAME_LIMIT)
        self.question: SamePersonQuestion | None = None
        self._card = Card()
        self._lay_out()
        self.line.asked.connect(self._find)
        self.line.picked.connect(self._take)
        self.line.entered.connect(self._take)

    def start(self) -> None:
        """Begin with nobody."""
        self._forget_question()
        self.line.clear()
        self.line.setFocus()

    def _lay_out(self) -> None:
        back = PlainButton("Cancel")
        back.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.addWidget(back)
        buttons.addStretch(1)
        self._card.body.addWidget(Field("Who", self.line, hint=FIND_HINT))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.l)
        column.addWidget(scrolled(_at_the_top(self._card)), 1)
        column.addLayout(buttons)

    @Slot(str)
    def _find(self, text: str) -> None:
        self._context.operations.ask(
            partial(self._context.desk.enroller.find, text),
            partial(self._offer, text),
            on=self,
            topic="find",
        )

    def _offer(self, text: str, found: Sequence[Known]) -> None:
        offers = [Offer(one, one.clinician.name, self._detail(one)) for one in found]
        if " " in text or not found:
            offers.append(Offer(text, add_by_name_words(text), NOT_IN_DIRECTORY))
        self.line.offer(text, offers)

    def _detail(self, known: Known) -> str:
        work = person_words(known.clinician, self._tree)
        standing = known.supporter.standing if known.supporter else None
        return f"{_STANDINGS[standing]}  ·  {work}" if standing else work

    @Slot(object)
    def _take(self, chosen: Known | str) -> None:
        self._forget_question()
        if isinstance(chosen, Known):
            self.found.emit(chosen)
            return
        self._context.operations.ask(
            partial(self._context.desk.enroller.same_person, chosen),
            partial(self._take_typed_or_ask, chosen),
            on=self,
            topic="same",
        )

    def _take_typed_or_ask(self, name: str, close: Sequence[Known]) -> None:
        nobody = Clinician(0, name, "", RoleGroup.PHYSICIAN, "", Rank.STAFF, "")
        if not close:
            self.found.emit(Known(nobody))
            return
        by_number = {one.clinician.number: one for one in close}
        people = [one.clinician for one in close]
        self.question = SamePersonQuestion(name, people, self._tree)
        self.question.same.connect(partial(self._take_same, by_number))
        self.question.other.connect(partial(self._take, Known(nobody)))
        self._card.body.addWidget(self.question)
        self.question.show()
        self.question.answers[0].setFocus()

    def _take_same(self, close: Mapping[int, Known], who: Clinician) -> None:
        self._take(close[who.number])

    def _forget_question(self) -> None:
        if self.question is not None:
            self.question.hide()
            self.question.deleteLater()
            self.question = None


def _at_the_top(part: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(part)
    column.addStretch(1)
    return whole
