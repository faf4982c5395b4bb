"""The page where a director's day happens."""

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from peerdesk.ui.page import Page, PageWidget, WindowContext
from peerdesk.ui.referrals.drafts import Draft, DraftView
from peerdesk.ui.referrals.hand_off import HandOffView
from peerdesk.ui.referrals.home import Home
from peerdesk.ui.referrals.new_referral import NewReferralView
from peerdesk.ui.widgets.layers import Layers

View = TypeVar("View", NewReferralView, HandOffView, DraftView)


class ReferralsPage(PageWidget):
    """The queue; what takes its place for a while is made when first needed."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._drafts: dict[Draft, DraftView] = {}
        self.home = Home(context)
        self._layers = Layers(self)
        self._layers.addWidget(self.home)
        self.home.new_asked.connect(self._begin_referral)
        self.home.moves.hand_off_asked.connect(self._begin_hand_off)
        self.home.moves.draft_asked.connect(self._begin_draft)

    def first_stop(self) -> QWidget:
        return self.home.pane.view

    @cached_property
    def intake(self) -> NewReferralView:
        """The form for new referrals."""
        return self._added(NewReferralView(self._context))

    @cached_property
    def hand_off(self) -> HandOffView:
        """The hand-off."""
        return self._added(HandOffView(self._context))

    @Slot()
    def _begin_referral(self) -> None:
        self._layers.setCurrentWidget(self.intake)
        self.intake.start()

    @Slot(list)
    def _begin_hand_off(self, numbers: list[int]) -> None:
        self._layers.setCurrentWidget(self.hand_off)
        self.hand_off.start(numbers)

    @Slot(object, int)
    def _begin_draft(self, draft: Draft, number: int) -> None:
        if draft not in self._drafts:
            self._drafts[draft] = self._added(DraftView(self._context, draft))
        self._layers.setCurrentWidget(self._drafts[draft])
        self._drafts[draft].start(number)

    @Slot()
    def _come_back(self) -> None:
        self._layers.setCurrentWidget(self.home)
        self.home.take_focus()

    def _added(self, view: View) -> View:
        view.left.connect(self._come_back)
        self._layers.addWidget(view)
        return view


PAGE = Page("Referrals", "inbox", ReferralsPage, director_only=True)
