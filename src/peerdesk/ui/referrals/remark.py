"""A line the reader should not miss, with an icon so that it is not colour alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.widgets.picture import Picture


class Remark(QWidget):
    """Hidden as long as there is nothing to say."""

    def __init__(self, icon_name: str, kind: Kind, colour: str = "muted") -> None:
        super().__init__()
        self._words = text_label("", kind)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.s)
        row.addWidget(Picture(icon_name, colour), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def say(self, words: str) -> None:
        """Say *words*, or nothing."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    def words(self) -> str:
        """Return what is said."""
        return self._words.text()
