"""The values of a workbook's cells, as text."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from openpyxl.cell.cell import ERROR_CODES

from peerdesk.domain.errors import TableRefusedError
from peerdesk.tables.archive import DAMAGED
from peerdesk.tables.grid import Row
from peerdesk.tables.limits import fitting, where

CONTROL = re.compile("_x(00[01][0-9A-Fa-f])_")
EXACT = 2**53
RawCell = dict[str, object]


def filled(cell: RawCell) -> bool:
    """Whether a cell holds more than spaces."""
    value = cell["value"]
    return bool(value.strip()) if isinstance(value, str) else value is not None


def row_of(file: str, line: int, cells: Sequence[RawCell]) -> Row:
    """Return a row up to its last cell that is not empty."""
    texts: dict[int, str] = {}
    formulas = set()
    before = 0
    for cell in cells:
        column, kind, value = cell["column"], cell["data_type"], cell["value"]
        if not isinstance(column, int) or column <= before:
            raise TableRefusedError(file, DAMAGED)
        before, place = column, column - 1
        if kind == "e":
            raise _holds_error(file, line, place, value)
        if kind == "f":
            formulas.add(place)
        if value is not None and value != "":
            texts[place] = _text(value)
    places = range(max(texts, default=-1) + 1)
    every = [texts.get(place, "") for place in places]
    return Row(line, fitting(file, line, every), frozenset(formulas))


def _text(value: object) -> str:
    match value:
        case str():
            return CONTROL.sub(_control, value) if "_x00" in value else value
        case bool():
            return "yes" if value else "no"
        case float() if value.is_integer() and abs(value) < EXACT:
            return str(int(value))
        case int() | float() | timedelta():
            return str(value)
        case _:
            return _moment(value)


def _moment(value: object) -> str:
    """Return a day or a time; midnight is no time but a day."""
    match value:
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime():
            return value.isoformat(" ")
        case date() | time():
            return value.isoformat()
        case _:
            return "="  # what openpyxl makes of an array formula


def _control(found: re.Match[str]) -> str:
    """Return the control character that a workbook can only write by its number."""
    return chr(int(found[1], 16))


def _holds_error(file: str, line: int, place: int, value: object) -> TableRefusedError:
    error = f"the error {value}" if value in ERROR_CODES else "an error"
    return TableRefusedError(
        file,
        f"The cell in {where(line, place)} holds {error} instead of a value. Please "
        "mend it and save the workbook.",
    )
