"""The recovery code: printed once, typed back by hand, every slip noticed.

160 random bits in Crockford's base 32, then four check characters: the number modulo
a prime just below 2**20.  A wrong character changes it by a small multiple of a power
of 32, two swapped neighbours by 31 times that; a prime divides neither.
"""

import secrets

from peerdesk.domain.errors import BadRecoveryCodeError

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans("OIL", "011")
_BYTES = 20
_DIGITS = 32
_CHECK_DIGITS = 4
_PRIME = 1_048_573
_GROUP = 4


def new_recovery_code() -> str:
    """Return a fresh code in nine groups of four."""
    number = int.from_bytes(secrets.token_bytes(_BYTES), "big")
    code = _written(number, _DIGITS) + _written(number % _PRIME, _CHECK_DIGITS)
    return "-".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP))


def parse_recovery_code(text: str) -> bytes:
    """Return the secret behind a typed code; case, spaces and dashes do not matter."""
    code = _plain(text)
    if len(code) != _DIGITS + _CHECK_DIGITS or not set(code) <= set(_ALPHABET):
        raise BadRecoveryCodeError
    number, check = _number(code[:_DIGITS]), _number(code[_DIGITS:])
    if number % _PRIME != check:
        raise BadRecoveryCodeError
    return number.to_bytes(_BYTES, "big")


def code_groups(code: str) -> tuple[str, ...]:
    """Return the nine groups of a code, as they are printed."""
    return tuple(code.split("-"))


def is_group(typed: str, group: str) -> bool:
    """Whether *typed* is meant to be *group*, read as forgivingly as a whole code."""
    return _plain(typed) == group


def _plain(text: str) -> str:
    """Return what was typed without white and dashes, look-alikes as what they are."""
    return "".join(text.split()).replace("-", "").upper().translate(_READ_AS)


def _written(number: int, digits: int) -> str:
    places = range(digits - 1, -1, -1)
    return "".join(_ALPHABET[number >> (5 * place) & 31] for place in places)


def _number(code: str) -> int:
    number = 0
    for character in code:
        number = number << 5 | _ALPHABET.index(character)
    return number
