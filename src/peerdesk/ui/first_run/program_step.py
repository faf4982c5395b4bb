"""The first step: what the program is called, where it lies, whom it serves."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from peerdesk.desk.demo import demo_folder
from peerdesk.desk.founding import folder_for, require_room
from peerdesk.desk.places import programs_folder
from peerdesk.domain.errors import (
    DeskError,
    DiskFullError,
    NotWritableError,
    StorageFaultError,
)
from peerdesk.domain.people import NAME_LIMIT
from peerdesk.domain.rank import RoleGroup
from peerdesk.ui.first_run.step import Step
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton
from peerdesk.ui.widgets.field import LineField
from peerdesk.ui.widgets.folder_dialog import ask_for_folder
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.widgets.tick_box import TickBox
from peerdesk.ui.wording.first_run import Stop, served_words

_COLUMNS = 2
_PLACE = "Where it is kept"
_PLACE_HINT = (
    "An encrypted folder on this computer. If you are not sure, leave it as it is."
)
_SERVES = (
    "Many programs begin with physicians and go on from there. When somebody else is "
    "referred, PeerDesk says so at once, offers the resource sheet, and keeps only a "
    "count."
)
_TOO_LONG = f"A name has at most {NAME_LIMIT} letters."
_NAMED_LIKE_THE_DEMO = "The made-up hospital is called so. Please choose another name."


class ProgramStep(Step):
    """Nothing here is secret, and all of it but the place can change later."""

    STOP = Stop.PROGRAM
    TITLE = "Your program"
    PROMISE = "Four steps, about ten minutes. You need paper, and a pen or a printer."

    def __init__(self) -> None:
        super().__init__()
        self._parent = programs_folder()
        self.name = LineField(
            "What is it &called?",
            limit=NAME_LIMIT,
            placeholder="Mercy West Peer Support",
            hint="It stands on every sheet you print.",
        )
        self._place = text_label("", Kind.MUTED)
        self._change = PlainButton("Change the folder…")
        self._wrong = text_label("", Kind.ERROR)
        self._serves = {group: TickBox(served_words(group)) for group in RoleGroup}
        self._nobody = text_label("Please tick at least one.", Kind.ERROR)
        self._lay_out()
        self._connect()
        self._show_place()

    def first_stop(self) -> QWidget:
        return self.name.line

    def called(self) -> str:
        """Return what the program is called."""
        return self.name.text()

    def folder(self) -> Path:
        """Return where it will lie."""
        return folder_for(self.called(), self._parent)

    def serves(self) -> frozenset[RoleGroup]:
        """Return whom it reaches out to."""
        ticked = (group for group, box in self._serves.items() if box.isChecked())
        return frozenset(ticked)

    def missing(self) -> QWidget | None:
        if not self.called():
            self.name.set_error("Please give it a name.")
            return self.name.line
        where = self._without_room()
        if where is not None:
            return where
        self._nobody.setVisible(not self.serves())
        return None if self.serves() else self._serves[RoleGroup.PHYSICIAN]

    def _without_room(self) -> QWidget | None:
        """Say why it cannot lie there, and return what mends it."""
        if self.folder() == demo_folder(self._parent):
            self._say_wrong(_NAMED_LIKE_THE_DEMO)
            return self.name.line
        try:
            require_room(self.folder())
        except (NotWritableError, DiskFullError, StorageFaultError) as refusal:
            self._say_wrong(str(refusal))
            return self._change
        except DeskError as refusal:
            self._say_wrong(str(refusal))
            return self.name.line
        return None

    def _say_wrong(self, words: str) -> None:
        self._wrong.setText(words)
        self._wrong.show()

    def _lay_out(self) -> None:
        self.body.addWidget(self.name)
        where = QHBoxLayout()
        where.setSpacing(SPACE.l)
        where.addWidget(self._place, 1)
        where.addWidget(self._change, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(text_label(_PLACE, Kind.STRONG))
        self.body.addLayout(where)
        self.body.addWidget(text_label(_PLACE_HINT, Kind.SMALL))
        self.body.addWidget(self._wrong)
        self.body.addSpacing(SPACE.s)
        self.body.addWidget(text_label("Whom it serves", Kind.STRONG))
        grid = QGridLayout()
        grid.setSpacing(SPACE.s)
        for place, box in enumerate(self._serves.values()):
            box.setChecked(True)
            grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)
        grid.setColumnStretch(_COLUMNS, 1)
        grid.setHorizontalSpacing(SPACE.xxl)
        self.body.addLayout(grid)
        self.body.addWidget(text_label(_SERVES, Kind.SMALL))
        self.body.addWidget(self._nobody)
        self.body.addStretch(1)
        for label in (self._wrong, self._nobody):
            label.hide()

    def _connect(self) -> None:
        self.name.line.textChanged.connect(self._show_place)
        self._change.clicked.connect(self._choose_place)
        for box in self._serves.values():
            box.toggled.connect(self._nobody.hide)

    @Slot()
    def _show_place(self) -> None:
        full = len(self.name.line.text()) >= NAME_LIMIT
        self.name.set_error(_TOO_LONG if full else "")
        self._wrong.hide()
        self.message.clear()
        shown = self.folder() if self.called() else self._parent
        self._place.setText(_breakable(str(shown)))

    @Slot()
    def _choose_place(self) -> None:
        folder = str(_there(self._parent))
        ask_for_folder(self.window(), _PLACE, folder, self._take_place)

    @Slot(str)
    def _take_place(self, folder: str) -> None:
        self._parent = Path(folder)
        self._show_place()


def _breakable(path: str) -> str:
    """Return *path* so that a long one can go on in the next line."""
    return path.replace("/", "/\N{ZERO WIDTH SPACE}").replace(
        "\\", "\\\N{ZERO WIDTH SPACE}"
    )


def _there(folder: Path) -> Path:
    """Return *folder*, or the nearest one above it that there is."""
    return next(place for place in (folder, *folder.parents) if place.exists())
