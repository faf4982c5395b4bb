"""Measure the import of people: ratios in one run, and what the largest files take.

Reading stands against the bare parser over the same bytes, planning against reading,
taking in against a bare `executemany` of the same rows into an equally encrypted
file.  All of it is CPU time, because the machine is shared.  The files at the limits
are read and planned in a process of their own, which says how much memory it held.
"""

import csv
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from io import BytesIO, StringIO
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any, TypeAlias

from openpyxl import load_workbook
from sqlcipher3 import dbapi2 as sqlcipher

from peerdesk.desk.clock import FixedClock
from peerdesk.desk.founding import NewProgram, People, found_program
from peerdesk.desk.importing.desk import read_people_file
from peerdesk.desk.importing.guessing import first_answers
from peerdesk.desk.importing.people_file import PeopleFile
from peerdesk.desk.importing.plan import Known
from peerdesk.desk.importing.planning import plan
from peerdesk.desk.opening import Desk, shipped_tree
from peerdesk.domain.errors import DeskError
from peerdesk.domain.policy import Policy
from peerdesk.store.driver import driver_of
from peerdesk.store.slots import TEST_FLOOR
from peerdesk.tables.writing import csv_bytes, xlsx_bytes
from tests.hospital import ADMINISTRATOR, DIRECTOR, MONDAY, opened
from tests.journeys.bad_files import (
    huge_part,
    long_workbook,
    vera,
    wide_text,
    wide_workbook,
    zip_bomb,
)

OUT = Path("build/bench/importing.json")
USUAL, MOST = 3_000, 19_999  # and a row of headings
ROUNDS = 7
SECONDS, MEBIBYTES = 10, 300
HEADINGS = (
    *("Employee ID", "Last Name", "First Name", "Work Email", "Profession"),
    *("Clinical Area", "Grade", "Home Department", "Manager ID", "FTE", "Hire Date"),
)
FAMILIES = ("Okafor", "Núñez", "Wiśniewski", "Lindqvist", "Mensah", "Haddad", "Guo")
GIVEN = ("Vera", "Hugo", "Inés", "Paweł", "Ada", "Ben", "Chen", "Dara", "Elif", "Finn")
FIELDS = (
    ("registered nurse", "or-nursing"),
    ("physician", "general-surgery"),
    ("pharmacist", "hospital-pharmacy"),
)
PRAGMAS = (
    *("journal_mode = delete", "synchronous = 3", "secure_delete = 1"),
    *("cache_size = -32768", "temp_store = 2"),
)
Row = dict[str, object]
Table = list[tuple[str, ...]]
Stored: TypeAlias = tuple[Any, ...]
Work = Callable[[], object]


def main() -> None:
    """Print the table and write it as JSON; given a file, be the child that reads."""
    if sys.argv[1:]:
        read_alone(Path(sys.argv[1]))
        return
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        rows = [*ratios(folder), *most_people(folder), *limits(folder)]
    for row in rows:
        met = "met" if row["met"] else "NOT MET"
        print(f"{row['what']:<64} {row['value']:>8} {row['unit']:<6} {met}")
        print(f"    target {row['target']}; against {row['against']}")
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")


# --- a synthetic hospital ------------------------------------------------------------


def people(count: int) -> Table:
    """Return rows as a payroll system has them; everybody has a name of their own."""
    return [_person(number) for number in range(1, count + 1)]


def _person(number: int) -> tuple[str, ...]:
    family = f"{FAMILIES[number % 7]} {_letters(number)}"
    group, field = FIELDS[number % 3]
    boss = f"E{number - number % 40 + 1:06}" if number % 40 > 1 else ""
    return (
        *(f"E{number:06}", family, GIVEN[number % 10], f"{number}@hospital.example"),
        *(group, field, str(number % 5 + 1), f"Ward {number % 90}", boss),
        *("0.8", "2019-09-01"),
    )


def _letters(number: int) -> str:
    """Return a number as syllables, so that names are as unlike as names are."""
    syllables = ("ba", "de", "ki", "lo", "mu", "na", "re", "si", "to", "va")
    return "".join(syllables[int(digit)] for digit in f"{number:05}").capitalize()


# --- ratios --------------------------------------------------------------------------


