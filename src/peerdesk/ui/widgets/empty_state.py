"""What an empty place says: that it is empty, and what to do next."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from peerdesk.ui.theme.tokens import SIZE, SPACE
from peerdesk.ui.widgets.buttons import PlainButton
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.widgets.picture import Picture


class EmptyState(QWidget):
    """An icon, a sentence and the next step, in the middle of the room there is."""

    def __init__(
        self,
        icon_name: str,
        sentence: str,
        next_step: str = "",
        *,
        action: QAction | None = None,
    ) -> None:
        super().__init__()
        large = QSize(SIZE.icon_large, SIZE.icon_large)
        self._sentence = text_label(sentence, Kind.HEADING)
        self._next_step = text_label(next_step, Kind.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        column.setSpacing(SPACE.s)
        column.addStretch(2)
        column.addWidget(
            Picture(icon_name, "border", large), 0, Qt.AlignmentFlag.AlignHCenter
        )
        for label in (self._sentence, self._next_step):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        if action is not None:
            column.addSpacing(SPACE.s)
            column.addWidget(
                PlainButton(action=action), 0, Qt.AlignmentFlag.AlignHCenter
            )
        column.addStretch(3)

    def say(self, sentence: str, next_step: str = "") -> None:
        """Say something else."""
        self._sentence.setText(sentence)
        self._next_step.setText(next_step)

    def words(self) -> tuple[QLabel, QLabel]:
        """Return the two labels."""
        return self._sentence, self._next_step
