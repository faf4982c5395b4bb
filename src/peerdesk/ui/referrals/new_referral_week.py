"""When it happened: a week, because a day would tell too much."""

from datetime import date, timedelta

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.days import IsoWeek
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.choice_box import ChoiceBox
from peerdesk.ui.widgets.choices import Segmented
from peerdesk.ui.wording.days import week_words

_EARLIER = -1
_NEAR = [(0, "This week"), (1, "Last week"), (_EARLIER, "Earlier")]
_FIRST_EARLIER, _OLDEST = 2, 12


class WeekChoice(QWidget):
    """This week, last week, or an earlier one from a list."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.near = Segmented(_NEAR, name="When")
        self.earlier = ChoiceBox(_weeks(today), name="Which week")
        self.earlier.hide()
        self.near.chosen.connect(self._show_earlier)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addWidget(self.near)
        column.addWidget(self.earlier)

    def week(self) -> IsoWeek:
        """Return the week that is chosen."""
        ago: int = self.near.choice()
        return _week_ago(self._today, self.earlier.choice() if ago == _EARLIER else ago)

    def start_over(self, today: date) -> None:
        """Go back to this week."""
        self._today = today
        self.near.choose(0)
        self.earlier.choose(_FIRST_EARLIER)
        self.earlier.hide()
        for ago, words in _weeks(today):
            self.earlier.setItemText(ago - _FIRST_EARLIER, words)

    @Slot(object)
    def _show_earlier(self, ago: int) -> None:
        self.earlier.setVisible(ago == _EARLIER)


def _weeks(today: date) -> list[tuple[int, str]]:
    ago = range(_FIRST_EARLIER, _OLDEST + 1)
    return [(n, week_words(_week_ago(today, n), today)) for n in ago]


def _week_ago(today: date, weeks: int) -> IsoWeek:
    return IsoWeek.of(today - timedelta(weeks=weeks))
