"""The recovery code: every slip of the pen is noticed."""

import pytest

from peerdesk.domain.errors import BadRecoveryCodeError
from peerdesk.store.recovery import code_groups, is_group
from peerdesk.store.slots import new_recovery_code, parse_recovery_code

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def is_refused(code: str) -> bool:
    try:
        parse_recovery_code(code)
    except BadRecoveryCodeError:
        return True
    return False


def test_a_code_has_nine_groups_of_four_and_is_never_the_same() -> None:
    codes = {new_recovery_code() for _ in range(50)}

    assert len(codes) == 50
    assert all([len(group) for group in code.split("-")] == [4] * 9 for code in codes)


def test_a_code_may_be_typed_in_lower_case_with_spaces_and_lookalikes() -> None:
    code = new_recovery_code()
    typed = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")

    assert parse_recovery_code(typed) == parse_recovery_code(code)
    assert len(parse_recovery_code(code)) == 20


def test_every_single_wrong_character_is_noticed() -> None:
    code = new_recovery_code().replace("-", "")
    slips = [
        code[:at] + wrong + code[at + 1 :]
        for at in range(len(code))
        for wrong in ALPHABET
        if wrong != code[at]
    ]

    assert len(slips) == 36 * 31
    assert all(is_refused(slip) for slip in slips)


def test_every_swap_of_two_neighbours_is_noticed() -> None:
    codes = [new_recovery_code().replace("-", "") for _ in range(20)]
    swapped = [
        code[:at] + code[at + 1] + code[at] + code[at + 2 :]
        for code in codes
        for at in range(len(code) - 1)
        if code[at] != code[at + 1]
    ]

    assert all(is_refused(slip) for slip in swapped)


def test_any_two_wrong_characters_are_noticed_nearly_always() -> None:
    code = new_recovery_code().replace("-", "")
    pairs = [(first, second) for first in range(36) for second in range(first)]
    slips = [
        "".join(ALPHABET[0] if at in pair else mark for at, mark in enumerate(code))
        for pair in pairs
    ]

    assert sum(not is_refused(slip) for slip in slips if slip != code) <= 1


@pytest.mark.parametrize("typed", ["", "ABCD", "U" * 36, "é" * 36, "A" * 37])
def test_what_is_no_code_is_refused_in_words(typed: str) -> None:
    with pytest.raises(BadRecoveryCodeError, match="group by group"):
        parse_recovery_code(typed)


def test_a_group_is_read_back_as_forgivingly_as_the_whole_code() -> None:
    groups = code_groups("7K01-0000-7K01-0000-7K01-0000-7K01-0000-7K01")

    assert len(groups) == 9
    assert is_group(" 7k-oL ", groups[0])
    assert not is_group("7K02", groups[0])
    assert not is_group("", groups[0])
