"""Words for printing: what became of a sheet, and what to do when nothing did."""

from peerdesk.ui.print_job import PrintAnswer

LOOKING = "Looking for printers…"
SENDING = "Sending…"
SAVE_IT = "Save the PDF and print it with another program."
_SAID = {
    PrintAnswer.PRINTED: "Sent to “{printer}”: {copies}.",
    PrintAnswer.WAITS: (
        "“{printer}” is stopped. What you sent waits in its queue ({copies}) and comes "
        "out once the printer is started again."
    ),
    PrintAnswer.NO_PRINTING: (
        "This computer has no print service that PeerDesk can use: the program “lp” of "
        "CUPS is missing. {instead}"
    ),
    PrintAnswer.NOT_ON_WINDOWS: "PeerDesk cannot print on Windows yet. {instead}",
    PrintAnswer.NO_PRINTER: (
        "No printer is set up on this computer. Add one in its settings, then open "
        "this again."
    ),
    PrintAnswer.GONE: (
        "“{printer}” is not set up any more. Nothing was printed; please choose "
        "another printer."
    ),
    PrintAnswer.REFUSED: (
        "“{printer}” takes no jobs just now. Nothing was printed; please choose "
        "another printer, or ask your IT department."
    ),
    PrintAnswer.NOT_RUNNING: (
        "The print service of this computer is not running, so nothing was printed. "
        "Ask your IT department to start it. {instead}"
    ),
    PrintAnswer.NO_ANSWER: (
        "The print service of this computer does not answer, so nothing was printed. "
        "Try again in a minute. {instead}"
    ),
    PrintAnswer.UNSURE: (
        "The print service did not answer in time. Look at the printer before you try "
        "again: the sheet may still come out."
    ),
    PrintAnswer.FAILED: (
        "The print service did not take the sheet, so nothing was printed. Try another "
        "printer. {instead}"
    ),
}


def answer_words(
    answer: PrintAnswer, *, printer: str, copies: int, instead: str = SAVE_IT
) -> str:
    """Return what became of a job, and what to do next, or *instead* of printing."""
    counted = copies_words(copies)
    return _SAID[answer].format(printer=printer, copies=counted, instead=instead)


def copies_words(copies: int) -> str:
    """Return "1 copy" or "2 copies"."""
    return "1 copy" if copies == 1 else f"{copies:,} copies"
