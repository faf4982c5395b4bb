"""One passphrase to be chosen: typed twice, or seen while it is typed, or drawn."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.desk.first_keys import SHORTEST_PASSPHRASE, drawn_words, length
from peerdesk.ui.passphrase import PassphraseField
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.field import Field
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.widgets.picture import Picture
from peerdesk.ui.wording.first_run import length_words

_TYPE_AGAIN = "Type it a second time, or show it with the eye."
_DIFFERS = "This is not the same as above."
_CAPS = "Caps Lock is on."


class PassphraseCard(Card):
    """Says while one types whether it is long enough."""

    def __init__(self, whose: str, opens: str) -> None:
        super().__init__()
        self.first, self.again = PassphraseField(), PassphraseField()
        self._field = Field(f"{whose} passphrase", self.first)
        self._twice = Field("The same again", self.again)
        self.again.setAccessibleName(f"{whose} passphrase again")
        self.draw = PlainButton("Five random words", "refresh-cw")
        self.draw.setAccessibleName(f"Five random words for the {whose} passphrase")
        self._mark = Picture("check", "ok")
        self._rule, self._rule_line = text_label("", Kind.SMALL), QWidget()
        self._lay_out(opens)
        self._connect()
        self._follow()

    def text(self) -> str:
        """Return what was chosen."""
        return self.first.text()

    def missing(self) -> QWidget | None:
        """Say what is missing and return where, or None."""
        if length(self.text()) < SHORTEST_PASSPHRASE:
            self.say(length_words(length(self.text()), SHORTEST_PASSPHRASE))
            return self.first
        if self.first.is_revealed() or self.again.text() == self.text():
            return None
        self._twice.set_error(_DIFFERS if self.again.text() else _TYPE_AGAIN)
        return self.again

    def say(self, words: str) -> None:
        """Say what is wrong with this one, in place of the rule."""
        self._field.set_error(words)
        self._rule_line.setVisible(not words)

    def cover(self) -> None:
        """Let nobody read it any more; what was seen needs no second typing."""
        self.again.setText(self.text())
        for field in (self.first, self.again):
            field.hide_again()

    def forget(self) -> None:
        """Empty both fields and cover them."""
        for field in (self.first, self.again):
            field.clear()
            field.hide_again()

    def _lay_out(self, opens: str) -> None:
        self.body.addWidget(text_label(opens, Kind.MUTED))
        typed = QVBoxLayout()
        typed.setSpacing(SPACE.xs)
        typed.addWidget(self._field)
        typed.addWidget(self._rule_line)
        self.body.addLayout(typed)
        rule = QHBoxLayout(self._rule_line)
        rule.setContentsMargins(0, 0, 0, 0)
        rule.setSpacing(SPACE.xs)
        rule.addWidget(self._mark)
        rule.addWidget(self._rule, 1)
        self.body.addWidget(self._twice)
        self.body.addWidget(self.draw, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.first.textChanged.connect(self._follow)
        self.again.textChanged.connect(self._follow)
        self.first.revealed.connect(self._follow)
        self.first.caps_lock.connect(self._show_caps_lock)
        self.again.caps_lock.connect(self._show_caps_lock_again)
        self.draw.clicked.connect(self._draw)

    @Slot()
    def _follow(self) -> None:
        held = length(self.text())
        words = length_words(held, SHORTEST_PASSPHRASE)
        self._rule.setText(words)
        self._mark.setVisible(held >= SHORTEST_PASSPHRASE)
        self._twice.setVisible(not self.first.is_revealed())
        for field, say in self._said():
            if field.error() != _CAPS:  # it stays until a letter shows otherwise
                say("")
        if not self._field.error():
            self.first.setAccessibleDescription(words)

    @Slot(bool)
    def _show_caps_lock(self, held: bool) -> None:  # noqa: FBT001 - a slot's signature
        self.say(_CAPS if held else "")

    @Slot(bool)
    def _show_caps_lock_again(self, held: bool) -> None:  # noqa: FBT001 - a slot's signature
        self._twice.set_error(_CAPS if held else "")

    def _said(self) -> tuple[tuple[Field, Callable[[str], None]], ...]:
        return (self._field, self.say), (self._twice, self._twice.set_error)

    @Slot()
    def _draw(self) -> None:
        words = drawn_words()
        self.say("")
        self.first.setText(words)
        self.again.setText(words)
        self.first.reveal()
        self.first.setFocus()
        self.first.setCursorPosition(0)
