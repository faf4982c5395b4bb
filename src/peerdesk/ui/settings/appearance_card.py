"""Light or dark, and how large; both work at once and are remembered here only."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout

from peerdesk.ui.appearance import Appearance
from peerdesk.ui.theme.tokens import SPACE, Mode
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.choice_box import ChoiceBox
from peerdesk.ui.widgets.choices import Segmented
from peerdesk.ui.widgets.field import Field
from peerdesk.ui.widgets.labels import Kind, text_label

_MODES = (
    (Mode.AUTO, "Like the system"),
    (Mode.LIGHT, "Light"),
    (Mode.DARK, "Dark"),
)
_STEP = 10
_SIZES = tuple((percent, f"{percent} %") for percent in range(90, 201, _STEP))


class AppearanceCard(Card):
    """Two choices; nothing has to be saved."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.modes = Segmented(_MODES, name="Colors")
        self.sizes = ChoiceBox(_SIZES, name="Size of text")
        self.modes.chosen.connect(self._choose_mode)
        self.sizes.chosen.connect(self._choose_size)
        row = QHBoxLayout()
        row.setSpacing(SPACE.xl)
        row.addWidget(Field("Colors", self.modes))
        row.addWidget(Field("Size of text", self.sizes))
        row.addStretch(1)
        self.body.addWidget(text_label("Appearance", Kind.HEADING))
        self.body.addLayout(row)
        self.show_choices()

    def show_choices(self) -> None:
        """Show what is in force."""
        self.modes.choose(self._appearance.mode)
        self.sizes.choose(round(self._appearance.text_percent / _STEP) * _STEP)

    @Slot(object)
    def _choose_mode(self, mode: Mode) -> None:
        self._appearance.choose(mode=mode)

    @Slot(object)
    def _choose_size(self, percent: int) -> None:
        self._appearance.choose(text_percent=percent)
