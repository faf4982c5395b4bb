"""The third step: the roster, from files, or empty for now."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from peerdesk.desk.founding_people import FirstPeople
from peerdesk.desk.importing.fields import Holds
from peerdesk.ui.first_run.file_card import FileCard
from peerdesk.ui.first_run.key_holders import KeyHolders
from peerdesk.ui.first_run.step import Step
from peerdesk.ui.widgets.buttons import QuietButton
from peerdesk.ui.wording.first_run import Stop, many

_DIRECTORY = (
    "Everybody the program may reach out to. With it, a colleague is looked up instead "
    "of typed, and the right supporter is found by specialty and seniority."
)
_SUPPORTERS = "The trained colleagues who reach out. They are in the directory as well."
_NOBODY = "Nobody yet"


class PeopleStep(Step):
    """Holds whoever was imported; `import_asked` brings whom the file lists."""

    import_asked = Signal(object)

    STOP = Stop.PEOPLE
    TITLE = "Your colleagues"
    PROMISE = "From any list you have, CSV or Excel. You can also start empty for now."

    def __init__(self, people: FirstPeople) -> None:
        super().__init__()
        self._people = people
        self.directory = FileCard("users", "Directory", _DIRECTORY)
        self.supporters = FileCard("heart-handshake", "Peer supporters", _SUPPORTERS)
        self.holders = KeyHolders(people.named)
        self.again = QuietButton("Start again without anybody", "rotate-ccw")
        for part in (self.directory, self.supporters, self.holders):
            self.body.addWidget(part)
        self.body.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.directory.button.clicked.connect(self._ask_directory)
        self.supporters.button.clicked.connect(self._ask_supporters)
        self.again.clicked.connect(self._begin_again)
        self.show_people()

    def arrive(self) -> None:
        self.show_people()

    def first_stop(self) -> QWidget:
        if not self._people.known.clinicians:
            return self.directory.button
        if not self._people.known.supporters:
            return self.supporters.button
        return self.holders.line

    def next_words(self) -> str:
        return "Next" if self._people.known.clinicians else "Start empty"

    def forget(self) -> None:
        self._begin_again()

    def show_people(self) -> None:
        """Say how many are in."""
        clinicians, supporters = (len(group) for group in self._people.people())
        words = many(clinicians, "colleague") if clinicians else _NOBODY
        self.directory.show_found(words, anybody=bool(clinicians))
        words = many(supporters, "peer supporter") if supporters else _NOBODY
        self.supporters.show_found(words, anybody=bool(supporters))
        self.holders.setVisible(bool(clinicians))
        self.again.setVisible(bool(clinicians))
        self.changed.emit()

    @Slot()
    def _ask_directory(self) -> None:
        self.import_asked.emit(Holds.DIRECTORY)

    @Slot()
    def _ask_supporters(self) -> None:
        self.import_asked.emit(Holds.SUPPORTERS)

    @Slot()
    def _begin_again(self) -> None:
        self._people.forget()
        self.holders.forget()
        self.show_people()
        self.directory.button.setFocus()
