"""What happened: an adverse event that is known already, or a new one from codes."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from peerdesk.domain.adverse_event import AdverseEvent, Setting
from peerdesk.domain.counts import Source
from peerdesk.ui.referrals.new_referral_codes import NewAdverseEvent
from peerdesk.ui.referrals.new_referral_entry import WhatHappened
from peerdesk.ui.referrals.new_referral_stops import put_after
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.choice_box import ChoiceBox
from peerdesk.ui.widgets.field import Field
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.wording.intake import (
    NEW_ADVERSE_EVENT,
    adverse_event_words,
    source_words,
)


class AdverseEventPart(Card):
    """The left half of the form."""

    setting_changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__(spacing=SPACE.l)
        self.codes = NewAdverseEvent(today)
        self.source = ChoiceBox([(one, source_words(one)) for one in Source], name="")
        self.known = ChoiceBox([(None, NEW_ADVERSE_EVENT)], name="")
        self._known_field = Field("Which adverse event", self.known)
        self._known_field.hide()
        self.body.addWidget(text_label("What happened", Kind.HEADING))
        self.body.addWidget(self._known_field)
        self.body.addWidget(self.codes)
        self.body.addWidget(Field("Where this referral comes from", self.source))
        self.body.addStretch(1)
        self.codes.setting_changed.connect(self.setting_changed)

    def offer_known(self, known: list[tuple[AdverseEvent, int]], today: date) -> None:
        """Offer the adverse events of the last weeks; what was chosen stays chosen."""
        box, before = self.known, self.known.choice()
        choices: list[tuple[AdverseEvent | None, str]] = [(None, NEW_ADVERSE_EVENT)]
        choices += [(one, adverse_event_words(one, n, today)) for one, n in known]
        self.known = ChoiceBox(choices, name="")
        if any(one == before for one, _ in choices):
            self.known.choose(before)
        self.known.currentIndexChanged.connect(self._show_known)
        self._swap_known_field(visible=bool(known))
        put_after(box, self.known)
        if box.hasFocus():
            self.known.setFocus()
        self._show_known()

    def setting(self) -> Setting | None:
        """Return where it happened, as far as that is known."""
        known: AdverseEvent | None = self.known.choice()
        return self.codes.chosen_setting() if known is None else known.setting

    def complain(self) -> QWidget | None:
        """Mark what is missing; return where to go on."""
        return self.codes.complain() if self.known.choice() is None else None

    def what_happened(self) -> WhatHappened:
        """Return the codes; call it only when nothing is missing."""
        known: AdverseEvent | None = self.known.choice()
        source: Source = self.source.choice()
        if known is None:
            return self.codes.what_happened(source)
        return WhatHappened(
            known.kind,
            known.setting,
            known.week,
            known.interventional,
            source,
            known.number,
        )

    def start_over(self, today: date) -> None:
        """Forget everything that was chosen."""
        self.known.choose(None)
        self.source.choose(Source.LEADER)
        self.codes.start_over(today)
        self._show_known()

    def first(self) -> QWidget:
        """Return where to begin: with what happened, unless that is known already."""
        return self.codes.kind if self.known.choice() is None else self.known

    def _swap_known_field(self, *, visible: bool) -> None:
        field = Field("Which adverse event", self.known)
        self.body.replaceWidget(self._known_field, field)
        field.setVisible(visible)  # shown before it had a place, it would be a window
        self._known_field.deleteLater()
        self._known_field = field

    @Slot()
    def _show_known(self) -> None:
        self.codes.setVisible(self.known.choice() is None)
        self.setting_changed.emit()
