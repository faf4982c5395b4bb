"""Slots: how a passphrase or the recovery code leads to the keys of the files.

The files have random keys.  Each slot wraps the keys its owner may have: the
director both, the administrator one.  That, and not a hidden button, is what keeps
the referrals from the administrator.
"""

import base64
import json
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import Enum
from time import perf_counter
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from peerdesk.domain.action import Role
from peerdesk.domain.errors import (
    BadRecoveryCodeError,
    ProgramDamagedError,
    SamePassphraseError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from peerdesk.store.folder import KEYS_FILE
from peerdesk.store.recovery import new_recovery_code, parse_recovery_code

__all__ = [
    "FLOOR",
    "TEST_FLOOR",
    "KdfCost",
    "Keys",
    "Opener",
    "calibrated",
    "make_slots",
    "new_recovery_code",
    "parse_recovery_code",
    "unlock",
]

SHORTEST_PASSPHRASE = 15
_FORMAT = "peerdesk-keys"
_VERSION = 1
_KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12
_BOUNDS = {
    "memory_kib": (19_456, 1_048_576),
    "passes": (1, 50),
    "lanes": (1, 16),
}
_UNLOCK_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What Argon2id has to spend on one guess.

    `ValueError` outside the bounds, so that no file can make this computer spend
    a terabyte, or next to nothing.
    """

    memory_kib: int
    passes: int
    lanes: int

    def __post_init__(self) -> None:
        for name, (low, high) in _BOUNDS.items():
            value = getattr(self, name)
            if type(value) is not int or not low <= value <= high:
                raise ValueError(f"{name} must lie between {low} and {high}")


FLOOR = KdfCost(memory_kib=65_536, passes=3, lanes=4)
TEST_FLOOR = KdfCost(memory_kib=19_456, passes=1, lanes=1)


class Opener(Enum):
    """With what a program is opened."""

    PASSPHRASE = "passphrase"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of the files; without one for the referrals it is the administrator."""

    program: bytes = field(repr=False)
    referrals: bytes | None = field(repr=False)

    @property
    def role(self) -> Role:
        """Whose keys these are."""
        return Role.ADMINISTRATOR if self.referrals is None else Role.DIRECTOR


@dataclass(frozen=True, slots=True)
class _Slot:
    opener: Opener
    role: Role
    cost: KdfCost | None
    salt: bytes
    nonce: bytes
    wrapped: bytes


def calibrated() -> KdfCost:
    """Return what takes this computer at least a second, and never under the floor."""
    started = perf_counter()
    _stretched("how long does one guess take", secrets.token_bytes(_SALT_BYTES), FLOOR)
    seconds = perf_counter() - started
    passes = int(FLOOR.passes * _UNLOCK_SECONDS / seconds) + 1
    most = _BOUNDS["passes"][1]
    return KdfCost(FLOOR.memory_kib, min(max(FLOOR.passes, passes), most), FLOOR.lanes)


def make_slots(
    director: str, administrator: str, cost: KdfCost
) -> tuple[Keys, bytes, str]:
    """Return fresh keys, the content of keys.json, and the recovery code."""
    for passphrase in (director, administrator):
        if len(_normal(passphrase)) < SHORTEST_PASSPHRASE:
            raise WeakPassphraseError(SHORTEST_PASSPHRASE)
    if _normal(director) == _normal(administrator):
        raise SamePassphraseError
    code = new_recovery_code()
    keys = Keys(secrets.token_bytes(_KEY_BYTES), secrets.token_bytes(_KEY_BYTES))
    program = secrets.token_hex(16)
    secret = parse_recovery_code(code)
    slots = [
        _sealed(program, keys, director, cost),
        _sealed(program, Keys(keys.program, None), administrator, cost),
        _sealed(program, keys, secret, None),
    ]
    return keys, _written(program, slots), code


def unlock(content: bytes, secret: str, opener: Opener) -> Keys:
    """Return the keys that *secret* opens; nothing else is said about why not."""
    program, slots = _read(content)
    typed = secret if opener is Opener.PASSPHRASE else parse_recovery_code(secret)
    for slot in slots:
        if slot.opener is opener:
            keys = _opened(program, slot, typed)
            if keys is not None:
                return keys
    if opener is Opener.PASSPHRASE:
        raise WrongPassphraseError
    raise BadRecoveryCodeError


def _sealed(
    program: str, keys: Keys, secret: str | bytes, cost: KdfCost | None
) -> _Slot:
    opener = Opener.RECOVERY if cost is None else Opener.PASSPHRASE
    salt = secrets.token_bytes(_SALT_BYTES)
    nonce = secrets.token_bytes(_NONCE_BYTES)
    slot = _Slot(opener, keys.role, cost, salt, nonce, b"")
    held = {"program": _text(keys.program)}
    if keys.referrals is not None:
        held["referrals"] = _text(keys.referrals)
    cipher = AESGCM(_wrapping_key(slot, secret))
    wrapped = cipher.encrypt(nonce, json.dumps(held).encode(), _bound(program, slot))
    return _Slot(opener, keys.role, cost, salt, nonce, wrapped)


def _opened(program: str, slot: _Slot, secret: str | bytes) -> Keys | None:
    cipher = AESGCM(_wrapping_key(slot, secret))
    try:
        held = cipher.decrypt(slot.nonce, slot.wrapped, _bound(program, slot))
    except InvalidTag:
        return None
    keys = {name: base64.b64decode(key) for name, key in json.loads(held).items()}
    return Keys(keys["program"], keys.get("referrals"))


def _wrapping_key(slot: _Slot, secret: str | bytes) -> bytes:
    if isinstance(secret, str):
        secret = _stretched(secret, slot.salt, slot.cost or FLOOR)
    purpose = f"peerdesk/slot/{slot.opener.value}".encode()
    return HKDF(SHA256(), _KEY_BYTES, slot.salt, purpose).derive(secret)


def _stretched(passphrase: str, salt: bytes, cost: KdfCost) -> bytes:
    return Argon2id(
        salt=salt,
        length=_KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(_normal(passphrase).encode())


def _normal(passphrase: str) -> str:
    return unicodedata.normalize("NFKC", passphrase)


def _bound(program: str, slot: _Slot) -> bytes:
    """What the slot says about itself, so that nobody can say otherwise later."""
    said = _fields(slot) | {"program": program, "version": _VERSION}
    del said["wrapped"]
    return json.dumps(said, sort_keys=True).encode()


def _fields(slot: _Slot) -> dict[str, Any]:
    return {
        "opener": slot.opener.value,
        "role": slot.role.value,
        "cost": asdict(slot.cost) if slot.cost else None,
        "salt": _text(slot.salt),
        "nonce": _text(slot.nonce),
        "wrapped": _text(slot.wrapped),
    }


def _written(program: str, slots: list[_Slot]) -> bytes:
    content = {
        "format": _FORMAT,
        "version": _VERSION,
        "program": program,
        "slots": [_fields(slot) for slot in slots],
    }
    return json.dumps(content, indent=1).encode()


def _read(content: bytes) -> tuple[str, list[_Slot]]:
    try:
        written = json.loads(content)
        if (written["format"], written["version"]) != (_FORMAT, _VERSION):
            raise ProgramDamagedError(KEYS_FILE)
        return str(written["program"]), [_slot(slot) for slot in written["slots"]]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ProgramDamagedError(KEYS_FILE) from error


def _slot(written: Mapping[str, Any]) -> _Slot:
    opener = Opener(written["opener"])
    cost = KdfCost(**written["cost"]) if opener is Opener.PASSPHRASE else None
    salt = base64.b64decode(written["salt"], validate=True)
    nonce = base64.b64decode(written["nonce"], validate=True)
    if (len(salt), len(nonce)) != (_SALT_BYTES, _NONCE_BYTES):
        raise ValueError("salt or nonce of the wrong length")
    wrapped = base64.b64decode(written["wrapped"], validate=True)
    return _Slot(opener, Role(written["role"]), cost, salt, nonce, wrapped)


def _text(octets: bytes) -> str:
    return base64.b64encode(octets).decode()
