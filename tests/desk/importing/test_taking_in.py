"""A file is taken in whole or not at all, and twice is the same as once."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from peerdesk.desk.importing.guessing import first_answers
from peerdesk.desk.importing.people_file import Answers
from peerdesk.desk.importing.plan import Report
from peerdesk.desk.opening import Desk
from peerdesk.domain.action import Action
from peerdesk.domain.errors import DiskFullError, ImportRefusedError, StoppedError
from peerdesk.domain.people import Clinician, Standing, Supporter
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.domain.queue import ALL_OPEN
from peerdesk.domain.referral import State
from peerdesk.store.driver import driver_of
from peerdesk.store.schema import Zone, metadata
from tests.hospital import (
    ADA,
    CLINICIANS,
    ELIF,
    SUPPORTERS,
    SURGEON,
    TODAY,
    opened,
    refer,
)

HEADINGS = "number,name,contact,role_group,specialty,rank,unit,supervisor"
TRAINING = "number,trained_on,valid_until,target,evaluates"
EVERYONE = [*CLINICIANS, *(supporter.clinician for supporter in SUPPORTERS)]
NEW = replace(CLINICIANS[1], number=40, name="Vera Okafor", contact="vo@example.org")
MOVED = replace(CLINICIANS[0], unit="Theatres 7")
EXPORT = [MOVED, *EVERYONE[1:], NEW]

Rows = dict[str, list[tuple[Any, ...]]]


@pytest.fixture
def give(tmp_path: Path) -> Callable[[Iterable[Clinician]], Path]:
    """Write people as a file of the directory."""

    def write(people: Iterable[Clinician]) -> Path:
        file = tmp_path / "people.csv"
        file.write_text("\n".join([HEADINGS, *map(line, people)]) + "\n", "utf-8")
        return file

    return write


def line(one: Clinician) -> str:
    said = (one.number, one.name, one.contact, one.role_group.value, one.specialty)
    return ",".join(map(str, (*said, one.rank.value, one.unit, one.supervisor or "")))


def take_in(
    desk: Desk, file: Path, *, progress: Progress = unwatched, **answers: bool
) -> Report:
    people_file, said = asked(desk, file, **answers)
    return desk.imports.take_in(people_file, said, progress=progress)


def asked(desk: Desk, file: Path, **answers: bool) -> tuple[Any, Answers]:
    people_file = desk.imports.read(file)
    return people_file, replace(first_answers(people_file), **answers)  # type: ignore[arg-type]  # a table of ticks


def rows(desk: Desk) -> Rows:
    """Return all that both files hold."""
    with desk.vault.read() as records:
        return {
            name: [tuple(row) for row in records.connection.execute(select(table))]
            for name, table in metadata.tables.items()
        }


def clinician(desk: Desk, number: int) -> Clinician:
    with desk.vault.read() as records:
        return records.roster.clinician(number)


def supporter(desk: Desk, number: int) -> Supporter:
    with desk.vault.read() as records:
        return records.roster.supporter(number, TODAY)


def retired(desk: Desk) -> frozenset[int]:
    with desk.vault.read() as records:
        return records.roster.retired()


def without(*numbers: int) -> list[Clinician]:
    return [one for one in EVERYONE if one.number not in numbers]


Give = Callable[[Iterable[Clinician]], Path]


def test_a_file_adds_and_changes_and_leaves_the_rest(desk: Desk, give: Give) -> None:
    report = take_in(desk, give(EXPORT))

    assert report == Report(1, 1, len(EVERYONE) - 1, 0, 0, 0, 0)
    assert clinician(desk, 40) == NEW
    assert clinician(desk, SURGEON) == MOVED
    assert desk.roster.counts() == (len(EVERYONE) + 1, len(SUPPORTERS))


def test_taking_the_same_file_in_again_changes_no_row_at_all(
    desk: Desk, give: Give
) -> None:
    take_in(desk, give(EXPORT))
    before = rows(desk)

    report = take_in(desk, give(EXPORT))

    assert report == Report(0, 0, len(EXPORT), 0, 0, 0, 0)
    assert rows(desk) == before


def test_what_is_expected_is_what_is_done(desk: Desk, give: Give) -> None:
    people_file, answers = asked(desk, give(EXPORT[2:]), retire_missing=True)
    before = rows(desk)

    _, expected = desk.imports.expected(people_file, answers)

    assert rows(desk) == before
    assert desk.imports.take_in(people_file, answers) == expected


def test_an_import_is_logged_once_and_without_saying_whom(
    desk: Desk, give: Give
) -> None:
    take_in(desk, give(EXPORT))

    with desk.vault.read() as records:
        lines = records.program.log_lines(Zone.PROGRAM)
    found = [line for line in lines if line.action is Action.PEOPLE_IMPORTED]
    assert len(found) == 2  # the first one made the program
    assert lines[-1].day == TODAY


class StopAt:
    """A progress that is stopped at one of its calls."""

    def __init__(self, call: int) -> None:
        self.calls, self._call = 0, call

    def __call__(self, done: int, of: int) -> None:
        assert 0 <= done <= of
        self.calls += 1
        if self.calls == self._call:
            raise StoppedError


def stopped(desk: Desk, file: Path, *, at: int) -> bool:
    """Take the file in, stopping at one of the calls; say whether it came to that."""
    try:
        take_in(desk, file, progress=StopAt(at), retire_missing=True)
    except StoppedError:
        return True
    return False


def test_an_import_stopped_at_any_point_leaves_everything_as_it_was(
    desk: Desk, give: Give
) -> None:
    before, file = rows(desk), give([*without(ADA), NEW])

    call = 1
    while stopped(desk, file, at=call):
        assert rows(desk) == before
        call += 1

    assert call > 5
    assert retired(desk) == {ADA}


@pytest.mark.parametrize("pages", [0, 1, 8])
def test_a_disk_that_is_full_in_the_middle_leaves_everything_as_it_was(
    desk: Desk, give: Give, pages: int
) -> None:
    crowd = [replace(NEW, number=n, name=f"Person {n}") for n in range(100, 900)]
    before, file = rows(desk), give(crowd)
    leave_room_for(desk, pages)

    with pytest.raises(DiskFullError, match="The disk is full, so this was not saved"):
        take_in(desk, file)
    assert rows(desk) == before

    leave_room_for(desk, 100_000)
    assert take_in(desk, file).added == 800


def leave_room_for(desk: Desk, pages: int) -> None:
    """Let the file of the program grow by so many pages and no more."""
    with desk.vault.read() as records:
        driver = driver_of(records.connection)
        driver.set_authorizer(None)
        (now,) = driver.execute("PRAGMA main.page_count").fetchone()
        driver.execute(f"PRAGMA main.max_page_count = {now + pages}")


def test_whoever_is_not_in_the_file_stays_unless_they_are_to_be_retired(
    desk: Desk, give: Give
) -> None:
    report = take_in(desk, give(without(SURGEON, ADA)))

    assert report == Report(0, 0, len(EVERYONE) - 2, 0, 0, 0, 0)
    assert retired(desk) == frozenset()


def test_a_peer_with_an_open_referral_can_be_retired(desk: Desk, give: Give) -> None:
    (number,) = refer(desk, SURGEON)

    report = take_in(desk, give(without(SURGEON)), retire_missing=True)

    assert report.retired == 1
    assert retired(desk) == {SURGEON}
    assert desk.referrals.panel(number).row.peer_name == CLINICIANS[0].name


def test_whoever_supervises_others_can_be_retired(desk: Desk, give: Give) -> None:
    heirs = [replace(one, supervisor=None) for one in without(ELIF)]
    take_in(desk, give(heirs), retire_missing=True)

    assert retired(desk) == {ELIF}


def test_a_supporter_who_is_missing_leaves_and_what_they_held_waits_again(
    desk: Desk, give: Give
) -> None:
    (number,) = refer(desk, SURGEON)
    desk.referrals.assign(number, ADA)

    report = take_in(desk, give(without(ADA)), retire_missing=True)

    assert (report.retired, report.waiting_again) == (1, 1)
    assert supporter(desk, ADA).standing is Standing.RETIRED
    assert desk.referrals.panel(number).referral.state is State.WAITING


def test_the_administrators_import_marks_leavers_for_the_director(
    program: Path, administrators_desk: Desk, give: Give
) -> None:
    file = give(without(ADA))

    report = take_in(administrators_desk, file, retire_missing=True)

    assert (report.retired, report.waiting_again) == (1, 0)
    assert supporter(administrators_desk, ADA).standing is Standing.LEAVING
    administrators_desk.close()
    desk = opened(program)
    assert supporter(desk, ADA).standing is Standing.RETIRED
    desk.close()


def test_a_corrected_file_keeps_a_supporter_whom_the_first_one_lacked(
    administrators_desk: Desk, give: Give
) -> None:
    take_in(administrators_desk, give(without(ADA)), retire_missing=True)

    report = take_in(administrators_desk, give(EVERYONE))

    assert report.back == 1
    assert supporter(administrators_desk, ADA).standing is Standing.ACTIVE


def test_who_holds_a_key_is_never_retired_by_a_file(desk: Desk, give: Give) -> None:
    with desk.vault.write() as records:
        records.program.keep_key_holder(SURGEON)

    report = take_in(desk, give(without(SURGEON, ADA)), retire_missing=True)

    assert report.retired == 1
    assert retired(desk) == {ADA}


@pytest.mark.parametrize("retire", [False, True])
def test_who_holds_a_key_is_not_counted_as_missing(
    desk: Desk, give: Give, *, retire: bool
) -> None:
    with desk.vault.write() as records:
        records.program.keep_key_holder(SURGEON)
    file = give(without(SURGEON, ADA))

    plan = desk.imports.plan(*asked(desk, file, retire_missing=retire))

    assert plan.missing == 1
    assert [one.number for one in plan.retired] == [ADA] * retire


def test_whoever_was_retired_and_is_in_the_file_comes_back(
    desk: Desk, give: Give
) -> None:
    take_in(desk, give(without(SURGEON)), retire_missing=True)

    report = take_in(desk, give(EVERYONE))

    assert (report.back, report.same, report.added) == (1, len(EVERYONE) - 1, 0)
    assert retired(desk) == frozenset()


def test_one_row_that_cannot_be_taken_refuses_the_whole_file(
    desk: Desk, give: Give
) -> None:
    before = rows(desk)
    wrong = [replace(NEW, number=50 + n, name="") for n in range(3)]

    with pytest.raises(ImportRefusedError) as refusal:
        take_in(desk, give([*EXPORT, *wrong]))

    assert str(refusal.value).startswith("people.csv, row 14, column “name”: is empty")
    assert str(refusal.value).endswith("(and 2 more problems). Nothing was imported.")
    assert rows(desk) == before


def test_a_word_nobody_explained_refuses_the_whole_file(desk: Desk, give: Give) -> None:
    before = rows(desk)

    with pytest.raises(ImportRefusedError) as refusal:
        take_in(desk, give([replace(NEW, specialty="alchemy")]))

    assert "row 2, column “specialty”: “alchemy” is not a specialty" in str(
        refusal.value
    )
    assert rows(desk) == before


def test_a_file_of_supporters_trains_people_of_the_directory(
    desk: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "trained.csv"
    file.write_text(f"{TRAINING}\n{SURGEON},2026-01-10,2028-01-10,7,Imaging\n", "utf-8")
    directory = [clinician(desk, one.number) for one in EVERYONE]

    report = take_in(desk, file)

    assert (report.added, report.supporters_added) == (0, 1)
    assert supporter(desk, SURGEON).target == 7
    assert supporter(desk, SURGEON).evaluates == {"Imaging"}
    assert [clinician(desk, one.number) for one in EVERYONE] == directory
    assert take_in(desk, file) == Report(0, 0, 1, 0, 0, 0, 0)


def test_an_import_never_changes_what_supporters_have_done(
    desk: Desk, tmp_path: Path
) -> None:
    (number,) = refer(desk, SURGEON)
    desk.referrals.assign(number, ADA)
    before = supporter(desk, ADA)
    file = tmp_path / "trained.csv"
    file.write_text(f"{TRAINING}\n{ADA},2026-01-10,2028-01-10,7,\n", "utf-8")

    report = take_in(desk, file)

    after = supporter(desk, ADA)
    assert (report.supporters_added, report.supporters_changed) == (0, 1)
    assert (after.cases, after.open_count) == (before.cases, before.open_count)
    assert after.target == 7
    assert [row.state for row in queue(desk)] == [State.ASSIGNED]


def queue(desk: Desk) -> list[Any]:
    numbers = desk.referrals.queue(ALL_OPEN).numbers
    return desk.referrals.rows(numbers)
