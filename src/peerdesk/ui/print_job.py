"""What the window and its parent agree on about printing; it needs no window."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Literal

PaperName = Literal["Letter", "A4"]
PAPERS: tuple[PaperName, ...] = ("Letter", "A4")
MOST_COPIES = 200
MOST_BYTES = 5_000_000
BEGINS = b"%PDF-"


class PrintAnswer(Enum):
    """What became of a job.  Of the first two one knows that the queue has it."""

    PRINTED = "printed"
    WAITS = "waits"  # taken, but the printer is stopped
    NO_PRINTING = "no_printing"  # this computer has no program that prints
    NOT_ON_WINDOWS = "not_on_windows"
    NO_PRINTER = "no_printer"  # none is set up
    GONE = "gone"  # this one is not set up any more
    REFUSED = "refused"
    NOT_RUNNING = "not_running"  # the print service is stopped
    NO_ANSWER = "no_answer"  # the print service did not say which printers there are
    UNSURE = "unsure"  # it did not say in time whether it took the job
    FAILED = "failed"


ACCEPTED = frozenset({PrintAnswer.PRINTED, PrintAnswer.WAITS})


@dataclass(frozen=True, slots=True)
class Printers:
    """The printers that are set up; *trouble* says why there is none."""

    names: tuple[str, ...] = ()
    default: str = ""
    trouble: PrintAnswer | None = None


@dataclass(frozen=True, slots=True)
class PrintJob:
    """These bytes, so many times, on that printer."""

    pdf: bytes | bytearray = field(repr=False)
    printer: str
    paper: PaperName
    copies: int

    def is_printable(self) -> bool:
        """Whether the parent will take it on."""
        fits = self.pdf.startswith(BEGINS) and len(self.pdf) <= MOST_BYTES
        return fits and self.paper in PAPERS and 1 <= self.copies <= MOST_COPIES

    def forget(self) -> None:
        """Overwrite the bytes: whoever held them for somebody keeps nothing."""
        if isinstance(self.pdf, bytearray):
            self.pdf[:] = bytes(len(self.pdf))
