"""How large a table may be, and what is said of one that is larger."""

from collections.abc import Sequence

from peerdesk.domain.errors import TableRefusedError
from peerdesk.tables.grid import column_letters

MOST_BYTES = 20_000_000
MOST_PEOPLE = 20_000
MOST_ROWS = MOST_PEOPLE + 20  # titles and headings
MOST_LINES = 100_000  # the empty ones count here
MOST_COLUMNS = 200
MOST_CELLS = 800_000  # more would not stay below 300 MiB
LONGEST_CELL = 1_000
LONGEST_ROW = 500_000


def fitting(file: str, line: int, cells: Sequence[str]) -> tuple[str, ...]:
    """Return the cells of a row, or refuse too many of them or one too long."""
    if any(cells[MOST_COLUMNS:]):
        raise too_wide(file, line)
    for place, cell in enumerate(cells):
        if len(cell) > LONGEST_CELL:
            raise cell_too_long(file, line, place)
    return tuple(cells[:MOST_COLUMNS])


def where(line: int, place: int) -> str:
    """Return how a cell is named to people: row 7, column C."""
    return f"row {line}, column {column_letters(place)}"


def cell_too_long(file: str, line: int, place: int) -> TableRefusedError:
    """Return the refusal of a text that is no name, contact or day."""
    return TableRefusedError(
        file,
        f"The cell in {where(line, place)} holds more than {LONGEST_CELL:,} "
        "characters. A list of people needs no such text; please remove it.",
    )


def too_wide(file: str, line: int) -> TableRefusedError:
    """Return the refusal of a row with too many columns."""
    return TableRefusedError(
        file,
        f"Row {line} has more than {MOST_COLUMNS} columns. "
        "Please save a file with the columns that are needed.",
    )


def too_many_rows(file: str) -> TableRefusedError:
    """Return the refusal of a file with too many rows."""
    return TableRefusedError(
        file,
        f"The file has more than {MOST_PEOPLE:,} rows. "
        "Please split it and import one part after the other.",
    )


def too_many_lines(file: str) -> TableRefusedError:
    """Return the refusal of a file that is nearly all empty rows."""
    return TableRefusedError(
        file,
        f"The file goes on below row {MOST_LINES:,}, and most of it is empty. "
        "Please copy the rows that are filled into a new file.",
    )


def too_many_cells(file: str) -> TableRefusedError:
    """Return the refusal of a table that is large both ways."""
    return TableRefusedError(
        file,
        f"The table has more than {MOST_CELLS:,} cells. "
        "Please save a file with the rows and columns that are needed.",
    )


def too_many_bytes(file: str) -> TableRefusedError:
    """Return the refusal of a file that nobody will wait for."""
    return TableRefusedError(
        file,
        f"The file is larger than {MOST_BYTES // 1_000_000} MB. "
        "Please save a file with the rows and columns that are needed.",
    )
