"""Ask for a folder, and remember nothing of it."""

import os
from collections.abc import Callable

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

_QT_REMEMBERS = (QSettings.Format.NativeFormat, QSettings.Scope.UserScope)
_LABELS = {
    QFileDialog.DialogLabel.FileName: "Folder:",
    QFileDialog.DialogLabel.Accept: "Choose",
}


def ask_for_folder(
    parent: QWidget, title: str, folder: str, then: Callable[[str], None]
) -> QFileDialog:
    """Ask which folder, beginning in *folder*; the dialog does not block the window.

    Qt's own dialog, whose list of folders goes nowhere: a desktop's would add each to
    a list of recent documents that others can read.
    """
    QSettings.setPath(*_QT_REMEMBERS, os.devnull)
    dialog = QFileDialog(parent, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for label, words in _LABELS.items():
        dialog.setLabelText(label, words)
    dialog.fileSelected.connect(then)
    dialog.open()
    return dialog
