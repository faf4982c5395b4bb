"""The page where a director's day happens."""

from PySide6.QtWidgets import QStackedLayout, QWidget

from peerdesk.ui.page import Page, WindowContext
from peerdesk.ui.referrals.home import Home


class ReferralsPage(QWidget):
    """The queue; a new referral and a hand-off take its place for a while."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.home = Home(context)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self.home)


PAGE = Page("Referrals", "inbox", ReferralsPage, director_only=True)
