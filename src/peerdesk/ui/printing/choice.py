"""Which printer, and how many copies; what was chosen stays until the window ends."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from peerdesk.ui.print_job import MOST_COPIES, Printers
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.choice_box import ChoiceBox
from peerdesk.ui.widgets.labels import Kind, line_label


class PrinterChoice(QWidget):
    """Two fields in a row."""

    def __init__(self) -> None:
        super().__init__()
        self._chosen = ""
        self._box = ChoiceBox([], name="Printer")
        self._box.chosen.connect(self._remember)
        self._copies = QSpinBox(minimum=1, maximum=MOST_COPIES)
        self._copies.setAccessibleName("Copies")
        self._copies.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFocusProxy(self._copies)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.s)
        for words, control, stretch in (
            ("Printer", self._box, 1),
            ("Copies", self._copies, 0),
        ):
            label = line_label(words, Kind.MUTED)
            label.setBuddy(control)
            row.addWidget(label)
            row.addWidget(control, stretch)

    def begin(self) -> None:
        """Put the next key where the copies are typed; nothing is known to offer."""
        self._box.offer([])
        self._box.setEnabled(False)
        self._copies.setFocus()
        self._copies.selectAll()

    def offer(self, printers: Printers) -> None:
        """Offer these printers: first the one chosen before, then the usual one."""
        self._box.offer([(name, name) for name in printers.names])
        self._box.setEnabled(True)
        for wanted in (self._chosen, printers.default):
            if wanted in printers.names:
                self._box.choose(wanted)
                return

    def printer(self) -> str:
        """Return the name of the printer."""
        return str(self._box.choice())

    def copies(self) -> int:
        """Return how many copies."""
        return self._copies.value()

    @Slot(object)
    def _remember(self, printer: str) -> None:
        self._chosen = printer
