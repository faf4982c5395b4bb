"""Still the second step: the recovery code, and how it gets on paper."""

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.desk.first_keys import code_groups, new_recovery_code
from peerdesk.sheets.page import Paper
from peerdesk.ui.first_run.code_grid import CodeGrid
from peerdesk.ui.first_run.recovery_paper import RecoveryPaper
from peerdesk.ui.first_run.save_warning import SaveWarning
from peerdesk.ui.first_run.step import Step
from peerdesk.ui.print_job import PaperName
from peerdesk.ui.printing.bar import PrintBar
from peerdesk.ui.sheets.saving import SaveDialog
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton, QuietButton
from peerdesk.ui.widgets.choices import Segmented
from peerdesk.ui.widgets.inline_message import Tone
from peerdesk.ui.widgets.labels import Kind, text_label
from peerdesk.ui.wording.first_run import Stop
from peerdesk.ui.wording.sheets import paper_words

_NO_PRINTER = (
    "No printer? Write the nine groups down by hand. They hold no letter I, L, O or U: "
    "0 is a zero and 1 is a one. Next, you type two of them from the paper."
)
BY_HAND = "Write the nine groups down by hand instead."
_QUEUE = (
    "A print queue may keep a copy of the sheet for a day: ask your IT department, or "
    "write the code by hand."
)
_ANOTHER = "This is a new code. What was printed or written down before opens nothing."
_SAVED = "Saved. Print “{file}” now, then delete it and empty the wastebasket."
_FILE = "recovery-sheet-{paper}.pdf"
_PAPER_NAMES: dict[Paper, PaperName] = {Paper.LETTER: "Letter", Paper.A4: "A4"}


class RecoveryStep(Step):
    """The code is made once; going back and forth keeps it."""

    STOP = Stop.KEYS
    TITLE = "A recovery code, on paper"
    PROMISE = (
        "It opens everything when the director's passphrase is forgotten. PeerDesk "
        "keeps no copy: with the code and the passphrase lost, the referrals are lost."
    )

    def __init__(self, bar: PrintBar, sheet: RecoveryPaper) -> None:
        super().__init__()
        self.code = ""
        self.program = ""
        self.grid = CodeGrid()
        self.bar, self._sheet = bar, sheet
        self.papers = Segmented([(p, paper_words(p)) for p in Paper], name="Paper")
        self.print = PlainButton("Print the sheet", "printer")
        self.save = QuietButton("Save as PDF", "download")
        self.another = QuietButton("Make a new code", "refresh-cw")
        self.warning = SaveWarning()
        self._dialog = SaveDialog(self)
        self._lay_out()
        self._connect()

    def arrive(self) -> None:
        if not self.code:
            self._take(new_recovery_code())

    def first_stop(self) -> QWidget:
        return self.print

    def next_words(self) -> str:
        return "It is on paper"

    def forget(self) -> None:
        self._take("")
        for part in (self.bar, self.warning, self.message):
            part.hide()

    def _lay_out(self) -> None:
        self.papers.choose(usual_paper(QLocale.system()))
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        for part in (self.print, self.papers, self.save):
            row.addWidget(part)
        row.addStretch(1)
        self.body.addWidget(self.grid)
        self.body.addLayout(row)
        self.body.addWidget(text_label(_QUEUE, Kind.SMALL))
        self.body.addWidget(self.bar)
        self.body.addWidget(self.warning)
        self.body.addWidget(text_label(_NO_PRINTER, Kind.SMALL))
        self.body.addWidget(self.another, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.print.clicked.connect(self._print)
        self.papers.chosen.connect(self._change_paper)
        self.save.clicked.connect(self._warn)
        self.another.clicked.connect(self._make_another)
        self.warning.confirmed.connect(self._ask_where)
        self.warning.left.connect(self.save.setFocus)
        self.bar.left.connect(self.print.setFocus)
        self._dialog.chosen.connect(self._save)

    def _take(self, code: str) -> None:
        self.code = code
        self.grid.show_groups(code_groups(code) if code else ())

    @Slot()
    def _make_another(self) -> None:
        self._take(new_recovery_code())
        self.bar.hide()
        self.say(_ANOTHER, Tone.WARNING)

    @Slot()
    def _warn(self) -> None:
        self.warning.open()
        self.unfolded.emit(self.warning)

    @Slot()
    def _print(self) -> None:
        self._sheet.make(self.program, self.code, self.papers.choice(), self._offer)

    @Slot()
    def _change_paper(self) -> None:
        if self.bar.isVisible():
            self._print()

    def _offer(self, pdf: bytes) -> None:
        self.bar.show_for(pdf, _PAPER_NAMES[self.papers.choice()])
        self.unfolded.emit(self.bar)

    @Slot()
    def _ask_where(self) -> None:
        self.save.setFocus()
        self._dialog.ask(_FILE.format(paper=self.papers.choice().value))

    @Slot(object)
    def _save(self, target: Path) -> None:
        def say() -> None:
            words = _SAVED.format(file=target.name)
            self.say(words, Tone.WARNING)

        def keep(pdf: bytes) -> None:
            self._sheet.save(pdf, target, say, self.refuse)

        self._sheet.make(self.program, self.code, self.papers.choice(), keep)


def usual_paper(locale: QLocale) -> Paper:
    """Return the paper that lies in most printers where *locale* is spoken."""
    return Paper.LETTER if locale.territory() in _ON_LETTER else Paper.A4


_ON_LETTER = frozenset(
    {
        QLocale.Country.AnyTerritory,
        QLocale.Country.UnitedStates,
        QLocale.Country.PuertoRico,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
        QLocale.Country.Colombia,
        QLocale.Country.Chile,
        QLocale.Country.Philippines,
    }
)
