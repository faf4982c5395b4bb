"""The page where a director's day happens."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedLayout, QWidget

from peerdesk.ui.page import Page, WindowContext
from peerdesk.ui.referrals.hand_off import HandOffView
from peerdesk.ui.referrals.home import Home
from peerdesk.ui.referrals.new_referral import NewReferralView


class ReferralsPage(QWidget):
    """The queue; a new referral and a hand-off take its place for a while."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.home = Home(context)
        self._intake: NewReferralView | None = None
        self._hand_off: HandOffView | None = None
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self.home)
        self.home.new_asked.connect(self._begin_referral)
        self.home.moves.hand_off_asked.connect(self._begin_hand_off)

    @Slot()
    def _begin_referral(self) -> None:
        if self._intake is None:
            self._intake = NewReferralView(self._context)
            self._intake.left.connect(self._come_back)
            self._layers.addWidget(self._intake)
        self._layers.setCurrentWidget(self._intake)
        self._intake.start()

    @Slot(list)
    def _begin_hand_off(self, numbers: list[int]) -> None:
        if self._hand_off is None:
            self._hand_off = HandOffView(self._context)
            self._hand_off.left.connect(self._come_back)
            self._layers.addWidget(self._hand_off)
        self._layers.setCurrentWidget(self._hand_off)
        self._hand_off.start(numbers)

    @Slot()
    def _come_back(self) -> None:
        self._layers.setCurrentWidget(self.home)
        self.home.take_focus()


PAGE = Page("Referrals", "inbox", ReferralsPage, director_only=True)
