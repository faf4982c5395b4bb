"""Ask where a copy of the roster goes, and say that nothing protects it there."""

import os
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from peerdesk.desk.exporting import FileKind
from peerdesk.ui.page import WindowContext
from peerdesk.ui.sheets.replacing import ReplaceQuestion
from peerdesk.ui.widgets.inline_message import Tone
from peerdesk.ui.wording.roster import EXPORT_TITLE, exported_words

_KINDS = {
    "Excel workbook (*.xlsx)": FileKind.XLSX,
    "CSV text (*.csv)": FileKind.CSV,
}
_NAME = "Supporters"
_QT_REMEMBERS = (QSettings.Format.NativeFormat, QSettings.Scope.UserScope)


class Exporting(QObject):
    """Asks, writes on the store thread, and tells; *question* has a place on the page.

    Qt's own dialog, because a desktop's dialog adds every file to a list of recent
    documents that others can read; and Qt's own list of folders goes nowhere.
    """

    def __init__(self, context: WindowContext, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self._folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        self.question = ReplaceQuestion()
        self.question.replace.connect(self._export)
        self.question.elsewhere.connect(self.ask_where)

    @Slot()
    def ask_where(self) -> QFileDialog:
        """Ask where to put it; return the open dialog."""
        self.question.hide()
        self._context.messages.clear()
        QSettings.setPath(*_QT_REMEMBERS, os.devnull)
        dialog = QFileDialog(self._page.window(), EXPORT_TITLE, self._folder)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(_KINDS))
        dialog.selectFile(_NAME)
        dialog.fileSelected.connect(partial(self._take, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _take(self, dialog: QFileDialog, path: str) -> None:
        target = with_ending(Path(path), _KINDS[dialog.selectedNameFilter()])
        self._folder = str(target.parent)
        if target.exists():
            self.question.ask(target)
        else:
            self._export(target)

    @Slot(object)
    def _export(self, target: Path) -> None:
        kind = FileKind(target.suffix.casefold().removeprefix("."))
        work = partial(self._context.desk.exporter.export, target, kind)
        then = partial(self._tell, target.name)
        self._context.operations.ask(work, then, on=self)

    def _tell(self, name: str, count: int) -> None:
        self._context.messages.show(exported_words(count, name), Tone.WARNING)


def with_ending(path: Path, kind: FileKind) -> Path:
    """Return *path* with an ending that we write; one that is typed is kept."""
    known = {f".{each.value}" for each in FileKind}
    if path.suffix.casefold() in known:
        return path
    return path.with_name(f"{path.name}.{kind.value}")
