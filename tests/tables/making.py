"""Files as other systems, accidents and attackers make them."""

import re
import struct
from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from peerdesk.domain.errors import TableRefusedError
from peerdesk.tables.grid import Grid
from peerdesk.tables.reading import read_table

Change = Callable[[str], str]
Cells = Iterable[object]
HEADINGS = ("Number", "Name", "Unit")
ADA, BEN = ("1", "Ada Lovelace", "ICU"), ("2", "Ben Okri", "ER")
SHEET, CONTENTS = "xl/worksheets/sheet1.xml", "[Content_Types].xml"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
STRINGS = (
    '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.'
    'openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
)
MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"


def saved(folder: Path, name: str, data: bytes) -> Path:
    file = folder / name
    file.write_bytes(data)
    return file


def grid_of(folder: Path, name: str, data: bytes) -> Grid:
    return read_table(saved(folder, name, data))


def cells_of(grid: Grid) -> list[tuple[str, ...]]:
    return [row.cells for row in grid.rows]


def refusal(folder: Path, name: str, data: bytes, sheet: str | None = None) -> str:
    """Return what is said about a bad file, without its name and without the end."""
    file = saved(folder, name, data)
    with pytest.raises(TableRefusedError) as refused:
        read_table(file, sheet=sheet)
    said = str(refused.value)
    assert said.startswith(f"{name}: ")
    assert said.endswith(" Nothing was imported.")
    return said.removeprefix(f"{name}: ").removesuffix(" Nothing was imported.")


# --- workbooks ---------------------------------------------------------------------


def workbook(*rows: Cells) -> bytes:
    return book(Staff=rows)


def book(hidden: frozenset[str] = frozenset(), **sheets: Iterable[Cells]) -> bytes:
    """Return a workbook as openpyxl writes it; the sheets named in *hidden* are."""
    made = Workbook()
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(tuple(row))
        sheet.sheet_state = "hidden" if name in hidden else "visible"
    del made["Sheet"]
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(data: bytes, part: str, change: Change) -> bytes:
    """Return the workbook with one of its parts written anew."""
    parts = unpacked(data)
    return packed({**parts, part: change(parts[part].decode())})


def with_rows(rows: str) -> bytes:
    """Return a workbook whose one sheet has these rows, as XML."""
    whole = f"<sheetData>{rows}</sheetData>"
    return changed(
        workbook(HEADINGS),
        SHEET,
        lambda xml: re.sub("<sheetData.*</sheetData>", lambda _: whole, xml),
    )


def with_strings(texts: str, rows: str = "") -> bytes:
    """Return a workbook that keeps its texts apart, as Excel does."""
    parts = unpacked(with_rows(rows))
    listed = f"{STRINGS}</Types>".encode()
    parts[CONTENTS] = parts[CONTENTS].replace(b"</Types>", listed)
    strings = f"<sst {MAIN}>{texts}</sst>".encode()
    return packed({**parts, "xl/sharedStrings.xml": strings})


def cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


# --- other binaries ----------------------------------------------------------------


def ole(stream: str) -> bytes:
    """Return the first two sectors of an OLE file that holds one stream."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0")
    name = stream.encode("utf-16-le")
    return header + struct.pack("<64sHB", name, len(name) + 2, 2).ljust(512, b"\0")
