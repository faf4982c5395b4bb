"""The program itself: its name, its numbers, whom it serves, who did what."""

from dataclasses import fields
from typing import Any

import pytest

from peerdesk.domain.action import Action, Role
from peerdesk.domain.errors import KeyMissingError
from peerdesk.domain.policy import RANGES, DepartmentPolicy, Policy, SentenceMode
from peerdesk.domain.rank import RoleGroup
from peerdesk.store.program import zone_of
from peerdesk.store.schema import Zone
from peerdesk.store.vault import Vault
from tests.store.made import TODAY

HIGHEST = Policy(
    **{name: high for name, (_, high) in RANGES.items()},
    department=DepartmentPolicy.FAR,
    sentence=SentenceMode.NONE,
    approved_by_role="Risk and legal",
    approved_on=TODAY,
)
LOWEST = Policy(**dict[str, Any]({name: low for name, (low, _) in RANGES.items()}))


@pytest.mark.parametrize("decided", [HIGHEST, LOWEST, Policy()])
def test_every_number_of_the_policy_is_kept(vault: Vault, decided: Policy) -> None:
    with vault.write() as records:
        records.program.keep_policy(decided)

    with vault.read() as records:
        assert records.program.policy() == decided


def test_the_policy_has_a_range_for_every_number() -> None:
    numbers = {field.name for field in fields(Policy) if field.type is int}

    assert numbers == set(RANGES)


def test_name_phone_and_last_day_are_kept(vault: Vault) -> None:
    with vault.write() as records:
        assert records.program.phone() == ""
        records.program.rename("Mercy East")
        records.program.keep_phone("555 0100")
        records.program.opened(TODAY.replace(day=24))

    with vault.read() as records:
        assert records.program.name() == "Mercy East"
        assert records.program.phone() == "555 0100"
        assert records.program.last_opened() == TODAY.replace(day=24)


def test_a_program_serves_whom_it_says_and_nobody_else(vault: Vault) -> None:
    everybody = dict.fromkeys(RoleGroup, TODAY)
    with vault.write() as records:
        assert records.program.scope() == {}
        records.program.keep_scope(everybody)
        assert records.program.scope() == everybody
        records.program.keep_scope({RoleGroup.NURSE: TODAY})
        assert records.program.scope() == {RoleGroup.NURSE: TODAY}
        records.program.keep_scope({})
        assert records.program.scope() == {}


def test_key_holders_are_kept_once(peopled: Vault) -> None:
    with peopled.write() as records:
        records.program.keep_key_holder(2)
        records.program.keep_key_holder(2)
        records.program.keep_key_holder(4)

        assert records.program.key_holders() == {2, 4}


def test_an_action_is_logged_in_the_zone_it_belongs_to(vault: Vault) -> None:
    with vault.write() as records:
        records.program.log(Role.DIRECTOR, Action.UNLOCKED, TODAY)
        records.program.log(Role.DIRECTOR, Action.ASSIGNED, TODAY)

        (opened,) = records.program.log_lines(Zone.PROGRAM)
        (assigned,) = records.program.log_lines(Zone.REFERRAL)

    assert (opened.day, opened.role, opened.action) == (
        TODAY,
        Role.DIRECTOR,
        Action.UNLOCKED,
    )
    assert assigned.action is Action.ASSIGNED


def test_the_administrator_reads_and_writes_one_log(administrators: Vault) -> None:
    with administrators.write() as records:
        records.program.log(Role.ADMINISTRATOR, Action.CONTACT_CHANGED, TODAY)
        assert len(records.program.log_lines(Zone.PROGRAM)) == 1
        with pytest.raises(KeyMissingError):
            records.program.log(Role.ADMINISTRATOR, Action.ASSIGNED, TODAY)
        with pytest.raises(KeyMissingError):
            records.program.log_lines(Zone.REFERRAL)


def test_what_is_not_known_to_be_harmless_is_logged_apart() -> None:
    program = {action for action in Action if zone_of(action) is Zone.PROGRAM}

    assert program == {
        Action.PROGRAM_MADE,
        Action.UNLOCKED,
        Action.PEOPLE_IMPORTED,
        Action.SUPPORTER_CHANGED,
        Action.CONTACT_CHANGED,
        Action.SHEET_EXPORTED,
        Action.POLICY_CHANGED,
    }


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE program_log SET action = 'unlocked' WHERE number = 1",
        "UPDATE program_log SET action = 'unlocked' WHERE number = 3",
        "UPDATE program_log SET day = '2026-11-22' WHERE number = 5",
        "UPDATE program_log SET role = 'administrator' WHERE number = 2",
        "DELETE FROM program_log WHERE number = 3",
        "UPDATE program_log SET number = 9 WHERE number = 5",
        "UPDATE program_log SET chain = substr(chain, 2) || 'f' WHERE number = 5",
    ],
)
def test_a_line_that_was_changed_or_taken_out_is_noticed(
    vault: Vault, tampering: str
) -> None:
    with vault.write() as records:
        for _ in range(5):
            records.program.log(Role.DIRECTOR, Action.POLICY_CHANGED, TODAY)
        assert records.program.log_is_whole(Zone.PROGRAM)

        records.connection.exec_driver_sql(tampering)

        assert not records.program.log_is_whole(Zone.PROGRAM)


def test_old_lines_may_be_dropped_from_the_beginning(vault: Vault) -> None:
    with vault.write() as records:
        for _ in range(5):
            records.program.log(Role.DIRECTOR, Action.POLICY_CHANGED, TODAY)
        records.connection.exec_driver_sql("DELETE FROM program_log WHERE number < 4")

        assert records.program.log_is_whole(Zone.PROGRAM)
        records.program.log(Role.DIRECTOR, Action.UNLOCKED, TODAY)
        assert records.program.log_is_whole(Zone.PROGRAM)
        assert len(records.program.log_lines(Zone.PROGRAM)) == 3
