"""What somebody asked for, as choices behind a small button; none is the usual."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from peerdesk.domain.people import Language, Supporter
from peerdesk.domain.referral import DepartmentWish, Wishes
from peerdesk.ui.referrals.new_referral_stops import put_after
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.choice_box import ChoiceBox
from peerdesk.ui.widgets.choices import Segmented
from peerdesk.ui.widgets.field import Field
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.wording.intake import ASK_FIRST, ASK_FIRST_HINT
from peerdesk.ui.wording.people import language_words

_DEPARTMENTS = [
    (None, "No wish"),
    (DepartmentWish.OWN, "Own"),
    (DepartmentWish.OTHER, "Another"),
]
_ANYBODY = (None, "No wish")


class WishesPart(QFrame):
    """Department, language, one supporter, and "ask the director first"."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        languages = [(one, language_words(one)) for one in Language]
        self.department = Segmented(_DEPARTMENTS, name="Department")
        self.language = ChoiceBox([_ANYBODY, *languages], name="")
        self.supporter = ChoiceBox([_ANYBODY], name="")
        self.ask_first = Segmented([(False, "No"), (True, "Yes")], name=ASK_FIRST)
        self._supporter_field = Field("A particular supporter", self.supporter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, SPACE.s)
        self._column.setSpacing(SPACE.m)
        self._column.addWidget(Field("Supporter's department", self.department))
        self._column.addWidget(Field("Language", self.language))
        self._column.addWidget(self._supporter_field)
        self._column.addWidget(Field(ASK_FIRST, self.ask_first))
        self._column.addWidget(text_label(ASK_FIRST_HINT, Kind.SMALL))
        self.department.chosen.connect(self.changed)
        self.language.currentIndexChanged.connect(self.changed)
        self.ask_first.chosen.connect(self.changed)

    def offer_supporters(self, supporters: Sequence[Supporter]) -> None:
        """Offer everybody who could be asked for."""
        named = sorted((one.name, one.number) for one in supporters)
        choices = [_ANYBODY, *((number, name) for name, number in named)]
        self.supporter = ChoiceBox(choices, name="")
        self.supporter.currentIndexChanged.connect(self.changed)
        field = Field("A particular supporter", self.supporter)
        self._column.replaceWidget(self._supporter_field, field)
        put_after(self.language, field)
        self._supporter_field.deleteLater()
        self._supporter_field = field

    def wishes(self) -> Wishes:
        """Return what was chosen."""
        return Wishes(
            self.department.choice(), self.language.choice(), self.supporter.choice()
        )

    def asks_first(self) -> bool:
        """Whether the director is to call before anybody is assigned."""
        yes: bool = self.ask_first.choice()
        return yes
