"""Print something: on which printer, how often, and what became of it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from peerdesk.ui.print_job import (
    ACCEPTED,
    PaperName,
    PrintAnswer,
    Printers,
    PrintJob,
)
from peerdesk.ui.printing.choice import PrinterChoice
from peerdesk.ui.requests import Requests
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PrimaryButton, QuietButton
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.inline_message import announce
from peerdesk.ui.widgets.labels import text_label
from peerdesk.ui.widgets.picture import Picture
from peerdesk.ui.widgets.restyle import restyle
from peerdesk.ui.wording.printing import LOOKING, SAVE_IT, SENDING, answer_words

_ESCAPE = Qt.Key.Key_Escape
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CALM, _TAKEN = ("printer", "muted"), ("check", "ok")
_TROUBLE = ("triangle-alert", "warn")


class PrintBar(Card):
    """`printed` brings the copies that the queue has taken.

    It lies in the page and blocks nothing, and it keeps its choices for as long as
    it lives, which is not longer than the window.  *instead* is the advice for a
    computer that cannot print.
    """

    printed = Signal(int)
    came = Signal()
    left = Signal()

    def __init__(
        self,
        requests: Requests,
        parent: QWidget | None = None,
        *,
        instead: str = SAVE_IT,
    ) -> None:
        super().__init__(spacing=SPACE.s, parent=parent)
        self.setAccessibleName("Print")
        self._requests, self._instead = requests, instead
        self._pdf: Callable[[], bytes] = bytes
        self._paper: PaperName = "Letter"
        self._is_sending = False
        self._choice = PrinterChoice()
        self._picture, self._words = Picture(*_CALM), text_label("")
        self._go, self._leave = PrimaryButton("Print"), QuietButton("Close")
        self._go.clicked.connect(self._print)
        self._leave.clicked.connect(self.close_bar)
        self._lay_out()
        self.hide()

    def show_for(self, pdf: Callable[[], bytes] | bytes, paper: PaperName) -> None:
        """Offer to print *pdf*: these bytes, or those it has when Print is pressed."""
        self._pdf = pdf if callable(pdf) else partial(bytes, pdf)
        self._paper = paper
        self._come()
        if self._is_sending:
            return
        self._choice.show()
        self._choice.begin()
        self._allow(go=False)
        self._say(LOOKING, _CALM)
        self._requests.printers(self._offer)

    def step_back(self, *, behind: bool) -> None:
        """Let another button of the page be the one that matters, or again this."""
        restyle(self._go, "kind", "plain" if behind else "primary")

    def set_paper(self, paper: PaperName) -> None:
        """Print on other paper from now on."""
        self._paper = paper

    def words(self) -> str:
        """Return what is being said."""
        return self._words.text()

    @Slot()
    def close_bar(self) -> None:
        """Put the bar away; what is being sent goes on its way."""
        self.hide()
        self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Take Esc before the window's other keys do: it closes the bar."""
        if event.type() is QEvent.Type.ShortcutOverride and _key(event) == _ESCAPE:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == _ESCAPE:
            self.close_bar()
        elif event.key() in _ENTER and not event.isAutoRepeat():
            self._go.click()  # which does nothing while it cannot be pressed
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addWidget(self._picture)
        row.addWidget(self._words, 1)
        row.addWidget(self._go)
        row.addWidget(self._leave)
        self.body.addWidget(self._choice)
        self.body.addLayout(row)

    def _offer(self, printers: Printers) -> None:
        if not isValid(self) or self._is_sending:
            return
        if printers.trouble is None:
            self._choice.offer(printers)
            self._allow(go=True)
            self._say("", _CALM)
            return
        self._say(self._answer(printers.trouble, "", 0), _TROUBLE)
        self._end()

    @Slot()
    def _print(self) -> None:
        printer, copies = self._choice.printer(), self._choice.copies()
        job = PrintJob(self._pdf(), printer, self._paper, copies)
        self._is_sending = True
        self._allow(go=False)
        self._say(SENDING, _CALM)
        self._requests.print_pdf(job, partial(self._tell, job))

    def _tell(self, job: PrintJob, answer: PrintAnswer) -> None:
        if not isValid(self):
            return
        self._is_sending = False
        look = _TAKEN if answer is PrintAnswer.PRINTED else _TROUBLE
        self._come()
        self._say(self._answer(answer, job.printer, job.copies), look)
        if answer in ACCEPTED:
            self._end()
            self.printed.emit(job.copies)
        else:
            self._allow(go=True)

    def _answer(self, answer: PrintAnswer, printer: str, copies: int) -> str:
        return answer_words(
            answer, printer=printer, copies=copies, instead=self._instead
        )

    def _come(self) -> None:
        self.show()
        self.came.emit()

    def _end(self) -> None:
        """Leave nothing to do but to read and close."""
        was_here = self.isAncestorOf(self.window().focusWidget())
        self._choice.hide()
        self._go.hide()
        if was_here:
            self._leave.setFocus()

    def _allow(self, *, go: bool) -> None:
        self._go.show()
        self._go.setEnabled(go)

    def _say(self, words: str, look: tuple[str, str]) -> None:
        self._words.setText(words)
        self._picture.setVisible(bool(words))
        self._picture.show_icon(*look)
        if words:
            announce(self, words)


def _key(event: QEvent) -> int | None:
    return event.key() if isinstance(event, QKeyEvent) else None