def ratios(folder: Path) -> Iterator[Row]:
    """Return how many times the bare work each step takes, for 3,000 people."""
    text, book = folder / "staff.csv", folder / "staff.xlsx"
    text.write_bytes(csv_bytes(HEADINGS, people(USUAL)))
    book.write_bytes(xlsx_bytes(HEADINGS, people(USUAL), title="Staff"))
    with nobody(folder) as desk:
        imports = desk.imports
        people_file = imports.read(text)
        answers = first_answers(people_file)
        yield ratio(
            f"read a CSV file of {USUAL:,} people",
            (12, lambda: imports.read(text)),
            ("csv.reader over its bytes", lambda: bare_csv(text)),
        )
        yield ratio(
            f"read a workbook of {USUAL:,} people",
            (2, lambda: imports.read(book)),
            ("openpyxl, read only", lambda: bare_workbook(book)),
        )
        yield ratio(
            f"plan {USUAL:,} people, all of them new",
            (14, lambda: imports.plan(people_file, answers)),
            ("reading the CSV file", lambda: imports.read(text)),
        )
    yield taking_in(folder, people_file)


def ratio(what: str, job: tuple[float, Work], bare: tuple[str, Work]) -> Row:
    """Return how many bare runs a job costs: medians of interleaved rounds."""
    (target, work), (against, floor) = job, bare
    measured = [(seconds(work), seconds(floor)) for _ in range(ROUNDS)]
    return compared(what, target, against, measured)


def taking_in(folder: Path, people_file: PeopleFile) -> Row:
    """Compare with a bare `executemany`; planning again is part of taking in."""
    answers = first_answers(people_file)
    measured = []
    for number in range(ROUNDS):
        with nobody(folder) as desk:
            spent = seconds(partial(desk.imports.take_in, people_file, answers))
            rows = stored(desk)
        with bare_file(folder / f"{number}.db", len(rows[0])) as connection:
            measured.append((spent, seconds(partial(bare_insert, connection, rows))))
    what = f"plan again and take in {USUAL:,} people"
    return compared(what, 60, "executemany into SQLCipher", measured)


def compared(
    what: str, target: float, against: str, measured: Sequence[tuple[float, float]]
) -> Row:
    """Return a ratio of medians."""
    job, bare = (median(times) for times in zip(*measured, strict=True))
    return row(what, job / bare, "x", target, f"{against}, {bare * 1000:.1f} ms")


def seconds(work: Work) -> float:
    """Return the CPU time of one call."""
    start = process_time()
    work()
    return process_time() - start


def bare_csv(file: Path) -> int:
    """Return how many rows a plain reader finds."""
    return sum(1 for _ in csv.reader(StringIO(file.read_bytes().decode("utf-8-sig"))))


def bare_workbook(file: Path) -> int:
    """Return how many rows openpyxl finds."""
    book = load_workbook(BytesIO(file.read_bytes()), read_only=True)
    return sum(1 for sheet in book for _ in sheet.iter_rows(values_only=True))


