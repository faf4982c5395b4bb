"""The sheet as it will come out, which paper, and what to know about it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.desk.sheets import Preview
from peerdesk.sheets.page import Paper
from peerdesk.sheets.sheet import SheetWarning
from peerdesk.ui.printing.bar import PrintBar
from peerdesk.ui.sheets.paper_view import PaperView
from peerdesk.ui.sheets.replacing import ReplaceQuestion
from peerdesk.ui.sheets.ways_out import WaysOut
from peerdesk.ui.theme.tokens import SIZE, SPACE
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.choices import Segmented
from peerdesk.ui.widgets.labels import Kind, elided_label, text_label
from peerdesk.ui.widgets.picture import Picture
from peerdesk.ui.widgets.scrolled import scrolled
from peerdesk.ui.wording.sheets import paper_words, warnings_words

_MOST_LINES = 5


class PreviewPane(QWidget):
    """`paper` says which paper was chosen; `sharpness` how finely to draw it."""

    paper = Signal(object)

    def __init__(self, ways_out: WaysOut, bar: PrintBar) -> None:
        super().__init__()
        self._ways_out = ways_out
        papers = [(paper, paper_words(paper)) for paper in Paper]
        self._papers = Segmented(papers, name="Paper")
        self._papers.chosen.connect(self._choose)
        self._about = elided_label("", Kind.MUTED)
        self.view = PaperView()
        self.sharpness = self.view.sharpness
        self.question = ReplaceQuestion()
        self._warnings = _Warnings()
        head = QHBoxLayout()
        head.setSpacing(SPACE.m)
        head.addWidget(self._papers)
        head.addWidget(self._about, 1)
        head.addWidget(ways_out)
        self.question.left.connect(ways_out.export.setFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        column.addLayout(head)
        column.addWidget(self.question)
        column.addWidget(bar)
        column.addWidget(self.view, 1)
        column.addWidget(self._warnings)

    def show_preview(self, preview: Preview) -> None:
        """Show the pages and what to know about them."""
        self.view.show_pages(preview.pages)
        pages = "1 page" if preview.sheet.pages == 1 else f"{preview.sheet.pages} pages"
        self._about.setText(pages)
        self._warnings.show_warnings(preview.sheet.warnings)

    @Slot(int)
    def step_back(self, editing: int) -> None:
        """Let Save be the one button that matters while a contact is changed."""
        self._ways_out.step_back(behind=bool(editing))

    def warnings(self) -> list[str]:
        """Return the warnings as they are read."""
        return self._warnings.words

    def _choose(self, paper: Paper) -> None:
        self.view.lay_paper(paper)
        self.paper.emit(paper)


class _Warnings(Card):
    """What to know before the sheet is handed out; nothing here stops an export."""

    def __init__(self) -> None:
        super().__init__(spacing=0)
        self.words: list[str] = []
        self.body.setContentsMargins(SPACE.m, SPACE.s, SPACE.xs, SPACE.s)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, SPACE.xs, 0)
        row.setSpacing(SPACE.s)
        self._label = text_label("", Kind.SMALL)
        row.addWidget(Picture("info", "muted"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        self._area = scrolled(inside)
        self.body.addWidget(self._area)
        self.hide()

    def show_warnings(self, warnings: Iterable[SheetWarning]) -> None:
        self.words = warnings_words(warnings)
        self._label.setText("\n".join(self.words))
        self.setVisible(bool(self.words))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as tall as the words, but leave most of the room to the sheet."""
        words = self._label.heightForWidth(max(1, self._label.width()))
        most = self._label.fontMetrics().lineSpacing() * _MOST_LINES
        self._area.setFixedHeight(min(max(words, SIZE.icon), most))
