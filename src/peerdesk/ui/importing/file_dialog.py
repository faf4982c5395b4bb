"""Ask for the file to import, and remember nothing of it."""

import os
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from peerdesk.ui.theme.current import scaled

_SIZE = (800, 480)  # long names and whole dates
_KINDS = ("Tables (*.csv *.tsv *.txt *.xlsx)", "All files (*)")
_QT_REMEMBERS = (QSettings.Format.NativeFormat, QSettings.Scope.UserScope)


class OpenDialog(QObject):
    """`chosen` brings the path; the dialog does not block the window.

    Qt's own dialog, because a desktop's dialog adds every file to a list of recent
    documents that others can read; and Qt's own list of folders goes nowhere.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )

    def ask(self) -> QFileDialog:
        """Ask which file; return the open dialog."""
        QSettings.setPath(*_QT_REMEMBERS, os.devnull)
        dialog = QFileDialog(self._window(), "Choose a file", self._folder)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(_KINDS)
        dialog.resize(scaled(_SIZE[0]), scaled(_SIZE[1]))
        dialog.fileSelected.connect(self._tell)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _window(self) -> QWidget | None:
        parent = self.parent()
        return parent.window() if isinstance(parent, QWidget) else None

    @Slot(str)
    def _tell(self, path: str) -> None:
        self._folder = str(Path(path).parent)
        self.chosen.emit(Path(path))
