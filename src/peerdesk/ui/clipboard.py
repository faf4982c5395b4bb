"""The clipboard, for text that must not stay there."""

from PySide6.QtCore import QMimeData, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

# How each system's clipboard histories are told to look away.
_SECRET = {
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"1",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': (  # noqa: E501 - one name
        b"1"
    ),
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
}


class SecretClipboard(QObject):
    """Copies text marked as secret, and takes it back after a while."""

    def __init__(self, seconds: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ours: str | None = None
        self._over = QTimer(self, singleShot=True, interval=seconds * 1_000)
        self._over.timeout.connect(self.clear_if_ours)

    @property
    def seconds(self) -> int:
        """How long a copy stays."""
        return self._over.interval() // 1_000

    def copy(self, text: str) -> None:
        """Put *text* on the clipboard until the time is over, or the window locks."""
        self._ours = text
        QGuiApplication.clipboard().setMimeData(secret_data(text))
        self._over.start()

    @Slot()
    def clear_if_ours(self) -> None:
        """Empty the clipboard, unless something else has been copied since."""
        self._over.stop()
        clipboard = QGuiApplication.clipboard()
        if self._ours is not None and clipboard.text() == self._ours:
            clipboard.clear()
        self._ours = None


def secret_data(text: str) -> QMimeData:
    """Return *text* with every mark that says: keep no history of this."""
    data = QMimeData()
    data.setText(text)
    for name, value in _SECRET.items():
        data.setData(name, value)
    return data
