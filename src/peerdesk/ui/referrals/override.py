"""Setting a rule aside: said in words, ticked on purpose, logged as a code."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from peerdesk.domain.people import Supporter
from peerdesk.matching.exclusions import Rule
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.widgets.restyle import restyle
from peerdesk.ui.widgets.tick_box import TickBox
from peerdesk.ui.wording.matching import code_words


class Override(QFrame):
    """Asks whether the director decides so; there is no place for a reason."""

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inline")
        restyle(self, "tone", "warning")
        self._words = text_label("", Kind.BODY)
        self._box = TickBox("Pick anyway")
        self._box.toggled.connect(self.ticked)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        column.setSpacing(SPACE.xs)
        column.addWidget(self._words)
        column.addWidget(self._box)
        self.hide()

    def show_rules(
        self, supporter: Supporter, rules: frozenset[Rule], words: str
    ) -> None:
        """Ask about these rules; the answer starts at no."""
        codes = code_words(rules)
        logged = f"Only {codes}, the day and your role are logged."
        text = f"{supporter.name}: {words}. {logged}"
        self._words.setText(text)
        self._box.setChecked(False)
        self._box.setAccessibleName(f"Pick anyway. {text}")
        self.show()

    def clear(self) -> None:
        """Ask nothing."""
        self._box.setChecked(False)
        self.hide()

    def answer(self) -> bool:
        """Whether it was ticked."""
        return self._box.isChecked()

    def take_focus(self) -> None:
        """Go to the tick."""
        self._box.setFocus()
