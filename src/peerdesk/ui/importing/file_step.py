"""The first step: which file, which sheet of it, and who is in it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from peerdesk.desk.importing.fields import Holds
from peerdesk.desk.importing.people_file import PeopleFile
from peerdesk.ui.importing.preview import Preview
from peerdesk.ui.importing.sheet_chooser import SheetChooser
from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SIZE, SPACE
from peerdesk.ui.widgets.buttons import PlainButton, PrimaryButton
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.choices import Segmented
from peerdesk.ui.widgets.labels import Kind, elided_label, text_label
from peerdesk.ui.widgets.picture import Picture
from peerdesk.ui.widgets.scrolled import scrolled
from peerdesk.ui.wording.importing import (
    CHOOSE_ANOTHER,
    CHOOSE_FILE,
    FILE_HINT,
    TAKEN_IN,
    WHICH_FILE,
    WHOM,
    file_words,
    holds_hint,
    holds_words,
    left_above_words,
)

_WIDEST, _MOST_OF_IT = 620, 100
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class FileStep(QStackedWidget):
    """An invitation first; then perhaps the sheets; then what was read."""

    choose_asked = Signal()
    sheet_chosen = Signal(str)
    holds_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.invitation = Invitation()
        self.sheets = SheetChooser()
        self.found = FoundFile()
        for part in (self.invitation, self.sheets, self.found):
            self.addWidget(part)
        self.invitation.choose.clicked.connect(self.choose_asked)
        self.found.another.clicked.connect(self.choose_asked)
        self.sheets.chosen.connect(self.sheet_chosen)
        self.found.holds.chosen.connect(self.holds_chosen)

    def invite(self) -> None:
        """Ask for a file."""
        self.setCurrentWidget(self.invitation)

    def ask_for_sheet(self, sheets: Sequence[str]) -> None:
        """Ask which sheet of the workbook is meant."""
        self.sheets.offer(sheets)
        self.setCurrentWidget(self.sheets)

    def show_file(self, people_file: PeopleFile, holds: Holds) -> None:
        """Show what was read."""
        self.found.show_file(people_file, holds)
        self.setCurrentWidget(self.found)

    def asks_for_sheet(self) -> bool:
        """Whether a sheet must be chosen before going on."""
        return self.currentWidget() is self.sheets

    def open_question(self) -> QWidget | None:
        """Return where something must be chosen before going on."""
        if self.currentWidget() is self.found:
            return None
        return self.sheets.list if self.asks_for_sheet() else self.invitation.choose


class Invitation(QWidget):
    """What kind of file, and what of it is taken in."""

    def __init__(self) -> None:
        super().__init__()
        self.choose = PrimaryButton(CHOOSE_FILE, "upload")
        middle = QWidget()
        middle.setMaximumWidth(scaled(_WIDEST))
        middle.setLayout(self._words())
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(middle, _MOST_OF_IT)
        across.addStretch(1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.addStretch(2)
        column.addLayout(across)
        column.addStretch(3)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(inside))

    def _words(self) -> QVBoxLayout:
        large = QSize(SIZE.icon_large, SIZE.icon_large)
        words = QVBoxLayout()
        words.setSpacing(SPACE.m)
        words.addWidget(Picture("users", "border", large), 0, _MIDDLE)
        words.addWidget(_centred(WHICH_FILE, Kind.HEADING))
        words.addWidget(_centred(FILE_HINT, Kind.BODY))
        words.addSpacing(SPACE.s)
        words.addWidget(self.choose, 0, _MIDDLE)
        words.addSpacing(SPACE.s)
        words.addWidget(_centred(TAKEN_IN, Kind.MUTED))
        return words


class FoundFile(QWidget):
    """The file in one line, whom it lists, and its rows as they stand."""

    def __init__(self) -> None:
        super().__init__()
        self._name = elided_label("", Kind.HEADING)
        self._facts = text_label("", Kind.MUTED)
        self._above = text_label("", Kind.MUTED)
        self.another = PlainButton(CHOOSE_ANOTHER)
        self.holds = Segmented([(one, holds_words(one)) for one in Holds], name=WHOM)
        self._whom = text_label("", Kind.MUTED)
        self._preview = Preview()
        self.holds.chosen.connect(self._say_whom)
        self._lay_out()

    def show_file(self, people_file: PeopleFile, holds: Holds) -> None:
        """Show a file that was read."""
        self._name.setText(people_file.file)
        self._facts.setText(file_words(people_file))
        above = left_above_words(people_file.left_above)
        self._above.setText(above)
        self._above.setVisible(bool(above))
        self.holds.choose(holds)
        self._say_whom(holds)
        self._preview.show_file(people_file)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self._name, self._facts, self._above):
            words.addWidget(label)
        head = QHBoxLayout()
        head.setSpacing(SPACE.l)
        head.addLayout(words, 1)
        head.addWidget(self.another, 0, Qt.AlignmentFlag.AlignTop)
        card = Card(spacing=SPACE.s)
        card.body.addLayout(head)
        card.body.addSpacing(SPACE.s)
        card.body.addWidget(text_label(WHOM, Kind.STRONG))
        card.body.addWidget(self.holds, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self._whom)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.l)
        column.addWidget(card)
        column.addWidget(self._preview, 1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(inside))

    @Slot(object)
    def _say_whom(self, holds: Holds) -> None:
        self._whom.setText(holds_hint(holds))


def _centred(words: str, kind: Kind) -> QLabel:
    label = text_label(words, kind)
    label.setAlignment(_MIDDLE)
    return label
