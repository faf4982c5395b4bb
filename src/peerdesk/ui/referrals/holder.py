"""Who has a referral: the supporter, how to reach them, and what they carry."""

from PySide6.QtCore import Qt

from peerdesk.domain.people import Supporter
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.ui.referrals.candidate_lines import about_words
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.caseload_bar import CaseloadBar
from peerdesk.ui.widgets.labels import Kind, text_label


class Holder(Card):
    """A surface with one supporter on it."""

    def __init__(self, tree: SpecialtyTree, cap: int) -> None:
        super().__init__(spacing=SPACE.xs)
        self._tree, self._cap = tree, cap
        self._title = text_label("", Kind.SMALL)
        self.name = text_label("", Kind.HEADING)
        self._about = text_label("", Kind.BODY)
        self._contact = text_label("", Kind.BODY)
        self._contact.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._load = CaseloadBar()
        self.body.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        for part in (self._title, self.name, self._about, self._contact, self._load):
            self.body.addWidget(part)

    def show_supporter(self, supporter: Supporter | None, *, closed: bool) -> None:
        """Show who has it; once closed, how to reach them matters no more."""
        self.setVisible(supporter is not None)
        if supporter is None:
            return
        contact = supporter.clinician.contact
        self._title.setText("Reached out" if closed else "Who is reaching out")
        self.name.setText(supporter.name)
        self._about.setText(about_words(supporter, self._tree))
        self._contact.setText(contact)
        self._contact.setVisible(bool(contact) and not closed)
        self._load.show_caseload(supporter.cases, supporter.target, self._cap)
