from pathlib import Path

import pytest

from peerdesk.desk.clock import FixedClock
from peerdesk.desk.founding import NewProgram, People, found_program
from peerdesk.domain.errors import (
    ProgramExistsError,
    TooLongError,
    UnknownPersonError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from peerdesk.store.slots import TEST_FLOOR, Opener
from tests.hospital import (
    ADMINISTRATOR,
    CLINICIANS,
    DIRECTOR,
    MONDAY,
    SUPPORTERS,
    SURGEON,
    opened,
    refer,
)

EVERYONE = [*CLINICIANS, *(supporter.clinician for supporter in SUPPORTERS)]
PEOPLE = People(EVERYONE, list(SUPPORTERS))
CLOCK = FixedClock(MONDAY)


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
