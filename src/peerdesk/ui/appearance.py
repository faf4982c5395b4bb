"""Light or dark and how large, as the person at this computer wants it."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from peerdesk.ui.remembered import TEXT_PERCENT, recall, remember
from peerdesk.ui.theme.apply import dress
from peerdesk.ui.theme.tokens import Mode


class Appearance(QObject):
    """Dresses the application, and again when the system or the person changes it."""

    changed = Signal()

    def __init__(
        self, application: QApplication, mode: Mode, *, text_percent: int = 100
    ) -> None:
        super().__init__(application)
        self._application = application
        self.mode = mode
        self.text_percent = text_percent
        self.warning = ""
        self._dress()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)

    def choose(
        self, *, mode: Mode | None = None, text_percent: int | None = None
    ) -> None:
        """Change what is given, at once and for the next start."""
        self.mode = mode or self.mode
        percent = text_percent or self.text_percent
        self.text_percent = min(max(percent, TEXT_PERCENT[0]), TEXT_PERCENT[-1])
        held = replace(recall(), mode=self.mode, text_percent=self.text_percent)
        remember(held)
        self._dress()

    @Slot()
    def _follow_system(self) -> None:
        if self.mode is Mode.AUTO:
            self._dress()

    def _dress(self) -> None:
        self.warning = dress(
            self._application, self.mode, text_percent=self.text_percent
        )
        self.changed.emit()
