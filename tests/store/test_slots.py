"""Passphrases and the recovery code lead to the keys they may have, and no further."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from peerdesk.domain.action import Role
from peerdesk.domain.errors import (
    BadRecoveryCodeError,
    DeskError,
    NewerProgramError,
    ProgramDamagedError,
    SamePassphraseError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from peerdesk.store.slots import (
    FLOOR,
    TEST_FLOOR,
    KdfCost,
    Keys,
    Opener,
    calibrated,
    make_slots,
    new_recovery_code,
    slot_facts,
    unlock,
)
from tests.store.made import ADMINISTRATOR, DIRECTOR

MADE = make_slots(DIRECTOR, ADMINISTRATOR, TEST_FLOOR)


def opened(secret: str, opener: Opener = Opener.PASSPHRASE) -> Keys:
    return unlock(MADE[1], secret, opener)


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    written = json.loads(MADE[1])
    change(written)
    return json.dumps(written).encode()


def test_the_directors_passphrase_opens_both_files() -> None:
    assert opened(DIRECTOR) == MADE[0]
    assert opened(DIRECTOR).role is Role.DIRECTOR


def test_the_administrators_passphrase_opens_one_file() -> None:
    assert opened(ADMINISTRATOR) == Keys(MADE[0].program, None)
    assert opened(ADMINISTRATOR).role is Role.ADMINISTRATOR


def test_the_recovery_code_opens_both_files() -> None:
    assert opened(MADE[2], Opener.RECOVERY) == MADE[0]


def test_a_passphrase_may_be_typed_on_another_keyboard() -> None:
    _, slots, _ = make_slots("Zoë's very own words", ADMINISTRATOR, TEST_FLOOR)

    keys = unlock(slots, "Zoe\u0308's very own words", Opener.PASSPHRASE)

    assert keys.role is Role.DIRECTOR


def test_a_wrong_passphrase_opens_nothing() -> None:
    with pytest.raises(WrongPassphraseError, match="nothing was changed"):
        opened("five wrong words for nobody")


def test_another_programs_recovery_code_opens_nothing() -> None:
    with pytest.raises(BadRecoveryCodeError):
        opened(new_recovery_code(), Opener.RECOVERY)


@pytest.mark.parametrize("secret", ["", "fourteen chars", "é" * 14])
def test_a_short_passphrase_is_refused(secret: str) -> None:
    with pytest.raises(WeakPassphraseError, match="at least 15"):
        make_slots(secret, ADMINISTRATOR, TEST_FLOOR)
    with pytest.raises(WeakPassphraseError):
        make_slots(DIRECTOR, secret, TEST_FLOOR)


def test_one_passphrase_for_both_is_refused() -> None:
    with pytest.raises(SamePassphraseError):
        make_slots("Zoë's very own words", "Zoe\u0308's very own words", TEST_FLOOR)


def test_no_key_passphrase_or_code_is_readable_in_the_slots() -> None:
    keys, slots, code = MADE
    secrets = [keys.program, keys.referrals or b"", DIRECTOR.encode(), code.encode()]

    assert not [secret for secret in secrets if secret in slots]
    assert keys.program.hex().encode() not in slots
    assert repr(keys) == "Keys()"


@pytest.mark.parametrize(
    "wrong",
    [
        {"memory_kib": 19_455},
        {"memory_kib": 1_048_577},
        {"memory_kib": 65_536.0},
        {"passes": 0},
        {"passes": 51},
        {"passes": True},
        {"lanes": 0},
        {"lanes": 17},
        {"lanes": "4"},
    ],
)
def test_a_cost_outside_the_bounds_is_impossible(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="must lie between"):
        KdfCost(**{"memory_kib": 65_536, "passes": 3, "lanes": 4} | wrong)


def test_a_file_cannot_make_this_computer_spend_a_terabyte() -> None:
    greedy = changed(lambda all_: all_["slots"][0]["cost"].update(memory_kib=1 << 30))

    with pytest.raises(ProgramDamagedError, match=r"keys\.json"):
        unlock(greedy, DIRECTOR, Opener.PASSPHRASE)


def test_the_administrators_slot_cannot_be_relabelled() -> None:
    promoted = changed(lambda all_: all_["slots"][1].update(role="director"))

    with pytest.raises(WrongPassphraseError):
        unlock(promoted, ADMINISTRATOR, Opener.PASSPHRASE)


def test_a_slot_of_another_program_does_not_fit() -> None:
    moved = changed(lambda all_: all_.update(program="0" * 32))

    with pytest.raises(WrongPassphraseError):
        unlock(moved, DIRECTOR, Opener.PASSPHRASE)


@pytest.mark.parametrize("field", ["cost", "salt", "nonce", "wrapped", "opener"])
def test_a_slot_that_lacks_something_is_damaged(field: str) -> None:
    lacking = changed(lambda all_: all_["slots"][0].pop(field))

    with pytest.raises(ProgramDamagedError):
        unlock(lacking, DIRECTOR, Opener.PASSPHRASE)


@pytest.mark.parametrize("field", ["salt", "nonce", "wrapped"])
@pytest.mark.parametrize("value", ["", "AAAA", "no base 64!", 5, None, []])
def test_a_slot_with_nonsense_opens_nothing(field: str, value: object) -> None:
    nonsense = changed(lambda all_: all_["slots"][0].update({field: value}))

    with pytest.raises(DeskError):
        unlock(nonsense, DIRECTOR, Opener.PASSPHRASE)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"{}", b"null", b"\xff\xfe", b'{"format": "other"}']
)
def test_what_is_no_list_of_slots_is_damaged(content: bytes) -> None:
    with pytest.raises(ProgramDamagedError):
        unlock(content, DIRECTOR, Opener.PASSPHRASE)


@pytest.mark.parametrize("deep", [b"[" * 100_000, b'{"format":' * 50_000])
def test_slots_nested_without_end_are_damaged(deep: bytes) -> None:
    with pytest.raises(ProgramDamagedError, match=r"keys\.json"):
        unlock(deep, DIRECTOR, Opener.PASSPHRASE)


def test_a_file_cannot_make_this_computer_try_slots_for_hours() -> None:
    many = changed(lambda written: written.update(slots=written["slots"] * 100))

    with pytest.raises(ProgramDamagedError, match=r"keys\.json"):
        unlock(many, "five wrong words for nobody", Opener.PASSPHRASE)


def test_no_slot_at_all_is_damage_and_not_a_wrong_passphrase() -> None:
    none = changed(lambda written: written.update(slots=[]))

    with pytest.raises(ProgramDamagedError, match=r"keys\.json"):
        unlock(none, DIRECTOR, Opener.PASSPHRASE)


def test_half_a_character_is_a_wrong_passphrase() -> None:
    with pytest.raises(WrongPassphraseError):
        opened("five calm words \udcff for directors")


def test_slots_of_a_newer_version_are_left_alone() -> None:
    newer = changed(lambda all_: all_.update(version=2))

    with pytest.raises(NewerProgramError):
        unlock(newer, DIRECTOR, Opener.PASSPHRASE)


def test_anybody_may_know_what_a_guess_costs() -> None:
    facts = slot_facts(MADE[1])

    assert [slot.role for slot in facts].count(Role.ADMINISTRATOR) == 1
    assert [slot.cost for slot in facts] == [TEST_FLOOR, TEST_FLOOR, None]


def test_a_calibrated_cost_never_lies_below_the_floor() -> None:
    cost = calibrated()

    assert cost.memory_kib >= FLOOR.memory_kib
    assert cost.passes >= FLOOR.passes


def test_a_recovery_code_that_is_on_paper_already_is_taken() -> None:
    code = new_recovery_code()

    keys, slots, given = make_slots(DIRECTOR, ADMINISTRATOR, TEST_FLOOR, code)

    assert given == code
    assert unlock(slots, code, Opener.RECOVERY) == keys


def test_a_recovery_code_with_a_slip_is_no_code_to_make_slots_with() -> None:
    with pytest.raises(BadRecoveryCodeError):
        make_slots(DIRECTOR, ADMINISTRATOR, TEST_FLOOR, "")
