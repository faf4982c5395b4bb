"""Sheets: who can be called, and the sheet that says so, side by side."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.desk.change import Change
from peerdesk.domain.contact import Contact
from peerdesk.ui.actions import ActionSpec
from peerdesk.ui.page import Page, WindowContext
from peerdesk.ui.sheets.editing import ContactEditing
from peerdesk.ui.sheets.preview_pane import PreviewPane
from peerdesk.ui.sheets.printing import SheetPrinting
from peerdesk.ui.sheets.rendering import Rendering, Wanted
from peerdesk.ui.sheets.saving import SaveDialog
from peerdesk.ui.sheets.ways_out import WaysOut
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.beside import Beside
from peerdesk.ui.widgets.into_view import bring_into_view
from peerdesk.ui.widgets.labels import Kind, line_label
from peerdesk.ui.wording.sheets import file_words

_BOOK_WIDTH = 372
_PREVIEW_LEAST = 300
_ONCE_LAID_OUT = Qt.ConnectionType.QueuedConnection


class SheetsPage(QWidget):
    """The preview follows every key; what is shown is what is exported and printed."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._sheets = context.desk.sheets
        self._rendering = Rendering(context.operations, self._sheets, self)
        self._saving = SaveDialog(self)
        export = ActionSpec("export_sheet", "Export PDF", "Ctrl+E", "download")
        self._export_action = context.actions.add(export, self._ask_where, self)
        self._editing = ContactEditing(context, self)
        self._printing = SheetPrinting(context, self._rendering, self)
        printing, bar = self._printing.action, self._printing.bar
        ways_out = WaysOut(printing, self._export_action, bar)
        self._pane = PreviewPane(ways_out, bar)
        self._lay_out()
        self._editing.add_actions()
        self._printing.add_key(self._editing.view.sheets)
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._rendering.rest()

    def _lay_out(self) -> None:
        left = self._editing.stack
        self._body = Beside(
            left, self._pane, aside=left, width=_BOOK_WIDTH, least=_PREVIEW_LEAST
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.xl, SPACE.m, SPACE.xl, SPACE.l)
        column.setSpacing(SPACE.m)
        column.addWidget(line_label("Sheets", Kind.TITLE))
        column.addWidget(self._body, 1)

    def _connect(self) -> None:
        self._editing.tried.connect(self._try)
        self._editing.stack.currentChanged.connect(self._pane.step_back)
        self._pane.paper.connect(self._rendering.want_paper)
        self._pane.sharpness.connect(self._rendering.want_sharpness)
        self._rendering.shown.connect(self._pane.show_preview)
        self._saving.chosen.connect(self._export_unless_there)
        self._printing.bar.came.connect(self._bring_into_view, _ONCE_LAID_OUT)
        self._pane.question.replace.connect(self._export)
        self._pane.question.elsewhere.connect(self._ask_where)
        self._context.operations.changed.connect(self._follow)
        self._context.operations.refresh.connect(self._read)
        self._context.appearance.changed.connect(self._fit)

    @Slot()
    def _fit(self) -> None:
        self._body.arrange()
        self._editing.view.sheets.fit()

    @Slot()
    def _bring_into_view(self) -> None:
        bring_into_view(self._printing.bar)

    @Slot()
    def _read(self) -> None:
        self._context.operations.ask(
            self._sheets.book, self._editing.show_book, on=self, topic="book"
        )

    @Slot(object)
    def _follow(self, change: Change) -> None:
        if self.isVisible() and not (change.referrals or change.supporters):
            self._read()

    @Slot(object, object)
    def _try(self, contacts: tuple[Contact, ...] | None, phone: str | None) -> None:
        wanted = replace(self._rendering.wanted, contacts=contacts, phone=phone)
        self._rendering.want(wanted)

    @Slot()
    def _ask_where(self) -> None:
        self._pane.question.hide()
        self._saving.ask(file_words(self._rendering.wanted.paper))

    @Slot(object)
    def _export_unless_there(self, path: Path) -> None:
        if path.exists():
            self._pane.question.ask(path)
        else:
            self._export(path)

    @Slot(object)
    def _export(self, path: Path) -> None:
        work = partial(_render_and_export, self._context, self._rendering.wanted, path)
        self._context.operations.ask(work, self._say_exported, on=self)

    def _say_exported(self, name: str) -> None:
        self._context.messages.say(f"Exported as {name}.")


def _render_and_export(context: WindowContext, wanted: Wanted, path: Path) -> str:
    """Export what is typed at this moment; the same content makes the same bytes."""
    desk = context.desk.sheets
    desk.export(wanted.render(desk), path)
    return path.name


PAGE = Page("Sheets", "file-text", SheetsPage)
