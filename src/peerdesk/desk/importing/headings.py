"""Find the row of headings, and refuse a table that has no clear one.

Other systems put titles above the headings, repeat them on every page or spread one
of them over several columns.  A wrong guess would shift everybody's data, so whatever
is not plain is refused with the row and the column.
"""

from collections.abc import Iterable
from dataclasses import replace

from peerdesk.desk.importing.people_file import PeopleFile
from peerdesk.desk.importing.words.heading_words import HeadingWords, heading_words
from peerdesk.domain.errors import TableRefusedError
from peerdesk.domain.specialty import fold
from peerdesk.tables.grid import Grid, Row, column_letters

_LOOKED_AT = 15
_FEWEST = 2
_QUOTED = 40
_EXAMPLES = "“Name”, “Work e-mail” and “Unit”"


def find_headings(grid: Grid) -> PeopleFile:
    """Return the rows under their headings; `TableRefusedError` says what is unclear.

    A column without a heading and without a cell is no column.
    """
    words = heading_words()
    place = _heading_row(grid, words)
    head = grid.rows[place]
    below = grid.rows[place + 1 :]
    _require_no_second_row(grid, place, words)
    width = _width(head)
    _require_even_rows(grid.file, head, below, width)
    kept = _kept_columns(grid.file, head, below, width)
    _require_headings(grid.file, head, kept, words)
    if not below:
        raise TableRefusedError(
            grid.file,
            f"The list has headings in row {head.line}, and nothing below them. "
            "Please export it again.",
        )
    return PeopleFile(
        grid.file,
        grid.written_as,
        tuple(_shown(head.cells[place]) for place in kept),
        tuple(_only(row, kept, width) for row in below),
        tuple(row.line for row in grid.rows[:place]),
    )


# --- which row ----------------------------------------------------------------------


def _heading_row(grid: Grid, words: HeadingWords) -> int:
    """Return the place of the row that most looks like headings."""
    if not grid.rows:
        raise TableRefusedError(grid.file, "The list is empty. Please export it again.")
    looked_at = grid.rows[:_LOOKED_AT]
    known = [_known(row, words) for row in looked_at]
    best = known.index(max(known))
    if known[best] >= _FEWEST:
        return best
    if known[best] and _could_be_headings(looked_at[best]):
        return best
    if _could_be_headings(looked_at[0]):
        return 0
    raise TableRefusedError(
        grid.file,
        f"No headings were found in the first {_LOOKED_AT} rows. Please give each "
        f"column a heading such as {_EXAMPLES}, in one row above the people. The file "
        f"was read as: {grid.written_as}.",
    )


def _known(row: Row, words: HeadingWords) -> int:
    """Count the cells of a row that are headings we know, each once."""
    return len({fold(cell) for cell in row.cells if words.means_something(cell)})


def _could_be_headings(row: Row) -> bool:
    """Whether there are two different words, and no number or address among them."""
    filled = _filled(row)
    different = {fold(cell) for cell in filled}
    return len(different) >= _FEWEST and not any(map(_is_data, filled))


def _is_data(cell: str) -> bool:
    """Whether a cell is an address, or holds more digits than letters."""
    digits = sum(letter.isdecimal() for letter in cell)
    letters = sum(letter.isalpha() for letter in cell)
    return "@" in cell or digits > letters


def _require_no_second_row(grid: Grid, place: int, words: HeadingWords) -> None:
    head = grid.rows[place]
    for row in grid.rows[:_LOOKED_AT]:
        if row is not head and _all_but_known(row, words):
            raise _two_rows(grid.file, head, row)
    own = [cell.strip().casefold() for cell in head.cells]
    for row in grid.rows[place + 1 :]:
        if _repeats(row, own):
            raise _two_rows(grid.file, head, row)


def _all_but_known(row: Row, words: HeadingWords) -> bool:
    """Whether nearly each cell is a heading we know, and none is a number."""
    known, filled = _known(row, words), len(_filled(row))
    return known >= _FEWEST and 4 * known >= 3 * filled and _could_be_headings(row)


