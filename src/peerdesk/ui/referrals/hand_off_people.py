"""Who reaches out to whom, and how to reach each of them."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.desk.handoff import HandOff
from peerdesk.domain.people import Clinician
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.labels import Kind, line_label, text_label


class HandOffPeople(QWidget):
    """Two names with their contacts."""

    def __init__(self) -> None:
        super().__init__()
        self.supporter = _Person("Peer supporter")
        self.peer = _Person("Colleague to reach")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.l)
        column.addWidget(self.supporter)
        column.addWidget(self.peer)

    def show_people(self, hand_off: HandOff) -> None:
        """Show both."""
        self.supporter.show_person(hand_off.supporter)
        self.peer.show_person(hand_off.peer)

    def forget(self) -> None:
        """Clear both."""
        self.supporter.show_person(None)
        self.peer.show_person(None)


class _Person(QWidget):
    def __init__(self, part: str) -> None:
        super().__init__()
        self.name = text_label("", Kind.HEADING)
        self.contact = text_label("", Kind.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line_label(part, Kind.SMALL))
        column.addWidget(self.name)
        column.addWidget(self.contact)

    def show_person(self, person: Clinician | None) -> None:
        """Show somebody, or nobody."""
        self.name.setText(person.name if person else "")
        self.contact.setText(person.contact if person else "")
