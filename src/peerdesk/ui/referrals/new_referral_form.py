"""The form itself: what happened, who was involved, anyone missing, save."""

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.desk.clock import today
from peerdesk.ui.page import WindowContext
from peerdesk.ui.referrals.new_referral_adverse_event import AdverseEventPart
from peerdesk.ui.referrals.new_referral_missing import MissingRoles
from peerdesk.ui.referrals.new_referral_peers import PeersPart
from peerdesk.ui.referrals.two_halves import TwoHalves
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton, PrimaryButton
from peerdesk.ui.widgets.key_hint import KeyHint
from peerdesk.ui.widgets.scrolled import scrolled


class NewReferralForm(QWidget):
    """Both halves, scrolling; the buttons stay where they are."""

    left = Signal()

    def __init__(self, context: WindowContext, save: QAction) -> None:
        super().__init__()
        self.adverse_event = AdverseEventPart(today(context.desk.clock))
        self.peers = PeersPart(context)
        self.missing = MissingRoles(context)
        self.peers.body.addWidget(self.missing)
        self.peers.body.addStretch(1)
        self._area = scrolled(TwoHalves(self.adverse_event, self.peers))
        self._lay_out(save)
        self.peers.changed.connect(self._ask_missing)
        self.adverse_event.setting_changed.connect(self._ask_missing)

    def complain(self) -> QWidget | None:
        """Mark everything that is missing; return the first place to go on."""
        wrong = (self.adverse_event.complain(), self.peers.complain())
        return next((place for place in wrong if place is not None), None)

    def go_to(self, place: QWidget) -> None:
        """Put the focus on *place*, in sight."""
        self._area.ensureWidgetVisible(place)
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_over(self, day: date) -> None:
        """Forget everything that was filled in."""
        self.adverse_event.start_over(day)
        self.peers.start_over()
        self.missing.ask(None, [])

    def _lay_out(self, save: QAction) -> None:
        back = PlainButton("Back")
        back.setToolTip("Back to the queue; the form stays as it is  (Esc)")
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

    @Slot()
    def _ask_missing(self) -> None:
        self.missing.ask(self.adverse_event.setting(), self.peers.people())
