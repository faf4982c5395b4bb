"""A new adverse event in four choices, and not a word more."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.adverse_event import Kind, Setting
from peerdesk.domain.counts import Source
from peerdesk.ui.referrals.new_referral_entry import WhatHappened
from peerdesk.ui.referrals.new_referral_week import WeekChoice
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.choice_box import ChoiceBox
from peerdesk.ui.widgets.choices import Segmented
from peerdesk.ui.widgets.field import Field
from peerdesk.ui.wording.adverse_event import kind_words, setting_words
from peerdesk.ui.wording.intake import CHOOSE, CHOOSE_KIND, CHOOSE_SETTING

T = TypeVar("T")
_DURING = "During an operation or procedure"


class NewAdverseEvent(QWidget):
    """Kind, setting, week, and whether it was during a procedure."""

    setting_changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.kind = ChoiceBox(_choices(Kind, kind_words), name="")
        self.setting = ChoiceBox(_choices(Setting, setting_words), name="")
        self.interventional = Segmented([(False, "No"), (True, "Yes")], name=_DURING)
        self.week = WeekChoice(today)
        self._fields = (Field("Kind", self.kind), Field("Where", self.setting))
        self._told = False
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._forgive)
        self.setting.currentIndexChanged.connect(self._follow_setting)
        self.interventional.chosen.connect(self._be_told)

    def chosen_setting(self) -> Setting | None:
        """Return where it happened, once chosen."""
        setting: Setting | None = self.setting.choice()
        return setting

    def complain(self) -> QWidget | None:
        """Mark what is missing; return where to go on."""
        boxes, words = (self.kind, self.setting), (CHOOSE_KIND, CHOOSE_SETTING)
        missing = [box.choice() is None for box in boxes]
        for field, is_missing, complaint in zip(
            self._fields, missing, words, strict=True
        ):
            field.set_error(complaint if is_missing else "")
        return boxes[missing.index(True)] if any(missing) else None

    def what_happened(self, source: Source) -> WhatHappened:
        """Return the codes."""
        return WhatHappened(
            self.kind.choice(),
            self.setting.choice(),
            self.week.week(),
            self.interventional.choice(),
            source,
        )

    def start_over(self, today: date) -> None:
        """Forget everything that was chosen."""
        self._told = False
        self.kind.choose(None)
        self.setting.choose(None)
        self.interventional.choose(key=False)
        self.week.start_over(today)
        self._forgive()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.l)
        for field in self._fields:
            column.addWidget(field)
        column.addWidget(Field(_DURING, self.interventional))
        column.addWidget(Field("When", self.week))

    @Slot()
    def _forgive(self) -> None:
        for field in self._fields:
            field.set_error("")

    @Slot()
    def _follow_setting(self) -> None:
        self._forgive()
        if not self._told:
            in_theatre = self.setting.choice() is Setting.OPERATING_ROOM
            self.interventional.choose(in_theatre)
        self.setting_changed.emit()

    @Slot()
    def _be_told(self) -> None:
        self._told = True


def _choices(
    codes: Iterable[T], words: Callable[[T], str]
) -> list[tuple[T | None, str]]:
    return [(None, CHOOSE), *((code, words(code)) for code in codes)]
