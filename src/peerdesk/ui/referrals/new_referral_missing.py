"""The question "anyone missing?", answered again whenever the form changes."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout

from peerdesk.domain.adverse_event import Setting
from peerdesk.domain.care_team import CareTeamRole
from peerdesk.domain.people import Clinician
from peerdesk.ui.page import WindowContext
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.labels import text_label
from peerdesk.ui.wording.intake import missing_words


class MissingRoles(QFrame):
    """A quiet line under the people; absent until it is known where it happened."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self.setObjectName("inline")
        self.setProperty("tone", "info")
        self._context = context
        self.label = text_label("")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        column.addWidget(self.label)
        self.hide()

    def ask(self, setting: Setting | None, people: Sequence[Clinician]) -> None:
        """Ask who is usually there; without a setting or people, say nothing."""
        if setting is None or not people:
            self._known(None)
            return
        self._context.operations.ask(
            partial(self._context.desk.intake.missing, setting, tuple(people)),
            self._known,
            on=self,
            topic="missing",
        )

    def _known(self, roles: Sequence[CareTeamRole] | None) -> None:
        self.label.setText("" if roles is None else missing_words(roles))
        self.setVisible(roles is not None)