def _repeats(row: Row, own: list[str]) -> bool:
    """Whether a row says the headings again, as exports do on every page."""
    filled = [(place, cell) for place, cell in enumerate(row.cells) if cell.strip()]
    same = sum(
        1
        for place, cell in filled
        if place < len(own) and cell.strip().casefold() == own[place]
    )
    return same >= _FEWEST and 2 * same >= len(filled)


def _two_rows(file: str, one: Row, other: Row) -> TableRefusedError:
    first, second = sorted((one.line, other.line))
    return TableRefusedError(
        file,
        f"Rows {first} and {second} both look like headings. Please keep one row of "
        "headings, above the people.",
    )


# --- which columns -------------------------------------------------------------------


def _width(head: Row) -> int:
    """Return how many columns there are up to the last heading."""
    return max(place + 1 for place, cell in enumerate(head.cells) if cell.strip())


def _require_even_rows(file: str, head: Row, below: Iterable[Row], width: int) -> None:
    """Refuse a row with more or fewer cells: all of it may stand one column off."""
    for row in below:
        more = any(cell.strip() for cell in row.cells[width:])
        if more and len(head.cells) < len(row.cells):
            count = max(i + 1 for i, cell in enumerate(row.cells) if cell.strip())
            raise _uneven(file, row.line, count, width)
        if len(row.cells) < width:
            raise _uneven(file, row.line, len(row.cells), width)


def _uneven(file: str, line: int, cells: int, width: int) -> TableRefusedError:
    return TableRefusedError(
        file,
        f"Row {line} has {cells} cells; the headings have {width}. Its cells may stand "
        "in the wrong columns. Please correct the row.",
    )


def _kept_columns(
    file: str, head: Row, below: tuple[Row, ...], width: int
) -> tuple[int, ...]:
    """Return the columns with a heading; one without must be empty."""
    longest = max([width, *(len(row.cells) for row in below)])
    bare = [
        place
        for place in range(longest)
        if place >= len(head.cells) or not head.cells[place].strip()
    ]
    for row in below:
        for place in bare:
            if place < len(row.cells) and row.cells[place].strip():
                raise _without_heading(file, place, row.line)
    return tuple(place for place in range(width) if head.cells[place].strip())


def _without_heading(file: str, place: int, line: int) -> TableRefusedError:
    return TableRefusedError(
        file,
        f"Column {column_letters(place)} has no heading, although row {line} holds "
        "something there. Are heading cells merged? Please give each column a heading "
        "of its own, in one row.",
    )


def _require_headings(
    file: str, head: Row, kept: tuple[int, ...], words: HeadingWords
) -> None:
    """Refuse a heading that has no place here, and one that comes twice."""
    seen: dict[str, int] = {}
    for place in kept:
        heading = head.cells[place]
        about = words.no_place_for(heading)
        if about is not None:
            raise _no_place(file, place, _shown(heading), about)
        earlier = seen.setdefault(fold(heading) or heading.strip(), place)
        if earlier != place:
            raise _twice(file, earlier, place, _shown(heading))


def _no_place(file: str, place: int, heading: str, about: str) -> TableRefusedError:
    return TableRefusedError(
        file,
        f"Column {column_letters(place)} is “{heading}”. PeerDesk has no place for "
        f"{about}. Please remove this column from the file, and choose it again.",
    )


def _twice(file: str, one: int, other: int, heading: str) -> TableRefusedError:
    return TableRefusedError(
        file,
        f"Columns {column_letters(one)} and {column_letters(other)} are both headed "
        f"“{heading}”. Please give them different headings, or remove one.",
    )


# --- rows as they are handed on ---------------------------------------------------


def _shown(heading: str) -> str:
    one_line = " ".join(heading.split())
    return one_line if len(one_line) <= _QUOTED else one_line[: _QUOTED - 1] + "…"


def _only(row: Row, kept: tuple[int, ...], width: int) -> Row:
    """Return the row with the cells of these columns alone."""
    if len(kept) == width:
        return row if len(row.cells) == width else replace(row, cells=row.cells[:width])
    cells = tuple(row.cells[place] for place in kept)
    formulas = frozenset(new for new, place in enumerate(kept) if place in row.formulas)
    return Row(row.line, cells, formulas)


def _filled(row: Row) -> list[str]:
    return [cell for cell in row.cells if cell.strip()]
