"""A labelled control, with a hint or an error under it."""

from PySide6.QtWidgets import (
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.labels import Kind, line_label, text_label
from peerdesk.ui.widgets.restyle import restyle


class Field(QWidget):
    """A label above its control; the label's name is also the control's."""

    def __init__(self, label: str, control: QWidget, *, hint: str = "") -> None:
        super().__init__()
        self.control = control
        self._hint = hint
        self.label = line_label(label, Kind.STRONG)
        self.label.setBuddy(control)
        control.setAccessibleName(label.replace("&", ""))
        control.setAccessibleDescription(hint)
        self._below = text_label(hint, Kind.SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        for part in (self.label, control, self._below):
            column.addWidget(part)
        self._below.setVisible(bool(hint))

    def set_error(self, words: str) -> None:
        """Say what is wrong under the control; without words, show the hint again."""
        kind = Kind.ERROR if words else Kind.SMALL
        self._below.setText(words or self._hint)
        self._below.setVisible(bool(words or self._hint))
        restyle(self._below, "kind", kind.value)
        restyle(self.control, "wrong", "true" if words else "false")
        self.control.setAccessibleDescription(words or self._hint)

    def error(self) -> str:
        """Return what is said to be wrong, or nothing."""
        wrong = self._below.property("kind") == Kind.ERROR.value
        return self._below.text() if wrong else ""


class LineField(Field):
    """A line of text with an end."""

    def __init__(
        self, label: str, *, limit: int, placeholder: str = "", hint: str = ""
    ) -> None:
        self.line = QLineEdit(maxLength=limit, placeholderText=placeholder)
        super().__init__(label, self.line, hint=hint)

    def text(self) -> str:
        """Return what was typed, without blanks around it."""
        return self.line.text().strip()
