from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from peerdesk.desk.clock import FixedClock
from peerdesk.desk.founding import (
    KdfCost,
    NewProgram,
    People,
    Stage,
    folder_for,
    found_measured,
    found_program,
    require_room,
)
from peerdesk.desk.opening import Desk
from peerdesk.domain.action import Action, Role
from peerdesk.domain.errors import (
    BadRecoveryCodeError,
    NotWritableError,
    ProgramExistsError,
    StoppedError,
    TooLongError,
    UnknownPersonError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from peerdesk.store.schema import Zone
from peerdesk.store.slots import TEST_FLOOR, Opener, new_recovery_code
from tests.hospital import (
    ADMINISTRATOR,
    CLINICIANS,
    DIRECTOR,
    MONDAY,
    SUPPORTERS,
    SURGEON,
    TODAY,
    opened,
    refer,
)

EVERYONE = [*CLINICIANS, *(supporter.clinician for supporter in SUPPORTERS)]
PEOPLE = People(EVERYONE, list(SUPPORTERS))
CLOCK = FixedClock(MONDAY)
NEW = NewProgram("Mercy West", DIRECTOR, ADMINISTRATOR)


def test_a_program_is_made_with_its_people(tmp_path: Path) -> None:
    folder = tmp_path / "Mercy.peerdesk"

    new = NewProgram("Mercy West", DIRECTOR, ADMINISTRATOR)
    found_program(folder, new, PEOPLE, cost=TEST_FLOOR, clock=CLOCK)

    desk = opened(folder)
    assert desk.program == "Mercy West"
    assert desk.roster.counts() == (len(EVERYONE), len(SUPPORTERS))
    desk.close()


def test_the_recovery_code_opens_what_the_passphrases_open(tmp_path: Path) -> None:
    folder = tmp_path / "Mercy.peerdesk"
    new = NewProgram("Mercy West", DIRECTOR, ADMINISTRATOR)

    code = found_program(folder, new, PEOPLE, cost=TEST_FLOOR, clock=CLOCK)

    desk = opened(folder, code, opener=Opener.RECOVERY)
    assert desk.referrals.queue is not None
    desk.close()


def test_nothing_is_left_behind_when_a_program_cannot_be_made(tmp_path: Path) -> None:
    folder = tmp_path / "Mercy.peerdesk"
    stranger = People(list(CLINICIANS), list(SUPPORTERS))
    new = NewProgram("Mercy West", DIRECTOR, ADMINISTRATOR)

    with pytest.raises(Exception):  # noqa: B017, PT011  # whatever it is, nothing stays
        found_program(folder, new, stranger, cost=TEST_FLOOR, clock=CLOCK)

    assert list(tmp_path.iterdir()) == []


def test_a_short_passphrase_makes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "Mercy.peerdesk"
    new = NewProgram("Mercy West", "too short", ADMINISTRATOR)

    with pytest.raises(WeakPassphraseError, match="at least 15"):
        found_program(folder, new, PEOPLE, cost=TEST_FLOOR, clock=CLOCK)

    assert list(tmp_path.iterdir()) == []


def test_an_existing_folder_is_never_overwritten(program: Path) -> None:
    before = {file.name: file.read_bytes() for file in program.iterdir()}
    new = NewProgram("Mercy West", DIRECTOR, ADMINISTRATOR)

    with pytest.raises(ProgramExistsError):
        found_program(program, new, PEOPLE, cost=TEST_FLOOR, clock=CLOCK)

    assert {file.name: file.read_bytes() for file in program.iterdir()} == before


def test_the_passphrase_of_another_program_opens_nothing(program: Path) -> None:
    with pytest.raises(WrongPassphraseError):
        opened(program, "five words of somebody else")


def test_a_director_who_is_not_in_the_directory_makes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "Mercy.peerdesk"
    nobody = frozenset({999})
    new = NewProgram("Mercy West", DIRECTOR, ADMINISTRATOR, key_holders=nobody)

    with pytest.raises(UnknownPersonError, match="999"):
        found_program(folder, new, PEOPLE, cost=TEST_FLOOR, clock=CLOCK)

    assert list(tmp_path.iterdir()) == []


def test_the_directors_own_referral_is_refused_from_the_first_day(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "Mercy.peerdesk"
    director = frozenset({SURGEON})
    new = NewProgram("Mercy West", DIRECTOR, ADMINISTRATOR, key_holders=director)

    found_program(folder, new, PEOPLE, cost=TEST_FLOOR, clock=CLOCK)

    desk = opened(folder)
    assert refer(desk, SURGEON) == []
    desk.close()


@pytest.mark.parametrize("name", ["Mercy\nWest", "Mercy \udcff", "M" * 81])
def test_a_name_that_is_not_one_readable_line_makes_nothing(
    tmp_path: Path, name: str
) -> None:
    new = NewProgram(name, DIRECTOR, ADMINISTRATOR)

    with pytest.raises(TooLongError, match="“name” takes one line"):
        found_program(tmp_path / "M", new, PEOPLE, cost=TEST_FLOOR, clock=CLOCK)

    assert list(tmp_path.iterdir()) == []


def test_the_code_that_is_on_paper_already_opens_the_program(tmp_path: Path) -> None:
    folder, code = tmp_path / "Mercy.peerdesk", new_recovery_code()

    given = replace(NEW, code=code)
    assert found_program(folder, given, PEOPLE, cost=TEST_FLOOR, clock=CLOCK) == code

    desk = opened(folder, code.lower(), opener=Opener.RECOVERY)
    assert desk.role is Role.DIRECTOR
    desk.close()


def test_a_code_with_a_slip_makes_nothing(tmp_path: Path) -> None:
    slipped = replace(NEW, code="AAAA-BBBB")

    with pytest.raises(BadRecoveryCodeError):
        found_program(tmp_path / "M", slipped, PEOPLE, cost=TEST_FLOOR, clock=CLOCK)

    assert list(tmp_path.iterdir()) == []


def test_the_policy_is_approved_on_the_first_day_and_that_is_logged(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "Mercy.peerdesk"

    approved = replace(NEW, approved_by=Role.DIRECTOR)
    found_program(folder, approved, PEOPLE, cost=TEST_FLOOR, clock=CLOCK)

    desk = opened(folder)
    assert desk.policy.approved_by_role == "Program director"
    assert desk.policy.approved_on == TODAY
    assert Action.POLICY_CHANGED in logged(desk)
    desk.close()


def test_a_policy_that_nobody_approved_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "Mercy.peerdesk"

    found_program(folder, NEW, People([], []), cost=TEST_FLOOR, clock=CLOCK)

    desk = opened(folder)
    assert desk.policy.approved_by_role is None
    assert logged(desk) == [Action.PROGRAM_MADE, Action.UNLOCKED]
    desk.close()


@pytest.mark.parametrize("at", list(Stage))
def test_making_can_be_stopped_and_leaves_nothing(tmp_path: Path, at: Stage) -> None:
    def stop(stage: Stage) -> None:
        if stage is at:
            raise StoppedError

    place, measure = tmp_path / "M", partial(KdfCost, 19_456, 1, 1)
    with pytest.raises(StoppedError):
        found_measured(place, NEW, PEOPLE, measure=measure, clock=CLOCK, watcher=stop)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Mercy West", "Mercy West.peerdesk"),
        ("OB/GYN: support?", "OB-GYN- support-.peerdesk"),
        (" . ", "Program.peerdesk"),
        ("支援" * 40, "支援" * 30 + ".peerdesk"),
    ],
)
def test_any_name_gives_a_folder_that_every_system_takes(
    name: str, folder: str
) -> None:
    assert folder_for(name, Path("here")) == Path("here", folder)


def test_a_place_that_is_taken_is_known_before_anything_is_typed(program: Path) -> None:
    with pytest.raises(ProgramExistsError):
        require_room(program)


def test_a_place_below_a_file_is_known_before_anything_is_typed(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(NotWritableError, match="“file”"):
        require_room(tmp_path / "file" / "far" / "Mercy.peerdesk")


def test_a_place_whose_folders_are_still_to_be_made_is_good(tmp_path: Path) -> None:
    require_room(tmp_path / "far" / "away" / "Mercy.peerdesk")

    assert list(tmp_path.iterdir()) == []


def logged(desk: Desk) -> list[Action]:
    with desk.vault.read() as records:
        return [line.action for line in records.program.log_lines(Zone.PROGRAM)]
