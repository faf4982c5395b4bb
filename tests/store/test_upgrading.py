"""An older program is brought up to date whole, or stays exactly as it was."""

from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.operations import Operations
from sqlalchemy.exc import OperationalError

from peerdesk.domain.errors import (
    DeskError,
    ForeignContentError,
    OlderProgramError,
    ProgramDamagedError,
)
from peerdesk.store import schema
from peerdesk.store.connection import settings_in_force
from peerdesk.store.driver import driver_of
from peerdesk.store.migrations import steps
from peerdesk.store.migrations.steps import Step
from peerdesk.store.schema import REFERRAL_ZONE
from tests.store.made import (
    ADMINISTRATOR,
    TODAY,
    content,
    fill,
    opened,
    outside,
    refer,
)

Upgrade = Callable[[Operations], None]
ShipWith = Callable[[Upgrade], None]


@pytest.fixture
def ship_with(monkeypatch: pytest.MonkeyPatch) -> ShipWith:
    """Let this PeerDesk be one version newer, with one more step."""

    def ship(upgrade: Upgrade) -> None:
        monkeypatch.setattr(steps, "STEPS", (Step(2, upgrade),))

    return ship


@pytest.fixture
def peopled_folder(folder: Path) -> Path:
    vault = opened(folder)
    with vault.write() as records:
        fill(records)
        refer(records, 1)
    vault.close()
    return folder


def rebuild(operations: Operations) -> None:
    """Rebuild the two tables that most others point to."""
    clinicians, events = schema.clinicians, schema.adverse_events
    with operations.batch_alter_table(
        "clinicians", copy_from=clinicians, recreate="always"
    ):
        pass
    with operations.batch_alter_table(
        "adverse_events", schema=REFERRAL_ZONE, copy_from=events, recreate="always"
    ):
        pass


def rebuild_and_fail(operations: Operations) -> None:
    rebuild(operations)
    operations.execute("INSERT INTO no_such_table VALUES (1)")


def lose_a_supporter(operations: Operations) -> None:
    operations.execute("DELETE FROM clinicians WHERE number = 4")


def lose_a_peer(operations: Operations) -> None:
    operations.execute("DELETE FROM clinicians WHERE number = 1")


def add_a_place_for_words(operations: Operations) -> None:
    operations.execute("ALTER TABLE clinicians ADD COLUMN remark TEXT")


def test_an_older_program_is_brought_up_to_date_in_both_files(
    peopled_folder: Path, ship_with: ShipWith
) -> None:
    ship_with(rebuild)

    vault = opened(peopled_folder)

    with vault.read() as records:
        held = settings_in_force(driver_of(records.connection))
        assert held["main.user_version"] == held["referral_zone.user_version"] == "2"
        assert held["foreign_keys"] == "1"
        assert records.roster.counts() == (4, 2)
        assert records.referrals.referral(1).peer.number == 1
    vault.close()


def test_what_points_to_a_rebuilt_table_survives(
    peopled_folder: Path, ship_with: ShipWith
) -> None:
    before = opened(peopled_folder)
    with before.read() as records:
        supporters = records.roster.supporters(TODAY)
    before.close()

    ship_with(rebuild)
    after = opened(peopled_folder)

    with after.read() as records:
        assert records.roster.supporters(TODAY) == supporters
    after.close()


def test_the_program_as_it_was_is_kept_beside(
    peopled_folder: Path, ship_with: ShipWith
) -> None:
    before = content(peopled_folder)
    ship_with(rebuild)

    opened(peopled_folder).close()

    copies = content(peopled_folder / "backups" / "2026-11-23-before-version-2")
    assert copies == before


def test_a_program_of_this_version_is_not_copied(
    peopled_folder: Path, ship_with: ShipWith
) -> None:
    ship_with(rebuild)
    opened(peopled_folder).close()
    once = content(peopled_folder)

    opened(peopled_folder).close()

    assert content(peopled_folder) == once


@pytest.mark.parametrize(
    ("step", "refusal"),
    [
        (rebuild_and_fail, OperationalError),
        (lose_a_supporter, ProgramDamagedError),
        (lose_a_peer, ProgramDamagedError),
        (add_a_place_for_words, ForeignContentError),
    ],
)
def test_a_step_that_fails_leaves_the_program_as_it_was(
    peopled_folder: Path,
    ship_with: ShipWith,
    step: Upgrade,
    refusal: type[Exception],
) -> None:
    before = content(peopled_folder)
    ship_with(step)

    with pytest.raises(refusal):
        opened(peopled_folder)

    after = content(peopled_folder)
    assert {name: after[name] for name in before} == before


def test_a_program_that_turns_out_unsound_is_put_back(
    peopled_folder: Path, ship_with: ShipWith
) -> None:
    before = content(peopled_folder)

    def spoil(operations: Operations) -> None:
        rebuild(operations)
        with (peopled_folder / "program.db").open("r+b") as file:
            file.truncate(3 * 4096)

    ship_with(spoil)
    with pytest.raises(DeskError):
        opened(peopled_folder)

    after = content(peopled_folder)
    assert {name: after[name] for name in before} == before


def test_the_administrator_waits_for_the_director(
    peopled_folder: Path, ship_with: ShipWith
) -> None:
    before = content(peopled_folder)
    ship_with(rebuild)

    with pytest.raises(OlderProgramError, match="director has opened it"):
        opened(peopled_folder, ADMINISTRATOR)

    assert content(peopled_folder) == before


def test_files_of_two_versions_do_not_belong_together(
    peopled_folder: Path, ship_with: ShipWith
) -> None:
    ship_with(rebuild)
    driver = outside(peopled_folder, "program.db")
    driver.execute("PRAGMA user_version = 2")
    driver.close()

    with pytest.raises(ProgramDamagedError, match=r"referrals\.db"):
        opened(peopled_folder)
