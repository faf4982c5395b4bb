"""The right half of the form: training, limits, and from whom they are kept away."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout

from peerdesk.domain.adverse_event import Kind as AdverseEventKind
from peerdesk.domain.people import Language, Supporter
from peerdesk.domain.policy import RANGES, Policy
from peerdesk.domain.roster_entry import Part
from peerdesk.domain.training import holds_until
from peerdesk.ui.roster.boxes import DayBox, NumberBox
from peerdesk.ui.roster.picks import FINISH, Picks
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.field import Field
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.widgets.tick_box import TickBox
from peerdesk.ui.wording.adverse_event import kind_words
from peerdesk.ui.wording.people import language_words
from peerdesk.ui.wording.roster import (
    A_DAY,
    EVALUATES_HINT,
    POSTER,
    REVIEWS_HINT,
)


class SupporterPart(Card):
    """What matching needs to know of a supporter."""

    def __init__(self, policy: Policy) -> None:
        super().__init__(spacing=SPACE.m)
        self._policy = policy
        self._follows = False
        self.trained_on, self.valid_until = DayBox(), DayBox()
        self.target = NumberBox(*RANGES["yearly_target"])
        self.open_limit = NumberBox(*RANGES["open_limit"])
        self.languages = Picks("Languages", words=language_words)
        self.poster = TickBox(POSTER)
        self.evaluates = Picks(
            "Evaluates or manages", hint=EVALUATES_HINT, own_words=True
        )
        self.reviews = Picks("Reviews events of", hint=REVIEWS_HINT, own_words=True)
        self.opted_out = Picks("Would rather not be asked after", words=kind_words)
        self.fields = {
            Part.TRAINED_ON: Field("Trained on", self.trained_on),
            Part.VALID_UNTIL: Field("Valid until", self.valid_until),
            Part.TARGET: Field("Outreach in a year", self.target),
            Part.OPEN_LIMIT: Field("Open at once", self.open_limit),
            Part.EVALUATES: self.evaluates.field,
            Part.REVIEWS: self.reviews.field,
        }
        self._lay_out()
        self._connect()

    def other_fields(self) -> list[Field]:
        """Return the fields that nothing but an unfinished text can be wrong with."""
        return [self.languages.field, self.opted_out.field]

    def unfinished(self) -> list[tuple[Field, str]]:
        """Return where something was typed that has to be picked, with the words."""
        days = (Part.TRAINED_ON, self.trained_on), (Part.VALID_UNTIL, self.valid_until)
        picks = (self.languages, self.evaluates, self.reviews, self.opted_out)
        return [
            *((self.fields[part], A_DAY) for part, day in days if day.is_unfinished()),
            *((several.field, FINISH) for several in picks if several.is_unfinished()),
        ]

    def show_supporter(self, supporter: Supporter) -> None:
        """Fill in what is kept of a supporter, or what a new one starts with."""
        self._follows = False
        self.trained_on.show_day(supporter.trained_on)
        self.valid_until.show_day(supporter.valid_until)
        self._follows = True
        self.target.setValue(supporter.target)
        self.open_limit.setValue(supporter.open_limit)
        self.poster.setChecked(supporter.poster_opt_in)
        self.languages.show_picked(sorted(supporter.languages, key=language_words))
        self.evaluates.show_picked(sorted(supporter.evaluates))
        self.reviews.show_picked(sorted(supporter.reviews))
        self.opted_out.show_picked(sorted(supporter.opted_out, key=kind_words))

    def offer_units(self, units: Sequence[str]) -> None:
        """Offer these units from now on."""
        self.evaluates.show_choices(units)
        self.reviews.show_choices(units)

    def filled_in(self, before: Supporter) -> Supporter:
        """Return *before* with what is filled in."""
        return replace(
            before,
            trained_on=self.trained_on.day(),
            valid_until=self.valid_until.day(),
            target=self.target.value(),
            open_limit=self.open_limit.value(),
            poster_opt_in=self.poster.isChecked(),
            languages=self.languages.picked(),
            evaluates=self.evaluates.picked(),
            reviews=self.reviews.picked(),
            opted_out=self.opted_out.picked(),
        )

    def _lay_out(self) -> None:
        self.languages.show_choices(sorted(Language, key=language_words))
        self.opted_out.show_choices(sorted(AdverseEventKind, key=kind_words))
        self.body.addWidget(text_label("As a supporter", Kind.HEADING))
        self.body.addLayout(self._row(Part.TRAINED_ON, Part.VALID_UNTIL))
        self.body.addLayout(self._row(Part.TARGET, Part.OPEN_LIMIT))
        for picks in (self.languages, self.evaluates, self.reviews, self.opted_out):
            self.body.addWidget(picks)
        self.body.addWidget(self.poster)
        self.body.addStretch(1)

    def _row(self, *parts: Part) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        for part in parts:
            row.addWidget(self.fields[part], 1, Qt.AlignmentFlag.AlignTop)
        return row

    def _connect(self) -> None:
        self.trained_on.changed.connect(self._follow_training)
        self.valid_until.changed.connect(self._forgive)

    @Slot()
    def _follow_training(self) -> None:
        """Let the last day follow the training by the months of the policy."""
        self._forgive()
        if self._follows and not self.trained_on.is_unfinished():
            months = self._policy.training_months
            self.valid_until.show_day(holds_until(self.trained_on.day(), months))

    @Slot()
    def _forgive(self) -> None:
        self.fields[Part.TRAINED_ON].set_error("")
        self.fields[Part.VALID_UNTIL].set_error("")
