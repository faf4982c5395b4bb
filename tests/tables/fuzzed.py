"""What the fuzzer feeds to reading, and the figures it keeps."""

import os
import shutil
import struct
import sys
from collections import Counter
from pathlib import Path
from time import perf_counter

from peerdesk.domain.errors import SheetUnclearError, TableRefusedError
from peerdesk.tables.reading import read_table
from tests.tables.making import ADA, BEN, HEADINGS, book, packed, unpacked, workbook

GOOD = workbook(HEADINGS, ADA, (2, 1.5, "=A1"), BEN)
TWO = book(hidden=frozenset({"Old"}), Old=[ADA], One=[HEADINGS, ADA])
PARTS = sorted(unpacked(GOOD).items())
EDIT = struct.Struct("<BHBB")
TEXT, PACKED, INSIDE = range(3)
SEEDS = (
    (TEXT, b"Number,Name,Unit\r\n1,Zo\xc3\xab,ICU\r\n"),
    (TEXT, b'sep=;\nName;Unit\n"Do;e";\'=1\n'),
    (TEXT, b"\xff\xfeN\0,\0U\0\n\0"),
    (TEXT, b'Name\tUnit\rRen\xe9e\t="001"\r'),
    (PACKED, GOOD),
    (PACKED, TWO),
    *((INSIDE, EDIT.pack(part, 60, 4, 6) + b"<c r=>") for part in range(len(PARTS))),
)


class Run:
    """Inputs in, figures out."""

    def __init__(self, folder: Path, seconds: int) -> None:
        self._folder = folder
        self._seconds = seconds
        self._began = perf_counter()
        self._slowest = 0.0
        self._outcomes: Counter[str] = Counter()

    def one(self, data: bytes) -> None:
        """Read one input; whatever is raised beside a refusal is a find."""
        kind, content = written(data)
        file = self._folder / ("staff.csv" if kind == TEXT else "staff.xlsx")
        file.write_bytes(content)
        began = perf_counter()
        try:
            read_table(file)
            self._outcomes["read"] += 1
        except (TableRefusedError, SheetUnclearError):
            self._outcomes["refused"] += 1
        self._slowest = max(self._slowest, perf_counter() - began)
        if perf_counter() - self._began > self._seconds:
            self._report()

    def _report(self) -> None:
        """Print the figures, tidy up and end: the fuzzer itself never returns."""
        runs = sum(self._outcomes.values())
        outcomes = ", ".join(
            f"{count:,} {how}" for how, count in self._outcomes.items()
        )
        sys.stdout.write(
            f"{runs:,} runs in {perf_counter() - self._began:.0f} s, no crash\n"
            f"{outcomes}\n"
            f"slowest {self._slowest:.3f} s; peak {peak_mebibytes():.0f} MiB in all\n"
        )
        shutil.rmtree(self._folder)
        sys.stdout.flush()
        os._exit(0)


def write_seeds(folder: Path) -> None:
    """Write the inputs to begin with."""
    for number, (kind, content) in enumerate(SEEDS):
        (folder / str(number)).write_bytes(bytes([kind]) + content)


def written(data: bytes) -> tuple[int, bytes]:
    """Return the file that an input stands for: text, a packed file, or a good
    workbook with edits inside one of its parts.
    """
    kind, content = (data[0] % 3, data[1:]) if data else (TEXT, b"")
    return kind, edited(content) if kind == INSIDE else content


def edited(edits: bytes) -> bytes:
    """Return the good workbook with *edits*: part, place, length, new bytes."""
    parts = [content for _, content in PARTS]
    while len(edits) >= EDIT.size:
        part, place, length, count = EDIT.unpack_from(edits)
        new, edits = edits[EDIT.size :][:count], edits[EDIT.size + count :]
        old = parts[part % len(parts)]
        start = place % (len(old) + 1)
        parts[part % len(parts)] = old[:start] + new + old[start + length :]
    return packed({name: new for (name, _), new in zip(PARTS, parts, strict=True)})


def peak_mebibytes() -> float:
    """Return the most memory that this process ever held, the fuzzer included."""
    status = Path("/proc/self/status").read_text("utf-8").split()
    return int(status[status.index("VmHWM:") + 1]) / 1024
