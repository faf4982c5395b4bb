"""Whatever a file holds, it is read or refused in words."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peerdesk.domain.errors import SheetUnclearError, TableRefusedError
from peerdesk.tables.grid import Grid
from peerdesk.tables.reading import read_table
from tests.tables.making import (
    ADA,
    BEN,
    HEADINGS,
    book,
    packed,
    saved,
    unpacked,
    workbook,
)

GOOD = workbook(HEADINGS, ADA, (2, 1.5, "=A1"), BEN)
TWO = book(hidden=frozenset({"Old"}), Old=[ADA], One=[HEADINGS, ADA])
PIECES = st.sampled_from(
    [
        b'"',
        b"'",
        b",",
        b";",
        b"\t",
        b"\n",
        b"\r",
        b"\x00",
        b"=",
        b"sep=",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\xe9",
        b"\xc3\xa9",
        b"Name",
        b"1",
        b"  ",
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map(b"".join)
EDITS = st.lists(
    st.tuples(st.integers(0, 100_000), st.integers(0, 40), st.binary(max_size=8)),
    max_size=6,
)
WHOLE = settings(
    max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def outcome(folder: Path, name: str, data: bytes) -> str:
    """Return what is said; anything but a grid or a refusal fails the test."""
    try:
        grid = read_table(saved(folder, name, data))
    except (TableRefusedError, SheetUnclearError) as refused:
        return str(refused)
    assert sound(grid)
    return grid.written_as


def sound(grid: Grid) -> bool:
    """Whether rows are of one width, none of them empty, in the order of the file."""
    lines = [row.line for row in grid.rows]
    widths = {len(row.cells) for row in grid.rows}
    return (
        lines == sorted(set(lines))
        and len(widths) == 1
        and all(any(cell.strip() for cell in row.cells) for row in grid.rows)
        and all(row.formulas <= set(range(len(row.cells))) for row in grid.rows)
    )


def edited(data: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    """Return *data* with some of its bytes cut out or replaced."""
    for place, length, new in edits:
        start = place % (len(data) + 1)
        data = data[:start] + new + data[start + length :]
    return data


@WHOLE
@given(st.binary(max_size=400) | TEXTS, st.sampled_from([".csv", ".xlsx", ""]))
def test_any_bytes_are_read_or_refused(
    tmp_path: Path, data: bytes, ending: str
) -> None:
    assert outcome(tmp_path, f"staff{ending}", data)


@WHOLE
@given(TEXTS, st.sampled_from(["utf-8", "utf-16", "utf-16-le", "utf-16-be"]))
def test_any_text_is_read_or_refused(tmp_path: Path, data: bytes, codec: str) -> None:
    text = data.decode("latin-1").encode(codec)

    assert outcome(tmp_path, "staff.csv", text)


@WHOLE
@given(st.sampled_from([GOOD, TWO]), EDITS)
def test_any_damage_to_a_packed_workbook_is_read_or_refused(
    tmp_path: Path, whole: bytes, edits: list[tuple[int, int, bytes]]
) -> None:
    assert outcome(tmp_path, "staff.xlsx", edited(whole, edits))


@WHOLE
@given(st.sampled_from(sorted(unpacked(GOOD))), EDITS)
def test_any_damage_inside_a_workbook_is_read_or_refused(
    tmp_path: Path, part: str, edits: list[tuple[int, int, bytes]]
) -> None:
    parts = unpacked(GOOD)
    parts[part] = edited(parts[part], edits)

    assert outcome(tmp_path, "staff.xlsx", packed(parts))
