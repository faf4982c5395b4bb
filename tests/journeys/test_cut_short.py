"""An import that is cut short leaves nothing behind: on a full disk, or by Cancel.

The disk is really full: a small one of memory, which only root may mount.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from peerdesk import cli
from peerdesk.desk.importing.guessing import first_answers
from peerdesk.desk.importing.plan import Report
from peerdesk.desk.opening import Desk
from peerdesk.domain.errors import DiskFullError, StoppedError
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.store.driver import driver_of
from tests.hospital import DIRECTOR, a_copy, opened
from tests.journeys.bad_files import HEADINGS, VERA, but, listed, staff
from tests.journeys.contents import everything_in

MANY = 1_200
PAGE = 4_096
FULL = (
    "The disk is full, so this was not saved. All that was saved before is safe. Free "
    "some space, then try again."
)
CROWD = [
    but(VERA, number=str(100 + n), name=f"Person {n}", e_mail=f"{n}@example.org")
    for n in range(MANY)
]


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A list of many people."""
    file = tmp_path_factory.mktemp("export") / "staff.csv"
    file.write_bytes(listed(*CROWD))
    return file


@pytest.fixture
def desk(program: Path) -> Iterator[Desk]:
    desk = opened(program)
    yield desk
    desk.close()


def imported(desk: Desk, file: Path, progress: Progress = unwatched) -> Report:
    """Take a file in as the window does: read, guess, plan, take in."""
    people_file = desk.imports.read(file, progress=progress)
    answers = first_answers(people_file)
    desk.imports.plan(people_file, answers, progress=progress)
    return desk.imports.take_in(people_file, answers, progress=progress)


# --- 35: a full disk -----------------------------------------------------------------


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A disk of 4 MB, apart from the folders that pytest itself clears away."""
    mount, umount = shutil.which("mount"), shutil.which("umount")
    if os.geteuid() != 0 or not mount or not umount:
        pytest.skip("only root may mount a small disk")
    with TemporaryDirectory() as place:
        small = [mount, "-t", "tmpfs", "-o", "size=4m", "tmpfs", place]
        if subprocess.run(small, capture_output=True, check=False).returncode:
            pytest.skip("this machine mounts no small disk")
        yield Path(place)
        subprocess.run([umount, "--lazy", place], check=True)


def fill(disk: Path, *, but_for: int) -> Path:
    """Fill a disk but for so many octets; return what fills it."""
    filler = disk / "filler"
    filler.write_bytes(bytes(shutil.disk_usage(disk).free - but_for))
    return filler


@pytest.mark.parametrize("pages", [0, 1, 4, 8, 16, 24])
def test_a_really_full_disk_leaves_everything_as_it_was(
    hospital: Path, small_disk: Path, export: Path, pages: int
) -> None:
    desk = opened(a_copy(hospital, small_disk))
    before, files = everything_in(desk), sorted(desk.vault.folder.iterdir())
    filler = fill(small_disk, but_for=pages * PAGE)

    with pytest.raises(DiskFullError) as refused:
        imported(desk, export)
    filler.unlink()

    assert str(refused.value) == FULL
    assert sorted(desk.vault.folder.iterdir()) == files
    assert everything_in(desk) == before
    assert imported(desk, export).added == MANY
    desk.close()


def test_a_command_on_a_full_disk_says_so_and_the_program_opens_again(
    hospital: Path,
    small_disk: Path,
    export: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    program = a_copy(hospital, small_disk)
    filler = fill(small_disk, but_for=8 * PAGE)
    words = ["import", str(program), str(export), "--passphrase-stdin"]

    monkeypatch.setattr("sys.stdin", StringIO(f"{DIRECTOR}\n{DIRECTOR}\n"))
    assert (cli.main(words), capsys.readouterr().err) == (1, f"{FULL}\n")
    filler.unlink()

    assert cli.main(words) == 0
    assert capsys.readouterr().out.startswith(f"added: {MANY}\n")


@pytest.mark.parametrize("pages", [0, 1, 4, 16])
def test_a_file_that_may_not_grow_leaves_everything_as_it_was(
    desk: Desk, export: Path, pages: int
) -> None:
    before = everything_in(desk)
    leave_room_for(desk, pages)

    with pytest.raises(DiskFullError) as refused:
        imported(desk, export)

    assert str(refused.value) == FULL
    assert everything_in(desk) == before
    leave_room_for(desk, 100_000)
    assert imported(desk, export).added == MANY


def leave_room_for(desk: Desk, pages: int) -> None:
    """Let the file of the program grow by so many pages and no more."""
    with desk.vault.read() as records:
        driver = driver_of(records.connection)
        driver.set_authorizer(None)
        (now,) = driver.execute("PRAGMA main.page_count").fetchone()
        driver.execute(f"PRAGMA main.max_page_count = {now + pages}")


# --- Cancel --------------------------------------------------------------------------


class StopAt:
    """Stops at one of its calls, as somebody who presses Cancel does."""

    def __init__(self, call: int) -> None:
        self.calls, self._call = 0, call

    def __call__(self, done: int, of: int) -> None:
        assert 0 <= done <= of
        self.calls += 1
        if self.calls == self._call:
            raise StoppedError


@pytest.mark.parametrize("name", ["staff.csv", "staff.xlsx"])
def test_cancel_at_any_point_leaves_everything_as_it_was(
    desk: Desk, tmp_path: Path, name: str
) -> None:
    file, before = tmp_path / name, everything_in(desk)
    some = CROWD[:600]
    crowd = listed(*some) if name == "staff.csv" else staff(HEADINGS, *some)
    file.write_bytes(crowd)

    points = 0
    while stopped(desk, file, at=points + 1):
        assert everything_in(desk) == before
        points += 1

    assert points > 12
    assert desk.roster.counts()[0] > len(some)


def stopped(desk: Desk, file: Path, *, at: int) -> bool:
    """Import, stopping at one of the calls; say whether it came to that."""
    try:
        imported(desk, file, StopAt(at))
    except StoppedError:
        return True
    return False
