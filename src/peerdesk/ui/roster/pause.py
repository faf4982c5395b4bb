"""Keep a supporter away until a day, or bring them back.  Nobody asks why."""

from calendar import monthrange
from datetime import date, timedelta
from enum import Enum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.people import Supporter, paused
from peerdesk.ui.roster.boxes import DayBox
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton
from peerdesk.ui.widgets.choice_box import ChoiceBox
from peerdesk.ui.widgets.field import Field
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.wording.roster import A_DAY, DAY_HAS_PASSED, away_words

_MONTHS_A_YEAR = 12
_HOW = "Type it, or change it with the arrow keys."
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Until(Enum):
    """How long somebody stays away."""

    WEEK = "week"
    TWO_WEEKS = "two_weeks"
    MONTH = "month"
    A_DAY = "a_day"


_WORDS = (
    (Until.WEEK, "One week"),
    (Until.TWO_WEEKS, "Two weeks"),
    (Until.MONTH, "One month"),
    (Until.A_DAY, "Until a day"),
)


def last_day_away(until: Until, today: date) -> date:
    """Return the last day away when the pause starts today."""
    match until:
        case Until.WEEK | Until.A_DAY:
            return today + timedelta(weeks=1)
        case Until.TWO_WEEKS:
            return today + timedelta(weeks=2)
        case Until.MONTH:
            return _a_month_later(today)


def _a_month_later(day: date) -> date:
    years, month = divmod(day.month, _MONTHS_A_YEAR)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


class PauseForm(QWidget):
    """Asks until when, says what that means; `pause` and `back` say what was asked.

    Enter pauses from wherever one is in it; Esc leaves it as it was.
    """

    pause = Signal(object)
    back = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._today = date.max
        self._choice = ChoiceBox(_WORDS, name="Pause for")
        self._day = DayBox()
        self._meaning = text_label("", Kind.SMALL)
        self._pause = PlainButton("Pause", "pause")
        self._back = PlainButton("Back now", "play")
        self._lay_out()
        self._choice.chosen.connect(self._offer)
        self._day.changed.connect(self._say)
        self._pause.clicked.connect(self._ask)
        self._back.clicked.connect(self.back)

    def show_supporter(self, supporter: Supporter, today: date) -> None:
        """Offer what suits: a pause, another end of it, or an end at once."""
        self._today = today
        away = paused(supporter, today)
        self._back.setVisible(away)
        self._pause.setText("Change" if away else "Pause")
        self._choice_field.label.setText("Pause instead for" if away else "Pause for")
        self._choice.choose(Until.WEEK)
        self._offer(Until.WEEK)

    def start(self) -> None:
        """Put the focus where the pause is chosen."""
        self._choice.setFocus()

    def last_day(self) -> date:
        """Return the last day away, as chosen."""
        if self._choice.choice() is Until.A_DAY:
            return self._day.day()
        return last_day_away(self._choice.choice(), self._today)

    def choose(self, until: Until, day: date | None = None) -> None:
        """Choose how long, as a person would; *day* only with `Until.A_DAY`."""
        self._choice.choose(until)
        self._offer(until)
        if day is not None:
            self._day.show_day(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _ENTER and not event.isAutoRepeat():
            self._ask()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._day_field = Field("Last day away", self._day, hint=_HOW)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        self._choice_field = Field("Pause for", self._choice)
        row.addWidget(self._choice_field, 1)
        row.addWidget(self._pause, 0, Qt.AlignmentFlag.AlignBottom)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
        column.addWidget(self._day_field)
        column.addWidget(self._meaning)
        column.addWidget(text_label("No reason is asked or kept.", Kind.SMALL))

    @Slot(object)
    def _offer(self, until: Until) -> None:
        self._day_field.setVisible(until is Until.A_DAY)
        if until is Until.A_DAY:
            self._day.show_day(last_day_away(until, self._today))
        self._say()

    @Slot()
    def _say(self) -> None:
        self._day_field.set_error("")
        readable = self._choice.choice() is not Until.A_DAY or not self._wrong()
        words = away_words(self.last_day(), self._today) if readable else ""
        self._meaning.setText(words)

    @Slot()
    def _ask(self) -> None:
        wrong = self._wrong() if self._choice.choice() is Until.A_DAY else ""
        if wrong:
            self._day_field.set_error(wrong)
            self._day.setFocus()
        else:
            self.pause.emit(self.last_day())

    def _wrong(self) -> str:
        if self._day.is_unfinished():
            return A_DAY
        return DAY_HAS_PASSED if self._day.day() < self._today else ""
