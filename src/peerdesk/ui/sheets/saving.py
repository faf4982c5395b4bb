"""Ask where to put an exported sheet, and remember nothing of it."""

import os
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

_PDF = "application/pdf"
_QT_REMEMBERS = (QSettings.Format.NativeFormat, QSettings.Scope.UserScope)


class SaveDialog(QObject):
    """`chosen` brings the path; the dialog does not block the window.

    Qt's own dialog, because a desktop's dialog adds every file to a list of recent
    documents that others can read; and Qt's own list of folders goes nowhere.  It
    does not ask before replacing a file, because that question would block.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )

    def ask(self, name: str) -> QFileDialog:
        """Ask where to put a file called *name*; return the open dialog."""
        QSettings.setPath(*_QT_REMEMBERS, os.devnull)
        dialog = QFileDialog(self._window(), "Export PDF", self._folder)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setMimeTypeFilters([_PDF])
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
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