@contextmanager
def bare_file(file: Path, columns: int) -> Iterator[sqlcipher.Connection]:
    """Open an encrypted file with one table, set as carefully as ours are."""
    connection = sqlcipher.connect(file, isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{'5a' * 32}'\"")
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    names = ", ".join(f"c{number}" for number in range(columns))
    connection.execute(f"CREATE TABLE people ({names})")
    yield connection
    connection.close()


def bare_insert(connection: sqlcipher.Connection, rows: Sequence[Stored]) -> None:
    """Save the rows in one transaction."""
    places = ", ".join("?" * len(rows[0]))
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(f"INSERT INTO people VALUES ({places})", rows)  # noqa: S608  # marks alone
    connection.execute("COMMIT")


def stored(desk: Desk) -> list[Stored]:
    """Return the clinicians as they lie in the file."""
    with desk.vault.read() as records:
        driver = driver_of(records.connection)
        found: list[Stored] = driver.execute("SELECT * FROM clinicians").fetchall()
        return found


@contextmanager
def nobody(folder: Path) -> Iterator[Desk]:
    """Open a new program without anybody in it."""
    with tempfile.TemporaryDirectory(dir=folder) as place:
        program = Path(place) / "Mercy.peerdesk"
        new = NewProgram("Mercy West", DIRECTOR, ADMINISTRATOR)
        clock = FixedClock(MONDAY)
        found_program(program, new, People([], []), cost=TEST_FLOOR, clock=clock)
        desk = opened(program)
        yield desk
        desk.close()


# --- 20,000 people -------------------------------------------------------------------


class Watch:
    """Keeps the longest time between two calls: Cancel waits as long."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Begin anew."""
        self.longest, self._last = 0.0, process_time()

    def __call__(self, done: int, of: int) -> None:
        assert done <= of
        now = process_time()
        self.longest, self._last = max(self.longest, now - self._last), now


def most_people(folder: Path) -> Iterator[Row]:
    """Return what the largest allowed list takes, step by step."""
    file = folder / "all staff.csv"
    file.write_bytes(csv_bytes(HEADINGS, people(MOST)))
    with nobody(folder) as desk:
        people_file = desk.imports.read(file)
        answers, watch = first_answers(people_file), Watch()
        steps: dict[str, Work] = {
            "read": lambda: desk.imports.read(file, progress=watch),
            "plan": lambda: desk.imports.plan(people_file, answers, progress=watch),
            "take in": lambda: desk.imports.take_in(
                people_file, answers, progress=watch
            ),
            "take in again": lambda: desk.imports.take_in(
                people_file, answers, progress=watch
            ),
        }
        for step, work in steps.items():
            watch.begin()
            what, spent = f"{step} {MOST:,} people", seconds(work)
            yield row(what, spent, "s", SECONDS, "what a person waits for")
            what = f"{step}: longest time in which Cancel is not heard"
            yield row(what, watch.longest, "s", 2, "what a person waits for")


# --- at the limits -------------------------------------------------------------------

LIMITS: dict[str, Callable[[], bytes]] = {
    "20,000 rows.csv": lambda: csv_bytes(HEADINGS, people(MOST)),
    "20,000 rows.xlsx": lambda: xlsx_bytes(HEADINGS, people(MOST), title="Staff"),
    "800,000 cells.csv": lambda: csv_bytes(*wide(40, MOST)),
    "200 columns.xlsx": lambda: xlsx_bytes(*wide(200, 900), title="Staff"),
    "a zip bomb.xlsx": zip_bomb,
    "1,000,000 columns.csv": wide_text,
    "16,384 columns.xlsx": wide_workbook,
    "1,000,000 rows.csv": lambda: b"Name,Unit\n" + b"Ada,ICU\n" * 1_000_000,
    "1,000,000 rows.xlsx": long_workbook,
    "a cell of 10 MB.csv": lambda: vera(unit="x" * 10_000_000),
    "a cell of 10 MB.xlsx": huge_part,
}


def wide(columns: int, count: int) -> tuple[Sequence[str], Table]:
    """Return a table of people with many columns that nobody takes in."""
    rest = columns - len(HEADINGS)
    more = tuple(f"Other {number}" for number in range(rest))
    rows = [(*cells, *("filler",) * rest) for cells in people(count)]
    return (*HEADINGS, *more), rows


def limits(folder: Path) -> Iterator[Row]:
    """Return seconds and memory of a process that reads and plans one file."""
    idle = alone(Path(os.devnull))[1]
    for name, make in LIMITS.items():
        file = folder / name
        file.write_bytes(make())
        spent, held, said = alone(file)
        size = f"{file.stat().st_size / 1_000_000:.1f} MB: {said}"
        yield row(name, spent, "s", SECONDS, size)
        yield row(name, held, "MiB", MEBIBYTES, f"{idle:.0f} MiB before reading")
        file.unlink()


def alone(file: Path) -> tuple[float, float, str]:
    """Return what a child says: its seconds, its memory, and what came of it."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.importing", str(file)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(("src", "."))},
        capture_output=True,
        text=True,
        check=True,
    )
    spent, held, said = done.stdout.splitlines()
    return float(spent), float(held), said


def read_alone(file: Path) -> None:
    """Read and plan a file as a window without a program does, and say what it took."""
    start = process_time()
    try:
        people_file = read_people_file(file)
        found = plan(
            people_file,
            first_answers(people_file),
            Known(),
            tree=shipped_tree(),
            policy=Policy(),
            today=MONDAY.date(),
        )
        said = f"{len(found.people):,} people"
    except DeskError:
        said = "refused"
    status = Path("/proc/self/status").read_text("utf-8").split()
    held = int(status[status.index("VmHWM:") + 1]) / 1024
    print(process_time() - start, held, said, sep="\n")


def row(what: str, value: float, unit: str, target: float, against: str) -> Row:
    """Return one line of the table; every target here is an upper bound."""
    return {
        "what": what,
        "value": round(value, 2),
        "unit": unit,
        "target": f"<= {target}",
        "met": value <= target,
        "against": against,
    }


if __name__ == "__main__":
    main()
