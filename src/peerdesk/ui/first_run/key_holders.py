"""Who among the imported can open the referrals: looked up, never typed in."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.people import NAME_LIMIT, Clinician
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import IconButton
from peerdesk.ui.widgets.field import Field
from peerdesk.ui.widgets.labels import elided_label
from peerdesk.ui.widgets.offers import Offer
from peerdesk.ui.widgets.picture import Picture
from peerdesk.ui.widgets.type_ahead import TypeAheadField
from peerdesk.ui.wording.people import BETWEEN, role_group_words

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WHO = "Who has the director's passphrase?"
_WHY = (
    "The director, and a deputy if there is one. A referral for either of them is then "
    "handled by phone, outside PeerDesk."
)
_NOBODY = "Nobody of this name was imported."


class KeyHolders(QWidget):
    """May stay empty."""

    def __init__(self, find: Callable[[str], list[Clinician]]) -> None:
        super().__init__()
        self._find = find
        self._rows: dict[int, QWidget] = {}
        self.line = _Line("Name, then Enter", name=_WHO, limit=NAME_LIMIT)
        self._field = Field(_WHO, self.line, hint=_WHY)
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE.xs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addWidget(self._field)
        column.addLayout(self._list)
        self.line.asked.connect(self._offer)
        self.line.picked.connect(self._take)
        self.line.entered.connect(self._say_nobody)
        self.line.textEdited.connect(self._forgive)

    def numbers(self) -> frozenset[int]:
        """Return whom somebody has chosen."""
        return frozenset(self._rows)

    def forget(self) -> None:
        """Choose nobody."""
        for number in tuple(self._rows):
            self._leave_out(number)
        self.line.clear()

    @Slot(str)
    def _offer(self, text: str) -> None:
        found = [one for one in self._find(text) if one.number not in self._rows]
        offers = [Offer(one, one.name, _detail(one)) for one in found]
        self.line.offer(text, offers)

    @Slot(object)
    def _take(self, chosen: Clinician) -> None:
        self.line.clear()
        if chosen.number not in self._rows:
            row = _row(chosen, partial(self._leave_out, chosen.number))
            self._rows[chosen.number] = row
            self._list.addWidget(row)

    @Slot(str)
    def _say_nobody(self, text: str) -> None:
        if text:
            self._field.set_error(_NOBODY)

    @Slot()
    def _forgive(self) -> None:
        self._field.set_error("")

    def _leave_out(self, number: int) -> None:
        row = self._rows.pop(number)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.line.setFocus()


class _Line(TypeAheadField):
    """Lets Enter pass while there is nothing to look for."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not self.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)


def _row(person: Clinician, leave_out: Callable[[], None]) -> QWidget:
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(SPACE.s)
    across.addWidget(Picture("key-round", "accent"))
    across.addWidget(elided_label(f"{person.name}{BETWEEN}{_detail(person)}"), 1)
    button = IconButton("x", f"Leave out {person.name}")
    button.clicked.connect(leave_out)
    across.addWidget(button)
    return row


def _detail(person: Clinician) -> str:
    facts = (role_group_words(person.role_group), person.unit)
    return BETWEEN.join(fact for fact in facts if fact)
